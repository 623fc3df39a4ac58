using Microsoft.EntityFrameworkCore;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Results;
using Plumbline.App.Tests.Data;
using Plumbline.App.Tests.Draws;
using Plumbline.App.Tests.Season;
using Plumbline.Documents.Model;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Results;
using Plumbline.Domain.Workflow;
using Xunit;

namespace Plumbline.App.Tests.Results;

/// <summary>From a result to the decision on a budget line, on both databases.</summary>
public sealed class ResultUseTests(Databases databases)
{
    private static readonly Packs Packs = Content.Packs.Load(ContentFolder.Find().Regimes).OrThrow();

    private static readonly DateOnly Today = new(2026, 11, 20);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Advice_RestsOnFinancesScore_AndIsDecidedByAPerson(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var form = await Accepted(town);

        var result = (await FindResults.One(town.Db, Packs, town.Finance, form, Today, Cancellation))!;

        Assert.Equal((ScoreKind.Finance, Score.FromPoints(72)), (result.Basis, result.Score));
        Assert.Equal((2027, BudgetAction.Cut), (result.BudgetYear, result.Advice!.Action));
        Assert.Equal(Money.FromFen(50_000_000), result.Base);
        Assert.False((await Decide(town, new(form, BudgetAction.Support, null, null))).TryGet(out _));
        (await Decide(town, new(form, BudgetAction.Support, 40_000_000, "会商意见"))).OrThrow();
        var again = (await FindResults.One(town.Db, Packs, town.Finance, form, Today, Cancellation))!;
        Assert.Equal((BudgetAction.Support, 40_000_000), (again.Decision!.Decided, again.Decision.DecidedFen));
        Assert.Contains("72.00分，等级为“中”", again.Decision.Reason, StringComparison.Ordinal);
        Assert.Equal(1, await town.Db.Events.CountAsync(entry => entry.Kind == "result-decide", Cancellation));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Decision_IsMetAgainOnTheBudgetLineTwoYearsLater(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var form = await Accepted(town);
        (await Decide(town, new(form, BudgetAction.Cut, 45_000_000, null))).OrThrow();
        town.Db.ProjectFunds.Add(Fund(town, 2027, 48_000_000));
        await town.Db.SaveChangesAsync(Cancellation);

        var years = await FindResults.OfProject(town.Db, Packs, town.Finance, town.Project.Id, Today, Cancellation);

        Assert.Equal(Money.FromFen(48_000_000), Assert.Single(years).Next);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task OpenRectification_HoldsTheMoney_AndOthersDecideNothing(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var form = await Accepted(town);
        var chain = new Plumbline.App.Data.Records.Chain { Kind = "rectification" };
        town.Db.Chains.Add(chain);
        await town.Db.SaveChangesAsync(Cancellation);
        town.Db.RectificationItems.Add(
            new()
            {
                UnitId = town.First.Id,
                UnitPath = town.First.Path,
                FormId = form,
                Year = 2025,
                Problem = "佐证不全",
                Due = Today.AddDays(-1),
                ChainId = chain.Id,
            }
        );
        await town.Db.SaveChangesAsync(Cancellation);
        town.Db.ChangeTracker.Clear();

        var result = (await FindResults.One(town.Db, Packs, town.Finance, form, Today, Cancellation))!;

        Assert.Equal(BudgetAction.Hold, result.Advice!.Action);
        var request = new DecisionRequest(form, BudgetAction.Hold, null, null);
        var refused = await DecideResult.Run(town.Db, Packs, TimeProvider.System, town.Filler, request, Cancellation);
        Assert.False(refused.TryGet(out _));
        Assert.Null(
            await FindResults.One(town.Db, Packs, town.Act(Role.Filler, town.Second), form, Today, Cancellation)
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Grade_FindsByTheScoreThatCounts(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var form = await Accepted(town);
        async Task<ResultPage> Find(Grade grade) =>
            await FindResults.Run(
                town.Db,
                Packs,
                town.Finance,
                new(2025, "", grade, Undecided: false, 1),
                Today,
                Cancellation
            );

        var (fair, excellent) = (await Find(Grade.Fair), await Find(Grade.Excellent));
        var chain = new Plumbline.App.Data.Records.Chain { Kind = "evaluation" };
        town.Db.Chains.Add(chain);
        await town.Db.SaveChangesAsync(Cancellation);
        town.Db.Evaluations.Add(
            new()
            {
                ProjectId = town.Project.Id,
                UnitPath = town.First.Path,
                Year = 2025,
                Kind = EvaluationKind.Finance,
                Regime = "CN-2020",
                ChainId = chain.Id,
                Score = Score.FromPoints(85).Scaled,
            }
        );
        await town.Db.SaveChangesAsync(Cancellation);
        town.Db.ChangeTracker.Clear();

        Assert.Equal((form, 1), (Assert.Single(fair.Rows).Form.Id, fair.Total));
        Assert.Equal((0, 0), (excellent.Rows.Length, excellent.Total));
        Assert.Equal(Grade.Good, Assert.Single((await Find(Grade.Good)).Rows).Advice!.Grade.Grade);
        Assert.Empty((await Find(Grade.Fair)).Rows);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Amount_HasToBeWhatTheDecisionSays(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var form = await Accepted(town);

        foreach (
            var (action, fen, fits) in new (BudgetAction, long?, bool)[]
            {
                (BudgetAction.Cut, 50_000_000, false),
                (BudgetAction.Cut, 49_999_999, true),
                (BudgetAction.Freeze, 50_000_001, false),
                (BudgetAction.Freeze, 50_000_000, true),
                (BudgetAction.Cancel, 1, false),
                (BudgetAction.Cancel, 0, true),
                (BudgetAction.Support, 90_000_000, true),
            }
        )
        {
            var decided = await Decide(town, new(form, action, fen, "会商意见"));
            Assert.Equal((action, fen, fits), (action, fen, decided.TryGet(out _)));
        }
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Letter_NamesEveryProject_AndHonestyItsWorking(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        await Accepted(town);

        var found = await FindResults.Below(town.Db, Packs, town.Finance, town.Department, 2025, Today, Cancellation);
        var head = new LetterHead("某市财政局", "某市教育局", 2025, Today, null);
        var letter = ResultLetter.Of(head, found, [("第一小学", "佐证资料不全")]);
        var honesty = await FindHonesty.Run(town.Db, Packs, town.Finance, Cancellation);

        var table = Assert.Single(letter.Blocks.OfType<Table>());
        Assert.Equal(found.Length + 1, table.Rows.Length);
        Assert.Contains("其中经财政复核或评价1个", Text(letter), StringComparison.Ordinal);
        Assert.Contains("1. 第一小学：佐证资料不全", Text(letter), StringComparison.Ordinal);
        Assert.EndsWith("的函（草稿）", letter.Title, StringComparison.Ordinal);
        // What follows from the grade alone is said once below the table.
        var ground = Assert.Single(
            letter.Blocks.OfType<Paragraph>(),
            paragraph => paragraph.Kind == ParagraphKind.Note
        );
        Assert.StartsWith("等级为“", ground.Content[0].Text, StringComparison.Ordinal);
        Assert.Contains(table.Rows, row => row.Cells[^1].Text.Length == 0);
        Assert.Equal(("77.00", 1), (Assert.Single(honesty).Whole.Index, honesty[0].Whole.Inaccurate));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Budget_OfApprovedGoals_CountsUntilAnotherIsKnown(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var id = await Accepted(town);
        var goal = await town.Db.Forms.AsNoTracking().SingleAsync(row => row.Id == id, Cancellation);
        var chain = new Plumbline.App.Data.Records.Chain { Kind = "form" };
        town.Db.Chains.Add(chain);
        await town.Db.SaveChangesAsync(Cancellation);
        (goal.Id, goal.ChainId, goal.Year, goal.Stage) = (0, chain.Id, 2027, FilingStage.Goal);
        goal.BudgetFen = 48_000_000;
        var task = await town.Db.Tasks.AsNoTracking().SingleAsync(row => row.Id == goal.TaskId, Cancellation);
        (task.Id, task.Year, task.Stage) = (0, 2027, FilingStage.Goal);
        town.Db.Tasks.Add(task);
        await town.Db.SaveChangesAsync(Cancellation);
        goal.TaskId = task.Id;
        town.Db.Forms.Add(goal);
        await town.Db.SaveChangesAsync(Cancellation);
        town.Db.ChangeTracker.Clear();

        var before = (await FindResults.One(town.Db, Packs, town.Finance, id, Today, Cancellation))!;
        town.Db.ProjectFunds.Add(Fund(town, 2027, 45_000_000));
        await town.Db.SaveChangesAsync(Cancellation);
        var after = (await FindResults.One(town.Db, Packs, town.Finance, id, Today, Cancellation))!;

        Assert.Equal((2027, 2026, 48_000_000), (before.BudgetYear, before.BaseYear, before.Next!.Value.Fen));
        Assert.Equal(45_000_000, after.Next!.Value.Fen);
    }

    private static string Text(Document letter) =>
        string.Concat(
            letter.Blocks.OfType<Paragraph>().SelectMany(paragraph => paragraph.Content.Select(piece => piece.Text))
        );

    // The form of the first school's project: 95 points declared, 72 found, a budget of 500,000 yuan in 2026.
    private static async Task<long> Accepted(Town town)
    {
        await DrawTests.Issue(town);
        var form = await town
            .Db.Forms.Where(row => row.ProjectId == town.Project.Id)
            .Select(row => row.Id)
            .SingleAsync(Cancellation);
        await town.Db.Forms.ExecuteUpdateAsync(
            row =>
                row.SetProperty(one => one.State, FormState.Locked)
                    .SetProperty(one => one.Subject, FilingSubject.Project),
            Cancellation
        );
        await town
            .Db.Forms.Where(row => row.Id == form)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(one => one.SelfScore, Score.FromPoints(95).Scaled)
                        .SetProperty(one => one.FinanceScore, Score.FromPoints(72).Scaled),
                Cancellation
            );
        town.Db.ProjectFunds.Add(Fund(town, 2026, 50_000_000));
        await town.Db.SaveChangesAsync(Cancellation);
        town.Db.ChangeTracker.Clear();
        return form;
    }

    private static ProjectFund Fund(Town town, int year, long fen) =>
        new()
        {
            ProjectId = town.Project.Id,
            Year = year,
            Nature = FundNature.GeneralPublic,
            Origin = FundOrigin.CurrentYear,
            InitialFen = fen,
            AdjustedFen = fen,
        };

    private static async Task<Plumbline.Findings.Result<ResultDecision>> Decide(Town town, DecisionRequest request)
    {
        var decided = await DecideResult.Run(town.Db, Packs, TimeProvider.System, town.Finance, request, Cancellation);
        town.Db.ChangeTracker.Clear();
        return decided;
    }
}
