using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>The quantities of a text by kind and value, to ask for a whole that is printed far from its part.</summary>
internal sealed class ValueIndex
{
    private readonly Dictionary<(Dimension, string), ByValue<int>> byKind;

    private ValueIndex(Dictionary<(Dimension, string), ByValue<int>> byKind) => this.byKind = byKind;

    /// <summary>Orders the quantities once.</summary>
    public static ValueIndex Of(Flow flow) =>
        new(
            Enumerable
                .Range(0, flow.Count)
                .GroupBy(index => Key(flow[index]))
                .ToDictionary(
                    group => group.Key,
                    group => new ByValue<int>(group.Select(index => (flow[index].Exact, index)).Order())
                )
        );

    /// <summary>The places of quantities of a figure's kind between two values in base units; the first dozen.</summary>
    public ArraySegment<int> Between(Figure like, decimal low, decimal high) =>
        byKind.TryGetValue(Key(like), out var values) ? values.Between(low, high) : ArraySegment<int>.Empty;

    /// <summary>The places of quantities that may be the whole of a part with a printed rate.</summary>
    public ArraySegment<int> WholesOf(Figure part, Figure rate)
    {
        var half = 0.5m / Domain.Numbers.Rounding.PowerOfTen(rate.Number.Decimals);
        var (least, most) = (rate.Exact - half, rate.Exact + half);
        return least <= 0 || part.Exact <= 0 || part.Exact > decimal.MaxValue / 1000
            ? ArraySegment<int>.Empty
            : Between(part, part.Exact * 100 / most, part.Exact * 100 / least);
    }

    private static (Dimension Dimension, string Kind) Key(Figure figure) =>
        figure.Dimension == Dimension.Money
            ? (Dimension.Money, figure.Unit.Contains('/', StringComparison.Ordinal) ? figure.Unit : "元")
            : (figure.Dimension, Kinds.Of(figure));
}
