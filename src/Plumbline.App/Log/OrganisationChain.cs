using Plumbline.App.Data;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Log;

/// <summary>The one chain of what happens to units, projects, tasks and figures brought in.</summary>
public static class OrganisationChain
{
    /// <summary>Kind of the chain.</summary>
    public const string Kind = "organisation";

    /// <summary>
    /// Writes the change, of nobody where the machine itself acts, within the caller's transaction and under the lock of the
    /// chain; the caller saves.
    /// </summary>
    public static async Task Write(
        AppDb db,
        Change change,
        long? account,
        DateTime now,
        CancellationToken cancellation
    ) => EventLog.Write(db, await Lock(db, cancellation), change, account, now);

    /// <summary>The chain, locked for the rest of the caller's transaction.</summary>
    internal static async Task<Chain> Lock(AppDb db, CancellationToken cancellation) =>
        (await db.LockChain(await SystemChain.Of(db, Kind, cancellation), cancellation))!;
}
