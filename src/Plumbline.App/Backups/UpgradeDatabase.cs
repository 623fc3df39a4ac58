using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Plumbline.App.Data;
using Plumbline.App.Data.Migrations;
using Plumbline.Findings;

namespace Plumbline.App.Backups;

/// <summary>What an upgrade did.</summary>
/// <param name="Applied">Migrations, in order; empty: there was nothing to do.</param>
/// <param name="Backup">The backup taken before; null: the database was new, or none was asked for.</param>
public sealed record Upgraded(ImmutableArray<Migration> Applied, string? Backup);

/// <summary>
/// Brings a database to the newest schema: backs it up before, and brings the backup back when a migration fails half-way.
/// Kept files are no part of it: no migration touches them.
/// </summary>
public static class UpgradeDatabase
{
    /// <summary>A migration that failed; the database is as it was.</summary>
    public const string Failed = "PL5367";

    private static readonly Template RolledBack = new(
        "升级没有成功，数据库已恢复原状：{reason}",
        "The upgrade failed and the database is as it was: {reason}"
    );

    private static readonly Template KeepOld = new(
        "继续使用原来的程序；升级前的备份在 {file}",
        "Go on with the program you had; the backup from before lies in {file}"
    );

    private static readonly Template Stopped = new("升级没有成功：{reason}", "The upgrade failed: {reason}");

    /// <summary>What was done; or why not, and the database is as it was.</summary>
    /// <remarks>Where the backup goes; null: none is taken.</remarks>
    public static async Task<Result<Upgraded>> Run(
        AppDb db,
        string? folder,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        var pending = await Migrate.Pending(db, cancellation);
        var backup =
            pending.IsEmpty || folder is null ? null : await TakeBackup(db, folder, pending, time, cancellation);
        if (backup is not null && !backup.TryGet(out _))
        {
            return Result.Failed<Upgraded>(backup.Findings);
        }

        var file = backup?.OrThrow() is { Length: > 0 } taken ? taken : null;
        try
        {
            return Result.Of(new Upgraded(await Migrate.Run(db, time, cancellation), file));
        }
        catch (Exception problem) when (problem is DbException or InvalidOperationException)
        {
            return Result.Failed<Upgraded>(
                await RollBack(db, new(pending.Length, file, problem.Message), time, cancellation)
            );
        }
    }

    // The path, or an empty text where there is nothing to back up yet.
    private static async Task<Result<string>> TakeBackup(
        AppDb db,
        string folder,
        ImmutableArray<Migration> pending,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        if (await Migrate.Schema(db, cancellation) is null)
        {
            return Result.Of("");
        }

        Directory.CreateDirectory(folder);
        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"before-{pending[^1].Number:0000}-{time.GetUtcNow():yyyyMMdd-HHmmss-fff}.zip"
        );
        var file = Path.Combine(Path.GetFullPath(folder), name);
        return (await BackUp.Run(db, null, file, time, cancellation)).Then(_ => Result.Of(file));
    }

    private static async Task<Finding> RollBack(
        AppDb db,
        Trouble trouble,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        var (pending, file, reason) = trouble;
        var words = ("reason", reason);
        // The migration that failed undid itself; only those before it have to be undone too. They are counted, since one that
        // came late may have a lower number than the newest.
        if (file is null || (await Migrate.Pending(db, cancellation)).Length == pending)
        {
            return Of(Stopped.With(words), file is null ? null : KeepOld.With(("file", file)));
        }

        var order = new RestoreOrder(Replace: true, DespiteLog: true) { AsItWas = true };
        var restored = await RestoreBackup.Run(db, null, file, order, time, cancellation);
        return restored.TryGet(out _)
            ? Of(RolledBack.With(words), KeepOld.With(("file", file)))
            : Of(Stopped.With(words), restored.Findings[0].Message);
    }

    private static Finding Of(Message what, Message? repair) =>
        new(Failed, Severity.Error, new FieldPlace(""), what) { Repair = repair };

    private sealed record Trouble(int Pending, string? File, string Reason);
}
