using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Migrations;
using Plumbline.App.Files;
using Plumbline.App.Log;
using Plumbline.Findings;

namespace Plumbline.App.Backups;

/// <summary>A SQLite database is unpacked and proven beside the old one, and then takes its place.</summary>
internal static class SqliteRestore
{
    private const int SqliteBusy = 5;

    internal static async Task<Result<Restored>> Run(
        SqliteDb db,
        OpenBackup backup,
        RestoreOrder order,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        var file = Path.GetFullPath(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource);
        var fresh = file + ".restoring";
        try
        {
            return await Unpack(backup, fresh, cancellation)
                ? await Prove(backup, fresh, file, order, time, cancellation)
                : Result.Failed<Restored>(BackupMessages.Differs(BackupManifest.SqliteEntry));
        }
        finally
        {
            Delete(fresh);
        }
    }

    private static async Task<bool> Unpack(OpenBackup backup, string fresh, CancellationToken cancellation)
    {
        Delete(fresh);
        var entry = backup.Manifest.Entries.SingleOrDefault(entry => entry.Name == BackupManifest.SqliteEntry);
        if (entry is null)
        {
            return false;
        }

        await using (var target = PrivateFile.Create(fresh))
        {
            if (!await backup.Unpack(entry, target, cancellation))
            {
                return false;
            }

            target.Flush(flushToDisk: true);
        }

        return await SqliteBackup.IsWhole(fresh, cancellation)
            && (await SqliteBackup.Tables(fresh, cancellation)).SequenceEqual(
                backup.Manifest.Tables,
                SameTable.Instance
            );
    }

    private static async Task<Result<Restored>> Prove(
        OpenBackup backup,
        string fresh,
        string file,
        RestoreOrder order,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        LogProof proof;
        await using (var db = OpenDb.Sqlite(SqliteBackup.Connection(fresh)))
        {
            if (!order.AsItWas)
            {
                await Migrate.Run(db, time, cancellation);
            }

            proof = await VerifyLog.Run(db, cancellation);
        }

        if (RestoreBackup.LogRefusal(proof, order) is { } refusal)
        {
            return Result.Failed<Restored>(refusal);
        }

        await Settle(fresh, cancellation);
        SqliteConnection.ClearAllPools();
        if (File.Exists(file) && !await IsAlone(file, cancellation))
        {
            return Result.Failed<Restored>(BackupMessages.IsInUse());
        }

        KeepMode(file, fresh);
        var aside = SetAside(file, time.GetUtcNow().UtcDateTime);
        File.Move(fresh, file);
        return Result.Of(new Restored(backup.Manifest, proof, aside));
    }

    // All of it in the one file, so that nothing is left behind when it moves.
    private static async Task Settle(string file, CancellationToken cancellation)
    {
        await using var connection = new SqliteConnection(SqliteBackup.Connection(file));
        await connection.OpenAsync(cancellation);
        await SqliteBackup.Scalar(connection, "pragma journal_mode = delete", cancellation);
    }

    // The journal changes its mode only for the last one who has the file open.
    private static async Task<bool> IsAlone(string file, CancellationToken cancellation)
    {
        try
        {
            await using var connection = new SqliteConnection(SqliteBackup.Connection(file));
            await connection.OpenAsync(cancellation);
            connection.DefaultTimeout = 1;
            return (string?)await SqliteBackup.Scalar(connection, "pragma journal_mode = delete", cancellation)
                == "delete";
        }
        catch (SqliteException problem) when (problem.SqliteErrorCode == SqliteBusy)
        {
            return false;
        }
    }

    // Whoever could read the database before reads it afterwards.
    private static void KeepMode(string file, string fresh)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(file))
        {
            File.SetUnixFileMode(fresh, File.GetUnixFileMode(file));
        }
    }

    private static string? SetAside(string file, DateTime now)
    {
        if (!File.Exists(file) || new FileInfo(file).Length == 0)
        {
            File.Delete(file);
            return null;
        }

        var aside = string.Create(CultureInfo.InvariantCulture, $"{file}.replaced-{now:yyyyMMdd-HHmmss}");
        File.Move(file, aside);
        return aside;
    }

    private static void Delete(string file)
    {
        foreach (var part in (string[])[file, file + "-wal", file + "-shm", file + "-journal"])
        {
            File.Delete(part);
        }
    }
}

/// <summary>Tables of the same name with as many rows.</summary>
internal sealed class SameTable : IEqualityComparer<BackupTable>
{
    internal static SameTable Instance { get; } = new();

    public bool Equals(BackupTable? x, BackupTable? y) => x?.Name == y?.Name && x?.Rows == y?.Rows;

    public int GetHashCode(BackupTable obj) => StringComparer.Ordinal.GetHashCode(obj.Name);
}
