using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Files;

namespace Plumbline.App.Data.Migrations;

/// <summary>A numbered SQL file of one database.</summary>
public sealed record Migration(int Number, string Name, string Sql)
{
    /// <summary>SHA-256 of the text, so that a file changed after its release is noticed.</summary>
    public string Hash { get; } = FileHash.Of(Sql);
}

/// <summary>
/// Brings a database to the newest schema: each file in a transaction of its own, so that a run that was killed is simply
/// started again. Nodes that start together wait for each other.
/// </summary>
public static class Migrate
{
    private const string Versions =
        "create table if not exists schema_version "
        + "(number int primary key, name text not null, hash text not null, applied_at text not null)";

    // Any number that nothing else in the database locks.
    private const long Lock = 0x506c756d62;

    /// <summary>What a transaction on PostgreSQL says that changes the schema: others wait until it ends.</summary>
    internal static readonly string TakeTurn = string.Create(
        CultureInfo.InvariantCulture,
        $"select pg_advisory_xact_lock({Lock})"
    );

    /// <summary>The migrations of a database's kind, in order.</summary>
    public static ImmutableArray<Migration> For(AppDb db)
    {
        var folder = $"Migrations.{(db is SqliteDb ? "Sqlite" : "Postgres")}.";
        var assembly = typeof(Migrate).Assembly;
        return
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => Read(assembly.GetManifestResourceStream(name)!, name[folder.Length..])),
        ];
    }

    /// <summary>Applies what is missing and says what was applied.</summary>
    /// <exception cref="InvalidOperationException">The database is newer than the program, or a file was changed.</exception>
    public static async Task<ImmutableArray<Migration>> Run(AppDb db, TimeProvider time, CancellationToken cancellation)
    {
        var connection = db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            await Prepare(db, connection, cancellation);
            return await Apply(db, connection, time, cancellation);
        }
        finally
        {
            if (db is PostgresDb)
            {
                await Execute(connection, null, $"select pg_advisory_unlock({Lock})", cancellation);
            }

            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Number of the newest migration that was applied; null: there is no database yet.</summary>
    public static async Task<int?> Schema(AppDb db, CancellationToken cancellation)
    {
        var connection = db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            if (!await HasVersions(db, connection, cancellation))
            {
                return null;
            }

            var newest = await Newest(connection, cancellation);
            return newest == 0 ? null : newest;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>The migrations that a database still lacks, without applying any.</summary>
    public static async Task<ImmutableArray<Migration>> Pending(AppDb db, CancellationToken cancellation)
    {
        if (await Schema(db, cancellation) is null)
        {
            return For(db);
        }

        var connection = db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            var pending = ImmutableArray.CreateBuilder<Migration>();
            foreach (var migration in For(db))
            {
                if (await AppliedHash(connection, null, migration.Number, cancellation) is null)
                {
                    pending.Add(migration);
                }
            }

            return pending.ToImmutable();
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Makes a schema within the transaction of the caller, up to a number, where there is no table yet.</summary>
    public static async Task Build(
        AppDb db,
        DbTransaction transaction,
        int upTo,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        var connection = transaction.Connection!;
        await Execute(connection, transaction, Versions, cancellation);
        await Continue(db, transaction, 0, upTo, time, cancellation);
    }

    /// <summary>Applies the migrations between two numbers within the transaction of the caller.</summary>
    internal static async Task Continue(
        AppDb db,
        DbTransaction transaction,
        int after,
        int upTo,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        var connection = transaction.Connection!;
        foreach (var migration in For(db).Where(migration => migration.Number > after && migration.Number <= upTo))
        {
            await Execute(connection, transaction, migration.Sql, cancellation);
            await Note(connection, transaction, migration, time, cancellation);
        }
    }

    private static async Task Prepare(AppDb db, DbConnection connection, CancellationToken cancellation)
    {
        if (db is PostgresDb)
        {
            await Execute(connection, null, $"select pg_advisory_lock({Lock})", cancellation);
        }
        else
        {
            await Execute(connection, null, "pragma journal_mode = wal", cancellation);
        }

        // Asked first: an account that may not make tables starts on a database that is up to date.
        if (!await HasVersions(db, connection, cancellation))
        {
            await Execute(connection, null, Versions, cancellation);
        }
    }

    private static async Task<bool> HasVersions(AppDb db, DbConnection connection, CancellationToken cancellation)
    {
        var table =
            db is SqliteDb
                ? "select 1 from sqlite_master where name = 'schema_version'"
                : "select 1 where to_regclass('schema_version') is not null";
        await using var command = Command(connection, null, table);
        return await command.ExecuteScalarAsync(cancellation) is not null;
    }

    private static async Task<ImmutableArray<Migration>> Apply(
        AppDb db,
        DbConnection connection,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        var applied = ImmutableArray.CreateBuilder<Migration>();
        var known = For(db);
        var newest = await Newest(connection, cancellation);
        Refuse(newest > known[^1].Number, $"The database has schema {newest}, this program knows {known[^1].Number}.");
        foreach (var migration in known)
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            if (await AppliedHash(connection, transaction, migration.Number, cancellation) is { } hash)
            {
                Refuse(hash != migration.Hash, $"The migration {migration.Name} was changed after it was applied.");
                continue;
            }

            await Execute(connection, transaction, migration.Sql, cancellation);
            await Note(connection, transaction, migration, time, cancellation);
            await transaction.CommitAsync(cancellation);
            applied.Add(migration);
        }

        return applied.ToImmutable();
    }

    private static void Refuse(bool wrong, string message)
    {
        if (wrong)
        {
            throw new InvalidOperationException(message);
        }
    }

    private static async Task Note(
        DbConnection connection,
        DbTransaction transaction,
        Migration migration,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        await using var command = Command(
            connection,
            transaction,
            "insert into schema_version (number, name, hash, applied_at) values (@number, @name, @hash, @at)"
        );
        Add(command, "number", migration.Number);
        Add(command, "name", migration.Name);
        Add(command, "hash", migration.Hash);
        Add(command, "at", time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task<string?> AppliedHash(
        DbConnection connection,
        DbTransaction? transaction,
        int number,
        CancellationToken cancellation
    )
    {
        await using var command = Command(
            connection,
            transaction,
            "select hash from schema_version where number = @number"
        );
        Add(command, "number", number);
        return (string?)await command.ExecuteScalarAsync(cancellation);
    }

    private static async Task<int> Newest(DbConnection connection, CancellationToken cancellation)
    {
        await using var command = Command(connection, null, "select coalesce(max(number), 0) from schema_version");
        return Convert.ToInt32(await command.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture);
    }

    private static async Task Execute(
        DbConnection connection,
        DbTransaction? transaction,
        string sql,
        CancellationToken cancellation
    )
    {
        await using var command = Command(connection, transaction, sql);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    // Every text comes from a file of this assembly or a constant; nothing a user gave is ever part of it.
#pragma warning disable CA2100
    private static DbCommand Command(DbConnection connection, DbTransaction? transaction, string sql)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        // A large table takes its time, and so does waiting for another node that is at it.
        command.CommandTimeout = 0;
        return command;
    }
#pragma warning restore CA2100

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }

    private static Migration Read(Stream stream, string file)
    {
        using var reader = new StreamReader(stream);
        var name = Path.GetFileNameWithoutExtension(file);
        return new(int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture), name, reader.ReadToEnd());
    }
}
