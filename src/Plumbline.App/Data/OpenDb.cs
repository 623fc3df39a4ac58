using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.App.Log;

namespace Plumbline.App.Data;

/// <summary>Opens a database without a web host: for the command line and for tests.</summary>
public static class OpenDb
{
    // The model of accounts asks the host how it is set up: with passkeys.
    private static readonly ServiceProvider Host = new ServiceCollection()
        .Configure<IdentityOptions>(SetUp)
        .BuildServiceProvider();

    /// <summary>A database in a file.</summary>
    public static SqliteDb Sqlite(string connection, LogAlgorithm log = LogAlgorithm.Sha256) =>
        new(Common(new DbContextOptionsBuilder<SqliteDb>().UseSqlite(connection), log).Options);

    /// <summary>A database on a server.</summary>
    public static PostgresDb Postgres(string connection, LogAlgorithm log = LogAlgorithm.Sha256) =>
        new(Common(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(connection), log).Options);

    /// <summary>The database that settings name.</summary>
    public static AppDb From(DatabaseOptions options, LogAlgorithm log = LogAlgorithm.Sha256) =>
        options.Kind == DatabaseKind.Postgres
            ? Postgres(options.Connection ?? "", log)
            : Sqlite(DataServices.SqliteConnectionText(options.File), log);

    /// <summary>What every host must say of the model of accounts.</summary>
    public static void SetUp(IdentityOptions options) => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;

    private static DbContextOptionsBuilder<T> Common<T>(DbContextOptionsBuilder<T> builder, LogAlgorithm log)
        where T : AppDb
    {
        builder.UseApplicationServiceProvider(Host).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        return builder.UseLogHash(log);
    }
}
