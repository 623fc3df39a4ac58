using System.Runtime.CompilerServices;
using Plumbline.App.Documents;
using Plumbline.Findings;

namespace Plumbline.App.Audits;

/// <summary>Does the same with many files, several at a time, and gives the results in the order of the files.</summary>
public static class SideBySide
{
    // A large file at the head keeps the others from being given, not from being done.
    private const int Ahead = 8;

    /// <summary>
    /// The result of each file when its turn comes. Work that breaks off is a finding on its file: the others go on.
    /// </summary>
    /// <param name="files">In order.</param>
    /// <param name="workers">How many are worked on at a time.</param>
    /// <param name="work">What is done; what it gives should be small, because it waits for its turn.</param>
    /// <param name="cancellation">Calls everything off.</param>
    public static async IAsyncEnumerable<(string File, Result<T> Result)> Of<T>(
        IEnumerable<string> files,
        int workers,
        Func<string, CancellationToken, Task<Result<T>>> work,
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
        where T : notnull
    {
        using var free = new SemaphoreSlim(workers);
        var running = new Queue<(string File, Task<Result<T>> Work)>();
        foreach (var file in files)
        {
            running.Enqueue((file, Task.Run(() => When(free, file, work, cancellation), cancellation)));
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

    private static async Task<Result<T>> When<T>(
        SemaphoreSlim free,
        string file,
        Func<string, CancellationToken, Task<Result<T>>> work,
        CancellationToken cancellation
    )
        where T : notnull
    {
        await free.WaitAsync(cancellation);
        try
        {
            return await work(file, cancellation);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Result.Failed<T>(WriteDocuments.CannotWrite(file, problem.Message));
        }
        catch (Exception problem) when (!cancellation.IsCancellationRequested)
        {
            return Result.Failed<T>(BrokenOff(file, problem));
        }
        finally
        {
            free.Release();
        }
    }

    private static Finding BrokenOff(string file, Exception problem) =>
        new(
            AppMessages.BrokenOff,
            Severity.Error,
            new FilePlace(file),
            AppMessages.BrokenOffText.With(("kind", problem.GetType().Name), ("reason", problem.Message))
        )
        {
            Repair = AppMessages.BrokenOffRepair.With(),
        };
}
