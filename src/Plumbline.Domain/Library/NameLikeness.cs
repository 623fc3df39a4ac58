using Plumbline.Domain.Numbers;

namespace Plumbline.Domain.Library;

/// <summary>
/// How alike two names are: the pairs of neighbouring characters that both have, over the pairs that either has (Jaccard),
/// as an exact ratio. Own rule.
/// </summary>
public static class NameLikeness
{
    /// <summary>From here on two indicators are shown as near duplicates.</summary>
    public static Fraction NearDuplicate { get; } = new(3, 5);

    /// <summary>From here on two projects are taken as being alike by their names.</summary>
    public static Fraction LikeProject { get; } = new(1, 4);

    /// <summary>What two projects of the same category are alike at least.</summary>
    public static Fraction SameCategory { get; } = new(1, 2);

    /// <summary>The likeness, 0 to 1.</summary>
    public static Fraction Of(string left, string right) => Of(Pairs(left), Pairs(right));

    /// <summary>The likeness of two sets of pairs.</summary>
    internal static Fraction Of(HashSet<int> left, HashSet<int> right)
    {
        if (left.Count == 0 || right.Count == 0)
        {
            return Fraction.Zero;
        }

        var (small, large) = left.Count <= right.Count ? (left, right) : (right, left);
        var both = (long)small.Count(large.Contains);
        return new(both, left.Count + right.Count - both);
    }

    /// <summary>The pairs of neighbouring characters of a name's key; the single character of a name of one.</summary>
    internal static HashSet<int> Pairs(string name)
    {
        var key = NameKey.Of(name);
        if (key.Length == 1)
        {
            return [key[0]];
        }

        var pairs = new HashSet<int>();
        for (var at = 1; at < key.Length; at++)
        {
            pairs.Add((key[at - 1] << 16) | key[at]);
        }

        return pairs;
    }
}
