using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Plain;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Within;

/// <summary>
/// 全县学校861所 and 随机抽查28所学校: what is counted of schools, teachers or pupils is not more than all there are, wherever all
/// of them are counted. Of several that count them all the nearest is taken.
/// </summary>
internal static partial class Populations
{
    private const int MostWholes = 6;

    /// <summary>Places of parts and of their wholes, the nearest that is large enough.</summary>
    public static IEnumerable<(int Part, int Whole)> Of(Flow flow)
    {
        var counts = Enumerable.Range(0, flow.Count).Where(at => IsCount(flow, at)).ToList();
        var wholes = counts.FindAll(at => IsAll(flow, at)).ToLookup(at => Noun(flow, at), StringComparer.Ordinal);
        foreach (var part in counts.Where(at => !IsAll(flow, at)))
        {
            if (
                Noun(flow, part) is { Length: > 0 } noun
                && wholes[noun]
                    .Take(MostWholes)
                    .Where(at => flow.Comparable(at, part) && flow[at].Value >= flow[part].Value)
                    .Cast<int?>()
                    .MinBy(at => Math.Abs(at!.Value - part))
                    is { } whole
            )
            {
                yield return (part, whole);
            }
        }
    }

    private static bool IsCount(Flow flow, int at) =>
        flow[at] is { Dimension: Dimension.Count, Value.Sign: > 0, InChinese: false }
        && flow.Change(at) is null
        && !Other().IsMatch(Statement.Clause(flow, at));

    // Of the whole place, or covered wholly.
    private static bool IsAll(Flow flow, int at) =>
        Covered().IsMatch(flow.Tail(at))
        || CoveredBefore().IsMatch(Statement.Clause(flow, at))
        || (All().IsMatch(Statement.Clause(flow, at)) && !Deed().IsMatch(flow.Tail(at)));

    /// <summary>What is counted: 学校, 教师, 学生; empty for anything else.</summary>
    private static string Noun(Flow flow, int at)
    {
        var match = Counted().Match(flow.Tail(at));
        return !match.Success ? ""
            : match.Groups["garden"].Success ? "幼儿园"
            : match.Groups["school"].Success ? UnitKind.Places
            : match.Groups["teacher"].Success ? "教师"
            : "学生";
    }

    [GeneratedRegex(
        "^(?:[^，,。;:0-9、]{0,6}?)(?:(?<school>中小学校?(?:[(、和及]?幼儿园)?|学校)|(?<garden>幼儿园)|(?<teacher>教师|教职工)|(?<pupil>学生|幼儿|儿童))",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Counted();

    [GeneratedRegex(
        "(?:(?:全[省市县区州旗]|我[省市县区州旗])(?:共有|现有|有|各级各类|所有|全部)?|现有|共有|覆盖(?:全部|所有)?)$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex All();

    [GeneratedRegex("(?:全面?|全部)覆盖[^，,。;:0-9]{0,4}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex CoveredBefore();

    // 全县700余所学校开展了演练: some of them.
    [GeneratedRegex(
        "^[^，,。;:0-9]{0,12}?(?:开展|参加|完成|获|通过|被|达到|实现|建成|接受|纳入|评为)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Deed();

    [GeneratedRegex("^[^。;0-9]{0,24}(?:全覆盖|全面覆盖)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Covered();

    [GeneratedRegex(
        "上年|去年|同期|计划|目标|任务|拟|新增|新建|培训|比|较|次",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Other();
}
