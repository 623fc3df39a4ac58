using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace Plumbline.App.Data;

/// <summary>Tells servers that cannot be written, such as a hot standby.</summary>
internal static class ReadOnlyDb
{
    // What a server tells of itself when somebody connects, and again when it changes; since PostgreSQL 14.
    private const string Standby = "in_hot_standby";
    private const string Default = "default_transaction_read_only";

    /// <summary>
    /// Whether the server cannot be written. Nothing is asked where the connection knows it, which is everywhere but on
    /// PostgreSQL 13. A caller that then writes keeps the connection open meanwhile: the next one may lead elsewhere.
    /// </summary>
    internal static async Task<bool> IsReadOnly(this DatabaseFacade database, CancellationToken cancellation)
    {
        if (database.GetDbConnection() is not NpgsqlConnection connection)
        {
            return false;
        }

        await database.OpenConnectionAsync(cancellation);
        try
        {
            var told = connection.PostgresParameters;
            return told.TryGetValue(Standby, out var standby) && told.TryGetValue(Default, out var reading)
                ? standby == "on" || reading == "on"
                : await database
                    .SqlQueryRaw<bool>("select current_setting('transaction_read_only') = 'on' as \"Value\"")
                    .SingleAsync(cancellation);
        }
        finally
        {
            await database.CloseConnectionAsync();
        }
    }

    /// <summary>
    /// Writes a sign of life, such as when somebody was last seen; where the server cannot be written, nothing happens.
    /// </summary>
    internal static async Task WriteWherePossible(
        this DatabaseFacade database,
        Func<Task> write,
        CancellationToken cancellation
    )
    {
        await database.OpenConnectionAsync(cancellation);
        try
        {
            if (!await database.IsReadOnly(cancellation))
            {
                await write();
            }
        }
        finally
        {
            await database.CloseConnectionAsync();
        }
    }
}
