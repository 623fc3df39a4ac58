using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Plain;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Far;

/// <summary>
/// 春季学期支出51.1万元，秋季学期支出51.9万元: together what was spent in the year, wherever that is printed; 上半年 and
/// 下半年 too.
/// </summary>
internal static partial class HalfYears
{
    private const int MostWholes = 8;
    private const int LongestClause = 30;
    private const long Proof = 1_000;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow, AmountIndex amounts)
    {
        for (var index = 1; index < flow.Count; index++)
        {
            if (
                flow.SameSentence(index - 1, index)
                && flow.Comparable(index - 1, index)
                && IsAdded(flow, index - 1)
                && IsAdded(flow, index)
                && First().Match(flow.Lead(index - 1)) is { Success: true } one
                && Second().Match(flow.Lead(index)) is { Success: true } other
                && one.Groups["verb"].Value == other.Groups["verb"].Value
                && Year(flow, amounts, index, one.Groups["verb"].Value) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    // Persons of two terms are the same persons; money and 人次 add up.
    private static bool IsAdded(Flow flow, int at) =>
        flow[at] is { IsPlain: true, Number.Unscaled: >= Proof }
        && (flow[at].Dimension == Dimension.Money || UnitKind.Of(flow[at].Unit) == "人次")
        && !Statement.IsOfOne(flow, at);

    private static Claim? Year(Flow flow, AmountIndex amounts, int second, string verb)
    {
        var sum = flow[second - 1].Exact + flow[second].Exact;
        return amounts
            .Between(flow[second], sum, sum)
            .Where(whole => whole.IsPlain && IsCalled(whole, verb))
            .Take(MostWholes)
            .Select(whole => new Claim(
                RelationKind.Sum,
                whole,
                [flow[second - 1], flow[second]],
                Formula.Sum,
                RuleIds.SumStated
            )
            {
                Label = whole.Label,
                ByNumbers = true,
            })
            .FirstOrDefault(Readings.Holds);
    }

    private static bool IsCalled(Figure whole, string verb)
    {
        var compact = whole.Passage.Compact;
        var words = whole.Passage.Cell is null
            ? compact[Math.Max(0, whole.Start - LongestClause)..whole.Start]
            : whole.Scope + whole.Label;
        var clause = words[(words.LastIndexOfAny(['，', '。', ';', ':']) + 1)..];
        return clause.Contains(verb, StringComparison.Ordinal) && OfYear().IsMatch(clause) && !Other().IsMatch(clause);
    }

    [GeneratedRegex(
        "(?:^|[，,。;:、)])(?:其中)?(?:春季(?:学期)?|上半年|上学期|第一学期)(?:共|累计|实际)?(?<verb>支出|发放|支付|投入|资助|使用)[^，,。;:0-9]{0,8}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex First();

    [GeneratedRegex(
        "(?:^|[，,。;:、和])(?:秋季(?:学期)?|下半年|下学期|第二学期)(?:共|累计|实际)?(?<verb>支出|发放|支付|投入|资助|使用)[^，,。;:0-9]{0,8}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Second();

    [GeneratedRegex("全年|本年|当年|年度", Patience.Options, Patience.Milliseconds)]
    private static partial Regex OfYear();

    [GeneratedRegex("上年|去年|预算|计划|结转|结余|目标", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Other();
}
