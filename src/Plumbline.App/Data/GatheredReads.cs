using System.Threading.Channels;

namespace Plumbline.App.Data;

/// <summary>
/// Reads by key that everybody asks for at once: those that arrive while one query runs go together into the next. A query
/// starts after all its keys were asked for, so nobody is answered with what stood there before; nothing is kept.
/// </summary>
/// <param name="read">Asks the database for some different keys and answers the rows of each.</param>
public sealed class GatheredReads<TKey, TRow>(
    Func<IReadOnlyCollection<TKey>, CancellationToken, Task<ILookup<TKey, TRow>>> read
) : IAsyncDisposable
    where TKey : notnull
{
    private const int Most = 256;

    private readonly Channel<Waiting> queue = Channel.CreateUnbounded<Waiting>(new() { SingleReader = true });
    private readonly CancellationTokenSource stop = new();
    private readonly Lock starting = new();
    private Task? loop;

    /// <summary>The rows of one key; none: there is nothing under it.</summary>
    public Task<IReadOnlyList<TRow>> Of(TKey key, CancellationToken cancellation)
    {
        Start();
        var waiting = new Waiting(key, new(TaskCreationOptions.RunContinuationsAsynchronously));
        return queue.Writer.TryWrite(waiting)
            ? waiting.Answer.Task.WaitAsync(cancellation)
            : Task.FromException<IReadOnlyList<TRow>>(new ObjectDisposedException(nameof(GatheredReads<,>)));
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await stop.CancelAsync();
        await (loop ?? Task.CompletedTask);
        stop.Dispose();
    }

    // Of nobody's request: what the first asker carries along (its culture, its trace) must not stay with the loop.
    private void Start()
    {
        lock (starting)
        {
            if (loop is null)
            {
                using var flow = ExecutionContext.SuppressFlow();
                loop = Task.Run(Loop);
            }
        }
    }

    private async Task Loop()
    {
        var batch = new List<Waiting>(Most);
        while (await queue.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < Most && queue.Reader.TryRead(out var next))
            {
                batch.Add(next);
            }

            await Answer(batch);
        }
    }

    private async Task Answer(IReadOnlyList<Waiting> batch)
    {
        try
        {
            var rows = await read([.. batch.Select(waiting => waiting.Key).Distinct()], stop.Token);
            foreach (var waiting in batch)
            {
                waiting.Answer.TrySetResult([.. rows[waiting.Key]]);
            }
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            // Those who wait are told, and the loop goes on: it serves every request after this one.
            await OneByOne(batch, problem);
        }
    }

    // A key that the database refuses must not cost the others their answer.
    private async Task OneByOne(IReadOnlyList<Waiting> batch, Exception problem)
    {
        if (batch.Count == 1)
        {
            batch[0].Answer.TrySetException(problem);
            return;
        }

        foreach (var waiting in batch)
        {
            await Answer([waiting]);
        }
    }

    private sealed record Waiting(TKey Key, TaskCompletionSource<IReadOnlyList<TRow>> Answer);
}
