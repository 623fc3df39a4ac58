using System.Collections.Immutable;

namespace Plumbline.Audit.Rules.Years;

/// <summary>What is known beside a filing: other units, the ledger of carried money, the sums, what was published.</summary>
public sealed record FilingNeighbours
{
    /// <summary>Nothing is known.</summary>
    public static FilingNeighbours None { get; } = new();

    /// <summary>Filings of other units for the same task, to be set beside this one.</summary>
    public ImmutableArray<SiblingFiling> Siblings { get; init; } = [];

    /// <summary>What the ledger of carried-over projects says of the project; null: nothing.</summary>
    public CarriedFunds? CarriedOver { get; init; }

    /// <summary>Units that the department's sums leave out.</summary>
    public ImmutableArray<MissingUnit> Missing { get; init; } = [];

    /// <summary>Amounts that are not what was published.</summary>
    public ImmutableArray<ChangedSum> Changed { get; init; } = [];

    /// <summary>Values that were not taken from the forms below, beside what those give.</summary>
    public ImmutableArray<RolledCell> Rolled { get; init; } = [];
}
