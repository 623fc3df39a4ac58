using System.Runtime.CompilerServices;

namespace Plumbline.App.Audits;

/// <summary>Does the same with many files, several at a time, and gives the results in the order of the files.</summary>
public static class SideBySide
{
    // A large file at the head keeps the others from being given, not from being done.
    private const int Ahead = 8;

    /// <summary>The result of each file when its turn comes.</summary>
    /// <param name="files">In order.</param>
    /// <param name="workers">How many are worked on at a time.</param>
    /// <param name="work">What is done; what it gives should be small, because it waits for its turn.</param>
    /// <param name="cancellation">Calls everything off.</param>
    public static async IAsyncEnumerable<(string File, T Result)> Of<T>(
        IEnumerable<string> files,
        int workers,
        Func<string, CancellationToken, Task<T>> work,
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        using var free = new SemaphoreSlim(workers);
        var running = new Queue<(string File, Task<T> Work)>();
        foreach (var file in files)
        {
            running.Enqueue(
                (file, Task.Run(() => When(free, () => work(file, cancellation), cancellation), cancellation))
            );
            if (running.Count >= workers * Ahead)
            {
                var (first, done) = running.Dequeue();
                yield return (first, await done);
            }
        }

        while (running.TryDequeue(out var last))
        {
            yield return (last.File, await last.Work);
        }
    }

    private static async Task<T> When<T>(SemaphoreSlim free, Func<Task<T>> work, CancellationToken cancellation)
    {
        await free.WaitAsync(cancellation);
        try
        {
            return await work();
        }
        finally
        {
            free.Release();
        }
    }
}
