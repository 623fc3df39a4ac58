namespace Plumbline.Audit.Relations;

/// <summary>Quantities of one kind in the order of their values, to ask for those between two.</summary>
/// <param name="ordered">From the smallest value up, in base units.</param>
internal sealed class ByValue<T>(IEnumerable<(decimal Value, T Item)> ordered)
{
    private const int Most = 12;

    private readonly (decimal Value, T Item)[] entries = [.. ordered];

    /// <summary>All of them.</summary>
    public IEnumerable<T> All => entries.Select(entry => entry.Item);

    /// <summary>The first dozen between two values, both included.</summary>
    public IEnumerable<T> Between(decimal low, decimal high)
    {
        var (from, to) = (0, entries.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = entries[middle].Value >= low ? (from, middle) : (middle + 1, to);
        }

        for (var at = from; at < entries.Length && at < from + Most && entries[at].Value <= high; at++)
        {
            yield return entries[at].Item;
        }
    }
}
