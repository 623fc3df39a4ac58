using System.Collections.Immutable;
using System.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Plumbline.App.Data;

namespace Plumbline.App.Backups;

/// <summary>The tables of a PostgreSQL database as text, all as they were at one instant.</summary>
internal static class PostgresBackup
{
    // How instants and numbers are written must not depend on the server's settings.
    private const string Plainly =
        "set local datestyle = 'ISO'; set local timezone = 'UTC'; set local extra_float_digits = 3";

    /// <summary>The tables of the schema in use.</summary>
    internal const string TablesSql = """
        select c.relname
        from pg_class c
        where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
          and c.relname <> 'schema_version'
        order by c.relname
        """;

    private const string ReferencesSql = """
        select distinct child.relname || ' ' || parent.relname
        from pg_constraint k
        join pg_class child on child.oid = k.conrelid
        join pg_class parent on parent.oid = k.confrelid
        where k.contype = 'f' and k.connamespace = current_schema()::regnamespace and child.oid <> parent.oid
        """;

    private const string ColumnsSql = """
        select a.attname::text
        from pg_attribute a
        where a.attrelid = format('%I', $1)::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        order by a.attnum
        """;

    /// <summary>Packs every table, within one transaction that sees one instant.</summary>
    internal static async Task<ImmutableArray<BackupTable>> Write(
        AppDb db,
        BackupZip zip,
        CancellationToken cancellation
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(
            IsolationLevel.RepeatableRead,
            cancellation
        );
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await Execute(connection, Plainly, cancellation);
        var tables = ImmutableArray.CreateBuilder<BackupTable>();
        foreach (var name in await InOrder(connection, cancellation))
        {
            var columns = await Texts(connection, ColumnsSql, name, cancellation);
            using var text = await connection.BeginTextExportAsync(
                $"copy ({Select(name, columns)}) to stdout",
                cancellation
            );
            var rows = await zip.Add(BackupManifest.EntryOf(name), text, cancellation);
            tables.Add(new(name, [.. columns], rows));
        }

        return tables.ToImmutable();
    }

    /// <summary>Runs a text that holds constants and quoted names of this database.</summary>
#pragma warning disable CA2100
    internal static async Task<object?> Execute(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        return await command.ExecuteScalarAsync(cancellation);
    }

    /// <summary>The first column of what a query gives.</summary>
    internal static async Task<List<string>> Texts(
        NpgsqlConnection connection,
        string sql,
        string? argument,
        CancellationToken cancellation
    )
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        if (argument is not null)
        {
            command.Parameters.Add(new() { Value = argument });
        }

        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var texts = new List<string>();
        while (await reader.ReadAsync(cancellation))
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }
#pragma warning restore CA2100

    /// <summary>Names as the database reads them.</summary>
    internal static string Quoted(IEnumerable<string> names) =>
        string.Join(", ", names.Select(name => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));

    private static string Select(string table, List<string> columns) =>
        $"select {Quoted(columns)} from {Quoted([table])}";

    // Those that others refer to come first, so that every row finds what it refers to when it comes back.
    private static async Task<List<string>> InOrder(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var waiting = await Texts(connection, TablesSql, null, cancellation);
        var references = (await Texts(connection, ReferencesSql, null, cancellation))
            .Select(pair => pair.Split(' '))
            .ToLookup(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        var ordered = new List<string>();
        while (waiting.Count > 0)
        {
            var ready = waiting.Where(name => !references[name].Any(waiting.Contains)).ToList();
            if (ready.Count == 0)
            {
                throw new InvalidOperationException(
                    $"Tables refer to each other in a ring: {string.Join(", ", waiting)}"
                );
            }

            ordered.AddRange(ready);
            waiting.RemoveAll(ready.Contains);
        }

        return ordered;
    }
}
