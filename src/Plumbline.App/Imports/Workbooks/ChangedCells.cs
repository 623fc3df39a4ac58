using System.Collections.Immutable;
using Plumbline.App.Forms;
using Plumbline.App.Uploads;

namespace Plumbline.App.Imports.Workbooks;

/// <summary>
/// Of all cells that a read form holds otherwise than the stored one, those that somebody wrote: what a form prints by
/// itself (rates, sums, words of levels, amounts rounded for print) is no change.
/// </summary>
internal static class ChangedCells
{
    /// <summary>The cells that were written.</summary>
    /// <param name="cells">All that differ from what is stored.</param>
    /// <param name="difference">The edited form against the form that is printed of what is stored.</param>
    /// <param name="places">Rows and fields of the stored form.</param>
    internal static ImmutableArray<UploadCell> Of(
        ImmutableArray<UploadCell> cells,
        FormDifference difference,
        FormPlaces places
    )
    {
        var edited = difference
            .Changes.Select(change => change.Path)
            .OfType<string>()
            .Select(places.Of)
            .ToHashSet(StringComparer.Ordinal);
        // A printed cell without a value of its own behind it: then nothing that is blank so far may be dropped.
        var isVague = difference.Changes.Any(change => change.Path is null) || !difference.NewRows.IsEmpty;
        return [.. cells.Where(cell => cell.IsNewRow || edited.Contains(cell.Id) || (isVague && IsSaid(cell)))];
    }

    private static bool IsSaid(UploadCell cell) =>
        cell.Was is null && cell.Part != "scores" && !cell.Field.EndsWith("executionRate", StringComparison.Ordinal);
}
