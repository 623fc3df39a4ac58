using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Files;

namespace Plumbline.App.Backups;

/// <summary>A SQLite database as one file, taken by SQLite's own online backup.</summary>
internal static class SqliteBackup
{
    /// <summary>Copies the database as it is now beside the archive, packs the copy, and counts its rows.</summary>
    internal static async Task<ImmutableArray<BackupTable>> Write(
        AppDb db,
        BackupZip zip,
        string partial,
        CancellationToken cancellation
    )
    {
        var copy = partial + ".db";
        try
        {
            PrivateFile.Touch(copy);
            await using (var source = new SqliteConnection(db.Database.GetConnectionString()))
            await using (var target = new SqliteConnection(Connection(copy)))
            {
                await source.OpenAsync(cancellation);
                await target.OpenAsync(cancellation);
                source.BackupDatabase(target);
                await Scalar(target, "pragma journal_mode = delete", cancellation);
            }

            var tables = await Tables(copy, cancellation);
            await using var content = File.OpenRead(copy);
            await zip.Add(BackupManifest.SqliteEntry, content, cancellation);
            return tables;
        }
        finally
        {
            File.Delete(copy);
        }
    }

    /// <summary>A connection that is gone when it is closed.</summary>
    internal static string Connection(string file) =>
        new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString();

    /// <summary>The tables of a file with their rows.</summary>
    internal static async Task<ImmutableArray<BackupTable>> Tables(string file, CancellationToken cancellation)
    {
        await using var connection = new SqliteConnection(Connection(file));
        await connection.OpenAsync(cancellation);
        var names = new List<string>();
        await using (var command = connection.CreateCommand())
        {
            command.CommandText =
                "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name";
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                names.Add(reader.GetString(0));
            }
        }

        var tables = ImmutableArray.CreateBuilder<BackupTable>();
        foreach (var name in names)
        {
            var rows = await Scalar(connection, $"select count(*) from \"{name}\"", cancellation);
            tables.Add(new(name, [], Convert.ToInt64(rows, CultureInfo.InvariantCulture)));
        }

        return tables.ToImmutable();
    }

    /// <summary>Whether SQLite itself finds the file whole.</summary>
    internal static async Task<bool> IsWhole(string file, CancellationToken cancellation)
    {
        await using var connection = new SqliteConnection(Connection(file));
        await connection.OpenAsync(cancellation);
        return (string?)await Scalar(connection, "pragma integrity_check", cancellation) == "ok";
    }

    // The texts are constants, or hold names of tables of the database itself.
#pragma warning disable CA2100
    internal static async Task<object?> Scalar(SqliteConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(cancellation);
    }
#pragma warning restore CA2100
}
