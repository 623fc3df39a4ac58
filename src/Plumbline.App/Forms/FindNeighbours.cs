using Plumbline.App.CarryOvers;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Publishing;
using Plumbline.App.RollUps;
using Plumbline.Audit.Rules.Years;

namespace Plumbline.App.Forms;

/// <summary>Finds what a form is set beside when it is judged.</summary>
internal static class FindNeighbours
{
    internal static async Task<FilingNeighbours> Run(
        AppDb db,
        Packs packs,
        OpenedForm opened,
        CancellationToken cancellation
    )
    {
        var changed = await FindChangedSums.Run(db, packs, opened, cancellation);
        var rolled = await FindRolledCells.Run(db, packs, opened, cancellation);
        return new()
        {
            Siblings = await FindSiblings.Run(db, opened.Form, cancellation),
            CarriedOver = await CarriedAmounts.Of(db, opened.Form, cancellation),
            Missing = await FindMissingUnits.Of(db, opened.Form, cancellation),
            Changed = changed,
            // What has moved below since the publication is said once.
            Rolled = [.. rolled.Where(cell => changed.All(sum => !sum.IsBelow || sum.Path != cell.Stated.Path))],
        };
    }
}
