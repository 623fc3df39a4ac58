using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Far;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Weighed;

/// <summary>Amounts: what two others differ by or make together, a mean, a number times a standard.</summary>
internal static partial class WeighedAmounts
{
    /// <summary>What may give an amount.</summary>
    public static IEnumerable<Suggestion> Of(Weighing weighing) =>
        IsOfOne(weighing) ? Means(weighing) : Sums(weighing).Concat(Products(weighing));

    private static bool IsOfOne(Weighing weighing) =>
        weighing.Result.Unit.Contains('/', StringComparison.Ordinal) || Each().IsMatch(weighing.Words);

    private static IEnumerable<Suggestion> Sums(Weighing weighing)
    {
        var result = weighing.Result;
        var kind = FarKinds.Of(result);
        foreach (var near in weighing.Near.Where(near => FarKinds.Of(near) == kind))
        {
            var gap = near.Exact - result.Exact;
            if (gap > 0)
            {
                foreach (var less in weighing.Amounts.Between(result, gap, gap))
                {
                    yield return weighing.Of(
                        RelationKind.Difference,
                        near,
                        less,
                        Formula.Difference,
                        RuleIds.DifferenceStated
                    );
                }
            }
            else if (gap < 0 && result.Exact > 0)
            {
                foreach (var other in weighing.Amounts.Between(result, -gap, -gap))
                {
                    yield return weighing.Of(
                        result.Dimension == Dimension.Count ? RelationKind.CountSum : RelationKind.Sum,
                        near,
                        other,
                        Formula.Sum,
                        RuleIds.SumStated
                    );
                }

                var more = near.Exact + result.Exact;
                foreach (var whole in weighing.Amounts.Between(result, more, more))
                {
                    yield return weighing.Of(
                        RelationKind.Difference,
                        whole,
                        near,
                        Formula.Difference,
                        RuleIds.DifferenceStated
                    );
                }
            }
        }
    }

    private static IEnumerable<Suggestion> Means(Weighing weighing)
    {
        var result = weighing.Result;
        var (low, high) = (result.Exact - result.Slack, result.Exact + result.Slack);
        var counted = FarMeans
            .CountedBy(weighing.Words[..weighing.Words.LastIndexOf('/')])
            .ToHashSet(StringComparer.Ordinal);
        if (low <= 0 || counted.Count == 0)
        {
            yield break;
        }

        foreach (var near in weighing.Near)
        {
            if (counted.Contains(FarKinds.Of(near)))
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
        foreach (var each in weighing.Near.Where(IsStandard))
        {
            foreach (var kind in weighing.Order.Kinds.Where(kind => kind is not ("元" or "")))
            {
                foreach (var number in weighing.Amounts.Between(kind, low / each.Exact, high / each.Exact))
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

    private static bool IsStandard(Figure figure) =>
        figure.Dimension == Dimension.Money
        && figure.Exact > 1
        && (
            figure.Unit.Contains('/', StringComparison.Ordinal)
            || Each().IsMatch(figure.Label)
            || Each().IsMatch(figure.Scope)
        );

    [GeneratedRegex("[均每]|标准", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Each();
}
