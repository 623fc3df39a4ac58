using System.Collections.Immutable;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;

namespace Plumbline.App.Tests.Backups;

/// <summary>A table that has a row now.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">All columns that it had when it was filled.</param>
internal sealed record FilledTable(string Name, ImmutableArray<string> Columns);

/// <summary>
/// Puts one row into every table of a database, whatever its schema: every column is one, so that every key points to the row
/// that there is.
/// </summary>
internal static class RowInEveryTable
{
    private const string SqliteColumns =
        "select m.name, c.name, lower(c.type) from sqlite_master m join pragma_table_info(m.name) c "
        + "where m.type = 'table' and m.name not like 'sqlite_%' and m.name <> 'schema_version' order by m.name, c.cid";

    private const string PostgresColumns =
        "select table_name, column_name, data_type from information_schema.columns "
        + "where table_schema = 'public' and table_name <> 'schema_version' and is_generated = 'NEVER' order by table_name, ordinal_position";

    internal static async Task<IReadOnlyList<FilledTable>> Fill(AppDb db, CancellationToken cancellation)
    {
        var isSqlite = db is SqliteDb;
        var connection = db.Database.GetDbConnection();
        var columns = await Columns(connection, isSqlite ? SqliteColumns : PostgresColumns, cancellation);
        // Rows point to each other in rings: keys are looked at afterwards.
        await Run(
            connection,
            isSqlite ? "pragma foreign_keys = off" : "set session_replication_role = replica",
            cancellation
        );
        var tables = new List<FilledTable>();
        foreach (var table in columns.GroupBy(column => column.Table, StringComparer.Ordinal))
        {
            var names = string.Join(", ", table.Select(column => $"\"{column.Name}\""));
            var values = string.Join(", ", table.Select(column => isSqlite ? One(column.Type) : OneOf(column.Type)));
            var overriding = isSqlite ? "" : "overriding system value ";
            await Run(connection, $"insert into \"{table.Key}\" ({names}) {overriding}values ({values})", cancellation);
            tables.Add(new(table.Key, [.. table.Select(column => column.Name)]));
        }

        await Run(
            connection,
            isSqlite ? "pragma foreign_keys = on" : "set session_replication_role = origin",
            cancellation
        );
        return tables;
    }

    private static string One(string type) =>
        type == "text" ? "'1'"
        : type == "blob" ? "x'01'"
        : "1";

    private static string OneOf(string type) =>
        type switch
        {
            "boolean" => "true",
            "bytea" => "'\\x01'",
            "date" => "'2026-01-01'",
            "uuid" => "'00000000-0000-0000-0000-000000000001'",
            "time without time zone" => "'01:00'",
            _ when type.StartsWith("timestamp", StringComparison.Ordinal) => "'2026-01-01'",
            _ when type is "text" or "character varying" or "jsonb" or "json" => "'1'",
            _ => "1",
        };

    private static async Task<IReadOnlyList<(string Table, string Name, string Type)>> Columns(
        DbConnection connection,
        string sql,
        CancellationToken cancellation
    )
    {
        var columns = new List<(string, string, string)>();
        await using var command = Command(connection, sql);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            columns.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2)));
        }

        return columns;
    }

    private static async Task Run(DbConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = Command(connection, sql);
        await command.ExecuteNonQueryAsync(cancellation);
    }

#pragma warning disable CA2100 // Names of this program's own tables.
    private static DbCommand Command(DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
#pragma warning restore CA2100
}
