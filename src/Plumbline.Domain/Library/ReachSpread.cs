using System.Collections.Immutable;

namespace Plumbline.Domain.Library;

/// <summary>A class of the spread: what was reached of the target.</summary>
/// <param name="From">Lower bound in basis points of the target, included; null: none.</param>
/// <param name="Below">Upper bound, not included; null: none.</param>
/// <param name="Count">Uses in the class.</param>
public sealed record ReachClass(int? From, int? Below, int Count);

/// <summary>How far an indicator was reached in many forms: actual over target in basis points (10,000: just reached).</summary>
public sealed record ReachSpread
{
    /// <summary>An indicator always fully reached so often tells nothing any more. Own rule.</summary>
    public const int EnoughUses = 5;

    private static readonly ImmutableArray<(int? From, int? Below)> Bounds =
    [
        (null, 6_000),
        (6_000, 8_000),
        (8_000, 10_000),
        (10_000, 10_001),
        (10_001, 13_000),
        (13_000, null),
    ];

    private ReachSpread() { }

    /// <summary>Uses with a figure as target and actual.</summary>
    public int Measured { get; private init; }

    /// <summary>Uses that were scored.</summary>
    public int Scored { get; private init; }

    /// <summary>Scored uses with the whole weight.</summary>
    public int Full { get; private init; }

    public long? Least { get; private init; }

    /// <summary>The value below or at which a quarter lie (nearest rank).</summary>
    public long? LowerQuartile { get; private init; }

    public long? Median { get; private init; }

    public long? UpperQuartile { get; private init; }

    public long? Most { get; private init; }

    /// <summary>The classes from below 60 % to 130 % and more.</summary>
    public ImmutableArray<ReachClass> Classes { get; private init; } = [];

    /// <summary>Share of full marks; null where nothing was scored.</summary>
    public Rate? FullShare => Scored == 0 ? null : new Rate(Full, Scored);

    /// <summary>Always full marks in enough uses: it does not tell good from bad.</summary>
    public bool TellsNothing => Scored >= EnoughUses && Full == Scored;

    /// <summary>The spread of some uses: what was reached (null: not in figures) and whether it got full marks.</summary>
    public static ReachSpread Of(IEnumerable<(long? Reach, bool? Full)> uses)
    {
        var all = uses.ToList();
        var reached = all.Select(use => use.Reach).OfType<long>().Order().ToArray();
        return new()
        {
            Measured = reached.Length,
            Scored = all.Count(use => use.Full is not null),
            Full = all.Count(use => use.Full == true),
            Least = Rank(reached, 0, 4),
            LowerQuartile = Rank(reached, 1, 4),
            Median = Rank(reached, 2, 4),
            UpperQuartile = Rank(reached, 3, 4),
            Most = Rank(reached, 4, 4),
            Classes = [.. Bounds.Select(bound => Class(reached, bound.From, bound.Below))],
        };
    }

    private static ReachClass Class(long[] reached, int? from, int? below) =>
        new(from, below, reached.Count(value => !(value < from) && !(value >= below)));

    // Nearest rank: the smallest value with at least part/of of all values at or below it.
    private static long? Rank(long[] sorted, int part, int of)
    {
        if (sorted.Length == 0)
        {
            return null;
        }

        var rank = ((sorted.Length * part) + of - 1) / of;
        return sorted[Math.Max(rank, 1) - 1];
    }
}
