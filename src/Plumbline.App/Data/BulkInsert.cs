using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Plumbline.App.Data;

/// <summary>
/// Brings many rows of one table in at once, past the change tracker: COPY on PostgreSQL, one prepared statement on SQLite.
/// The caller gives the keys, opens the transaction, and continues the counters of keys afterwards.
/// </summary>
internal static class BulkInsert
{
    /// <summary>Writes the rows within the transaction that is open; says how many they were.</summary>
    internal static async Task<long> Run<T>(AppDb db, IEnumerable<T> rows, CancellationToken cancellation)
        where T : class
    {
        var columns = Columns<T>(db);
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            return db is PostgresDb ? Copy(db, columns, rows, cancellation) : Insert(db, columns, rows, cancellation);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Lets the next row that the database numbers itself come after those written here.</summary>
    internal static async Task Continue<T>(AppDb db, CancellationToken cancellation)
        where T : class
    {
        if (db is not PostgresDb)
        {
            return;
        }

        var last = await db.Set<T>().MaxAsync(row => EF.Property<long>(row, "Id"), cancellation);
        var table = Table<T>(db);
        await db.Database.ExecuteSqlAsync(
            $"select setval(pg_get_serial_sequence({table}, 'id'), {last})",
            cancellation
        );
    }

    private static long Copy<T>(
        AppDb db,
        ImmutableArray<Column> columns,
        IEnumerable<T> rows,
        CancellationToken cancellation
    )
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        using var copy = connection.BeginBinaryImport(
            $"copy \"{Table<T>(db)}\" ({Names(columns)}) from stdin (format binary)"
        );
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            copy.StartRow();
            foreach (var column in columns)
            {
                if (column.Value(row!) is { } value)
                {
                    copy.Write(value, column.Type);
                }
                else
                {
                    copy.WriteNull();
                }
            }
        }

        return (long)copy.Complete();
    }

    // The names come from the model of this program.
#pragma warning disable CA2100
    private static long Insert<T>(
        AppDb db,
        ImmutableArray<Column> columns,
        IEnumerable<T> rows,
        CancellationToken cancellation
    )
    {
        using var command = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
        command.Transaction = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
        var holes = string.Join(", ", columns.Select((_, at) => $"${at}"));
        command.CommandText = $"insert into \"{Table<T>(db)}\" ({Names(columns)}) values ({holes})";
        var parameters = columns
            .Select((_, at) => command.Parameters.Add(new SqliteParameter { ParameterName = $"${at}" }))
            .ToArray();
        var count = 0L;
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var at = 0; at < columns.Length; at++)
            {
                parameters[at].Value = columns[at].Value(row!) ?? DBNull.Value;
            }

            count += command.ExecuteNonQuery();
        }

        return count;
    }
#pragma warning restore CA2100

    private static string Table<T>(AppDb db) => db.Model.FindEntityType(typeof(T))!.GetTableName()!;

    private static string Names(ImmutableArray<Column> columns) =>
        string.Join(", ", columns.Select(column => $"\"{column.Name}\""));

    private static ImmutableArray<Column> Columns<T>(AppDb db) =>
        [
            .. db
                .Model.FindEntityType(typeof(T))!
                .GetProperties()
                .Where(property => !property.IsShadowProperty() && property.GetComputedColumnSql() is null)
                .Select(Of),
        ];

    private static Column Of(IProperty property)
    {
        var mapping = property.GetRelationalTypeMapping();
        var (getter, converter) = (property.GetGetter(), mapping.Converter);
        return new(
            property.GetColumnName(),
            mapping.StoreTypeNameBase,
            row =>
                getter.GetClrValue(row) is { } value
                    ? converter is null
                        ? value
                        : converter.ConvertToProvider(value)
                    : null
        );
    }

    private sealed record Column(string Name, string Type, Func<object, object?> Value);
}
