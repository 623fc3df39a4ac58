using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.RollUps;
using Plumbline.App.Tests.Data;
using Plumbline.App.Tests.Season;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;
using Xunit;

namespace Plumbline.App.Tests.RollUps;

/// <summary>The database adds up forms of projects to what <see cref="SumUp"/> makes of them one by one.</summary>
public sealed class SumProjectsTests(Databases databases)
{
    private const int Forms = 140;

    private static readonly DateTime Day = new(2026, 3, 1, 10, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task RandomForms_AddUpAlike_PageByPage(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var task = await Build(town, new Random(20260322));

        foreach (var unit in (Unit[])[town.Region, town.Department, town.First])
        {
            var one = (await Open(town, task, unit))!;
            var all = one
                .Contributors.OrderBy(form => form.Counts)
                .ThenByDescending(form => form.IsLate)
                .ThenBy(form => form.UnitPath, StringComparer.Ordinal)
                .ThenBy(form => form.FormId)
                .ToList();
            Assert.Equal(
                JsonSerializer.Serialize(one.RollUp),
                JsonSerializer.Serialize(await Sum(town.Db, task, unit))
            );
            var shown = new List<Contributor>();
            for (var at = 1; at <= (await Show(town, task, unit, at))!.Pages; at++)
            {
                var page = (await Show(town, task, unit, at))!;
                Assert.Equal(JsonSerializer.Serialize(one.RollUp), JsonSerializer.Serialize(page.RollUp));
                shown.AddRange(page.Shown);
            }

            Assert.Equal(all.Select(Row), shown.Select(Row));
            Assert.True(one.RollUp.Score.Scaled > 0);
        }

        // Forms that share a name, by their 一级项目 or by their own.
        var names = (await Open(town, task, town.Region))!.Contributors.GroupBy(form => form.FirstLevel);
        Assert.Equal(
            names.Where(name => name.Count() > 1).Select(name => name.Key).Order(StringComparer.Ordinal),
            (await Show(town, task, town.Region, 1))!.FirstLevel
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task FormHandedInAgain_IsReadBeforeItCounts(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var task = await Build(town, new Random(7));
        var before = (await Show(town, task, town.Region, 1))!.RollUp;
        var form = (await Open(town, task, town.Region))!.Contributors.First(one => one.Money?.ExecutedFen is not null);
        await town
            .Db.Forms.Where(row => row.Id == form.FormId)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.SubmittedAt, Day.AddDays(3)), Cancellation);

        Assert.Null(await Sum(town.Db, task, town.Region));

        var after = (await Show(town, task, town.Region, 1))!.RollUp;

        // It was kept, so that the database adds up all of them again.
        Assert.Equal(JsonSerializer.Serialize(after), JsonSerializer.Serialize(await Sum(town.Db, task, town.Region)));
        // Its rows state nothing.
        Assert.Equal(before.Coverage.Submitted, after.Coverage.Submitted);
        Assert.Equal(before.Executed.Fen - form.Money!.ExecutedFen, after.Executed.Fen);
    }

    // As on a standby: nothing can be kept, so the forms are read one by one.
    [Fact]
    public async Task FormHandedInAgain_CountsWhereNothingCanBeKept()
    {
        await using var town = await Town.Build(databases, DatabaseKind.Postgres);
        var task = await Build(town, new Random(7));
        var before = (await Show(town, task, town.Region, 1))!.RollUp;
        var form = (await Open(town, task, town.Region))!.Contributors.First(one => one.Money?.ExecutedFen is not null);
        await town
            .Db.Forms.Where(row => row.Id == form.FormId)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.SubmittedAt, Day.AddDays(3)), Cancellation);
        await using var db = OpenDb.Postgres(town.Database.Connection + ";Options=-c default_transaction_read_only=on");

        var of = (task, town.Region.Id, FilingSubject.Project);
        var after = (await ShowRollUp.Run(db, new Now(), town.Finance, of, 1, Cancellation))!.RollUp;

