using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Chains;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Evaluations;
using Plumbline.App.ExAnte;
using Plumbline.App.Season;
using Plumbline.App.Tests.Data;
using Plumbline.App.Tests.Season;
using Plumbline.Documents.Model;
using Plumbline.Domain;
using Plumbline.Domain.ExAnte;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.App.Tests.ExAnte;

/// <summary>An ex-ante evaluation from its cost sheet to the project pool, on both databases.</summary>
public sealed class ExAnteTests(Databases databases)
{
    private const int Year = 2024;

    private static readonly Packs Packs = Content.Packs.Load(ContentFolder.Find().Regimes).OrThrow();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static ExAnteTemplate Template => Packs.Regimes.All["CN-2020"].Process.ExAnte!.Template("project")!;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Evaluation_GoesFromDraftToThePool_AndThePromiseIsALinkOfTheChain(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var id = await Submitted(town);
        var experts = new List<Actor>();
        for (var at = 0; at < 4; at++)
        {
            experts.Add(await town.Expert($"专家{at}"));
        }

        var finance = town.Finance;
        Done(
            town,
            await DrawExperts.Publish(town.Db, TimeProvider.System, finance, id, ["甲所", "乙所"], Cancellation)
        );
        Done(
            town,
            await DrawExperts.Run(town.Db, Packs, TimeProvider.System, finance, id, ("08 12 33", "开奖"), Cancellation)
        );
        var seats = await Seats(town, id);
        Assert.Equal(3, seats.Count(one => one.AccountId is not null));
        Assert.Single(seats, one => one.AccountId is null);

        // The first leaves the seat to the one who was not drawn.
        var first = seats.First(one => one.AccountId is not null);
        var left = experts.Single(one => seats.TrueForAll(seat => seat.AccountId != one.AccountId));
        Done(town, await Declare(town, Of(experts, first), first.Id, conflict: true));
        seats = await Seats(town, id);
        Assert.Contains(seats, one => one.AccountId == left.AccountId);
        Assert.False((await Give(town, Of(experts, first), id, 100)).TryGet(out _));
        Assert.False((await Give(town, left, id, 100)).TryGet(out _));
        // The agency declares last: until then there is no conclusion, whatever the experts scored.
        foreach (var seat in seats.OrderBy(one => one.AccountId is null))
        {
            var actor = seat.AccountId is null ? finance : Of(experts, seat);
            Assert.False((await Conclude(town, id)).TryGet(out _));
            Done(town, await Declare(town, actor, seat.Id, conflict: false));
            if (seat.AccountId is not null)
            {
                Done(town, await Give(town, actor, id, 80));
            }
        }

        var concluded = Done(town, await Conclude(town, id));
        Assert.Equal(
            (Score.FromPoints(80).Scaled, AssessmentConclusion.SupportAfterAdjustment),
            (concluded.Score, concluded.Conclusion)
        );
        Assert.False((await Move(town, id, MoveAction.Accept, "纪要", 99_999_999_900)).TryGet(out _));
        var admitted = Done(town, await Move(town, id, MoveAction.Accept, "纪要", 5_000_000_00));
        Assert.Equal((ExAnteState.Admitted, 5_000_000_00L), (admitted.State, admitted.AdmittedFen));

        var links = await FindChain.Run(town.Db, town.Project, Year + 2, Cancellation);
        Assert.Contains(
            "500.00万元",
            links.Single(link => link.Stage == ChainStage.ExAnteAssessed).Figures.Select(one => one.Value)
        );
        var kept = await PromiseAndResult.Of(town.Db, admitted, Cancellation);
        Assert.Equal("受益学生数", Assert.Single(kept.Promises).Indicator);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Draft_IsKeptAsTyped_ButSubmittedOnlyWhenItIsRight(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var id = await Opened(town);
        var circle = Whole() with { Costs = [new("甲", "甲.数量", "1", "", null)] };
        Done(town, await Save(town, id, circle));
        Assert.Equal("甲.数量", Assert.Single((await AssessmentContent.Of(town.Db, id, Cancellation)).Costs).Quantity);

        var refused = await Move(town, id, MoveAction.Submit, null, null, Role.DepartmentFinance);
        Assert.Contains("循环引用", refused.Findings[0].Message.ToString(), StringComparison.Ordinal);
        Done(town, await Save(town, id, Whole() with { Texts = [(AssessmentContent.Overview, "{没有}")] }));
        Assert.False((await Move(town, id, MoveAction.Submit, null, null, Role.DepartmentFinance)).TryGet(out _));
        Done(town, await Save(town, id, Whole()));
        var events = await town.Db.Events.CountAsync(Cancellation);
        Done(town, await Save(town, id, Whole()));
        Assert.Equal(events, await town.Db.Events.CountAsync(Cancellation));
        Assert.False((await Move(town, id, MoveAction.Submit, null, null, Role.Filler)).TryGet(out _));
        Done(town, await Move(town, id, MoveAction.Submit, null, null, Role.DepartmentFinance));
        Assert.False((await Save(town, id, Whole())).TryGet(out _));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task NewProject_OverTheAmount_DeclaresNoGoals_BeforeItIsAdmitted(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var id = await Submitted(town);

        Assert.Contains(
            "未经事前绩效评估入库",
            (await Goals(town, Year)).Findings[0].Message.ToString(),
            StringComparison.Ordinal
        );
        (await Goals(town, Year + 1)).OrThrow();
        town.Db.ChangeTracker.Clear();
        var rules = Packs.Regimes.All["CN-2020"].Process.ExAnte!;
        var all = new TaskPlan([new(town.First.Id, town.Project.Id), new(town.First.Id, null)], 0, 1, 1);
        var plan = await Admission.LeaveOut(town.Db, rules, Year, all, Cancellation);
        Assert.Equal((1, 0, 1), (plan.Orders.Count, plan.Projects, plan.LeftOut.Length));
        await town
            .Db.Assessments.Where(row => row.Id == id)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(one => one.State, ExAnteState.Admitted)
                        .SetProperty(one => one.AdmittedFen, 5_000_000_00L),
                Cancellation
            );
        var task = (await Goals(town, Year)).OrThrow();

        // The promise is where the first declaration begins.
        town.Db.ChangeTracker.Clear();
        var form = await town.Db.Forms.SingleAsync(one => one.TaskId == task.Id, Cancellation);
        var rows = await town.Db.FormRows.Where(row => row.FormId == form.Id).ToListAsync(Cancellation);
        var indicator = rows.Single(row => row.Part == "indicators");
        Assert.Equal("""{"name":"受益学生数","target":"900人"}""", indicator.Data);
        Assert.Equal("""{"name":"taken:promise","target":"taken:promise"}""", indicator.Marks);
        var money = rows.Single(row => row is { Part: "budget", Item: "" });
        Assert.Contains("\"initialBudget\":\"500.00万元\"", money.Data, StringComparison.Ordinal);
        var row = await town.Db.Assessments.SingleAsync(one => one.Id == id, Cancellation);
        var kept = await PromiseAndResult.Of(town.Db, row, Cancellation);
        // Declared is not approved: nothing is met again yet.
        Assert.Equal(("900人", null), (Assert.Single(kept.Promises).Promised, kept.Promises[0].Years[0]));
        Assert.Equal(new KeptMoney(Year, null, null, null, null), kept.Money[0]);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Evaluation_IsOnceForAYear_AndOnlyOfThoseWhoMay(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var id = await Opened(town);
        var expert = await town.Expert("专家");
        var request = new AssessmentRequest(town.Project.Id, Year, "CN-2020", "project");

        Assert.False((await Open(town, town.Filler, request)).TryGet(out _));
        Assert.False((await Open(town, town.Filler, request with { Year = 2025, Kind = "?" })).TryGet(out _));
        Assert.False((await Open(town, town.Finance, request with { Year = 2025 })).TryGet(out _));
        Assert.Empty((await FindAssessments.Run(town.Db, expert, null, 1, Cancellation)).Rows);
        Assert.Equal(
            id,
            Assert.Single((await FindAssessments.Run(town.Db, town.Filler, Year, 1, Cancellation)).Rows).Assessment.Id
        );
        Assert.Empty((await FindAssessments.Run(town.Db, town.Filler, Year + 1, 1, Cancellation)).Rows);
        Assert.False((await Conclude(town, id)).TryGet(out _));
        Assert.False(
            (await DrawExperts.Publish(town.Db, TimeProvider.System, town.Finance, id, [], Cancellation)).TryGet(out _)
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Report_FollowsTheOutline_AndCitesTheSheet(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var id = await Submitted(town);
        var row = await town.Db.Assessments.SingleAsync(one => one.Id == id, Cancellation);
        var content = await AssessmentContent.Of(town.Db, id, Cancellation);
        var sum = await ScoreAssessment.Sum(town.Db, Packs, row, Cancellation);
        var rules = Packs.Regimes.All["CN-2020"].Process.ExAnte!;
        var found = new ExAnteCase(row, "校舍维修", "第一小学", Template, content, sum, [], rules);

        var report = ExAnteReport.Of(found);

        Assert.Equal(6, report.Blocks.OfType<Heading>().Count(heading => heading.Level == 1));
        Assert.Equal(4, report.Blocks.OfType<Table>().Count());
        var text = string.Concat(
            report.Blocks.OfType<Paragraph>().SelectMany(block => block.Content.Select(piece => piece.Text))
        );
        Assert.Contains("概况600.00万元", text, StringComparison.Ordinal);
        Assert.True(Documents.DocumentFormat.Named("xlsx")!.Suits(ExAnteReport.Tables(found)));
    }

    private static AssessmentContent Whole() =>
        new(
            [new("设备", "60", "100000", "", "询价")],
            [(AssessmentContent.Overview, "概况{合计}"), .. Template.Dimensions.Select(one => (one, $"{one}的说明"))],
            [new("受益学生数", "900人")]
        );

    private static Assessment Done(Town town, Result<Assessment> result)
    {
        town.Db.ChangeTracker.Clear();
        return result.OrThrow();
    }

    private static Actor Of(List<Actor> experts, AssessmentCandidate seat) =>
        experts.Single(one => one.AccountId == seat.AccountId);

    private static Task<List<AssessmentCandidate>> Seats(Town town, long id) =>
        town
            .Db.AssessmentCandidates.Where(one => one.AssessmentId == id && one.Seated)
            .OrderBy(one => one.Rank)
            .ToListAsync(Cancellation);

    private static async Task<long> Opened(Town town) =>
        Done(town, await Open(town, town.Filler, new(town.Project.Id, Year, "CN-2020", "project"))).Id;

    private static async Task<long> Submitted(Town town)
    {
        var id = await Opened(town);
        Done(town, await Save(town, id, Whole()));
        Done(town, await Move(town, id, MoveAction.Submit, null, null, Role.DepartmentFinance));
        return id;
    }

    private static Task<Result<Assessment>> Open(Town town, Actor actor, AssessmentRequest request) =>
        OpenAssessment.Run(town.Db, Packs, TimeProvider.System, actor, request, Cancellation);

    private static Task<Result<Assessment>> Save(Town town, long id, AssessmentContent content) =>
        SaveAssessment.Run(town.Db, TimeProvider.System, town.Filler, id, content, Cancellation);

    private static Task<Result<Assessment>> Conclude(Town town, long id) =>
        ScoreAssessment.Conclude(town.Db, Packs, TimeProvider.System, town.Finance, id, Cancellation);

    private static Task<Result<Assessment>> Declare(Town town, Actor actor, long candidate, bool conflict) =>
        DrawExperts.Declare(town.Db, Packs, TimeProvider.System, actor, candidate, ("声明", conflict), Cancellation);

    private static async Task<Result<Assessment>> Move(
        Town town,
        long id,
        MoveAction action,
        string? text,
        long? fen,
        Role role = Role.FinancePerformance
    )
    {
        var unit = role == Role.FinancePerformance ? town.Region : town.Department;
        var state = await town
            .Db.Assessments.Where(row => row.Id == id)
            .Select(row => row.State)
            .SingleAsync(Cancellation);
        var moved = await MoveAssessment.Run(
            town.Db,
            Packs,
            TimeProvider.System,
            town.Act(role, unit),
            new(id, action, state, text, fen),
            Cancellation
        );
        town.Db.ChangeTracker.Clear();
        return moved;
    }

    private static async Task<Result<Assessment>> Give(Town town, Actor actor, long id, int percent)
    {
        var typed = Template.Items.Select(item => new TypedScore(
            item.Id,
            Score.FromScaled(item.Weight.Scaled * percent / 100).ToString(),
            null
        ));
        var given = await ScoreAssessment.Run(town.Db, Packs, TimeProvider.System, actor, id, [.. typed], Cancellation);
        town.Db.ChangeTracker.Clear();
        return given;
    }

    private static Task<Result<SeasonTask>> Goals(Town town, int year) =>
        IssueTask.Run(
            town.Db,
            Packs,
            TimeProvider.System,
            town.Finance,
            new(
                town.Region.Id,
                $"{year}年度绩效目标",
                year,
                "CN-2020",
                TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(30),
                null,
                [new(town.First.Id, town.Project.Id)]
            )
            {
                Stage = FilingStage.Goal,
            },
            Cancellation
        );
}
