using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Figures;

/// <summary>惠及3.5万学生, 覆盖1.2万农户: behind 万 the noun itself says what is counted, and the measure word is left out.</summary>
internal static partial class CountedPeople
{
    /// <summary>The unit with 人 or 户, where the noun behind a bare 万 is one of people or households.</summary>
    public static UnitReading Complete(UnitReading unit, string compact)
    {
        if (unit.Unit is not ("万" or "十万" or "百万" or "千万" or "亿") || unit.Dimension != Dimension.None)
        {
            return unit;
        }

        var match = Noun().Match(compact, unit.End);
        if (!match.Success)
        {
            return unit;
        }

        var implied = match.Groups["household"].Success ? "户" : UnitKind.Persons;
        return unit with { Unit = unit.Unit + implied, Implied = implied, Dimension = Dimension.Count };
    }

    // 1.2万学生资助资金, 3万群众人次 are money, and visits.
    [GeneratedRegex(
        @"\G[中小大城乡贫困特农村]{0,4}?(?:学生|教师|师生|群众|居民|村民|农民|市民|职工|老人|老年人|儿童|党员"
            + "|劳动者|残疾人|(?<household>农户|家庭|住户|贫困户|低保户|脱贫户))"
            + "(?![一-龥]{0,6}(?:资助|补助|补贴|经费|资金|费用|奖|款|元|人次|人数|户数|均))",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Noun();
}
