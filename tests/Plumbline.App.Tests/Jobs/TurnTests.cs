using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Jobs;
using Plumbline.App.Tests.Data;
using Plumbline.App.Tests.Review;
using Plumbline.App.Tests.Season;
using Plumbline.Domain.Workflow;
using Xunit;

namespace Plumbline.App.Tests.Jobs;

/// <summary>Who may do a round of a job: one node at a time, also when nodes die and clocks jump.</summary>
public sealed class TurnTests(Databases databases)
{
    private static readonly JobPlan Plan = new("sample", TimeSpan.FromMinutes(10), new("样", "Sample"));

    private readonly FixedTime time = new(new(2026, 3, 2, 2, 0, 0, DateTimeKind.Utc));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task ManyNodesAtOnce_OneTakesTheTurn(DatabaseKind kind)
    {
        var database = await databases.New(kind);
        await Due(database);

        var turns = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(node => Task.Run(() => Take(database, $"node{node}"), Cancellation))
        );

        Assert.Single(turns, turn => turn is not null);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task ARound_IsEnded_PlannedAgain_AndItsFailuresCounted(DatabaseKind kind)
    {
        var database = await databases.New(kind);
        await Due(database);
        foreach (var (problem, failures) in (IEnumerable<(string?, long)>)[("broken", 1), ("broken", 2), (null, 0)])
        {
            var since = await Take(database, "a");
            Assert.NotNull(since);
            time.Now = time.Now.AddSeconds(3);
            await using var db = database.Open();
            await TakeTurns.End(db, Plan, ("a", since.Value), problem, time, Cancellation);

            var job = await Row(database);
            Assert.Equal((problem, failures, null), (job.Problem, job.Failures, job.LeaseUntil));
            Assert.Equal((time.Now, time.Now + Plan.Every), (job.EndedAt!.Value, job.NextAt));
            Assert.Null(await Take(database, "b"));
            time.Now = job.NextAt;
        }

        Assert.Equal(3, (await Row(database)).Rounds);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task ANodeThatDied_IsFollowedAfterItsLease_AndHasNoSayAnyMore(DatabaseKind kind)
    {
        var database = await databases.New(kind);
        await Due(database);
        var dead = (await Take(database, "dead"))!.Value;
        time.Now += TakeTurns.Lease / 2;
        await using var db = database.Open();
        Assert.True(await TakeTurns.Renew(db, Plan, "dead", dead, time, Cancellation));
        time.Now += TakeTurns.Lease / 2;
        Assert.Null(await Take(database, "next"));

        time.Now += TakeTurns.Lease;
        Assert.NotNull(await Take(database, "next"));

        Assert.False(await TakeTurns.Renew(db, Plan, "dead", dead, time, Cancellation));
        await TakeTurns.End(db, Plan, ("dead", dead), null, time, Cancellation);
        var job = await Row(database);
        Assert.Equal(("next", 0L), (job.Node, job.Rounds));
        Assert.NotNull(job.LeaseUntil);
    }

    [Theory]
    [InlineData(-400)]
    [InlineData(400)]
    public async Task AClockThatJumps_KeepsNoJobFromItsRounds(int days)
    {
        var database = await databases.New(DatabaseKind.Sqlite);
        var right = time.Now;
        time.Now = right.AddDays(days);
        await Due(database);
        Assert.NotNull(await Take(database, "a"));
        time.Now = right;

        Assert.NotNull(await Take(database, "b"));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Ask_BringsTheNextRoundForward_ForAdministratorsAlone(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        await Take(town.Database, "a");
        Assert.Null(await Take(town.Database, "a"));
        Assert.False(await AskJob.Run(town.Db, time, town.Finance, Plan.Name, Cancellation));
        var keeper = town.Act(Role.Administrator, town.Region);
        Assert.False(await AskJob.Run(town.Db, time, keeper, "no such", Cancellation));

        Assert.True(await AskJob.Run(town.Db, time, keeper, Plan.Name, Cancellation));

        Assert.NotNull(await Take(town.Database, "a"));
        Assert.Null((await Row(town.Database)).AskedAt);
        Assert.True(await town.Db.Events.AnyAsync(entry => entry.Place == "jobs/sample", Cancellation));
    }

    private async Task Due(TestDatabase database)
    {
        Assert.Null(await Take(database, "first"));
        time.Now += Plan.Every;
    }

    private async Task<DateTime?> Take(TestDatabase database, string node)
    {
        await using var db = database.Open();
        return await TakeTurns.Take(db, Plan, node, time, Cancellation);
    }

    private static async Task<Job> Row(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.Jobs.SingleAsync(Cancellation);
    }
}
