using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Plumbline.App.Data;

/// <summary>
/// Queries by key that every request asks are prepared on PostgreSQL, so that the server plans them once for a connection.
/// Lists are not: what is best for one filter is not for another, and the server has to see the values.
/// </summary>
internal sealed class HotQuery : DbCommandInterceptor
{
    /// <summary>Marks a query: <c>query.TagWith(HotQuery.Tag)</c>.</summary>
    internal const string Tag = "hot";

    private const string Mark = "-- " + Tag;

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        if (command.CommandText.StartsWith(Mark, StringComparison.Ordinal))
        {
            await command.PrepareAsync(cancellationToken);
        }

        return result;
    }
}
