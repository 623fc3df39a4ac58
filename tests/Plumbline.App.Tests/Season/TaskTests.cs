using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Evidence;
using Plumbline.App.Forms;
using Plumbline.App.Notices;
using Plumbline.App.Reports;
using Plumbline.App.Season;
using Plumbline.App.Tests.Data;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.App.Tests.Season;

/// <summary>Tasks from issue to close, on both databases.</summary>
public sealed class TaskTests(Databases databases)
{
    private static readonly DateTime Deadline = new(2099, 3, 1, 10, 0, 0, DateTimeKind.Utc);

    private static readonly Packs Packs = Content.Packs.Load(ContentFolder.Find().Regimes).OrThrow();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Issue_ToAWholeTree_MakesTheFormsThatWerePreviewed(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);

        var plan = await Plan(town, new([town.Department.Id], []) { BudgetUnits = true });
        var task = await Issue(town, plan);

        Assert.Equal((1, 2, 2), (plan.Departments, plan.BudgetUnits, plan.Projects));
        Assert.Equal(5, await town.Db.Forms.CountAsync(form => form.TaskId == task.Id, Cancellation));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Preview_NamesTheFormsThatWillStartEmpty(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        Assert.Null(await RegimeInForce.Of(town.Db, town.Filler, Cancellation));
        var plan = await Plan(town, new([], [town.First.Id, town.Second.Id]));
        var task = await Issue(town, plan);
        Assert.Equal(task.Regime, await RegimeInForce.Of(town.Db, town.Filler, Cancellation));
        var form = await town.Db.Forms.SingleAsync(row => row.ProjectId == town.Project.Id, Cancellation);
        town.Db.FormRows.Add(
            new()
            {
                FormId = form.Id,
                Part = "indicators",
                Item = "r1",
                Data = """{"name":"受益学生数"}""",
            }
        );
        await town.Db.SaveChangesAsync(Cancellation);
        Task<TaskStart> Start(FilingStage stage, bool fromLastYear, long? structure = null) =>
            PlanStart.Run(town.Db, plan.Orders, new(stage, task.Year + 1, fromLastYear, structure), Cancellation);

        var goals = await Start(FilingStage.Goal, fromLastYear: true);
        Assert.Equal((1, town.Second.Name), (goals.Empty, Assert.Single(goals.First).Unit));
        Assert.Equal(2, (await Start(FilingStage.Goal, fromLastYear: false)).Empty);
        Assert.Equal(2, (await Start(FilingStage.SelfEvaluation, fromLastYear: true)).Empty);
        Assert.Equal(1, (await Start(FilingStage.SelfEvaluation, fromLastYear: false, task.Id)).Empty);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Issue_OfASchoolsProject_NamesTheDepartmentOverItAndTheSchoolThatCarriesItOut(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);

        var task = await Issue(town, await Plan(town, new([], [town.First.Id]) { BudgetUnits = true }));

        var forms = await town.Db.Forms.Where(form => form.TaskId == task.Id).ToListAsync(Cancellation);
        var identities = await town
            .Db.FormRows.Where(row => row.Part == "identity")
            .ToDictionaryAsync(row => row.FormId, row => row.Data, Cancellation);
        var project = identities[forms.Single(form => form.ProjectId is not null).Id];
        Assert.Contains("\"department\":\"某市教育局\"", project, StringComparison.Ordinal);
        Assert.Contains("\"unit\":\"第一小学\"", project, StringComparison.Ordinal);
        Assert.All(
            forms.Where(form => form.ProjectId is null),
            form => Assert.Contains("\"department\":\"第一小学\"", identities[form.Id], StringComparison.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Issue_ByARegimeThatDoesNotHold_IsRefused(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var plan = await Plan(town, new([town.Department.Id], []));
        var request = new IssueRequest(town.Region.Id, "自评", 2025, "XX-0000", Deadline, null, plan.Orders);

        var issued = await IssueTask.Run(town.Db, Packs, TimeProvider.System, town.Finance, request, Cancellation);

        Assert.Equal(Refusals.BadInput, Assert.Single(issued.Findings).Rule);
        Assert.Equal(0, await town.Db.Tasks.CountAsync(Cancellation));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Issue_WithStructureOfAnEarlierTask_CopiesNamesMarkedAndNoValue(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var plan = await Plan(town, new([], [town.First.Id]));
        var old = await Issue(town, plan);
        var oldForm = await town.Db.Forms.SingleAsync(form => form.TaskId == old.Id, Cancellation);
        town.Db.FormRows.Add(
            new()
            {
                FormId = oldForm.Id,
                Part = "indicators",
                Item = "r1",
                Position = 1,
                Data = """{"kind":"output","name":"维修面积","target":"≥100","actual":"120","weight":"10"}""",
            }
        );
        await town.Db.SaveChangesAsync(Cancellation);

        var task = await Issue(town, plan, old.Id);

        var row = await town.Db.FormRows.SingleAsync(
            row =>
                row.Part == "indicators" && town.Db.Forms.Any(form => form.Id == row.FormId && form.TaskId == task.Id),
            Cancellation
        );
        Assert.Contains("维修面积", row.Data, StringComparison.Ordinal);
        Assert.DoesNotContain("120", row.Data, StringComparison.Ordinal);
        Assert.DoesNotContain("target", row.Data, StringComparison.Ordinal);
        Assert.DoesNotContain("weight", row.Data, StringComparison.Ordinal);
        Assert.Contains("\"name\":\"copied\"", row.Marks, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Withdraw_AndReissue_KeepsWhatWasTyped(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var (task, form) = await OneForm(town);
        var before = await Rows(town, form);

        var without = await WithdrawForms.Run(
            town.Db,
            TimeProvider.System,
            town.Finance,
            new(task.Id, [form], " "),
            Cancellation
        );
        await WithdrawForms.Run(town.Db, TimeProvider.System, town.Finance, new(task.Id, [form], "误发"), Cancellation);
        var empty = await FindInbox.Run(town.Db, town.Filler, DateTime.UnixEpoch, Cancellation);
        await ReissueForms.Run(town.Db, TimeProvider.System, town.Finance, new(task.Id, [form], null), Cancellation);
        var inbox = await FindInbox.Run(town.Db, town.Filler, DateTime.UnixEpoch, Cancellation);

        Assert.Equal(Refusals.ReasonMissing, Assert.Single(without.Findings).Rule);
        Assert.Empty(empty.Items);
        Assert.Equal(WorkKind.Fill, Assert.Single(inbox.Items).Kind);
        Assert.Equal(before, await Rows(town, form));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Notices_OfATask_ReachItsFillersOnce_AndTheIssuerOfARequest_AndWhoeverAsked(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var (first, office, issuer) = (
            await Employ(town, "first", Role.Filler, town.First),
            await Employ(town, "office", Role.Filler, town.Department),
            await Employ(town, "issuer", Role.FinancePerformance, town.Region)
        );

        var task = await Issue(town, await Plan(town, new([town.Department.Id], []) { BudgetUnits = true }));
        var form = await town.Db.Forms.SingleAsync(row => row.ProjectId == town.Project.Id, Cancellation);
        var filler = new Actor(first, "填报人", [new(Role.Filler, town.First.Id, town.First.Path)]);
        var ask = new Ask(form.Id, RequestKind.Extension, Deadline.AddDays(7), "资料未齐");
        var asked = (await AskTask.Run(town.Db, TimeProvider.System, filler, ask, Cancellation)).OrThrow();
        var answer = new RequestAnswer(asked.Id, false, "请按期报送");
        (await AnswerRequest.Run(town.Db, TimeProvider.System, town.Finance, answer, Cancellation)).OrThrow();

        var told = await town.Db.Notices.OrderBy(notice => notice.Id).ToListAsync(Cancellation);
        var units = await NoticeUnits.Of(town.Db, told, Cancellation);
        Assert.Contains(
            $"《{town.First.Name} · {form.Name}》",
            NoticeKind.Text(told[^1], Language.Chinese, units),
            StringComparison.Ordinal
        );
        Assert.Equal(5, await town.Db.Forms.CountAsync(row => row.TaskId == task.Id, Cancellation));
        Assert.Equal([(first, (long?)null), (office, null)], told.Where(Of("issued")).Select(Whom).Order());
        Assert.Equal([(issuer, (long?)form.Id)], told.Where(Of("request")).Select(Whom));
        Assert.Equal([(first, (long?)form.Id)], told.Where(Of("request-refused")).Select(Whom));
        Assert.Contains("请按期报送", NoticeKind.Text(told[^1], Language.Chinese, units), StringComparison.Ordinal);
        Assert.Equal(4, told.Count);
    }

    private static Func<Notice, bool> Of(string kind) => notice => notice.Kind == kind;

    private static (long Account, long? Form) Whom(Notice notice) => (notice.AccountId, notice.FormId);

    private static async Task<long> Employ(Town town, string name, Role role, Unit unit)
    {
        var account = new Account { UserName = name, DisplayName = name };
        town.Db.Users.Add(account);
        await town.Db.SaveChangesAsync(Cancellation);
        town.Db.Posts.Add(
            new()
            {
                AccountId = account.Id,
                UnitId = unit.Id,
                Role = role,
            }
        );
        await town.Db.SaveChangesAsync(Cancellation);
        town.Db.ChangeTracker.Clear();
        return account.Id;
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Extension_IntoThePast_IsNeitherAskedForNorGranted(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        await Issue(town, await Plan(town, new([town.Department.Id], [])));
        var form = await town.Db.Forms.SingleAsync(row => row.ProjectId == town.Project.Id, Cancellation);
        var past = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        await town.Db.Forms.ExecuteUpdateAsync(row => row.SetProperty(one => one.Deadline, past), Cancellation);
        town.Db.ChangeTracker.Clear();
        var ask = new Ask(form.Id, RequestKind.Extension, past.AddDays(1), "资料未齐");

        var refused = await AskTask.Run(town.Db, TimeProvider.System, town.Filler, ask, Cancellation);
        var later = ask with { Until = Deadline };
        var asked = (await AskTask.Run(town.Db, TimeProvider.System, town.Filler, later, Cancellation)).OrThrow();
        await town.Db.TaskRequests.ExecuteUpdateAsync(
            row => row.SetProperty(one => one.Until, past.AddDays(1)),
            Cancellation
        );
        town.Db.ChangeTracker.Clear();
        var granted = await AnswerRequest.Run(
            town.Db,
            TimeProvider.System,
            town.Finance,
            new(asked.Id, true, null),
            Cancellation
        );

        Assert.Equal(Refusals.BadInput, Assert.Single(refused.Findings).Rule);
        Assert.Equal(Refusals.BadInput, Assert.Single(granted.Findings).Rule);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task WhatIsNotThere_IsRefused(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var (db, time, none) = (town.Db, TimeProvider.System, 12_345L);
        var ask = new Ask(none, RequestKind.Withdrawal, null, "误发");

        string[] refused =
        [
            Rule(await AskTask.Run(db, time, town.Filler, ask, Cancellation)),
            Rule(await AnswerRequest.Run(db, time, town.Finance, new(none, true, null), Cancellation)),
            Rule(await ExplainFinding.Run(db, time, town.Filler, new(none, "PL4001", "", "见附件"), Cancellation)),
            Rule(await RemoveEvidence.Run(db, time, town.Filler, none, none, Cancellation)),
            Rule(await AssignSection.Move(db, Packs, time, town.Filler, none, SectionState.HandedIn, Cancellation)),
        ];

        Assert.All(refused, rule => Assert.Equal(Refusals.MoveNotAllowed, rule));
    }

    private static string Rule<T>(Result<T> result)
        where T : notnull => Assert.Single(result.Findings).Rule;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Request_Granted_MovesTheDeadlineOfThatFormAlone(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var task = await Issue(town, await Plan(town, new([town.Department.Id], [])));
        var form = await town.Db.Forms.SingleAsync(row => row.ProjectId == town.Project.Id, Cancellation);
        var until = Deadline.AddDays(7);

        var ask = new Ask(form.Id, RequestKind.Extension, until, "资料未齐");
        var asked = (await AskTask.Run(town.Db, TimeProvider.System, town.Filler, ask, Cancellation)).OrThrow();
        var twice = await AskTask.Run(town.Db, TimeProvider.System, town.Filler, ask, Cancellation);
        var answer = new RequestAnswer(asked.Id, true, null);
        var foreign = await AnswerRequest.Run(town.Db, TimeProvider.System, town.Filler, answer, Cancellation);
        (await AnswerRequest.Run(town.Db, TimeProvider.System, town.Finance, answer, Cancellation)).OrThrow();

        Assert.Equal(Refusals.BadInput, Assert.Single(twice.Findings).Rule);
        Assert.Equal(Refusals.MoveNotAllowed, Assert.Single(foreign.Findings).Rule);
        var moved = await town.Db.Forms.Where(row => row.Deadline == until).ToListAsync(Cancellation);
        Assert.Equal(form.Id, Assert.Single(moved).Id);
        Assert.Equal(
            ["issue", "ask", "answer", "extend"],
            await town
                .Db.Events.Where(row => row.ChainId == form.ChainId)
                .OrderBy(row => row.Seq)
                .Select(row => row.Kind)
                .ToListAsync(Cancellation)
        );
        Assert.Equal(3, await town.Db.Forms.CountAsync(row => row.TaskId == task.Id, Cancellation));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Inbox_KeepsWhatIsOverdueUntilTheTaskIsClosed(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var (task, _) = await OneForm(town);
        var late = Deadline.AddDays(1);

        var before = await FindInbox.Run(town.Db, town.Filler, late, Cancellation);
        var foreign = await CloseTask.Run(town.Db, TimeProvider.System, town.Filler, task.Id, null, Cancellation);
        (await CloseTask.Run(town.Db, TimeProvider.System, town.Finance, task.Id, null, Cancellation)).OrThrow();
        var after = await FindInbox.Run(town.Db, town.Filler, late, Cancellation);

        Assert.Equal((1, 1), (before.Total, before.Overdue));
        Assert.Equal(Refusals.MoveNotAllowed, Assert.Single(foreign.Findings).Rule);
        Assert.Equal(0, after.Total);
    }

    private static Task<TaskPlan> Plan(Town town, Selection selection) =>
        PlanTask.Run(town.Db, town.Region, 2025, new DateOnly(2026, 1, 1), selection, Cancellation);

    internal static async Task<SeasonTask> Issue(Town town, TaskPlan plan, long? structure = null)
    {
        // Whole departments need a regime that has a form of them.
        var regime = plan.Orders.Any(order => order.ProjectId is null) ? "HN-DEPT" : "CN-2020";
        var request = new IssueRequest(town.Region.Id, "2025年度绩效自评", 2025, regime, Deadline, null, plan.Orders)
        {
            StructureFrom = structure,
        };
        return (
            await IssueTask.Run(town.Db, Packs, TimeProvider.System, town.Finance, request, Cancellation)
        ).OrThrow();
    }

    private static async Task<(SeasonTask Task, long Form)> OneForm(Town town)
    {
        var task = await Issue(town, await Plan(town, new([], [town.First.Id])));
        return (
            task,
            await town.Db.Forms.Where(form => form.TaskId == task.Id).Select(form => form.Id).SingleAsync(Cancellation)
        );
    }

    private static async Task<List<string>> Rows(Town town, long form) =>
        await town
            .Db.FormRows.Where(row => row.FormId == form)
            .OrderBy(row => row.Part)
            .Select(row => row.Part + row.Data)
            .ToListAsync(Cancellation);
}
