using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Migrations;
using Plumbline.App.Files;
using Plumbline.App.Log;
using Plumbline.Findings;

namespace Plumbline.App.Backups;

/// <summary>How to restore.</summary>
/// <param name="Replace">What the database holds now may go.</param>
/// <param name="DespiteLog">A log that does not agree with itself is no reason to stop.</param>
public sealed record RestoreOrder(bool Replace = false, bool DespiteLog = false)
{
    /// <summary>Younger migrations are not applied: the way back from an upgrade that failed.</summary>
    public bool AsItWas { get; init; }
}

/// <summary>What was restored.</summary>
/// <param name="Manifest">Of the backup.</param>
/// <param name="Log">The proof of the restored log.</param>
/// <param name="SetAside">Where the database before lies now; null: there was none, or it is gone.</param>
public sealed record Restored(BackupManifest Manifest, LogProof Log, string? SetAside);

/// <summary>
/// Brings a backup back: every hash, every count of rows and the whole log are proven before the database that is there
/// gives way. Whatever goes wrong before leaves it as it was.
/// </summary>
public static class RestoreBackup
{
    /// <summary>What was restored, with a remark for every kept file that was damaged already; or why nothing was.</summary>
    /// <remarks>Where kept files go; null: the database alone.</remarks>
    /// <exception cref="IOException">There is no such file, or the disk is full.</exception>
    public static async Task<Result<Restored>> Run(
        AppDb db,
        FileFolders? folders,
        string file,
        RestoreOrder order,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        var opened = OpenBackup.From(file);
        if (!opened.TryGet(out var backup))
        {
            return Result.Failed<Restored>(opened.Findings);
        }

        using (backup)
        {
            if (await Refusal(db, folders, backup, order, cancellation) is { } refusal)
            {
                return Result.Failed<Restored>(refusal);
            }

            if (folders is not null)
            {
                await RestoreFiles.Run(backup, folders, cancellation);
            }

            var restored = db is SqliteDb sqlite
                ? await SqliteRestore.Run(sqlite, backup, order, time, cancellation)
                : await PostgresRestore.Run((PostgresDb)db, backup, order, time, cancellation);
            return restored.Then(done => Result.Of(done, RestoreFiles.Damaged(backup.Manifest)));
        }
    }

    /// <summary>Why the log of a restored database is not good enough, if it is not.</summary>
    internal static Finding? LogRefusal(LogProof proof, RestoreOrder order) =>
        proof.IsSound || order.DespiteLog ? null : BackupMessages.LogBreaks(proof);

    private static async Task<Finding?> Refusal(
        AppDb db,
        FileFolders? folders,
        OpenBackup backup,
        RestoreOrder order,
        CancellationToken cancellation
    )
    {
        var manifest = backup.Manifest;
        var kind = db is SqliteDb ? DatabaseKind.Sqlite : DatabaseKind.Postgres;
        if (manifest.Kind != kind)
        {
            return BackupMessages.Kind(manifest.Kind.ToString(), kind.ToString());
        }

        var known = Migrate.For(db);
        if (manifest.Schema > known[^1].Number)
        {
            return BackupMessages.FromLater(manifest);
        }

        if (!order.Replace && await HoldsData(db, cancellation))
        {
            return BackupMessages.HoldsData();
        }

        var room = folders is null ? null : DiskRoom.Refusal(folders.Evidence, manifest.Bytes);
        return room ?? await CheckBackup.Check(backup, cancellation);
    }

    // A program that was started once has made its tables and its keys; that is still an empty database.
    private static async Task<bool> HoldsData(AppDb db, CancellationToken cancellation) =>
        await Migrate.Schema(db, cancellation) is not null
        && (
            await db.Units.AnyAsync(cancellation)
            || await db.Users.Select(user => user.Id).AnyAsync(cancellation)
            || await db.Events.Select(entry => entry.Seq).AnyAsync(cancellation)
        );
}
