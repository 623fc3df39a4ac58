using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Evaluations;
using Plumbline.App.Tests.Data;
using Plumbline.App.Tests.Season;
using Plumbline.Domain;
using Plumbline.Domain.Results;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.App.Tests.Results;

/// <summary>An evaluation from the first expert to its grade, on both databases.</summary>
public sealed class EvaluationTests(Databases databases)
{
    private static readonly Packs Packs = Content.Packs.Load(ContentFolder.Find().Regimes).OrThrow();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static EvaluationRules Rules => Packs.Regimes.All["CN-2020"].Process.Evaluation!;

    [Fact]
    public void ShippedFramework_AddsUpTo100_WithSixtyForOutputAndBenefit()
    {
        Assert.Equal(100, Rules.Framework.Sum(item => item.Weight.Scaled) / Weight.Scale);
        Assert.Equal(100, Rules.Agency.Sum(item => item.Weight.Scaled) / Weight.Scale);
        Assert.True(
            Rules.Framework.Where(item => item.Level1 is "产出" or "效益").Sum(item => item.Weight.Scaled)
                >= 60L * Weight.Scale
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Evaluation_IsTheMeanOfExpertsWithoutConflict(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var evaluation = await Opened(town);
        var experts = new[] { await town.Expert("甲"), await town.Expert("乙"), await town.Expert("丙") };
        foreach (var (expert, at) in experts.Select((expert, at) => (expert, at)))
        {
            (await Invite(town, evaluation, expert)).OrThrow();
            (
                await KeepExperts.Declare(
                    town.Db,
                    TimeProvider.System,
                    expert,
                    evaluation,
                    "声明",
                    at == 2,
                    Cancellation
                )
            ).OrThrow();
            town.Db.ChangeTracker.Clear();
        }

        (await Give(town, experts[0], evaluation, 100)).OrThrow();
        Assert.False((await Conclude(town, town.Filler, evaluation)).TryGet(out _));
        (await Give(town, experts[1], evaluation, 60)).OrThrow();
        Assert.False((await Give(town, experts[2], evaluation, 10)).TryGet(out _));
        Assert.False((await Give(town, town.Finance, evaluation, 10)).TryGet(out _));

        var concluded = (await Conclude(town, town.Finance, evaluation)).OrThrow();

        Assert.Equal((Score.FromPoints(80).Scaled, Grade.Good), (concluded.Score, concluded.Grade));
        Assert.False((await Give(town, experts[0], evaluation, 10)).TryGet(out _));
        Assert.False((await Conclude(town, town.Finance, evaluation)).TryGet(out _));
        var sum = (await ConcludeEvaluation.Sum(town.Db, Packs, concluded, Cancellation))!;
        Assert.All(sum.Lines, line => Assert.True(line is { Experts: 2, Apart: true }));
        var report = EvaluationReport.Of(concluded, "校舍维修", "第一小学", "方案", sum);
        Assert.Equal(6, report.Blocks.OfType<Plumbline.Documents.Model.Heading>().Count());
        Assert.Single(report.Blocks.OfType<Plumbline.Documents.Model.Table>());
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Evaluation_OpensOnceForEachKind_AndOnlyToThoseItIsOf(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var evaluation = await Opened(town);
        var expert = await town.Expert("甲");
        var request = new EvaluationRequest(town.Project.Id, 2025, EvaluationKind.Finance, "CN-2020", null);
        var department = town.Act(Role.DepartmentFinance, town.Department);

        Assert.False((await Open(town, town.Finance, request)).TryGet(out _));
        Assert.False((await Open(town, department, request with { Year = 2024 })).TryGet(out _));
        var later = request with { Kind = EvaluationKind.Department };
        Assert.Equal("Year", Field(await Open(town, department, later with { Year = 20_255 })));
        Assert.Equal("Agency", Field(await Open(town, department, later with { Agency = new('某', 201) })));
        (await Open(town, department, request with { Kind = EvaluationKind.Department })).OrThrow();
        Assert.Empty((await FindEvaluations.Run(town.Db, expert, 1, Cancellation)).Rows);
        (await Invite(town, evaluation, expert)).OrThrow();
        var (rows, count) = await FindEvaluations.Run(town.Db, expert, 1, Cancellation);
        Assert.Equal((evaluation, 1), (Assert.Single(rows).Evaluation.Id, count));
        Assert.Empty((await FindEvaluations.Run(town.Db, expert, 2, Cancellation)).Rows);
        Assert.False(
            (
                await ConcludeEvaluation.Run(
                    town.Db,
                    Packs,
                    TimeProvider.System,
                    town.Finance,
                    evaluation,
                    new(null, null, null, null, null),
                    true,
                    Cancellation
                )
            ).TryGet(out _)
        );
    }

    private static string Field<T>(Result<T> result)
        where T : notnull => ((FieldPlace)Assert.Single(result.Findings).Place).Path;

    private static async Task<long> Opened(Town town)
    {
        var request = new EvaluationRequest(town.Project.Id, 2025, EvaluationKind.Finance, "CN-2020", "某机构");
        return (await Open(town, town.Finance, request)).OrThrow().Id;
    }

    private static async Task<Result<Evaluation>> Open(Town town, Actor actor, EvaluationRequest request)
    {
        var opened = await OpenEvaluation.Run(town.Db, Packs, TimeProvider.System, actor, request, Cancellation);
        town.Db.ChangeTracker.Clear();
        return opened;
    }

    private static async Task<Result<Evaluation>> Invite(Town town, long evaluation, Actor expert)
    {
        var done = await KeepExperts.Invite(
            town.Db,
            TimeProvider.System,
            town.Finance,
            evaluation,
            expert.AccountId,
            Cancellation
        );
        town.Db.ChangeTracker.Clear();
        return done;
    }

    private static async Task<Result<Evaluation>> Give(Town town, Actor actor, long evaluation, int percent)
    {
        var typed = Rules.Framework.Select(item => new TypedScore(
            item.Id,
            Score.FromScaled(item.Weight.Scaled * percent / 100).ToString(),
            null
        ));
        var given = await ScoreEvaluation.Run(
            town.Db,
            Packs,
            TimeProvider.System,
            actor,
            evaluation,
            [.. typed],
            Cancellation
        );
        town.Db.ChangeTracker.Clear();
        return given;
    }

    private static async Task<Result<Evaluation>> Conclude(Town town, Actor actor, long evaluation)
    {
        var texts = new ReportTexts("情况", null, null, "问题一\n问题二", null);
        var done = await ConcludeEvaluation.Run(
            town.Db,
            Packs,
            TimeProvider.System,
            actor,
            evaluation,
            texts,
            true,
            Cancellation
        );
        town.Db.ChangeTracker.Clear();
        return done;
    }
}
