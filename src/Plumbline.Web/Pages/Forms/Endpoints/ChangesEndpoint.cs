using System.Text.Json;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Forms;
using Plumbline.App.Forms.Saving;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Forms.Endpoints;

/// <summary>What became of a change, and on a conflict who wrote what stands there.</summary>
/// <param name="Operation">Id of the change.</param>
/// <param name="Outcome">saved, conflict, closed or missing.</param>
/// <param name="Seq">Revision after it.</param>
/// <param name="Stored">What the field shows now.</param>
/// <param name="By">On a conflict: who wrote it.</param>
/// <param name="At">On a conflict: when, UTC.</param>
public sealed record SavedChange(
    Guid Operation,
    SaveOutcome Outcome,
    long Seq,
    string? Stored,
    string? By = null,
    DateTime? At = null
);

/// <summary>
/// <c>POST /forms/{id}/changes</c>: an array of changes, answered in order once they are on disk. 409 when one met another
/// value, 423 when the form is not being filled; the body is the same.
/// </summary>
internal static class ChangesEndpoint
{
    internal static async Task<IResult> Save(
        long id,
        HttpContext context,
        FormRequest request,
        FormDoors doors,
        FormWriter writer,
        AppDb db,
        Packs packs,
        CancellationToken cancellation
    )
    {
        if (!await request.IsOurs(context))
        {
            return Results.BadRequest();
        }

        var actor = await request.Actor();
        if (await doors.Find(actor, id, Right.FillForms, cancellation) is not { } form)
        {
            return Results.NotFound();
        }

        if (await Read(context.Request, cancellation) is not { } changes)
        {
            return Results.BadRequest();
        }

        // A browser that gives up must not part what the writer has taken: it asks again with the same ids.
        var saved = await SaveFields.Run(
            writer,
            id,
            actor.AccountId,
            FormUnit.Of(packs, form.Regime, form.Subject, form.Stage),
            changes,
            CancellationToken.None
        );
        // A few bytes are not worth the processor that compresses them.
        context.Response.Headers.ContentEncoding = "identity";
        return Results.Json(
            await Told(db, form, changes, saved, cancellation),
            PageJson.Options,
            statusCode: Status(saved)
        );
    }

    private static int Status(SaveResult[] saved) =>
        saved.Any(one => one.Outcome == SaveOutcome.Closed) ? StatusCodes.Status423Locked
        : saved.Any(one => one.Outcome != SaveOutcome.Saved) ? StatusCodes.Status409Conflict
        : StatusCodes.Status200OK;

    private static async Task<IEnumerable<SavedChange>> Told(
        AppDb db,
        FormDoor form,
        List<TypedChange> changes,
        SaveResult[] saved,
        CancellationToken cancellation
    )
    {
        var places = changes.Select(change => PlaceText.Of(change.Part, change.Item, change.Field)).ToList();
        var met = saved
            .Zip(places)
            .Where(pair => pair.First.Outcome == SaveOutcome.Conflict)
            .Select(pair => pair.Second)
            .ToHashSet(StringComparer.Ordinal);
        var last = met.Count == 0 ? [] : await FindChanges.LastAt(db, form.ChainId, met, cancellation);
        return saved.Zip(
            places,
            (one, place) =>
            {
                var other = one.Outcome == SaveOutcome.Conflict ? last.GetValueOrDefault(place) : null;
                return new SavedChange(one.Operation, one.Outcome, one.Seq, one.Stored, other?.By, other?.At);
            }
        );
    }

    private static async Task<List<TypedChange>?> Read(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            var changes = await JsonSerializer.DeserializeAsync<List<TypedChange>>(
                request.Body,
                PageJson.Options,
                cancellation
            );
            return changes is { Count: > 0 and <= SaveFields.MostChanges } && changes.TrueForAll(IsWhole)
                ? changes
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsWhole(TypedChange? change) =>
        change is { Part: not null, Item: not null, Field: not null } && change.Operation != Guid.Empty;
}
