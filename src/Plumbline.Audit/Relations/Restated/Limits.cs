using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Restated;

/// <summary>
/// Words that make two quantities of one name two: 春季 and 秋季, 第一批 and 第二批, 公办 and 民办, 省级 and 县级,
/// and the stages of one amount: 下达 and 拨付, 合同 and 审定.
/// </summary>
internal static partial class Limits
{
    /// <summary>All such words of a text.</summary>
    public static HashSet<string> In(string words) => [.. Any().Matches(words).Select(match => match.Value)];

    /// <summary>Whether two numbers of running text are of different terms or batches.</summary>
    public static bool AreOfOtherTerms(Figure one, Figure other) =>
        one.Passage.Cell is null
        && other.Passage.Cell is null
        && Term().Match(CommonWords.Nearest(one)).Value is { Length: > 0 } first
        && Term().Match(CommonWords.Nearest(other)).Value is { Length: > 0 } second
        && first != second;

    [GeneratedRegex(
        "春季|秋季|[上下]半年|[一二三四]季度|第[一二三四五六](?=[批期次轮])|[一二三四五六]期",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Term();

    [GeneratedRegex(
        "春季|秋季|[上下]半年|[一二三四]季度|年初|年末|第[一二三四]|[一二三]期|计划|目标|[男女]|小学|初中|高中|中职|高职|学前|幼儿|"
            + "公办|民办|城[市镇区]|农村|省级|市级|县级|区级|中央|新增|累计|寄宿|下达|拨付|到位|支付|合同|中标|控制价|送审|审定|结算|基本支出|项目支出|收入|(?:学生|家长|教师)(?=满意)|合格|优秀",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Any();
}
