using System.Collections.Concurrent;
using Plumbline.App.Data;
using Xunit;

namespace Plumbline.App.Tests.Data;

/// <summary>Reads that wait together are asked together, and each is answered for itself.</summary>
public sealed class GatheredReadsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ThoseThatComeDuringAQuery_GoTogetherIntoTheNext()
    {
        var first = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var asked = new ConcurrentQueue<int[]>();
        await using var reads = new GatheredReads<int, string>(
            async (keys, _) =>
            {
                asked.Enqueue([.. keys.Order()]);
                if (asked.Count == 1)
                {
                    await first.Task;
                }

                return keys.SelectMany(key => Enumerable.Repeat(key, key)).ToLookup(key => key, key => $"row {key}");
            }
        );
        var alone = reads.Of(7, Cancellation);
        await Until(() => asked.Count == 1);
        var later = new[] { 1, 2, 0, 2, 3 }.Select(key => reads.Of(key, Cancellation)).ToList();
        first.SetResult();

        Assert.Equal(7, (await alone).Count);
        Assert.Equal([1, 2, 0, 2, 3], (await Task.WhenAll(later)).Select(rows => rows.Count));
        Assert.Equal("row 3", (await later[^1])[0]);
        Assert.Equal(
            [
                [7],
                [0, 1, 2, 3],
            ],
            asked
        );
    }

    [Fact]
    public async Task KeyThatIsRefused_CostsTheOthersNothing()
    {
        var first = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var asked = 0;
        await using var reads = new GatheredReads<int, int>(
            async (keys, _) =>
            {
                if (Interlocked.Increment(ref asked) == 1)
                {
                    await first.Task;
                }

                return keys.Contains(13) ? throw new InvalidOperationException("13") : keys.ToLookup(key => key);
            }
        );
        var alone = reads.Of(1, Cancellation);
        await Until(() => asked == 1);
        var (good, bad) = (reads.Of(2, Cancellation), reads.Of(13, Cancellation));
        first.SetResult();

        Assert.Equal([1], await alone);
        Assert.Equal([2], await good);
        Assert.Equal("13", (await Assert.ThrowsAsync<InvalidOperationException>(() => bad)).Message);
        Assert.Equal([3], await reads.Of(3, Cancellation));
    }

    [Fact]
    public async Task AskerThatGivesUp_IsNotWaitedFor()
    {
        var never = new TaskCompletionSource<ILookup<int, int>>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var reads = new GatheredReads<int, int>((_, stopped) => never.Task.WaitAsync(stopped));
        using var gone = new CancellationTokenSource();
        var read = reads.Of(1, gone.Token);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => read);
    }

    [Fact]
    public async Task AfterTheEnd_NobodyWaits()
    {
        var reads = new GatheredReads<int, int>((keys, _) => Task.FromResult(keys.ToLookup(key => key)));
        Assert.Equal([5], await reads.Of(5, Cancellation));
        await reads.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => reads.Of(5, Cancellation));
    }

    private static async Task Until(Func<bool> reached)
    {
        while (!reached())
        {
            await Task.Delay(1, Cancellation);
        }
    }
}
