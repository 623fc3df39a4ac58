using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Organisation;
using Plumbline.App.Quality;
using Plumbline.App.Season;
using Plumbline.App.Tests.Data;
using Plumbline.App.Tests.Season;
using Plumbline.Domain;
using Plumbline.Domain.Quality;
using Plumbline.Domain.Workflow;
using Xunit;

namespace Plumbline.App.Tests.Quality;

/// <summary>What is counted for a department's performance work, on both databases.</summary>
public sealed class QualityTests(Databases databases)
{
    private const int Year = 2024;

    private static readonly Packs Packs = Content.Packs.Load(ContentFolder.Find().Regimes).OrThrow();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static QualityRules Rules => Packs.Regimes.All["CN-2020"].Process.Quality!;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Facts_AreCountedFromForms_AndItemsThatWereDue(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        Assert.Null(Assert.Single(await Run(town, town.Finance)).Score.Total);
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var forms = await Forms(town, now.AddDays(30));
        await Change(town, forms[0], now, errors: 0, finance: 88);
        await Change(town, forms[1], now.AddDays(31), errors: 2, finance: null);
        await Item(town, today: 10, told: 0, RectificationState.Reported);
        await Item(town, today: -3, told: 1, RectificationState.Closed);
        await Item(town, today: 5, told: 0, RectificationState.Notified);

        var lines = Assert.Single(await Run(town, town.Finance)).Score.Lines.ToDictionary(line => line.Item.Measure);

        Assert.Equal(new(1, 2), lines[QualityMeasure.SelfEvaluationOnTime].Fact);
        Assert.Equal(new(1, 2), lines[QualityMeasure.FreeOfErrors].Fact);
        Assert.Equal(new(1, 2), lines[QualityMeasure.RectifiedOnTime].Fact);
        Assert.Equal(98L * Score.Scale, lines[QualityMeasure.Honesty].Fact.Part);
        Assert.Equal(Score.FromPoints(20), lines[QualityMeasure.Honesty].Points);
        Assert.Null(lines[QualityMeasure.GoalsOnTime].Points);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Department_SeesItsOwnPlaceAmongAll(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        await Forms(town, now.AddDays(-1));
        var other = new Unit
        {
            ParentId = town.Region.Id,
            Kind = UnitKind.Department,
            Code = "202",
            Name = "某市民政局",
            Path = town.Region.Path + "9999/",
        };
        town.Db.Units.Add(other);
        await town.Db.SaveChangesAsync(Cancellation);

        var own = Assert.Single(await Run(town, town.Act(Role.DepartmentFinance, town.Department)));

        Assert.Equal((town.Department.Id, 1, 1), (own.Unit.Id, own.Place!.Value, own.Among));
        Assert.Equal(Score.Zero, own.Score.Total);
        Assert.Equal(2, (await Run(town, town.Finance)).Length);
        Assert.Equal(2, (await Run(town, town.Finance, town.Region.Id)).Length);
        Assert.Empty(await Run(town, town.Finance, town.Department.Id));
        var seen = town.Finance.Subtrees(Right.ViewOverview);
        Assert.Equal(
            town.Region.Id,
            Assert.Single(await FindRegions.Run(town.Db, seen, new(Year + 1, 1, 1), Cancellation)).Id
        );
        Assert.Empty(await Run(town, town.Filler));
        var document = QualityDocument.Of(Year, [own], Rules);
        Assert.Equal(2, document.Blocks.OfType<Plumbline.Documents.Model.Table>().Count());
    }

    private static async Task<DepartmentQuality[]> Run(Town town, Actor actor, long? region = null)
    {
        var process = Packs.Regimes.All["CN-2020"].Process;
        var both = (process.Quality!, process.Disclosure);
        return [.. await FindQuality.Run(town.Db, both, TimeProvider.System, actor, (Year, region), Cancellation)];
    }

    private static async Task<List<long>> Forms(Town town, DateTime deadline)
    {
        var second = await town.Db.Projects.SingleAsync(row => row.Code == "P2", Cancellation);
        var request = new IssueRequest(
            town.Region.Id,
            "自评",
            Year,
            "CN-2020",
            deadline,
            null,
            [new(town.First.Id, town.Project.Id), new(town.Second.Id, second.Id)]
        );
        (await IssueTask.Run(town.Db, TimeProvider.System, town.Finance, request, Cancellation)).OrThrow();
        town.Db.ChangeTracker.Clear();
        return await town.Db.Forms.OrderBy(form => form.Id).Select(form => form.Id).ToListAsync(Cancellation);
    }

    private static Task<int> Change(Town town, long form, DateTime at, int errors, int? finance) =>
        town
            .Db.Forms.Where(row => row.Id == form)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(one => one.State, FormState.Submitted)
                        .SetProperty(one => one.SubmittedAt, at)
                        .SetProperty(one => one.Errors, errors)
                        .SetProperty(one => one.SelfScore, 90L * Score.Scale)
                        .SetProperty(
                            one => one.FinanceScore,
                            finance == null ? null : (long?)finance.Value * Score.Scale
                        ),
                Cancellation
            );

    private static async Task Item(Town town, int today, int told, RectificationState state)
    {
        var chain = new Plumbline.App.Data.Records.Chain { Kind = "rectification" };
        town.Db.Chains.Add(chain);
        await town.Db.SaveChangesAsync(Cancellation);
        town.Db.RectificationItems.Add(
            new()
            {
                UnitId = town.First.Id,
                UnitPath = town.First.Path,
                Year = Year,
                Problem = "问题",
                Due = ChinaTime.Today(TimeProvider.System).AddDays(today),
                State = state,
                ToldDays = told,
                ChainId = chain.Id,
            }
        );
        await town.Db.SaveChangesAsync(Cancellation);
        town.Db.ChangeTracker.Clear();
    }
}
