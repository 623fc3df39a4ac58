using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Files;
using Plumbline.App.Log;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.App.RollUps;

/// <summary>Keeps a roll-up as it is now, under a name.</summary>
public static class FreezeRollUp
{
    /// <summary>Longest name.</summary>
    public const int LongestName = 100;

    /// <summary>The snapshot, or why there is none.</summary>
    public static async Task<Result<RollUpSnapshot>> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        OpenedRollUp opened,
        string? name,
        CancellationToken cancellation
    )
    {
        var trimmed = name?.Trim() ?? "";
        if (!actor.May(Right.ViewOverview, opened.Unit.Path))
        {
            return Result.Failed<RollUpSnapshot>(Refusals.NotAllowed());
        }

        if (trimmed.Length is 0 or > LongestName)
        {
            return Result.Failed<RollUpSnapshot>(Refusals.Bad("name", RollUpMessages.NameMissing.With()));
        }

        var snapshot = new RollUpSnapshot
        {
            TaskId = opened.Task.Id,
            UnitId = opened.Unit.Id,
            Subject = opened.RollUp.Subject,
            Name = trimmed,
            At = EventLog.Stamp(time.GetUtcNow().UtcDateTime),
            AccountId = actor.AccountId,
            Content = JsonSerializer.Serialize(opened.RollUp),
        };
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        db.RollUpSnapshots.Add(snapshot);
        await db.SaveChangesAsync(cancellation);
        var (task, unit) = (snapshot.TaskId, snapshot.UnitId);
        var place = string.Create(CultureInfo.InvariantCulture, $"rollups/{task}/{unit}/{snapshot.Id}");
        await OrganisationChain.Write(
            db,
            new("rollup-freeze", place, null, $"{trimmed} {FileHash.Of(snapshot.Content)}"),
            actor.AccountId,
            snapshot.At,
            cancellation
        );
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(snapshot);
    }

    /// <summary>The snapshots of a roll-up, newest first.</summary>
    public static Task<List<RollUpSnapshot>> Of(
        AppDb db,
        long taskId,
        long unitId,
        FilingSubject subject,
        CancellationToken cancellation
    ) =>
        db
            .RollUpSnapshots.Where(one => one.TaskId == taskId && one.UnitId == unitId && one.Subject == subject)
            .OrderByDescending(one => one.Id)
            .ToListAsync(cancellation);

    /// <summary>What a snapshot holds.</summary>
    public static RollUp Content(RollUpSnapshot snapshot) => JsonSerializer.Deserialize<RollUp>(snapshot.Content)!;
}
