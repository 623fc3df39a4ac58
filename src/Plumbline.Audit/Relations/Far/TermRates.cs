using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Far;

/// <summary>
/// 预算执行率98.6%，尚有5.6万元结转, where income and spending were told as totals chapters before; 年末结余66万元，结余率0.28%
/// of all that came in. Only what holds is claimed.
/// </summary>
internal static partial class TermRates
{
    private const long Telling = 100;
    private const int MostTotals = 8;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow)
    {
        List<int>? came = null;
        List<int>? spent = null;
        for (var index = 0; index < flow.Count; index++)
        {
            if (flow[index] is not { Dimension: Dimension.Percent, IsPlain: true, Exact: > 0 })
            {
                continue;
            }

            if (Rest().IsMatch(flow.Lead(index)) && flow.SameSentence(index - 1, index) && IsLeft(flow, index - 1))
            {
                came ??= Totals(flow, Came());
                if (First(came.Select(whole => Build(flow, index, index - 1, whole))) is { } rest)
                {
                    yield return rest;
                }
            }
            else if (
                flow[index].Number.Unscaled >= Telling
                && Executed().IsMatch(flow.Lead(index))
                && !flow.BeforeInSentence(index).Any(at => flow[at].Dimension == Dimension.Money)
            )
            {
                came ??= Totals(flow, Came());
                spent ??= Totals(flow, Spent());
                if (Best(flow, index, came, spent) is { } done)
                {
                    yield return done;
                    if (Left(flow, index, done) is { } left)
                    {
                        yield return left;
                    }
                }
            }
        }
    }

    private static Claim? Best(Flow flow, int index, List<int> came, List<int> spent) =>
        First(
            from done in spent
            from whole in came
            where flow[whole].Exact >= flow[done].Exact && flow[whole].Year == flow[done].Year
            select Build(flow, index, done, whole)
        );

    // 尚有5.6万元结转: what the two of the rate leave.
    private static Claim? Left(Flow flow, int index, Claim done) =>
        flow.SameSentence(index, index + 1)
        && Open().IsMatch(flow.Lead(index + 1))
        && flow.Comparable(index + 1, flow.PlaceOf(done.Operands[0]))
            ? First([
                done with
                {
                    Kind = RelationKind.Difference,
                    Result = flow[index + 1],
                    Operands = [done.Operands[1], done.Operands[0]],
                    Formula = Formula.Difference,
                    Rule = RuleIds.DifferenceStated,
                    Label = flow.Name(index + 1),
                },
            ])
            : null;

    private static List<int> Totals(Flow flow, Regex words) =>
        Enumerable
            .Range(0, flow.Count)
            .Where(at =>
                flow[at] is { Dimension: Dimension.Money, IsPlain: true, Exact: > 0 }
                && flow.Change(at) is null
                && words.IsMatch(flow.Lead(at))
            )
            .Take(MostTotals)
            .ToList();

    private static bool IsLeft(Flow flow, int at) =>
        flow[at] is { Dimension: Dimension.Money, IsPlain: true, Exact: > 0 } && Balance().IsMatch(flow.Name(at));

    private static Claim? First(IEnumerable<Claim> claims) => claims.FirstOrDefault(Readings.Holds);

    private static Claim Build(Flow flow, int index, int part, int whole) =>
        new(RelationKind.ExecutionRate, flow[index], [flow[part], flow[whole]], Formula.Percent, RuleIds.RatesShown)
        {
            Label = flow.Name(index),
            ByNumbers = true,
        };

    [GeneratedRegex("(?:结余|结转|结转结余|结转和结余|结余结转)率(?:为|是)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Rest();

    [GeneratedRegex(
        "(?:^|[，,。;:])(?:总体|整体|部门|全年|年度)?(?:预算|资金)?(?:执行|支出|完成)率(?:为|是|达到?)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Executed();

    [GeneratedRegex("^[，,;](?:尚|还|仍|其余)*(?:有|余|结余|结转|剩余)$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Open();

    [GeneratedRegex(
        "(?:总收入|收入(?:总计|合计|总额|共计)|全年预算(?:数|总额)?|预算(?:总额|合计|总计)|可用资金)(?:为|是|共)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Came();

    [GeneratedRegex(
        "(?:总支出|支出(?:总计|合计|总额|共计)|全年(?:实际)?(?:支出|执行)数?)(?:为|是|共)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Spent();

    [GeneratedRegex("结余|结转|剩余", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Balance();
}
