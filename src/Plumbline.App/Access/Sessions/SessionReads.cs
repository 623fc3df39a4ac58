using Microsoft.Extensions.DependencyInjection;
using Plumbline.App.Data;

namespace Plumbline.App.Access.Sessions;

/// <summary>
/// The sessions that requests of this moment name, read together. Each request is still held against its row as it stands
/// when the request arrives.
/// </summary>
public sealed class SessionReads(IServiceScopeFactory scopes) : IAsyncDisposable
{
    private readonly GatheredReads<(string Id, DateOnly Today), SessionRow> reads = new(
        async (keys, cancellation) =>
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            var rows = new List<((string, DateOnly) Key, SessionRow Row)>();
            // One day, but for the requests around midnight.
            foreach (var day in keys.GroupBy(key => key.Today))
            {
                var found = await SessionRow.Of(db, [.. day.Select(key => key.Id)], day.Key, cancellation);
                rows.AddRange(found.Select(row => ((row.Id, day.Key), row)));
            }

            return rows.ToLookup(pair => pair.Key, pair => pair.Row);
        }
    );

    /// <summary>The session and the person behind it, or null when it was ended, ran out, or its account was closed.</summary>
    /// <param name="db">Of the request; a sign of life is written to it once a minute.</param>
    /// <param name="rules">How long a session lasts.</param>
    /// <param name="id">From the cookie.</param>
    /// <param name="now">UTC.</param>
    /// <param name="today">The day by which posts are in force.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<LiveSession?> Find(
        AppDb db,
        SessionRules rules,
        string id,
        DateTime now,
        DateOnly today,
        CancellationToken cancellation
    ) => await KeepSessions.Judge(db, rules, await reads.Of((id, today), cancellation), now, cancellation);

    public ValueTask DisposeAsync() => reads.DisposeAsync();
}
