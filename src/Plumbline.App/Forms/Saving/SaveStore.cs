using Plumbline.App.Log;

namespace Plumbline.App.Forms.Saving;

/// <summary>Runs a batch of operations in one transaction of a database.</summary>
public abstract class SaveStore : IAsyncDisposable
{
    /// <summary>How many writers may run beside each other.</summary>
    public abstract int Writers { get; }

    /// <summary>How new events are hashed.</summary>
    public LogAlgorithm LogHash { get; init; } = LogAlgorithm.Sha256;

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>Loads what the operations meet, applies them, stores the outcome; all or nothing.</summary>
    internal abstract Task<SaveResult[]> Run(SaveBatch batch, CancellationToken cancellation);
}
