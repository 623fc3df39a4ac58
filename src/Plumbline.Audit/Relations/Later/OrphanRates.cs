using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Far;
using Plumbline.Audit.Relations.Rates;

namespace Plumbline.Audit.Relations.Later;

/// <summary>
/// A rate that no wording places: 参训573人次，覆盖率88.4% where the 648 persons stand three paragraphs before. The part stands beside
/// it, the whole anywhere; only what gives the printed digits and is named alike, or stands near, is taken.
/// </summary>
internal static class OrphanRates
{
    private const int Beside = 2;
    private const int BesideLong = 5;
    private const long Telling = 100;
    private const long Proof = 1_000;
    private const int NearFigures = 40;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Understood document, Known known)
    {
        var flow = document.Flow;
        for (var index = 1; index < flow.Count; index++)
        {
            if (
                flow[index]
                    is { Dimension: Dimension.Percent, IsPlain: true, Number.Unscaled: >= Telling, Exact: not 100 }
                && flow.Change(index) is null
                && !known.IsTold(index)
                && At(flow, document.Amounts, index) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static Claim? At(Flow flow, AmountIndex amounts, int index)
    {
        var rate = flow[index];
        var (low, high) = (rate.Exact - rate.Slack, rate.Exact + rate.Slack);
        return flow.BeforeInSentence(index)
            .Where(at => Kinds.IsAmount(flow[at]) && flow[at].IsPlain && flow.Change(at) is null)
            .Take(rate.Number.Unscaled >= Proof ? BesideLong : Beside)
            .SelectMany(part =>
                amounts
                    .Between(flow[part], flow[part].Exact * 100 / high, flow[part].Exact * 100 / low)
                    .Where(whole => whole.Index != flow[part].Index && IsRelated(flow, index, part, whole))
                    .OrderBy(whole => Math.Abs(whole.Index - rate.Index))
                    .Select(whole => Build(flow, index, part, whole))
            )
            .FirstOrDefault(Readings.Holds);
    }

    private static bool IsRelated(Flow flow, int index, int part, Figure whole) =>
        flow[part].Number.Unscaled >= Telling
        && (
            (flow[index].Number.Unscaled >= Proof && whole.Number.Unscaled >= Proof)
            || Math.Abs(whole.Index - flow[index].Index) <= NearFigures
            || Names.ShareTwo(whole.Scope + whole.Label, flow.Lead(index) + flow.Lead(part))
        );

    private static Claim Build(Flow flow, int index, int part, Figure whole) =>
        new(RelationKind.Ratio, flow[index], [flow[part], whole], Formula.Percent, RuleIds.RatesShown)
        {
            Label = flow.Name(index),
            ByNumbers = true,
        };
}
