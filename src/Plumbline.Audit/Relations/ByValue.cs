namespace Plumbline.Audit.Relations;

/// <summary>Quantities of one kind in the order of their values, to ask for those between two.</summary>
internal sealed class ByValue<T>
{
    private const int Most = 12;

    private readonly decimal[] values;
    private readonly T[] items;
    private readonly Lazy<Dictionary<decimal, int>> firsts;

    /// <param name="ordered">From the smallest value up, in base units.</param>
    public ByValue(IEnumerable<(decimal Value, T Item)> ordered)
    {
        (decimal Value, T Item)[] entries = [.. ordered];
        values = Array.ConvertAll(entries, entry => entry.Value);
        items = Array.ConvertAll(entries, entry => entry.Item);
        firsts = new Lazy<Dictionary<decimal, int>>(Firsts);
    }

    /// <summary>All of them.</summary>
    public IEnumerable<T> All => items;

    /// <summary>The first dozen of a value.</summary>
    public ArraySegment<T> At(decimal value) =>
        firsts.Value.TryGetValue(value, out var first)
            ? new ArraySegment<T>(items, first, EndOf(first, value) - first)
            : ArraySegment<T>.Empty;

    /// <summary>The first dozen between two values, both included.</summary>
    public ArraySegment<T> Between(decimal low, decimal high)
    {
        if (values.Length == 0 || high < values[0] || low > values[^1])
        {
            return ArraySegment<T>.Empty;
        }

        var (from, to) = (0, values.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = values[middle] >= low ? (from, middle) : (middle + 1, to);
        }

        return new ArraySegment<T>(items, from, EndOf(from, high) - from);
    }

    private int EndOf(int from, decimal high)
    {
        var end = from;
        while (end < values.Length && end < from + Most && values[end] <= high)
        {
            end++;
        }

        return end;
    }

    private Dictionary<decimal, int> Firsts()
    {
        var places = new Dictionary<decimal, int>(values.Length);
        for (var place = 0; place < values.Length; place++)
        {
            places.TryAdd(values[place], place);
        }

        return places;
    }
}
