using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Relations.Weighed;

/// <summary>Percentages: a part of a whole, or what a quantity grew or fell by.</summary>
internal static class WeighedRates
{
    private const decimal Whole = 100;

    // What no rate comes near; beyond it nothing could be multiplied any more.
    private const decimal MostPercent = 1_000_000;

    /// <summary>What may give a percentage.</summary>
    public static IEnumerable<Suggestion> Of(Weighing weighing) =>
        Evidence.Kinds.IsChange(weighing.Words) ? Changes(weighing) : Shares(weighing);

    private static IEnumerable<Suggestion> Shares(Weighing weighing)
    {
        var rate = weighing.Result;
        var (low, high) = (rate.Exact - rate.Slack, rate.Exact + rate.Slack);
        if (low <= 0 || high > MostPercent)
        {
            yield break;
        }

        foreach (var near in weighing.Near())
        {
            var value = near.Exact;
            foreach (var whole in weighing.Alike(near, value * Whole / high, value * Whole / low))
            {
                yield return Share(weighing, near, whole);
            }

            foreach (var part in weighing.Alike(near, value * low / Whole, value * high / Whole))
            {
                yield return Share(weighing, part, near);
            }
        }
    }

    private static Suggestion Share(Weighing weighing, Figure part, Figure whole) =>
        weighing.Of(RelationKind.Share, part, whole, Formula.Percent, RuleIds.RatesShown);

    private static IEnumerable<Suggestion> Changes(Weighing weighing)
    {
        var rate = weighing.Result;
        int[] signs =
        [
            .. Evidence.Kinds.IsFall(weighing.Words) ? ReadOnlySpan<int>.Empty : [1],
            .. Evidence.Kinds.IsRise(weighing.Words) ? ReadOnlySpan<int>.Empty : [-1],
        ];
        return signs.SelectMany(sign => weighing.Near().SelectMany(near => Changed(weighing, near, rate, sign)));
    }

    private static IEnumerable<Suggestion> Changed(Weighing weighing, Figure near, Figure rate, int sign)
    {
        var (low, high) = (
            1 + (sign * (rate.Exact - (sign * rate.Slack)) / Whole),
            1 + (sign * (rate.Exact + (sign * rate.Slack)) / Whole)
        );
        if (low <= 0 || high > MostPercent)
        {
            yield break;
        }

        var formula = sign > 0 ? Formula.Growth : Formula.Fall;
        var value = near.Exact;
        foreach (var former in weighing.Alike(near, value / high, value / low))
        {
            yield return weighing.Of(RelationKind.GrowthRate, near, former, formula, RuleIds.RatesShown);
        }

        foreach (var current in weighing.Alike(near, value * low, value * high))
        {
            yield return weighing.Of(RelationKind.GrowthRate, current, near, formula, RuleIds.RatesShown);
        }
    }
}
