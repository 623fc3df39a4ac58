using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Season;
using Plumbline.App.Tests.Data;
using Plumbline.Domain.Workflow;
using Xunit;

namespace Plumbline.App.Tests.Season;

/// <summary>The inbox shows the first of what waits and counts all of it, on both databases.</summary>
public sealed class InboxTests(Databases databases)
{
    private const int Many = 230;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Requests_AreCountedBeyondThoseShown(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var deadline = new DateTime(2099, 3, 1, 10, 0, 0, DateTimeKind.Utc);
        var order = new IssueRequest(
            town.Region.Id,
            "自评",
            2025,
            "CN-2021",
            deadline,
            null,
            [new(town.First.Id, null)]
        );
        (await IssueTask.Run(town.Db, TimeProvider.System, town.Finance, order, Cancellation)).OrThrow();
        var form = await town.Db.Forms.Select(row => row.Id).SingleAsync(Cancellation);
        for (var at = 0; at < Many; at++)
        {
            town.Db.TaskRequests.Add(
                new()
                {
                    FormId = form,
                    Kind = RequestKind.Withdrawal,
                    Reason = "合并",
                    AccountId = town.Finance.AccountId,
                    At = deadline.AddYears(-80),
                }
            );
        }

        await town.Db.SaveChangesAsync(Cancellation);

        var early = await FindInbox.Run(town.Db, town.Finance, deadline.AddDays(-1), Cancellation);
        var late = await FindInbox.Run(town.Db, town.Finance, deadline.AddDays(1), Cancellation);

        Assert.Equal((Many, 0), (early.Total, early.Overdue));
        Assert.Equal((Many, Many), (late.Total, late.Overdue));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Forms_AreGroupedByTaskAndState_AndOnlyWhatCannotWaitIsUrgent(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var deadline = new DateTime(2099, 3, 1, 10, 0, 0, DateTimeKind.Utc);
        var order = new IssueRequest(
            town.Region.Id,
            "自评",
            2025,
            "CN-2021",
            deadline,
            null,
            [new(town.Department.Id, null), new(town.First.Id, null), new(town.Second.Id, null)]
        );
        (await IssueTask.Run(town.Db, TimeProvider.System, town.Finance, order, Cancellation)).OrThrow();
        await town
            .Db.Forms.Where(form => form.UnitId == town.Second.Id)
            .ExecuteUpdateAsync(form => form.SetProperty(one => one.State, FormState.Returned), Cancellation);
        var filler = town.Act(Role.Filler, town.Department);

        var early = await FindInbox.Run(town.Db, filler, deadline.AddDays(-30), Cancellation);
        var late = await FindInbox.Run(town.Db, filler, deadline.AddDays(1), Cancellation);

        Assert.Equal(
            [(WorkKind.Fill, FormState.Draft, 2, 0), (WorkKind.Correct, FormState.Returned, 1, 0)],
            early.Groups.Select(group => (group.Kind, group.State, group.Count, group.Overdue))
        );
        Assert.Equal([2, 1], late.Groups.Select(group => group.Overdue));
        Assert.Equal((3, 3), (late.Total, late.Overdue));
        Assert.Equal(WorkKind.Correct, Assert.Single(early.Urgent(deadline.AddDays(-30))).Kind);
        Assert.Equal(3, late.Urgent(deadline.AddDays(1)).Count());
        Assert.False(early.IsMany);
    }
}
