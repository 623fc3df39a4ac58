namespace Plumbline.Audit.Relations;

/// <summary>Quantities of one kind in the order of their values, to ask for those between two.</summary>
internal sealed class ByValue<T>
{
    private const int Most = 12;

    private readonly decimal[] values;
    private readonly T[] items;

    /// <param name="ordered">From the smallest value up, in base units.</param>
    public ByValue(IEnumerable<(decimal Value, T Item)> ordered)
    {
        (decimal Value, T Item)[] entries = [.. ordered];
        values = Array.ConvertAll(entries, entry => entry.Value);
        items = Array.ConvertAll(entries, entry => entry.Item);
    }

    /// <summary>All of them.</summary>
    public IEnumerable<T> All => items;

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

        var end = from;
        while (end < values.Length && end < from + Most && values[end] <= high)
        {
            end++;
        }

        return new ArraySegment<T>(items, from, end - from);
    }
}
