using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Evidence;
using Plumbline.App.Files;
using Plumbline.App.Forms;
using Plumbline.App.Log;
using Plumbline.App.Review;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.App.Declarations;

/// <summary>One photograph, one number of an indicator.</summary>
/// <param name="GoalForm">The form of the approved goal.</param>
/// <param name="Item">Item name of the indicator.</param>
/// <param name="Value">The number with its unit; may be empty where there is a file.</param>
/// <param name="Note">What it is about.</param>
/// <param name="Name">Name of the file.</param>
/// <param name="Content">The bytes; null: none.</param>
public sealed record CaptureRequest(
    long GoalForm,
    string Item,
    string? Value,
    string? Note,
    string? Name,
    Stream? Content
);

/// <summary>What was captured, with the indicator and the person.</summary>
public sealed record ShownCapture(Capture Capture, string Indicator, string By);

/// <summary>Keeps what is captured during the year with the indicator of the approved goal.</summary>
public static class KeepCapture
{
    private const int LongestValue = 60;
    private const int LongestNote = 500;

    /// <summary>The goal of a project in a year, where the person fills its forms; null: there is none.</summary>
    public static async Task<Form?> GoalOf(
        AppDb db,
        Actor actor,
        long projectId,
        int year,
        CancellationToken cancellation
    ) =>
        await db
            .Forms.Where(form => form.ProjectId == projectId && form.Year == year && form.Stage == FilingStage.Goal)
            .Where(form => form.WithdrawnAt == null)
            .OrderByDescending(form => form.Id)
            .FirstOrDefaultAsync(cancellation)
            is { } form
        && actor.May(Right.FillForms, form.UnitPath)
            ? form
            : null;

    /// <summary>The indicators of a goal: item and name.</summary>
    public static async Task<ImmutableArray<(string Item, string Name)>> Indicators(
        AppDb db,
        long goalForm,
        CancellationToken cancellation
    )
    {
        var rows = await db
            .FormRows.Where(row => row.FormId == goalForm && row.Part == "indicators")
            .OrderBy(row => row.Position)
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => (row.Item, FormJson.Shown(JsonNode.Parse(row.Data)!.AsObject()["name"]) ?? row.Item)),
        ];
    }

    /// <summary>What was captured for a goal, latest first.</summary>
    public static async Task<ImmutableArray<ShownCapture>> All(AppDb db, long goalForm, CancellationToken cancellation)
    {
        var names = (await Indicators(db, goalForm, cancellation)).ToDictionary(
            one => one.Item,
            one => one.Name,
            StringComparer.Ordinal
        );
        var found = await db
            .Captures.Where(capture => capture.FormId == goalForm)
            .Join(db.Users, capture => capture.AccountId, user => user.Id, (capture, user) => new { capture, user })
            .OrderByDescending(pair => pair.capture.Id)
            .ToListAsync(cancellation);
        return
        [
            .. found.Select(pair => new ShownCapture(
                pair.capture,
                names.GetValueOrDefault(pair.capture.Item, pair.capture.Item),
                pair.user.DisplayName
            )),
        ];
    }

    /// <summary>What was kept, or why it was not.</summary>
    public static async Task<Result<Capture>> Run(
        AppDb db,
        FileStore store,
        EvidenceOptions options,
        TimeProvider time,
        Actor actor,
        CaptureRequest request,
        CancellationToken cancellation
    )
    {
        var form = await db.Forms.SingleAsync(row => row.Id == request.GoalForm, cancellation);
        if (Refusal(form, actor, request) is { } refusal)
        {
            return Result.Failed<Capture>(refusal);
        }

        TakenFile? file = null;
        if (request.Content is { } content)
        {
            var taken = await AddEvidence.Take(store, options, content, cancellation);
            if (!taken.TryGet(out file))
            {
                return Result.Failed<Capture>(taken.Findings);
            }
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var locked = (await Locked<Form>.Take(db, form.Id, cancellation))!;
        if ((await Indicators(db, form.Id, cancellation)).All(one => one.Item != request.Item))
        {
            return Result.Failed<Capture>(ReviewRefusals.NoSuchItem());
        }

        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        var capture = Made(request, file, actor, now);
        db.Captures.Add(capture);
        if (file is not null)
        {
            await AddEvidence.Note(db, file, now, cancellation);
        }

        var place = $"indicators/{request.Item}";
        locked.Note(db, new("capture", place, null, capture.Value ?? capture.Name, capture.Note), actor, now);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(capture);
    }

    private static Finding? Refusal(Form form, Actor actor, CaptureRequest request)
    {
        var (value, note) = (Text(request.Value), Text(request.Note));
        return !actor.May(Right.FillForms, form.UnitPath) || form.Stage != FilingStage.Goal ? Refusals.NotAllowed()
            : value?.Length > LongestValue || note?.Length > LongestNote || (value is null && request.Content is null)
                ? ReviewRefusals.BadText("value")
            : null;
    }

    private static Capture Made(CaptureRequest request, TakenFile? file, Actor actor, DateTime now) =>
        new()
        {
            FormId = request.GoalForm,
            Item = request.Item,
            Value = Text(request.Value),
            Note = Text(request.Note),
            Hash = file?.File.Hash,
            Name = file is null ? null : AddEvidence.NameOf(request.Name ?? ""),
            AccountId = actor.AccountId,
            At = now,
        };

    private static string? Text(string? text) => text?.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
