using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Plumbline.App.Access.Sessions;
using Plumbline.App.Forms;
using Plumbline.App.Forms.Saving;
using Plumbline.App.Log;

namespace Plumbline.App.Data;

/// <summary>Registers the database and the write path of forms.</summary>
public static class DataServices
{
    public static IServiceCollection AddPlumblineData(this IServiceCollection services, IConfiguration configuration)
    {
        var options = new DatabaseOptions();
        configuration.GetSection(DatabaseOptions.Section).Bind(options);
        services.AddSingleton(options);
        services.AddSingleton<SessionReads>();
        services.AddSingleton<FormDoors>();
        var log = configuration.GetValue(LogHash.Setting, LogAlgorithm.Sha256);
        return options.Kind == DatabaseKind.Sqlite
            ? services.AddSqlite(options, log)
            : services.AddPostgres(options, log);
    }

    private static IServiceCollection AddSqlite(
        this IServiceCollection services,
        DatabaseOptions options,
        LogAlgorithm log
    )
    {
        var connection = SqliteConnectionText(options.File);
        services.AddSingleton<WriteGate>();
        services.AddDbContextPool<AppDb, SqliteDb>(
            (provider, db) =>
                Common(db, log)
                    .UseSqlite(connection)
                    .AddInterceptors(new GatedConnections(connection, provider.GetRequiredService<WriteGate>()))
        );
        services.AddSingleton<SaveStore>(provider => new SqliteSaveStore(
            new GatedConnection(connection, provider.GetRequiredService<WriteGate>())
        )
        {
            LogHash = log,
        });
        return services.AddSingleton<FormWriter>();
    }

    private static IServiceCollection AddPostgres(
        this IServiceCollection services,
        DatabaseOptions options,
        LogAlgorithm log
    )
    {
        var connection =
            options.Connection
            ?? throw new InvalidOperationException("Database:Connection is missing; it names the PostgreSQL database.");
        services.AddSingleton(_ => NpgsqlDataSource.Create(connection));
        services.AddDbContextPool<AppDb, PostgresDb>(
            (provider, db) =>
                Common(db, log)
                    .UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>())
                    .AddInterceptors(new HotQuery())
        );
        services.AddSingleton<SaveStore>(provider => new PostgresSaveStore(
            provider.GetRequiredService<NpgsqlDataSource>()
        )
        {
            LogHash = log,
        });
        return services.AddSingleton<FormWriter>();
    }

    /// <summary>The connection string of a SQLite file: waits for the write lock, checks foreign keys.</summary>
    public static string SqliteConnectionText(string file) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = file,
            ForeignKeys = true,
            DefaultTimeout = 30,
        }.ToString();

    // Pages read, so nothing is tracked unless an operation asks for it.
    private static DbContextOptionsBuilder Common(DbContextOptionsBuilder db, LogAlgorithm log) =>
        db.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            // Counting up to a limit asks for no order.
            .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning))
            .UseLogHash(log);
}
