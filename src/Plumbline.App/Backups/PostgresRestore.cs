using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Plumbline.App.Data;
using Plumbline.App.Data.Migrations;
using Plumbline.App.Log;
using Plumbline.Findings;

namespace Plumbline.App.Backups;

/// <summary>
/// Brings the tables back within one transaction: what is there is dropped, the schema of the backup is made, the rows
/// come in, younger migrations follow, the log is proven; only then does anybody else see it.
/// </summary>
internal static partial class PostgresRestore
{
    // Every counter goes on after the largest key.
    private const string CountersSql = """
        select format('select setval(%L, coalesce((select max(%I) from %I), 0) + 1, false)',
                      pg_get_serial_sequence(quote_ident(table_name), column_name), column_name, table_name)
        from information_schema.columns
        where table_schema = current_schema()
          and pg_get_serial_sequence(quote_ident(table_name), column_name) is not null
        """;

    private const int BufferLetters = 81_920;

    internal static async Task<Result<Restored>> Run(
        PostgresDb db,
        OpenBackup backup,
        RestoreOrder order,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        var manifest = backup.Manifest;
        if (manifest.Tables.FirstOrDefault(table => !IsPlain(table)) is { } odd)
        {
            return Result.Failed<Restored>(BackupMessages.Differs(odd.Name));
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        var inner = transaction.GetDbTransaction();
        await PostgresBackup.Execute(connection, Migrate.TakeTurn, cancellation);
        await Empty(connection, cancellation);
        await Migrate.Build(db, inner, manifest.Schema, time, cancellation);
        if (await FillAll(connection, backup, cancellation) is { } wrong)
        {
            return Result.Failed<Restored>(wrong);
        }

        await Count(connection, cancellation);
        var upTo = order.AsItWas ? manifest.Schema : int.MaxValue;
        await Migrate.Continue(db, inner, manifest.Schema, upTo, time, cancellation);
        var proof = await VerifyLog.Run(db, cancellation);
        if (RestoreBackup.LogRefusal(proof, order) is { } refusal)
        {
            return Result.Failed<Restored>(refusal);
        }

        await transaction.CommitAsync(cancellation);
        return Result.Of(new Restored(manifest, proof, null));
    }

    // The table that is not what the manifest says; null: all are.
    private static async Task<Finding?> FillAll(
        NpgsqlConnection connection,
        OpenBackup backup,
        CancellationToken cancellation
    )
    {
        var tables = backup.Manifest.Tables;
        var made = await PostgresBackup.Texts(connection, PostgresBackup.TablesSql, null, cancellation);
        if (tables.FirstOrDefault(table => table.Rows > 0 && !made.Contains(table.Name)) is { } foreign)
        {
            return BackupMessages.Differs(foreign.Name);
        }

        var known = tables.Where(table => made.Contains(table.Name)).ToList();
        await Clear(connection, known, cancellation);
        foreach (var table in known)
        {
            if (await Fill(connection, backup, table, cancellation) != table.Rows)
            {
                return BackupMessages.Differs(table.Name);
            }
        }

        return null;
    }

    private static bool IsPlain(BackupTable table) =>
        PlainName().IsMatch(table.Name)
        && !table.Columns.IsDefault
        && table.Columns.All(name => PlainName().IsMatch(name));

    // All that a backup packs, and so also what a younger program had made before it was taken back.
    private static async Task Empty(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var there = await PostgresBackup.Texts(connection, PostgresBackup.TablesSql, null, cancellation);
        var names = there.Append("schema_version");
        await PostgresBackup.Execute(
            connection,
            $"drop table if exists {PostgresBackup.Quoted(names)} cascade",
            cancellation
        );
    }

    // Rows that migrations themselves write are in the backup too. With what points to them: a migration that came late made
    // tables that the backup, whose newest has a higher number, does not know.
    private static Task<object?> Clear(
        NpgsqlConnection connection,
        List<BackupTable> tables,
        CancellationToken cancellation
    ) =>
        PostgresBackup.Execute(
            connection,
            $"truncate {PostgresBackup.Quoted(tables.Select(table => table.Name))} cascade",
            cancellation
        );

    private static async Task<long> Fill(
        NpgsqlConnection connection,
        OpenBackup backup,
        BackupTable table,
        CancellationToken cancellation
    )
    {
        await using (
            var target = await connection.BeginTextImportAsync(
                $"copy {PostgresBackup.Quoted([table.Name])} ({PostgresBackup.Quoted(table.Columns)}) from stdin",
                cancellation
            )
        )
        {
            using var text = new StreamReader(backup.Open(BackupManifest.EntryOf(table.Name)), BackupText.Utf8);
            var letters = new char[BufferLetters];
            while (await text.ReadAsync(letters, cancellation) is > 0 and var read)
            {
                await target.WriteAsync(letters.AsMemory(0, read), cancellation);
            }
        }

        var rows = await PostgresBackup.Execute(
            connection,
            $"select count(*) from {PostgresBackup.Quoted([table.Name])}",
            cancellation
        );
        return (long)rows!;
    }

    private static async Task Count(NpgsqlConnection connection, CancellationToken cancellation)
    {
        foreach (var counter in await PostgresBackup.Texts(connection, CountersSql, null, cancellation))
        {
            await PostgresBackup.Execute(connection, counter, cancellation);
        }
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PlainName();
}
