using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Far;

namespace Plumbline.Audit.Relations.Weighed;

/// <summary>Amounts: what two others differ by or make together, a mean, a number times a standard.</summary>
internal static class WeighedAmounts
{
    private const decimal MostOfOne = 1_000_000_000_000;

    /// <summary>What may give an amount.</summary>
    public static IEnumerable<Suggestion> Of(Weighing weighing) =>
        IsOfOne(weighing) ? Means(weighing) : Sums(weighing).Concat(Products(weighing));

    private static bool IsOfOne(Weighing weighing) =>
        weighing.Result.Unit.Contains('/', StringComparison.Ordinal) || ReadingOrder.Each().IsMatch(weighing.Words);

    private static IEnumerable<Suggestion> Sums(Weighing weighing)
    {
        var result = weighing.Result;
        var kind = weighing.Order.KindOf(result);
        var alike = weighing.Amounts.OfKind(kind);
        var own = result.Exact;
        var adds = result.Dimension == Dimension.Count ? RelationKind.CountSum : RelationKind.Sum;
        foreach (var near in weighing.Near(near => weighing.Order.KindOf(near) == kind))
        {
            var value = near.Exact;
            var gap = value - own;
            if (gap > 0)
            {
                foreach (var less in alike.At(gap))
                {
                    yield return Rest(weighing, near, less);
                }
            }
            else if (gap < 0 && own > 0)
            {
                foreach (var other in alike.At(-gap))
                {
                    yield return weighing.Of(adds, near, other, Formula.Sum, RuleIds.SumStated);
                }

                foreach (var whole in alike.At(value + own))
                {
                    yield return Rest(weighing, whole, near);
                }
            }
        }
    }

    private static Suggestion Rest(Weighing weighing, Figure more, Figure less) =>
        weighing.Of(RelationKind.Difference, more, less, Formula.Difference, RuleIds.DifferenceStated);

    private static IEnumerable<Suggestion> Means(Weighing weighing)
    {
        var result = weighing.Result;
        var (low, high) = (result.Exact - result.Slack, result.Exact + result.Slack);
        var counted = FarMeans
            .CountedBy(weighing.Words[..weighing.Words.LastIndexOf('/')])
            .ToHashSet(StringComparer.Ordinal);
        if (low <= 0 || high > MostOfOne || counted.Count == 0)
        {
            yield break;
        }

        foreach (var near in weighing.Near())
        {
            if (counted.Contains(weighing.Order.KindOf(near)))
            {
                foreach (var total in weighing.Amounts.Between(TotalKind(result), near.Exact * low, near.Exact * high))
                {
                    yield return Mean(weighing, total, near);
                }
            }
            else if (near.Dimension == result.Dimension && near.Exact > high)
            {
                foreach (var kind in counted)
                {
                    foreach (var number in weighing.Amounts.Between(kind, near.Exact / high, near.Exact / low))
                    {
                        yield return Mean(weighing, near, number);
                    }
                }
            }
        }
    }

    private static string TotalKind(Figure mean) => mean.Dimension == Dimension.Money ? "元" : FarKinds.Of(mean);

    private static Suggestion Mean(Weighing weighing, Figure total, Figure number) =>
        weighing.Of(RelationKind.Ratio, total, number, Formula.Quotient, RuleIds.ProductStated);

    private static IEnumerable<Suggestion> Products(Weighing weighing)
    {
        var result = weighing.Result;
        if (result.Dimension != Dimension.Money)
        {
            yield break;
        }

        var (low, high) = (result.Exact - result.Slack, result.Exact + result.Slack);
        foreach (var each in weighing.Near(weighing.Order.IsStandard))
        {
            var (least, most) = (low / each.Exact, high / each.Exact);
            foreach (var kind in weighing.Order.CountedKinds)
            {
                foreach (var number in weighing.Amounts.Between(kind, least, most))
                {
                    yield return weighing.Of(
                        RelationKind.Product,
                        each,
                        number,
                        Formula.Product,
                        RuleIds.ProductStated
                    );
                }
            }
        }
    }
}
