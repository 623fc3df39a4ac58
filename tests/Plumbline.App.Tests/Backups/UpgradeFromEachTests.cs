using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Plumbline.App.Data;
using Plumbline.App.Data.Migrations;
using Plumbline.App.Tests.Data;
using Xunit;

namespace Plumbline.App.Tests.Backups;

/// <summary>
/// From each schema that there ever was, with a row in every table: the rest of the migrations runs over it, no row and no value
/// is lost, and nothing points to what is not there.
/// </summary>
public sealed class UpgradeFromEachTests(Databases databases)
{
    // What migrations are meant to change: 0070 has kept sums read anew, 0090 has forms summed up anew.
    private static readonly ImmutableHashSet<string> Emptied = ["form_sum"];
    private static readonly ImmutableHashSet<string> Changed = ["form.summary_seq"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Every schema but the newest, on both databases.</summary>
    public static TheoryData<DatabaseKind, int> Schemas()
    {
        var cases = new TheoryData<DatabaseKind, int>();
        using var db = OpenDb.Sqlite("Data Source=:memory:");
        foreach (var number in Migrate.For(db).SkipLast(1).Select(migration => migration.Number))
        {
            cases.Add(DatabaseKind.Sqlite, number);
            cases.Add(DatabaseKind.Postgres, number);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Schemas))]
    public async Task EveryRowOfAnOldSchema_IsThereInTheNewest(DatabaseKind kind, int schema)
    {
        var database = await databases.Empty(kind);
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync(Cancellation);
        await using (var transaction = await db.Database.BeginTransactionAsync(Cancellation))
        {
            await Migrate.Build(db, transaction.GetDbTransaction(), schema, TimeProvider.System, Cancellation);
            await transaction.CommitAsync(Cancellation);
        }

        var tables = await RowInEveryTable.Fill(db, Cancellation);
        Assert.True(tables.Count > 30);
        var before = await Values(db, tables);

        await Migrate.Run(db, TimeProvider.System, Cancellation);

        Assert.Empty(await Migrate.Pending(db, Cancellation));
        // A migration may end the connection's life; the values are read over a new one.
        await using var after = database.Open();
        await after.Database.OpenConnectionAsync(Cancellation);
        Assert.Equal(before, await Values(after, tables));
        if (kind == DatabaseKind.Sqlite)
        {
            Assert.Empty(await Rows(after, "pragma foreign_key_check"));
        }
    }

    private static async Task<string> Values(AppDb db, IReadOnlyList<FilledTable> tables)
    {
        var lines = new List<string>();
        foreach (var table in tables.Where(table => !Emptied.Contains(table.Name)))
        {
            var columns = table.Columns.Where(column => !Changed.Contains($"{table.Name}.{column}"));
            var list = string.Join(", ", columns.Select(column => $"\"{column}\""));
            lines.AddRange(
                (await Rows(db, $"select {list} from \"{table.Name}\"")).Select(row => $"{table.Name}: {row}")
            );
        }

        return string.Join('\n', lines);
    }

    private static async Task<IReadOnlyList<string>> Rows(AppDb db, string sql)
    {
        var rows = new List<string>();
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Names of this program's own tables.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using DbDataReader reader = await command.ExecuteReaderAsync(Cancellation);
        while (await reader.ReadAsync(Cancellation))
        {
            rows.Add(
                string.Join(
                    '|',
                    Enumerable
                        .Range(0, reader.FieldCount)
                        .Select(at =>
                            reader.GetValue(at) is byte[] bytes
                                ? Convert.ToHexString(bytes)
                                : Convert.ToString(reader.GetValue(at), CultureInfo.InvariantCulture)
                        )
                )
            );
        }

        return rows;
    }
}
