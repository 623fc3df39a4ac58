using Plumbline.App.Access;
using Plumbline.App.Dashboards;
using Plumbline.App.Data;
using Plumbline.App.Forms;
using Plumbline.App.Tests.Data;
using Plumbline.Domain;
using Plumbline.Domain.Numbers;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.App.Tests.Dashboards;

/// <summary>Figures of a small city, worked out by hand, on both databases; and the lists behind them.</summary>
public sealed class DashboardTests(Databases databases)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Progress_CountsStatesAgainstDeadlines(DatabaseKind kind)
    {
        await using var city = await SmallCity.Build(databases, kind);
        var scope = city.Scope();

        var counts = (await SumFigures.Run(city.Db, scope, Cancellation)).Progress;

        Assert.Equal<ProgressCount>(
            [
                new(FormState.Draft, FormDue.Overdue, 1),
                new(FormState.Draft, FormDue.Later, 1),
                new(FormState.Submitted, FormDue.OnTime, 2),
                new(FormState.Returned, FormDue.Soon, 1),
                new(FormState.UnitApproved, FormDue.OnTime, 1),
                new(FormState.Locked, FormDue.Late, 1),
            ],
            counts
        );
        foreach (var count in counts)
        {
            Assert.Equal(count.Forms, await city.Listed(scope.Facets with { Due = count.Due }, count.State));
        }
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Money_IsSumBySum_AndWhatIsNotStatedIsUnknown(DatabaseKind kind)
    {
        await using var city = await SmallCity.Build(databases, kind);
        var scope = city.Scope();

        var whole = Assert.Single((await SumFigures.Run(city.Db, scope, Cancellation)).Money);
        var schools = (await SumFigures.Run(city.Db, city.Below(city.Town.Department), Cancellation)).Money;

        Assert.Equal((city.Town.Department.Path, new MoneySum(4, 2, 400_00, 240_00)), (whole.UnitPath, whole.Money));
        Assert.Equal(("60.00", 2), (whole.Money.Rate?.Percent, whole.Money.Unknown));
        Assert.Equal<BranchMoney>(
            [new(city.Town.First.Path, new(2, 2, 400_00, 240_00)), new(city.Town.Second.Path, new(2, 0, 0, 0))],
            schools
        );
        Assert.Null(schools[1].Money.Rate);
        Assert.Equal(2, await city.Listed(scope.HandedIn with { Rate = NumberRange.Unknown }));
        Assert.Equal(
            0,
            await city.Listed(scope.HandedIn with { Rate = NumberRange.Unknown }, path: city.Town.First.Path)
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Layers_AreNeverAddedUpWithEachOther(DatabaseKind kind)
    {
        await using var city = await SmallCity.Build(databases, kind);

        var departments = (await SumFigures.Run(city.Db, city.Scope(FormLayer.Department), Cancellation)).Money;
        var units = (await SumFigures.Run(city.Db, city.Scope(FormLayer.Unit), Cancellation)).Money;
        var own = city.Scope(FormLayer.Department) with { UnitPath = city.Town.Department.Path };
        var ownMoney = Assert.Single((await SumFigures.Run(city.Db, own, Cancellation)).Money);

        Assert.Equal(new MoneySum(1, 1, 900_00, 800_00), Assert.Single(departments).Money);
        Assert.Equal(new MoneySum(1, 1, 400_00, 300_00), Assert.Single(units).Money);
        Assert.Equal(
            (own.UnitPath, 1),
            (ownMoney.UnitPath, await city.Listed(own.HandedIn with { Own = true }, path: own.UnitPath))
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Scores_AreCountedWithAnExactMedian(DatabaseKind kind)
    {
        await using var city = await SmallCity.Build(databases, kind);
        var scope = city.Scope();

        var spread = (await SumFigures.Run(city.Db, scope, Cancellation)).Scores;

        Assert.Equal((4, 1, new Fraction(88, 1)), (spread.Forms, spread.Unknown, spread.Median!.Value));
        Assert.Equal(
            (1, 1, 1, 0),
            (spread.Between(70, 80), spread.Between(85, 90), spread.Between(95, 100), spread.Between(100, null))
        );
        Assert.Equal((1, 1), (spread.With(Grade.Excellent), spread.With(null)));
        Assert.Equal(1, await city.Listed(scope.HandedIn with { Score = new(70, 80) }));
        Assert.Equal(1, await city.Listed(scope.HandedIn with { Score = NumberRange.Unknown }));
        Assert.Equal(1, await city.Listed(scope.HandedIn with { Grade = Grade.Excellent }));
        Assert.Equal(1, await city.Listed(scope.HandedIn with { Ungraded = true }));
    }

    [Fact]
    public void Median_OfAnEvenNumber_LiesBetweenTheTwo()
    {
        var spread = SpreadScores.Of([new(90_0000, null, 1), new(null, null, 5), new(80_0001, null, 1)]);

        Assert.Equal(new Fraction(850_000_5, 100_000), spread.Median!.Value);
        Assert.Null(SpreadScores.Of([new(null, null, 2)]).Median);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Achievement_CountsIndicatorsAndTheFormsThatHoldThem(DatabaseKind kind)
    {
        await using var city = await SmallCity.Build(databases, kind);
        var scope = city.Scope();

        var counts = (await SumFigures.Run(city.Db, scope, Cancellation)).Achievement;

        // Two good forms, one weak, one with an indicator that cannot be scored and one that was missed.
        Assert.Equal(
            [(4L, 4), (4L, 4), (0L, 0), (2L, 2), (1L, 1)],
            counts.Select(count => (count.Indicators, count.Forms))
        );
        foreach (var count in counts)
        {
            Assert.Equal(count.Forms, await city.Listed(scope.HandedIn with { Holds = count.Class }));
        }
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Cross_SetsSpendingAgainstAchievement(DatabaseKind kind)
    {
        await using var city = await SmallCity.Build(databases, kind);
        var scope = city.Scope();

        var counts = (await SumFigures.Run(city.Db, scope, Cancellation)).Cross;

        Assert.Equal<CrossCount>(
            [new(null, null, 1), new(null, 95, 1), new(50, 66, 1), new(90, 95, 1)],
            counts.OrderBy(count => count.Rate).ThenBy(count => count.Reach)
        );
        Assert.Equal(1, await city.Listed(scope.HandedIn with { Rate = new(80, null), Reach = new(80, null) }));
        Assert.Equal(1, await city.Listed(scope.HandedIn with { Rate = new(null, 80), Reach = new(60, 80) }));
        Assert.Equal(
            1,
            await city.Listed(scope.HandedIn with { Rate = NumberRange.Unknown, Reach = NumberRange.Unknown })
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Years_StandSideBySide(DatabaseKind kind)
    {
        await using var city = await SmallCity.Build(databases, kind);

        var years = (await SumFigures.Run(city.Db, city.Scope(), Cancellation)).Years;

        Assert.Equal([2023, 2024, 2025], years.Select(year => year.Year));
        Assert.Equal([1, 1, 7], years.Select(year => year.Forms));
        Assert.Equal<MoneySum>(
            [new(0, 0, 0, 0), new(1, 1, 200_00, 100_00), new(4, 2, 400_00, 240_00)],
            years.Select(year => year.Money)
        );
        Assert.Equal<Fraction?>(
            [null, new Fraction(80, 1), new Fraction(88, 1)],
            years.Select(year => year.Scores.Median)
        );
        Assert.Equal((57_0000 * 2 + 60_0000 * 2, 60_0000 * 2 + 90_0000 * 2), (years[2].Points, years[2].Weight));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Findings_CountFormsByRuleAndUnit(DatabaseKind kind)
    {
        await using var city = await SmallCity.Build(databases, kind);
        var scope = city.Below(city.Town.Department);

        var rules = (await SumFigures.Run(city.Db, scope, Cancellation)).Findings;

        Assert.Equal(
            [("PL1002", Severity.Error, 3), ("PL4001", Severity.Warning, 1)],
            rules.Select(rule => (rule.Rule, rule.Severity, rule.Forms))
        );
        Assert.Equal(
            [(city.Town.First.Path, 2), (city.Town.Second.Path, 1)],
            rules[0].Branches.Select(branch => (branch.Key, branch.Value))
        );
        Assert.Equal(2, await city.Listed(scope.Facets with { Rule = "PL1002" }, path: city.Town.First.Path));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Open_ShowsNobodyAForeignUnit(DatabaseKind kind)
    {
        await using var city = await SmallCity.Build(databases, kind);
        var school = city.Town.Act(Role.UnitReviewer, city.Town.First);

        var own = await Open(city, school, null);
        var above = await Open(city, school, city.Town.Department.Id);
        var beside = await Open(city, school, city.Town.Second.Id);
        var department = await Open(city, city.Town.Finance, city.Town.Department.Id);

        Assert.Equal((city.Town.First.Id, 2025), (own!.Unit.Id, own.Scope.Year));
        Assert.Empty(own.Above);
        Assert.Null(above);
        Assert.Null(beside);
        Assert.Equal([city.Town.Region.Id], department!.Above.Select(unit => unit.Id));
        Assert.Equal([city.Town.First.Id, city.Town.Second.Id], department.Below.Select(unit => unit.Id));
    }

    private static Task<Dashboard?> Open(SmallCity city, Actor actor, long? unit) =>
        OpenDashboard.Run(city.Db, TimeProvider.System, actor, new(unit, null, FormLayer.Project), Cancellation);
}
