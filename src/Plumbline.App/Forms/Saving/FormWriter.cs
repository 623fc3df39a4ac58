using System.Collections.Immutable;
using System.Threading.Channels;

namespace Plumbline.App.Forms.Saving;

/// <summary>
/// The write path of forms: operations that arrive while a transaction runs go together into the next one, so that one
/// commit to disk serves many people. An operation is acknowledged only when its transaction is on disk.
/// </summary>
public sealed class FormWriter : IAsyncDisposable
{
    private const int MostInBatch = 256;
    private const int MostWaiting = 20_000;

    private readonly SaveStore store;
    private readonly TimeProvider time;
    private readonly ImmutableArray<Channel<Waiting>> queues;
    private readonly Task[] loops;

    public FormWriter(SaveStore store, TimeProvider time)
    {
        this.store = store;
        this.time = time;
        queues =
        [
            .. Enumerable
                .Range(0, store.Writers)
                .Select(_ =>
                    Channel.CreateBounded<Waiting>(new BoundedChannelOptions(MostWaiting) { SingleReader = true })
                ),
        ];
        loops = [.. queues.Select(queue => Task.Run(() => Loop(queue.Reader)))];
    }

    /// <summary>Saves operations of one request; the answers are in their order.</summary>
    public async Task<SaveResult[]> Save(IReadOnlyList<FieldOperation> operations, CancellationToken cancellation)
    {
        var waiting = new List<Waiting>(operations.Count);
        foreach (var operation in operations)
        {
            var entry = new Waiting(operation, new(TaskCreationOptions.RunContinuationsAsynchronously));
            // One form, one queue: operations of a form stay in order and never wait for each other's locks.
            await queues[(int)(operation.FormId % queues.Length)].Writer.WriteAsync(entry, cancellation);
            waiting.Add(entry);
        }

        return await Task.WhenAll(waiting.Select(entry => entry.Answer.Task)).WaitAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var queue in queues)
        {
            queue.Writer.TryComplete();
        }

        await Task.WhenAll(loops);
    }

    private async Task Loop(ChannelReader<Waiting> reader)
    {
        var batch = new List<Waiting>(MostInBatch);
        while (await reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < MostInBatch && reader.TryRead(out var next))
            {
                batch.Add(next);
            }

            await Write(batch);
        }
    }

    private async Task Write(IReadOnlyList<Waiting> batch)
    {
        try
        {
            var operations = batch.Select(entry => entry.Operation).ToList();
            var together = new SaveBatch(operations, time.GetUtcNow().UtcDateTime, store.LogHash);
            var results = await store.Run(together, CancellationToken.None);
            together.Keep();
            for (var at = 0; at < batch.Count; at++)
            {
                batch[at].Answer.TrySetResult(results[at]);
            }
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            // Whatever went wrong, those who wait are told and the queue goes on: it serves every form after this one.
            await OneByOne(batch, problem);
        }
    }

    // What one operation breaks must not cost the others their answer.
    private async Task OneByOne(IReadOnlyList<Waiting> batch, Exception problem)
    {
        if (batch.Count == 1)
        {
            batch[0].Answer.TrySetException(problem);
            return;
        }

        foreach (var entry in batch)
        {
            await Write([entry]);
        }
    }

    private sealed record Waiting(FieldOperation Operation, TaskCompletionSource<SaveResult> Answer);
}
