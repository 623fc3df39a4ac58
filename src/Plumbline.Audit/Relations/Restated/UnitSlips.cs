using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Relations.Restated;

/// <summary>
/// An amount told again in a unit ten thousand times smaller or larger: 结余45.26万元 and 结余45.26元; 项目支出184.45元 beside the
/// 1,844,454.00元 that it rounds. The digits are the same and both places name the same thing.
/// </summary>
internal static class UnitSlips
{
    private const int FewestSame = 5;
    private const int FewestDigits = 4;
    private const int SharedWord = 2;
    private const int SharedName = 3;
    private const int MostAlike = 12;
    private const int Near = 6;

    // A unit confused, or a digit dropped before the point.
    private static readonly decimal[] Steps = [10_000, 10];

    private static readonly string[] ForEach = ["均", "每", "标准", "单价", "人次"];

    /// <summary>The statements of a document.</summary>
    public static IEnumerable<Claim> Of(Understood document)
    {
        var amounts = document.Figures.All.Where(IsAmount).OrderBy(figure => figure.Exact).ToList();
        foreach (var small in amounts.Where(figure => figure.Passage.Cell is null && Printed(figure) >= FewestDigits))
        {
            if (IsForEach(small) || Between(amounts, small.Exact, small.Exact).Skip(1).Any())
            {
                continue;
            }

            foreach (var step in Steps)
            {
                if (Meant(amounts, small, step) is { } figure)
                {
                    yield return Claimed(small, figure);
                    break;
                }
            }
        }
    }

    private static Figure? Meant(List<Figure> amounts, Figure small, decimal step)
    {
        var digits = Slip.Digits(small.Number);
        var (value, slack) = (small.Exact * step, digits >= FewestDigits ? small.Slack * step : 0);
        return step != Steps[0] && digits < FewestSame
            ? null
            : Between(amounts, value - slack, value + slack)
                .Where(other => small.Year == other.Year && !IsForEach(other))
                .Take(MostAlike)
                .Select(other => (Figure: other, Shared: Shared(small, other)))
                .Where(pair => pair.Shared >= SharedWord && (step == Steps[0] || AreCalledAlike(small, pair.Figure)))
                .OrderByDescending(pair => pair.Shared)
                .FirstOrDefault()
                .Figure;
    }

    private static bool AreCalledAlike(Figure one, Figure other) =>
        one.Label.Length >= SharedName && one.Label == other.Label;

    private static Claim Claimed(Figure one, Figure other)
    {
        var (first, second) = one.Index < other.Index ? (one, other) : (other, one);
        return new Claim(RelationKind.Equality, second, [first], Formula.Same, RuleIds.SameQuantityTwice)
        {
            Label = second.Label,
        };
    }

    private static bool IsAmount(Figure figure) =>
        figure
            is { IsQuantity: true, InChinese: false, IsPlain: true, Dimension: Dimension.Money, IsWithinReason: true }
        && figure.Number.Unscaled > 0
        && !figure.Unit.Contains('/', StringComparison.Ordinal);

    // 1,200.00 has six: who prints zeros behind the point copies them.
    private static int Printed(Figure figure) => figure.Number.Decimals > 0 ? Slip.PrintedDigits(figure.Number) : 0;

    private static bool IsForEach(Figure figure)
    {
        var text = figure.Passage.Compact;
        var before = text.AsSpan(Math.Max(0, figure.Start - Near), figure.Start - Math.Max(0, figure.Start - Near));
        foreach (var word in ForEach)
        {
            if (
                before.Contains(word, StringComparison.Ordinal) || figure.Label.Contains(word, StringComparison.Ordinal)
            )
            {
                return true;
            }
        }

        return false;
    }

    // Those of a sorted list from one value to another.
    private static IEnumerable<Figure> Between(List<Figure> sorted, decimal least, decimal most)
    {
        var (low, high) = (0, sorted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle].Exact < least ? (middle + 1, high) : (low, middle);
        }

        for (var at = low; at < sorted.Count && sorted[at].Exact <= most; at++)
        {
            yield return sorted[at];
        }
    }

    private static int Shared(Figure one, Figure other)
    {
        var (a, b) = (CommonWords.Of(one), CommonWords.Of(other));
        return one.Label.Length > 1 && one.Label == other.Label
            ? Math.Min(one.Label.Length, SharedWord)
            : CommonWords.Shared(CommonWords.Core(a), CommonWords.Core(b));
    }
}
