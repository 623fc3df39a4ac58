using Microsoft.Data.Sqlite;

namespace Plumbline.App.Data;

/// <summary>
/// Lets one transaction of this process write to the SQLite file at a time, in the order in which they came. The file's own lock
/// would let them in by chance: its driver looks again every 150 ms. See docs/why/decisions/0082-sqlite-write-gate.md.
/// </summary>
public sealed class WriteGate : IDisposable
{
    private const int Busy = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim one = new(1, 1);

    public void Dispose() => one.Dispose();

    /// <summary>Waits for its turn.</summary>
    internal void Enter() => OrBusy(one.Wait(Patience));

    /// <summary>Waits for its turn.</summary>
    internal async Task Enter(CancellationToken cancellation) => OrBusy(await one.WaitAsync(Patience, cancellation));

    /// <summary>Lets the next one in.</summary>
    internal void Leave() => one.Release();

    // What the file's lock says after the same time.
    private static void OrBusy(bool isIn)
    {
        if (!isIn)
        {
            throw new SqliteException("database is locked", Busy);
        }
    }
}
