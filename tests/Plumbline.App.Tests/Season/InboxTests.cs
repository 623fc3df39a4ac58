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

    private static readonly DateTime Deadline = new(2099, 3, 1, 10, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Requests_AreCountedBeyondThoseShown(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        await Issue(town, "自评", [new(town.First.Id, null)]);
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
                    At = Deadline.AddYears(-80),
                }
            );
        }

        await town.Db.SaveChangesAsync(Cancellation);

        var early = await FindInbox.Run(town.Db, town.Finance, Deadline.AddDays(-1), Cancellation);
        var late = await FindInbox.Run(town.Db, town.Finance, Deadline.AddDays(1), Cancellation);

        Assert.Equal((Many, 0), (early.Total, early.Overdue));
        Assert.Equal((Many, Many), (late.Total, late.Overdue));
        var group = Assert.Single(early.Groups, one => one.Kind == WorkKind.Answer);
        Assert.Equal((Many, 0, Many, null), (group.Count, group.Overdue, group.Urgent, group.State));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Forms_AreGroupedByTaskAndState_AndOnlyWhatCannotWaitIsUrgent(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        await Issue(town, "自评", [new(town.Department.Id, null), new(town.First.Id, null), new(town.Second.Id, null)]);
        await town
            .Db.Forms.Where(form => form.UnitId == town.Second.Id)
            .ExecuteUpdateAsync(form => form.SetProperty(one => one.State, FormState.Returned), Cancellation);
        var filler = town.Act(Role.Filler, town.Department);

        var early = await FindInbox.Run(town.Db, filler, Deadline.AddDays(-30), Cancellation);
        var late = await FindInbox.Run(town.Db, filler, Deadline.AddDays(1), Cancellation);

        Assert.Equal(
            [(WorkKind.Fill, FormState.Draft, 2, 0), (WorkKind.Correct, FormState.Returned, 1, 0)],
            early.Groups.Select(group => (group.Kind, group.State, group.Count, group.Overdue))
        );
        Assert.Equal([2, 1], late.Groups.Select(group => group.Overdue));
        Assert.Equal((3, 3), (late.Total, late.Overdue));
        Assert.Equal(WorkKind.Correct, Assert.Single(early.Urgent(Deadline.AddDays(-30))).Kind);
        Assert.Equal(3, late.Urgent(Deadline.AddDays(1)).Count());
        Assert.False(early.IsMany);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task DeadlineOfTheFiler_MakesNothingUrgentForTheReviewer(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        await Issue(town, "自评", [new(town.First.Id, null)]);
        await town.Db.Forms.ExecuteUpdateAsync(
            form => form.SetProperty(one => one.State, FormState.Submitted),
            Cancellation
        );

        var inbox = await FindInbox.Run(
            town.Db,
            town.Act(Role.UnitReviewer, town.First),
            Deadline.AddDays(1),
            Cancellation
        );

        Assert.Equal(WorkKind.Review, Assert.Single(inbox.Items).Kind);
        Assert.Equal((1, 0, 0), (inbox.Total, inbox.Overdue, inbox.UrgentTotal));
        Assert.Empty(inbox.Urgent(Deadline.AddDays(1)));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task UrgentWork_IsCountedBeyondWhatIsKept_AndAReturnedFormIsKeptFirst(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        for (var at = 0; at < Many; at++)
        {
            await town.AddProject(town.First, $"M{at}");
        }

        var projects = await town
            .Db.Projects.Where(project => project.UnitId == town.First.Id)
            .Select(project => new FormOrder(town.First.Id, project.Id))
            .ToListAsync(Cancellation);
        await Issue(town, "自评", projects);
        await Issue(town, "后一批", [new(town.First.Id, null)], Deadline.AddYears(1));
        await town
            .Db.Forms.Where(form => form.ProjectId == null)
            .ExecuteUpdateAsync(form => form.SetProperty(one => one.State, FormState.Returned), Cancellation);

        var now = Deadline.AddDays(1);
        var inbox = await FindInbox.Run(town.Db, town.Filler, now, Cancellation);

        Assert.Equal(projects.Count + 1, inbox.UrgentTotal);
        Assert.True(inbox.Items.Count < inbox.UrgentTotal);
        Assert.Equal(WorkKind.Correct, inbox.Urgent(now).First().Kind);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task ChaptersToWrite_AreAGroup_UrgentWhenTheyAreDueSoon(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        await Issue(town, "自评", [new(town.First.Id, null)]);
        var form = await town.Db.Forms.Select(row => row.Id).SingleAsync(Cancellation);
        foreach (var chapter in (string[])["basic", "funds"])
        {
            town.Db.ReportSections.Add(
                new()
                {
                    FormId = form,
                    Chapter = chapter,
                    UnitId = town.Second.Id,
                    Deadline = Deadline,
                    State = SectionState.Assigned,
                }
            );
        }

        await town.Db.SaveChangesAsync(Cancellation);
        var writer = town.Act(Role.Filler, town.Second);

        var early = await FindInbox.Run(town.Db, writer, Deadline.AddDays(-30), Cancellation);
        var soon = await FindInbox.Run(town.Db, writer, Deadline.AddDays(-1), Cancellation);

        var group = Assert.Single(early.Groups);
        Assert.Equal((WorkKind.Write, 2, 0, Deadline), (group.Kind, group.Count, group.Urgent, group.Due));
        Assert.Equal((2, 0, 2), (early.Total, early.UrgentTotal, soon.UrgentTotal));
    }

    private static async Task Issue(
        Town town,
        string name,
        IReadOnlyCollection<FormOrder> forms,
        DateTime? deadline = null
    ) =>
        (
            await IssueTask.Run(
                town.Db,
                TimeProvider.System,
                town.Finance,
                new(town.Region.Id, name, 2025, "CN-2021", deadline ?? Deadline, null, [.. forms]),
                Cancellation
            )
        ).OrThrow();
}
