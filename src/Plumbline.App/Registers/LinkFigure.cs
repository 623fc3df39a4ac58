using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.App.Log;
using Plumbline.Domain.Registers;
using Plumbline.Findings;

namespace Plumbline.App.Registers;

/// <summary>Says that an indicator of a form states a figure of the register, or takes that back.</summary>
public static class LinkFigure
{
    /// <summary>The row of the indicator, or why it is not linked.</summary>
    /// <param name="db">The database.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="time">The clock.</param>
    /// <param name="actor">Who.</param>
    /// <param name="place">The form and the row of its indicator.</param>
    /// <param name="figure">Id of the figure; null: none any more.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<Result<string>> Run(
        AppDb db,
        RegisterCatalogue catalogue,
        TimeProvider time,
        Actor actor,
        (long Form, string Item) place,
        string? figure,
        CancellationToken cancellation
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await Locked<Form>.Take(db, place.Form, cancellation) is not { } locked)
        {
            return Result.Failed<string>(Refusals.Meanwhile());
        }

        if (FillRights.Refusal(locked.Row, actor) is { } refusal)
        {
            return Result.Failed<string>(refusal);
        }

        var isThere = await db.FormRows.AnyAsync(
            row => row.FormId == place.Form && row.Part == "indicators" && row.Item == place.Item,
            cancellation
        );
        if (!isThere || (figure is not null && catalogue.Find(figure) is not { IsNumber: true }))
        {
            return Result.Failed<string>(Refusals.Bad("figure", RegisterTexts.NoIndicator.With()));
        }

        var before = await Replace(db, place, figure, cancellation);
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        locked.Note(db, new("link", $"indicators/{place.Item}", before, figure), actor, now);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(place.Item);
    }

    // What was linked before.
    private static async Task<string?> Replace(
        AppDb db,
        (long Form, string Item) place,
        string? figure,
        CancellationToken cancellation
    )
    {
        var link = await db
            .RegisterLinks.AsTracking()
            .SingleOrDefaultAsync(row => row.FormId == place.Form && row.Item == place.Item, cancellation);
        var before = link?.Figure;
        if (link is not null)
        {
            db.RegisterLinks.Remove(link);
            await db.SaveChangesAsync(cancellation);
        }

        if (figure is not null)
        {
            db.RegisterLinks.Add(
                new()
                {
                    FormId = place.Form,
                    Item = place.Item,
                    Figure = figure,
                }
            );
        }

        return before;
    }
}
