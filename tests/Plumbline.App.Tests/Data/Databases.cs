using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using Plumbline.App.Data;
using Plumbline.App.Data.Migrations;
using Plumbline.App.Forms.Saving;
using Plumbline.Testing;
using Xunit;

[assembly: AssemblyFixture(typeof(Plumbline.App.Tests.Data.Databases))]

namespace Plumbline.App.Tests.Data;

/// <summary>Fresh databases for tests, each migrated; the server of PostgreSQL starts with the first that needs it.</summary>
public sealed class Databases : IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("plumbline-db");
    private PostgresServer? server;
    private int count;

    /// <summary>Both kinds, for theories.</summary>
    public static TheoryData<DatabaseKind> Kinds => [DatabaseKind.Sqlite, DatabaseKind.Postgres];

    public async ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
        gate.Dispose();
        if (server is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await server.DisposeAsync();
        }
    }

    /// <summary>An empty database with the newest schema.</summary>
    internal async Task<TestDatabase> New(DatabaseKind kind)
    {
        var database = await Empty(kind);
        await using var db = database.Open();
        await Migrate.Run(db, TimeProvider.System, TestContext.Current.CancellationToken);
        return database;
    }

    /// <summary>A database without any table.</summary>
    internal async Task<TestDatabase> Empty(DatabaseKind kind)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref count)}");
        if (kind == DatabaseKind.Sqlite)
        {
            return new(kind, DataServices.SqliteConnectionText(Path.Combine(folder.FullName, name + ".db")));
        }

        await gate.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            server ??= await PostgresServer.Start();
            Assert.SkipWhen(server is null, PostgresServer.Missing);
        }
        finally
        {
            gate.Release();
        }

        await using var admin = new NpgsqlConnection(server!.Connection + ";Database=postgres");
        await admin.OpenAsync(TestContext.Current.CancellationToken);
        await using var create = admin.CreateCommand();
#pragma warning disable CA2100 // The name is made above.
        create.CommandText = $"create database {name}";
#pragma warning restore CA2100
        await create.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return new(kind, $"{server!.Connection};Database={name}");
    }
}

/// <summary>One database of a test.</summary>
internal sealed record TestDatabase(DatabaseKind Kind, string Connection)
{
    internal AppDb Open() => Kind == DatabaseKind.Sqlite ? OpenDb.Sqlite(Connection) : OpenDb.Postgres(Connection);

    /// <summary>The write path of forms over this database.</summary>
    internal SaveStore Store() =>
        Kind == DatabaseKind.Sqlite
            ? new SqliteSaveStore(new SqliteConnection(Connection))
            : new PostgresSaveStore(NpgsqlDataSource.Create(Connection));
}
