using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Declarations;
using Plumbline.App.Forms;
using Plumbline.App.Forms.Saving;
using Plumbline.App.Monitoring;
using Plumbline.App.Review;
using Plumbline.App.Season;
using Plumbline.App.Tests.Data;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Monitoring;
using Plumbline.Domain.Scoring;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;
using Xunit;
using static Plumbline.App.Tests.Season.GoalSteps;

namespace Plumbline.App.Tests.Season;

/// <summary>Goals from declaration to adjustment, and what they fix in other forms, on both databases.</summary>
public sealed class GoalTests(Databases databases)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Approve_WithoutPoints_OrWithAPoorGrade_IsRefused(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var form = await Declared(town);

        var ungraded = await Move(town, form, Role.DepartmentFinance, MoveAction.Approve);
        await Grade(town, form, share: 2);
        var poor = await Move(town, form, Role.DepartmentFinance, MoveAction.Approve);
        await Grade(town, form, share: 1);
        var good = await Move(town, form, Role.DepartmentFinance, MoveAction.Approve);

        Assert.Equal(GoalRefusals.NotGraded, Assert.Single(ungraded.Findings).Rule);
        Assert.Equal(GoalRefusals.NotGraded, Assert.Single(poor.Findings).Rule);
        Assert.Equal(FormState.DepartmentApproved, good.OrThrow().State);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task FinancesOwnPoorReview_KeepsTheGoalOut(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var form = await Declared(town);
        await Grade(town, form, share: 1);
        (await Move(town, form, Role.DepartmentFinance, MoveAction.Approve)).OrThrow();

        await Grade(town, form, share: 2, Role.FinanceBusiness);
        var poor = await Move(town, form, Role.FinanceBusiness, MoveAction.Approve);
        await Grade(town, form, share: 1, Role.FinanceBusiness);
        var good = await Move(town, form, Role.FinanceBusiness, MoveAction.Approve);

        Assert.Equal(GoalRefusals.NotGraded, Assert.Single(poor.Findings).Rule);
        Assert.Equal(FormState.Locked, good.OrThrow().State);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Opinion_WithoutPointsOrTooLong_IsRefusedNotLost(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var form = await Declared(town);
        var item = Packs.Regimes.Find("CN-2020")!.Process.GoalReview[0];
        Task<Result<GoalReview>> Give(string? points, string opinion) =>
            GoalGrade.Give(
                town.Db,
                Packs,
                TimeProvider.System,
                town.Act(Role.DepartmentFinance, town.Department),
                new(form, [new(item.Code, points, opinion)]),
                Cancellation
            );

        var without = await Give(null, "指标偏少");
        var longer = await Give("1", new('字', 2_001));
        (await Give("1", "指标偏少")).OrThrow();

        Assert.Equal(Refusals.BadInput, Assert.Single(without.Findings).Rule);
        Assert.Equal(Refusals.BadInput, Assert.Single(longer.Findings).Rule);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task ReturnedAdjustment_ShowsWhy_AndADraftedOneDoesNot(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var goal = await Approved(town);
        await Adjusted(town, goal, "≥150人");
        Task<Form> Now() => town.Db.Forms.SingleAsync(form => form.Id == goal, Cancellation);

        var drafted = await FindReturn.Run(town.Db, await Now(), true, Cancellation);
        (await Move(town, goal, Role.Filler, MoveAction.Submit, "规模变化")).OrThrow();
        (await Move(town, goal, Role.DepartmentFinance, MoveAction.Return, "依据不足")).OrThrow();
        var returned = await FindReturn.Run(town.Db, await Now(), true, Cancellation);

        Assert.Null(drafted.Last);
        Assert.Equal("依据不足", returned.Last!.Text);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Approval_MakesAVersionFromWhichOtherFormsStart(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var goal = await Approved(town);

        var self = await Issue(town, FilingStage.SelfEvaluation);
        var watched = await Issue(town, FilingStage.Monitoring);

        var version = await town.Db.GoalVersions.SingleAsync(one => one.FormId == goal, Cancellation);
        Assert.Equal(
            (1, GoalVersionKind.Approval, GoalVersionState.Approved),
            (version.Number, version.Kind, version.State)
        );
        foreach (var form in (long[])[self, watched])
        {
            var row = await Row(town, form);
            Assert.Contains("\"target\":\"≥100人\"", row.Data, StringComparison.Ordinal);
            Assert.Contains($"\"target\":\"{GoalMarks.Taken}\"", row.Marks!, StringComparison.Ordinal);
        }

        Assert.Contains("\"cutOff\":\"2025-07-31\"", (await Row(town, watched)).Data, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task FixedFields_AreNotWrittenByTyping(DatabaseKind kind)
    {
        var (town, store) = await Town.BuildWithStore(databases, kind);
        await using (town)
        {
            await Approved(town);
            var self = await Issue(town, FilingStage.SelfEvaluation);
            await using var writer = new FormWriter(store, TimeProvider.System);
            TypedChange Set(string field, string text, string? replaces) =>
                new(Guid.CreateVersion7(), OperationKind.Set, "indicators", "r1", field, text, replaces);

            var saved = await SaveFields.Run(
                writer,
                self,
                town.Filler.AccountId,
                Domain.MoneyUnit.TenThousandYuan,
                [
                    Set("target", "≥1人", "≥100人"),
                    Set("actual", "120人", null),
                    new(Guid.CreateVersion7(), OperationKind.RemoveRow, "indicators", "r1"),
                ],
                Cancellation
            );

            Assert.Equal([SaveOutcome.Fixed, SaveOutcome.Saved, SaveOutcome.Fixed], saved.Select(one => one.Outcome));
            Assert.Equal("≥100人", saved[0].Stored);
        }
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Adjustment_WhenApproved_IsFollowedByFormsBeingFilled(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var goal = await Approved(town);
        var self = await Issue(town, FilingStage.SelfEvaluation);

        var without = await Move(
            town,
            goal,
            Role.Filler,
            MoveAction.Adjust,
            "规模变化",
            new(GoalVersionKind.Supplement, " ")
        );
        await Adjusted(town, goal, "≥150人");
        await Move(town, goal, Role.Filler, MoveAction.Submit);
        await Move(town, goal, Role.DepartmentFinance, MoveAction.Approve);
        (await Move(town, goal, Role.FinanceBusiness, MoveAction.Approve)).OrThrow();

        Assert.Equal(Refusals.BadInput, Assert.Single(without.Findings).Rule);
        var row = await Row(town, self);
        Assert.Contains("\"target\":\"≥150人\"", row.Data, StringComparison.Ordinal);
        Assert.Contains("\"originalTarget\":\"≥100人\"", row.Data, StringComparison.Ordinal);
        Assert.Contains(GoalMarks.Adjusted, row.Marks!, StringComparison.Ordinal);
        var history = await OpenGoal.Run(
            town.Db,
            await town.Db.Forms.SingleAsync(form => form.Id == goal, Cancellation),
            null,
            null,
            Cancellation
        );
        var change = Assert.Single(history.Changes);
        Assert.Equal(("≥100人", "≥150人"), (change.Before, change.After));
        Assert.Equal(2, history.Standing!.Number);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Adjustment_LeavesAFormThatIsHandedInMeanwhile(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var goal = await Approved(town);
        var self = await Issue(town, FilingStage.SelfEvaluation);
        await Adjusted(town, goal, "≥150人");
        (await Move(town, goal, Role.Filler, MoveAction.Submit, "规模变化")).OrThrow();
        (await Move(town, goal, Role.DepartmentFinance, MoveAction.Approve)).OrThrow();
        var chain = await town
            .Db.Forms.Where(form => form.Id == self)
            .Select(form => form.ChainId)
            .SingleAsync(Cancellation);

        await using var mover = town.Database.Open();
        await using var moved = await mover.Database.BeginTransactionAsync(Cancellation);
        await mover.LockChain(chain, Cancellation);
        await mover
            .Forms.Where(form => form.Id == self)
            .ExecuteUpdateAsync(form => form.SetProperty(row => row.State, FormState.Submitted), Cancellation);
        var late = Task.Run(() => Move(town, goal, Role.FinanceBusiness, MoveAction.Approve), Cancellation);
        // Long enough to come to the lock; one that comes later does not find the form at all.
        await Task.WhenAny(late, Task.Delay(TimeSpan.FromMilliseconds(500), Cancellation));
        await moved.CommitAsync(Cancellation);

        (await late).OrThrow();
        Assert.Contains("\"target\":\"≥100人\"", (await Row(town, self)).Data, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Adjustment_WhenWithdrawn_LeavesTheApprovedGoal(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var goal = await Approved(town);
        await Adjusted(town, goal, "≥1人");

        (await Move(town, goal, Role.Filler, MoveAction.Withdraw)).OrThrow();

        Assert.Contains("≥100人", (await Row(town, goal)).Data, StringComparison.Ordinal);
        var states = await town
            .Db.GoalVersions.Where(version => version.FormId == goal)
            .OrderBy(version => version.Number)
            .Select(version => version.State)
            .ToListAsync(Cancellation);
        Assert.Equal([GoalVersionState.Approved, GoalVersionState.Dropped], states);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Goals_FromLastYear_BringTargetsMarkedAndResultsAsYardstick(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var last = await Issue(town, FilingStage.SelfEvaluation, 2024);
        town.Db.FormRows.Add(
            new()
            {
                FormId = last,
                Part = "indicators",
                Item = "r1",
                Data = """{"kind":"output","name":"维修教室","target":"≥20间","actual":"26间","selfScore":"50"}""",
            }
        );
        await town.Db.SaveChangesAsync(Cancellation);
        town.Db.ChangeTracker.Clear();

        var goal = await Issue(town, FilingStage.Goal);

        var row = await town.Db.FormRows.SingleAsync(
            one => one.FormId == goal && one.Part == "indicators",
            Cancellation
        );
        Assert.Contains("\"target\":\"≥20间\"", row.Data, StringComparison.Ordinal);
        Assert.Contains("\"priorActual\":\"26间\"", row.Data, StringComparison.Ordinal);
        Assert.DoesNotContain("selfScore", row.Data, StringComparison.Ordinal);
        Assert.Contains("copied:2024", row.Marks!, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Round_KeepsLightsAndListsWhatIsWarnedFirst(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        await Approved(town);
        var form = await Issue(town, FilingStage.Monitoring);
        await Set(town, form, "monitoring[0].valueToDate", "10人");
        foreach (
            var (field, text) in new[]
            {
                ("reason", "经费九月才下达"),
                ("action", "十月集中实施"),
                ("likelihood", "possible"),
            }
        )
        {
            await Set(town, form, "monitoring[0]." + field, text);
        }

        var silent = await Move(town, form, Role.Filler, MoveAction.Submit);
        await Funds(town, form);
        await Set(town, form, "monitoring[0].causes", new System.Text.Json.Nodes.JsonArray("funding"));
        (await Move(town, form, Role.Filler, MoveAction.Submit)).OrThrow();
        (await Move(town, form, Role.DepartmentFinance, MoveAction.Approve)).OrThrow();
        (await Move(town, form, Role.FinancePerformance, MoveAction.Warn, "目标严重滞后")).OrThrow();

        Assert.Equal(Refusals.ErrorsStand, Assert.Single(silent.Findings).Rule);
        var watch = await town.Db.FormWatches.SingleAsync(Cancellation);
        Assert.Equal((WarningLight.Red, 1, ControlQuarter.SlowGoals), (watch.Overall, watch.Red, watch.Quarter));
        Assert.Equal((1000, 6000), (watch.Goals, watch.Spending));
        var task = await town.Db.Tasks.SingleAsync(one => one.Stage == FilingStage.Monitoring, Cancellation);
        var round = await OpenRound.Run(
            town.Db,
            GoalSteps.Packs,
            TimeProvider.System,
            town.Finance,
            task.Id,
            Cancellation
        );
        Assert.Equal(FormState.Warned, round!.Forms[0].Form.State);
        Assert.Equal(
            (1, 1, 1, 0, 0),
            (
                round.Counts.Filled,
                round.Counts.Of(WarningLight.Red),
                round.Counts.Of(ControlQuarter.SlowGoals),
                round.Counts.Overdue,
                round.Counts.Unknown
            )
        );
        var late = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-30);
        await town.Db.Forms.ExecuteUpdateAsync(one => one.SetProperty(row => row.StateSince, late), Cancellation);
        var after = await OpenRound.Run(town.Db, Packs, TimeProvider.System, town.Finance, task.Id, Cancellation);
        Assert.Equal(after!.Forms.Count(row => row.Overdue), after.Counts.Overdue);
        var inbox = await FindInbox.Run(
            town.Db,
            town.Act(Role.DepartmentFinance, town.Department),
            TimeProvider.System.GetUtcNow().UtcDateTime,
            Cancellation
        );
        Assert.Contains(inbox.Items, work => work.Kind == WorkKind.Respond && work.FormId == form);
    }

    [Fact]
    public void AnswerDue_CountsWorkingDaysFromTheWarning()
    {
        var form = new Form { State = FormState.Warned, StateSince = new(2026, 11, 2, 2, 0, 0, DateTimeKind.Utc) };

        Assert.Equal(new DateOnly(2026, 11, 16), OpenRound.AnswerDue(form, 10));
        Assert.Null(OpenRound.AnswerDue(form, null));
        Assert.Null(OpenRound.AnswerDue(new() { State = FormState.Suspended }, 10));
    }
}
