using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// Points told in one breath: 满意度指标10分，扣1.5分，得8.5分; 预算编制扣1分、满意度扣0.5分，共扣1.5分; 共扣3.5分，自评得分96.5分; 权重10分，执行率92.4%，得9.24分.
/// </summary>
internal static partial class PlainScores
{
    private const int MostMissed = 5;
    private const int MostBetween = 12;

    /// <summary>The statements of running text that no other grammar has read.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 0; index < flow.Count; index++)
        {
            if (
                flow[index] is { Dimension: Dimension.Score, IsPlain: true }
                && !known.IsReckoned(index)
                && At(flow, index) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static Claim? At(Flow flow, int index)
    {
        var clause = Statement.Clause(flow, index);
        var before = flow.BeforeInSentence(index).TakeWhile(at => !Parted(flow, at, index)).Reverse().ToList();
        var lost = before.FindAll(at => flow[at].Dimension == Dimension.Score && Lost().IsMatch(flow.Lead(at)));
        return InAll().IsMatch(clause) ? OfLosses(flow, index, lost)
            : Total().IsMatch(clause) && OfParts(flow, index, before) is { } total ? total
            : !Earned().IsMatch(clause) ? null
            : lost is [.., var off] && off == index - 1 ? OfLoss(flow, index, off)
            : OfRate(flow, index) ?? OfLossesBehind(flow, index, before);
    }

    // 决策18分、过程22.5分、产出28分、效益26分，综合得分94.5分: all points of the sentence, none of them taken off.
    private static Claim? OfParts(Flow flow, int index, List<int> before)
    {
        var parts = before.FindAll(at => flow[at].Dimension == Dimension.Score);
        return parts.Count > 2 && parts.TrueForAll(at => !Other().IsMatch(flow.Lead(at)))
            ? Told(
                flow,
                index,
                new(
                    RelationKind.ScoreSum,
                    flow[index],
                    [.. parts.Select(at => flow[at])],
                    Formula.Sum,
                    RuleIds.TotalScoreShown
                )
            )
            : null;
    }

    private static bool Parted(Flow flow, int at, int index) =>
        flow.Lead(Math.Min(at + 1, index)).Contains(';', StringComparison.Ordinal);

    private static Claim? OfLosses(Flow flow, int index, List<int> lost) =>
        lost.Count > 1 && lost.TrueForAll(at => !InAll().IsMatch(Statement.Clause(flow, at)))
            ? Told(
                flow,
                index,
                new(
                    RelationKind.ScoreSum,
                    flow[index],
                    [.. lost.Select(at => flow[at])],
                    Formula.Sum,
                    RuleIds.TotalScoreShown
                )
            )
            : null;

    // 10分，扣1.5分，得8.5分; behind 共扣 the whole is 100.
    private static Claim? OfLoss(Flow flow, int index, int off)
    {
        var isOverall = Overall().IsMatch(Statement.Clause(flow, index));
        if (isOverall)
        {
            return InAll().IsMatch(Statement.Clause(flow, off))
                ? Told(
                    flow,
                    index,
                    new(
                        RelationKind.Difference,
                        flow[index],
                        [flow[off]],
                        Formula.Written("100 − {0}", operands => Reckoned.Exactly(100) - operands[0]),
                        RuleIds.DifferenceStated
                    )
                )
                : null;
        }

        var full = FullOf(flow, off);
        return
            flow.SamePassage(full, index)
            && flow[full].Dimension == Dimension.Score
            && !Lost().IsMatch(flow.Lead(full))
            && !Earned().IsMatch(Statement.Clause(flow, full))
            && flow[full].IsAtLeast(flow[off])
            ? Told(
                flow,
                index,
                new(
                    RelationKind.Difference,
                    flow[index],
                    [flow[full], flow[off]],
                    Formula.Difference,
                    RuleIds.DifferenceStated
                )
            )
            : null;
    }

    // The points right before the loss, else those that the heading of the paragraph gives as the full marks.
    private static int FullOf(Flow flow, int off) =>
        flow.SameSentence(off - 1, off) && flow[off - 1].Dimension == Dimension.Score
            ? off - 1
            : flow.Before(off)
                .Take(MostBetween)
                .TakeWhile(at => flow.SamePassage(at, off))
                .Where(at => flow[at].Dimension == Dimension.Score)
                .Take(1)
                .Where(at => Full().IsMatch(flow.Lead(at)))
                .FirstOrDefault(-1);

    // 权重10分，预算执行率92.4%，得9.24分: full marks for less than all are a matter of the scale.
    private static Claim? OfRate(Flow flow, int index)
    {
        var (full, rate) = (index - 2, index - 1);
        if (
            !flow.SameSentence(full, index)
            || flow[full].Dimension != Dimension.Score
            || flow[rate] is not { Dimension: Dimension.Percent, Exact: < 100 }
            || !Executed().IsMatch(Statement.Clause(flow, rate))
            || flow[full].Value == flow[index].Value
        )
        {
            return null;
        }

        var claim = new Claim(
            RelationKind.Product,
            flow[index],
            [flow[full], flow[rate]],
            Formula.PercentOf,
            RuleIds.ExecutionScoreShown
        );
        return Readings.Holds(claim) || Plainly.IsOneDigit(flow[index], flow[full].Value * flow[rate].Value / 100)
            ? claim with
            {
                Label = flow.Name(index),
            }
            : null;
    }

    // 得96.2分，扣分项为：预算执行率扣1.8分，满意度扣2分: of the whole, which is 100.
    private static Claim? OfLossesBehind(Flow flow, int index, List<int> before)
    {
        var lost = Statement.Behind(flow, index);
        if (!Overall().IsMatch(flow.Lead(index)))
        {
            return null;
        }

        if (
            lost is [var only, ..]
            && Overall().IsMatch(Statement.Clause(flow, index))
            && AtOnce().IsMatch(flow.Lead(only))
        )
        {
            lost = [only];
        }
        else if (lost.Count < 2)
        {
            return null;
        }

        return
            (lost.Count == 1 || Reasons().IsMatch(flow.Lead(lost[0])))
            && before.TrueForAll(at => flow[at].Dimension != Dimension.Score)
            && lost.TrueForAll(at => flow[at].Dimension == Dimension.Score && Lost().IsMatch(flow.Lead(at)))
            && (lost.Count == 1 || !lost.Exists(at => InAll().IsMatch(flow.Lead(at))))
            ? ToldOfAll(
                flow,
                index,
                new(
                    RelationKind.Difference,
                    flow[index],
                    [.. lost.Select(at => flow[at])],
                    Formula.Written(
                        "100 − " + string.Join(" − ", lost.Select((_, at) => $"{{{at}}}")),
                        operands => operands.Aggregate(Reckoned.Exactly(100), (rest, off) => rest - off)
                    ),
                    RuleIds.DifferenceStated
                )
            )
            : null;
    }

    // Of the whole, which no word names: a score that is far from it is one of a part.
    private static Claim? ToldOfAll(Flow flow, int index, Claim claim) =>
        Judge.Of(claim) is { Computed.Value: var computed } && (computed - flow[index].Value).Abs() <= MostMissed
            ? claim with
            {
                Label = flow.Name(index),
            }
            : null;

    private static Claim? Told(Flow flow, int index, Claim claim) =>
        Judge.Of(claim) is { Computed.Value: var computed }
        && ((computed - flow[index].Value).Abs() <= MostMissed || Plainly.IsOneDigit(flow[index], computed))
            ? claim with
            {
                Label = flow.Name(index),
            }
            : null;

    // 产出指标(满分30分)。…扣1分，得29分: the heading of the paragraph tells the full marks.
    [GeneratedRegex("(?:满分|分值|权重|共计?)[^，,。;:0-9]{0,4}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Full();

    [GeneratedRegex("(?:扣|失分)(?:减|除|掉|去|分|了|计)*(?:为|:)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Lost();

    [GeneratedRegex(
        "(?:共|合计|累计|总计|总共)(?:计)?扣(?:减|除|掉|去|分|了|计)*(?:为|:)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex InAll();

    [GeneratedRegex("(?:得|得分|实得|评分|总分|得分数)(?:为|是|:)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Earned();

    [GeneratedRegex(
        "^[，,;。]?(?:具体|主要)?(?:扣分|失分|丢分)(?:项目?|点|原因|因素|情况|指标|事项|明细)?(?:为|有|是|如下|包括)*:",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Reasons();

    // 自评得分98.86分，扣分|2.14分|
    [GeneratedRegex(
        "^[，,](?:共|合计|总共|累计)?(?:扣分?|失分)(?:共|计|为)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex AtOnce();

    [GeneratedRegex("自评|总分|综合|总得分|最终|总评", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Overall();

    [GeneratedRegex("执行率|支出率|支付率|完成率", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Executed();

    [GeneratedRegex(
        "(?:合计|总计|共计|总分|综合|总得分|最终|自评)(?:得分|评分|分数|分)?(?:为|是|:)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Total();

    [GeneratedRegex("扣|满分|权重|分值|总分|占|加分|每", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Other();
}
