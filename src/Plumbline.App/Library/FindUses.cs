using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.Domain.Library;

namespace Plumbline.App.Library;

/// <summary>A form in which an indicator stands.</summary>
/// <param name="Use">How it stands there.</param>
/// <param name="Form">The form.</param>
/// <param name="Unit">Name of the unit.</param>
/// <param name="By">By what it was recognised.</param>
public sealed record UsedIn(IndicatorUse Use, Form Form, string Unit, MatchKind By);

/// <summary>Where an indicator is used, and how it went.</summary>
/// <param name="Latest">Up to <see cref="FindUses.MostListed"/> uses, the latest year first.</param>
/// <param name="Count">Uses altogether, up to <see cref="FindUses.MostCounted"/>.</param>
/// <param name="Forms">Forms they stand in.</param>
/// <param name="Spread">Of the uses in forms that were handed in.</param>
public sealed record IndicatorUses(ImmutableArray<UsedIn> Latest, int Count, int Forms, ReachSpread Spread);

/// <summary>Finds the forms that use an indicator: those that bear its code, its name or a synonym.</summary>
public static class FindUses
{
    /// <summary>Uses that are listed.</summary>
    public const int MostListed = 50;

    /// <summary>Uses that are counted and reckoned with; beyond that the page says that there are more.</summary>
    public const int MostCounted = 20_000;

    /// <summary>The uses in forms that the actor may see.</summary>
    public static async Task<IndicatorUses> Run(
        AppDb db,
        Actor actor,
        LibraryIndicator indicator,
        CancellationToken cancellation
    )
    {
        var all = Uses(db, actor, indicator);
        var counted = await all.OrderByDescending(pair => pair.Form.Year)
            .ThenByDescending(pair => pair.Form.Id)
            .Take(MostCounted)
            .Select(pair => new
            {
                pair.Use.FormId,
                pair.Use.Reach,
                pair.Use.IsFull,
                HandedIn = !FillRights.Filling.Contains(pair.Form.State),
            })
            .ToListAsync(cancellation);
        return new(
            await Latest(db, all, new LibraryIndex([indicator]), cancellation),
            counted.Count,
            counted.Select(use => use.FormId).Distinct().Count(),
            ReachSpread.Of(counted.Where(use => use.HandedIn).Select(use => (use.Reach, use.IsFull)))
        );
    }

    private static IQueryable<UseOfForm> Uses(AppDb db, Actor actor, LibraryIndicator indicator)
    {
        var (code, keys) = (indicator.Code.Value, indicator.Names.Select(NameKey.Of).ToArray());
        var forms = db
            .Forms.Under(form => form.UnitPath, actor.Subtrees(Right.ViewForms))
            .Where(form => form.WithdrawnAt == null);
        return db
            .IndicatorUses.Where(use => use.Code == code || keys.Contains(use.NameKey))
            .Join(forms, use => use.FormId, form => form.Id, (use, form) => new UseOfForm { Use = use, Form = form });
    }

    private static async Task<ImmutableArray<UsedIn>> Latest(
        AppDb db,
        IQueryable<UseOfForm> all,
        LibraryIndex index,
        CancellationToken cancellation
    )
    {
        var listed = await all.OrderByDescending(pair => pair.Form.Year)
            .ThenByDescending(pair => pair.Form.Id)
            .ThenBy(pair => pair.Use.Item)
            .Take(MostListed)
            .Join(
                db.Units,
                pair => pair.Form.UnitId,
                unit => unit.Id,
                (pair, unit) =>
                    new
                    {
                        pair.Use,
                        pair.Form,
                        unit.Name,
                    }
            )
            .ToListAsync(cancellation);
        return
        [
            .. listed
                .OrderByDescending(row => row.Form.Year)
                .ThenByDescending(row => row.Form.Id)
                .Select(row => new UsedIn(
                    row.Use,
                    row.Form,
                    row.Name,
                    index.Find(row.Use.Code, row.Use.Name)?.By ?? MatchKind.Name
                )),
        ];
    }

    private sealed record UseOfForm
    {
        public required IndicatorUse Use { get; init; }

        public required Form Form { get; init; }
    }
}
