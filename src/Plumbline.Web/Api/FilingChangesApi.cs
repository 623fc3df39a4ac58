using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Forms;
using Plumbline.App.Forms.Saving;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Api;

/// <summary>A change of a field or row, as autosave sends it; the operation id may be left to the idempotency key.</summary>
public sealed record ChangeJson(
    Guid? Operation,
    OperationKind Kind,
    string? Part,
    string? Item,
    string? Field,
    string? Text,
    string? Replaces,
    long Position
);

/// <summary>Changes of one filing.</summary>
public sealed record ChangesJson(ImmutableArray<ChangeJson> Changes);

/// <summary>What became of each change, in the order in which they were sent.</summary>
public sealed record ChangedJson(ImmutableArray<SaveResult> Results);

/// <summary>
/// Writes into a filing by the same writer as autosave: each change is acknowledged when it is on disk, with its event. With
/// <c>If-Match</c> only if nobody changed anything since it was read.
/// </summary>
internal static class FilingChangesApi
{
    private static readonly Template NoOperation = new(
        "每个改动须有 operation，或请求带 Idempotency-Key",
        "Each change needs an operation, or the request an Idempotency-Key"
    );

    private static readonly Template BadBody = new(
        "内容须为含 changes 数组的对象，1至5000个改动",
        "The body is an object with an array of changes, 1 to 5000 of them"
    );

    internal static async Task<IResult> Save(
        long id,
        HttpContext context,
        CurrentActor current,
        FormDoors doors,
        FormWriter writer,
        AppDb db,
        Packs packs,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        var actor = await current.Get();
        if (
            !await Unclassified.Forms(db).AnyAsync(form => form.Id == id, cancellation)
            || await doors.Find(actor, id, Right.FillForms, cancellation) is not { } form
        )
        {
            return new ProblemAnswer(StatusCodes.Status404NotFound);
        }

        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, cancellation);
        var body = buffer.ToArray();
        if (Read(body) is not { } changes)
        {
            return new ProblemAnswer(StatusCodes.Status400BadRequest, BadBody.With());
        }

        var key = Idempotency.KeyOf(context);
        if (key.Length == 0 && changes.Any(change => change.Operation is null))
        {
            return new ProblemAnswer(StatusCodes.Status400BadRequest, NoOperation.With());
        }

        // The same key with another content is another operation, however long ago the first was.
        var seed = $"{Idempotency.TokenOf(context)} {key} {Idempotency.RequestOf(context, body)}";
        var typed = changes
            .Select((change, at) => Typed(change, string.Create(CultureInfo.InvariantCulture, $"{seed} {at}")))
            .ToList();
        return await Idempotency.Once(context, db, time, body, () => Write(writer, actor, packs, form, typed, context));
    }

    private static async Task<(int Status, byte[] Json)> Write(
        FormWriter writer,
        Actor actor,
        Packs packs,
        FormDoor form,
        List<TypedChange> typed,
        HttpContext context
    )
    {
        // A client that gives up must not part what the writer has taken: it asks again with the same ids.
        var saved = await SaveFields.Run(
            writer,
            form.Id,
            actor.AccountId,
            FormUnit.Of(packs, form.Regime, form.Subject, form.Stage),
            typed,
            CancellationToken.None,
            MatchOf(context.Request.Headers.IfMatch.ToString())
        );
        // A request that was cut off before tells what it wrote then, too: the client reads again and sends the rest.
        var status =
            saved.Any(one => one.Outcome == SaveOutcome.Stale) && saved.All(one => one.Outcome != SaveOutcome.Saved)
                ? StatusCodes.Status412PreconditionFailed
            : saved.Any(one => one.Outcome == SaveOutcome.Closed) ? StatusCodes.Status423Locked
            : saved.Any(one => one.Outcome != SaveOutcome.Saved) ? StatusCodes.Status409Conflict
            : StatusCodes.Status200OK;
        return (status, JsonSerializer.SerializeToUtf8Bytes(new ChangedJson([.. saved]), PageJson.Options));
    }

    // The revision and state with which an entity tag starts; what follows is the hash of what was sent, which a kept score
    // changes without anybody changing the filing.
    private static FormMatch? MatchOf(string tag)
    {
        if (tag is "" or "*")
        {
            return null;
        }

        var parts = tag.Trim('"').Split('-');
        return
            parts.Length is 2 or 3
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var seq)
            && Enum.TryParse<FormState>(parts[1], out var state)
            ? new(seq, state)
            : FormMatch.Nothing;
    }

    private static ImmutableArray<ChangeJson>? Read(byte[] body)
    {
        try
        {
            return
                JsonSerializer.Deserialize<ChangesJson>(body, PageJson.Options) is { Changes: { IsDefault: false } all }
                && all is { Length: > 0 and <= SaveFields.MostChanges }
                && all.All(change => change?.Part is not null && change.Operation != Guid.Empty)
                ? all
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static TypedChange Typed(ChangeJson change, string seed) =>
        new(
            change.Operation ?? new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(seed)).AsSpan(0, 16)),
            change.Kind,
            change.Part!,
            change.Item ?? "",
            change.Field ?? "",
            change.Text,
            change.Replaces,
            change.Position
        );
}