        Assert.Equal(before.Executed.Fen - form.Money!.ExecutedFen, after.Executed.Fen);
        Assert.Null(await Sum(db, task, town.Region));
    }

    private static (long, string, string, FormState, bool, long?, long?, long?) Row(Contributor one) =>
        (
            one.FormId,
            one.Name,
            one.UnitName,
            one.State,
            one.IsLate,
            one.Score,
            one.Money?.BudgetFen,
            one.Money?.ExecutedFen
        );

    private static Task<OpenedRollUp?> Open(Town town, long task, Unit unit) =>
        OpenRollUp.Run(town.Db, new Now(), town.Finance, task, unit.Id, FilingSubject.Project, Cancellation);

    // By the database alone; null: the sums of some form are not kept.
    private static async Task<RollUp?> Sum(AppDb db, long taskId, Unit unit)
    {
        var task = await db.Tasks.SingleAsync(one => one.Id == taskId, Cancellation);
        var forms = await SumProjects.Forms(db, task, unit, Cancellation);
        return await SumProjects.Run(db, forms, task.Year, Day, Cancellation);
    }

    private static Task<ShownRollUp?> Show(Town town, long task, Unit unit, int at) =>
        ShowRollUp.Run(town.Db, new Now(), town.Finance, (task, unit.Id, FilingSubject.Project), at, Cancellation);

    // Forms in all states, with and without money; projects with parts, with planned funds, and forms without a project.
    private static async Task<long> Build(Town town, Random random)
    {
        var task = new SeasonTask
        {
            UnitId = town.Region.Id,
            Name = "自评",
            Year = 2025,
            Regime = "CN-2020",
            Stage = FilingStage.SelfEvaluation,
            Deadline = Day,
        };
        town.Db.Tasks.Add(task);
        await town.Db.SaveChangesAsync(Cancellation);
        var whole = await town.AddProject(town.Department, "W1");
        for (var at = 0; at < Forms; at++)
        {
            var unit = random.Next(2) == 0 ? town.First : town.Second;
            var project = random.Next(4) == 0 ? null : await town.AddProject(unit, $"R{at}");
            if (project is not null)
            {
                await Plan(town, random, project, at == 0 || random.Next(9) == 0 ? whole : null);
            }

            await Add(town, random, (task.Id, unit, project, at));
        }

        await Add(town, random, (task.Id, town.Department, whole, Forms));
        town.Db.ChangeTracker.Clear();
        return task.Id;
    }

    private static async Task Plan(Town town, Random random, Project project, Project? parent)
    {
        if (parent is not null)
        {
            await town
                .Db.Projects.Where(one => one.Id == project.Id)
                .ExecuteUpdateAsync(one => one.SetProperty(row => row.ParentId, parent.Id), Cancellation);
        }

        if (random.Next(2) == 0)
        {
            town.Db.ProjectFunds.Add(
                new()
                {
                    ProjectId = project.Id,
                    Year = 2025 - random.Next(2),
                    AdjustedFen = random.Next(5) * 1_000_000_03L,
                }
            );
        }
    }

    private static async Task Add(Town town, Random random, (long Task, Unit Unit, Project? Project, int At) of)
    {
        var chain = new Plumbline.App.Data.Records.Chain { Kind = "form" };
        town.Db.Chains.Add(chain);
        await town.Db.SaveChangesAsync(Cancellation);
        var states = Enum.GetValues<FormState>();
        var state = states[random.Next(states.Length)];
        var isSent = state is not FormState.Draft && random.Next(20) > 0;
        var form = new Form
        {
            TaskId = of.Task,
            Stage = FilingStage.SelfEvaluation,
            UnitId = of.Unit.Id,
            UnitPath = of.Unit.Path,
            ProjectId = of.Project?.Id,
            Subject = FilingSubject.Project,
            Name = string.Create(CultureInfo.InvariantCulture, $"项目{of.At % 90}"),
            Year = 2025,
            Regime = "CN-2020",
            State = state,
            Deadline = Day.AddDays(random.Next(-3, 4)),
            ChainId = chain.Id,
            WithdrawnAt = random.Next(15) == 0 ? Day : null,
            SubmittedAt = isSent ? Day.AddDays(random.Next(-3, 3)) : null,
            SelfScore = Maybe(random, 100_0000),
            BudgetFen = Maybe(random, 5_000_000_000_000),
        };
        town.Db.Forms.Add(form);
        await town.Db.SaveChangesAsync(Cancellation);
        if (form.SubmittedAt is { } at)
        {
            town.Db.FormSums.Add(SumOf(random, form, at));
            await town.Db.SaveChangesAsync(Cancellation);
        }
    }

    private static FormSum SumOf(Random random, Form form, DateTime at)
    {
        SourceSum[] sources =
        [
            .. new[] { "财政拨款", "其他资金", "上年结转" }
                .Where(_ => random.Next(3) > 0)
                .Select(name => new SourceSum(name, Maybe(random, 9_000), Maybe(random, 9_000), Maybe(random, 9_000))),
        ];
        var lines = random.Next(6) == 0 ? new Dictionary<string, long> { ["budget.balances.opening"] = 5 } : [];
        return new()
        {
            FormId = form.Id,
            TaskId = form.TaskId,
            SubmittedAt = at,
            InitialFen = Maybe(random, 5_000_000_000_000),
            AdjustedFen = Maybe(random, 5_000_000_000_000),
            ExecutedFen = Maybe(random, 5_000_000_000_000),
            Sources = JsonSerializer.Serialize(sources),
            Lines = JsonSerializer.Serialize(lines),
        };
    }

    private static long? Maybe(Random random, long below) => random.Next(4) == 0 ? null : random.NextInt64(below);

    private sealed class Now : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(Day);
    }
}
