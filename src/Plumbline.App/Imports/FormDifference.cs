using System.Collections.Immutable;
using Plumbline.Domain;

namespace Plumbline.App.Imports;

/// <summary>A cell that an edited form prints otherwise than the filing would.</summary>
/// <param name="Path">The value in the filing; null for one that no single value stands behind.</param>
/// <param name="Term">The words of its row and column.</param>
/// <param name="Was">As the filing prints it.</param>
/// <param name="Now">As the form prints it.</param>
public sealed record CellChange(string? Path, string Term, string Was, string Now);

/// <summary>What an edited form says otherwise than a filing.</summary>
/// <param name="Changes">Cell by cell.</param>
/// <param name="NewRows">Rows of the form that match nothing in the filing.</param>
/// <param name="LostRows">Rows of the filing that the form does not have.</param>
public sealed record FormDifference(
    ImmutableArray<CellChange> Changes,
    ImmutableArray<string> NewRows,
    ImmutableArray<string> LostRows
)
{
    /// <summary>The unit that the form prints for its amounts; null where it prints none.</summary>
    public MoneyUnit? Unit { get; init; }

    public bool IsEmpty => Changes.IsEmpty && NewRows.IsEmpty && LostRows.IsEmpty;
}
