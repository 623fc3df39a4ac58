using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Identification;

/// <summary>
/// 霁州市望禾区2023年度…自评报告 and 望禾区人力资源和社会保障局: the title says in which city the district of that name lies.
/// </summary>
internal static partial class FullNames
{
    private const int HeadPassages = 6;

    /// <summary>The name with the places above its own, where the head of the document prints them; else as it is.</summary>
    public static string Of(AuditText text, string name)
    {
        foreach (var passage in text.Passages.Take(HeadPassages))
        {
            if (
                Places().Match(passage.Compact) is { Success: true } match
                && name.StartsWith(match.Groups["last"].ValueSpan, StringComparison.Ordinal)
            )
            {
                return match.Groups["above"].Value + name;
            }
        }

        return name;
    }

    /// <summary>
    /// 桐垭县…补助资金2024年度绩效自评报告 and 县教育和科技局负责项目申报: the bureau of the title's place that the text says is in charge;
    /// null where it names none or several.
    /// </summary>
    public static string? InCharge(AuditText text)
    {
        var place = text
            .Passages.Take(HeadPassages)
            .Select(passage => TitlePlace().Match(passage.Compact))
            .FirstOrDefault(match => match.Success)
            ?.Groups["place"]
            .Value;
        if (place is null)
        {
            return null;
        }

        var offices = text
            .Passages.SelectMany(passage => Acting().Matches(passage.Compact))
            .Where(match => match.Groups["level"].ValueSpan[0] == place[^1])
            .Select(match => match.Groups["office"].Value)
            .Distinct(StringComparer.Ordinal)
            .Take(2)
            .ToList();
        return offices is [var only] ? place + only : null;
    }

    [GeneratedRegex(
        "^(?:关于)?(?:(?:19|20)[0-9]{2}年?度?)?(?<place>(?:[一-龥]{2,6}?省)?(?:[一-龥]{2,6}?[市州盟])?"
            + "(?!城|农村|乡村|灾|山区|库区|报送|印发|转发|重点|老旧)[一-龥]{1,6}?"
            + "(?<!小|社|城|灾|山|库|园|重点|各|全|贫困)[市县区旗])(?!人民政府|委)"
            + "(?:(?:19|20)[0-9]{2}年|[^，。;]{0,50}(?:自评|绩效|评价)[^，。;]{0,12}$)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex TitlePlace();

    // Money is handed out, audited and planned by others than the bureau in charge.
    [GeneratedRegex(
        "(?:^|[，。;:)])(?:我|由|经)?(?<level>[市县区旗])(?<office>(?!财政|审计|发展|发改|直|级)[一-龥]{2,14}?(?:局|委员会))"
            + "(?=成立|负责|组织|会同|联合|牵头|制定|实施|印发|高度|认真|严格|按照|根据|建立)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Acting();

    [GeneratedRegex(
        "^(?:关于)?(?<above>(?:[一-龥]{2,6}?省)?[一-龥]{2,6}?[市州盟])(?<last>[一-龥]{1,6}?[市区县旗])(?:本级|(?:19|20)[0-9]{2})",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Places();
}
