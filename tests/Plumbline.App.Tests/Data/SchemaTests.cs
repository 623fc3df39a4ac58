using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Plumbline.App.Data;
using Plumbline.App.Data.Migrations;
using Xunit;

namespace Plumbline.App.Tests.Data;

/// <summary>What the numbered files make is what the model says.</summary>
public sealed class SchemaTests(Databases databases)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task MigratedSchema_IsTheModel(DatabaseKind kind)
    {
        var migrated = await databases.New(kind);
        var created = await databases.Empty(kind);
        await using (var db = created.Open())
        {
            await db.GetService<IRelationalDatabaseCreator>().CreateTablesAsync(Cancellation);
        }

        Assert.Equal(await Schema(created), await Schema(migrated));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Migrate_ASecondTime_AppliesNothing(DatabaseKind kind)
    {
        var database = await databases.New(kind);
        await using var db = database.Open();

        Assert.Empty(await Migrate.Run(db, TimeProvider.System, Cancellation));
    }

    // docs/how-to/postgres.md: the account of the program may not make tables.
    [Fact]
    public async Task Migrate_ByAnAccountThatMayNotMakeTables_StartsOnAnUpToDateDatabase()
    {
        var database = await databases.New(DatabaseKind.Postgres);
        await using (var owner = database.Open())
        {
            await owner.Database.ExecuteSqlRawAsync(
                "revoke create on schema public from public; drop role if exists only_rows; "
                    + "create role only_rows login; grant usage on schema public to only_rows; "
                    + "grant select, insert, update, delete on all tables in schema public to only_rows",
                Cancellation
            );
        }

        var text = new Npgsql.NpgsqlConnectionStringBuilder(database.Connection) { Username = "only_rows" };
        await using var db = OpenDb.Postgres(text.ConnectionString);

        Assert.Empty(await Migrate.Run(db, TimeProvider.System, Cancellation));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Migrate_ByManyAtOnce_AppliesEachOnce(DatabaseKind kind)
    {
        var database = await databases.Empty(kind);
        var runs = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    Task.Run(
                        async () =>
                        {
                            await using var db = database.Open();
                            return await Migrate.Run(db, TimeProvider.System, Cancellation);
                        },
                        Cancellation
                    )
                )
        );

        Assert.Equal(runs.Max(run => run.Length), runs.Sum(run => run.Length));
        Assert.True(runs.Max(run => run.Length) > 0);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Migrate_WhenTheDatabaseIsNewer_Refuses(DatabaseKind kind)
    {
        var database = await databases.New(kind);
        await using var db = database.Open();
        await db.Database.ExecuteSqlAsync(
            $"insert into schema_version (number, name, hash, applied_at) values (9999, 'later', 'x', 'x')",
            Cancellation
        );

        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Migrate.Run(db, TimeProvider.System, Cancellation)
        );
        Assert.Contains("9999", problem.Message, StringComparison.Ordinal);
    }

    // Tables, columns, keys and indexes as the database itself tells them, one line each.
    private static async Task<string> Schema(TestDatabase database)
    {
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync(Cancellation);
        var sql =
            db is SqliteDb
                ? "select m.name || '.' || c.name || ' ' || c.type || ' ' || c.\"notnull\" || ' ' || c.pk "
                    + "from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table' "
                    + "and m.name not like 'sqlite_%' and m.name <> 'schema_version' union all "
                    + "select m.name || ' ' || f.\"from\" || ' -> ' || f.\"table\" || '.' || f.\"to\" || ' ' || f.on_delete "
                    + "from sqlite_master m join pragma_foreign_key_list(m.name) f where m.type = 'table' union all "
                    + "select sql from sqlite_master where type = 'index' and sql is not null order by 1"
                : "select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' "
                    + "|| coalesce(collation_name, '') || ' ' || coalesce(column_default, '') || is_identity "
                    + "from information_schema.columns where table_schema = 'public' and table_name <> 'schema_version' "
                    + "union all select indexdef from pg_indexes where schemaname = 'public' "
                    + "and tablename <> 'schema_version' union all "
                    + "select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint "
                    + "where connamespace = 'public'::regnamespace and conrelid::regclass::text <> 'schema_version' "
                    + "order by 1";
        var lines = new List<string>();
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // One of the two texts above.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using DbDataReader reader = await command.ExecuteReaderAsync(Cancellation);
        while (await reader.ReadAsync(Cancellation))
        {
            lines.Add(
                string.Join(' ', reader.GetString(0).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            );
        }

        Assert.True(lines.Count > 30);
        return string.Join('\n', lines);
    }
}
