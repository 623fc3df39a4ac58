using System.Security.Cryptography;
using Plumbline.App.Data;
using Plumbline.App.Forms.Saving;
using Plumbline.App.Log;
using Plumbline.App.Tests.Data;
using Plumbline.App.Tests.Season;
using Xunit;

namespace Plumbline.App.Tests.Drills;

/// <summary>
/// Short forms of the drills of the disk, over a store that waits or fails when the test says so: nothing is acknowledged that
/// is not on disk, nothing acknowledged is lost, and what is sent again counts once.
/// </summary>
public sealed class DiskDrills(Databases databases)
{
    private const int People = 200;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task ASlowDisk_AcknowledgesLate_InFewCommits_AndLosesNothing(DatabaseKind kind)
    {
        var (town, inner) = await Town.BuildWithStore(databases, kind);
        await using var all = town;
        await using var disk = new Disk(inner);
        await using var writer = new FormWriter(disk, TimeProvider.System);
        var form = await ShortDrills.Issue(town);
        using var closed = disk.Stop();
        var first = ShortDrills.Save(writer, town, form, "r0", Id());
        await disk.Reached.Task.WaitAsync(Cancellation);
        var others = Enumerable
            .Range(1, People - 1)
            .Select(at => ShortDrills.Save(writer, town, form, $"r{at}", Id()))
            .ToList();

        // The disk has not answered the first, so nobody was told that anything is saved.
        Assert.DoesNotContain(others.Append(first), save => save.IsCompleted);
        closed.Dispose();
        var outcomes = await Task.WhenAll(others.Append(first)).WaitAsync(Cancellation);

        Assert.All(outcomes, outcome => Assert.Equal(SaveOutcome.Saved, outcome));
        Assert.True(disk.Runs < People / 10, $"{disk.Runs} commits for {People} people");
        await IsWhole(town, form, People);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task AFullDisk_RefusesAndKeepsNothing_AndWithRoomTheSameSavesGoThroughOnce(DatabaseKind kind)
    {
        var (town, inner) = await Town.BuildWithStore(databases, kind);
        await using var all = town;
        await using var disk = new Disk(inner) { FailsBefore = true };
        await using var writer = new FormWriter(disk, TimeProvider.System);
        var form = await ShortDrills.Issue(town);
        var saves = Enumerable.Range(0, 20).Select(at => (Item: $"r{at}", Id: Id())).ToList();
        foreach (var (item, id) in saves)
        {
            await Assert.ThrowsAsync<IOException>(() => ShortDrills.Save(writer, town, form, item, id));
        }

        Assert.Equal(0, await ShortDrills.Rows(town.Db, form));
        disk.FailsBefore = false;
        foreach (var (item, id) in saves)
        {
            Assert.Equal(SaveOutcome.Saved, await ShortDrills.Save(writer, town, form, item, id));
        }

        await IsWhole(town, form, saves.Count);
    }

    // As when the machine goes down between the commit and the answer: the page asks again under the same id.
    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task AnAnswerThatIsLostAfterTheCommit_IsAskedForAgain_AndCountsOnce(DatabaseKind kind)
    {
        var (town, inner) = await Town.BuildWithStore(databases, kind);
        await using var all = town;
        await using var disk = new Disk(inner) { FailsAfter = true };
        await using var writer = new FormWriter(disk, TimeProvider.System);
        var form = await ShortDrills.Issue(town);
        var id = Id();
        await Assert.ThrowsAsync<IOException>(() => ShortDrills.Save(writer, town, form, "r0", id));

        disk.FailsAfter = false;
        Assert.Equal(SaveOutcome.Saved, await ShortDrills.Save(writer, town, form, "r0", id));

        await IsWhole(town, form, 1);
    }

    private static async Task IsWhole(Town town, long form, int rows)
    {
        town.Db.ChangeTracker.Clear();
        Assert.Equal(rows, await ShortDrills.Rows(town.Db, form));
        Assert.True((await VerifyLog.Run(town.Db, Cancellation)).IsSound);
    }

    private static Guid Id() => new(RandomNumberGenerator.GetBytes(16));

    /// <summary>A disk that stops, or fails before or after the commit.</summary>
    private sealed class Disk(SaveStore inner) : SaveStore
    {
        private readonly SemaphoreSlim open = new(1);
        private int runs;

        internal bool FailsBefore { get; set; }

        internal bool FailsAfter { get; set; }

        internal int Runs => runs;

        /// <summary>A batch has come as far as the disk.</summary>
        internal TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override int Writers => inner.Writers;

        public override async ValueTask DisposeAsync()
        {
            open.Dispose();
            await inner.DisposeAsync();
            await base.DisposeAsync();
        }

        /// <summary>Stops until what is returned is disposed of.</summary>
        internal IDisposable Stop()
        {
            open.Wait(Cancellation);
            return new Opening(open);
        }

        internal override async Task<SaveResult[]> Run(SaveBatch batch, CancellationToken cancellation)
        {
            Interlocked.Increment(ref runs);
            Reached.TrySetResult();
            await open.WaitAsync(cancellation);
            open.Release();
            if (FailsBefore)
            {
                throw new IOException("No space left on device");
            }

            var results = await inner.Run(batch, cancellation);
            return FailsAfter ? throw new IOException("gone") : results;
        }

        private sealed class Opening(SemaphoreSlim gate) : IDisposable
        {
            private int released;

            public void Dispose()
            {
                if (Interlocked.Exchange(ref released, 1) == 0)
                {
                    gate.Release();
                }
            }
        }
    }
}
