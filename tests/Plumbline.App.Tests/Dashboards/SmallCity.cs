using System.Globalization;
using Plumbline.App.Dashboards;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.App.Tests.Data;
using Plumbline.App.Tests.Season;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.App.Tests.Dashboards;

/// <summary>
/// A city whose forms are written down here, so that every sum can be worked out by hand: two schools below a department,
/// one task a year, and a task of monitoring whose forms never count.
/// </summary>
internal sealed class SmallCity : IAsyncDisposable
{
    internal static readonly DateTime Now = new(2026, 3, 10, 0, 0, 0, DateTimeKind.Utc);

    private readonly Dictionary<(int Year, FilingStage Stage), long> tasks = [];
    private int forms;

    private SmallCity(Town town) => Town = town;

    internal Town Town { get; }

    internal AppDb Db => Town.Db;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => Town.DisposeAsync();

    internal static async Task<SmallCity> Build(Databases databases, DatabaseKind kind)
    {
        var city = new SmallCity(await Town.Build(databases, kind));
        var (first, second) = (city.Town.First, city.Town.Second);

        // Year, unit, state, days left, budget and spending in yuan, score, grade, (full, nearly, partly, missed, unscored).
        await city.Add(new(2025, first, FormState.Submitted, 5) { Money = (100, 90), Score = (95, Grade.Excellent) });
        await city.Add(
            new(2025, first, FormState.Locked, 5)
            {
                Money = (300, 150),
                Score = (70.5m, Grade.Fair),
                Late = true,
            }
        );
        await city.Add(new(2025, second, FormState.UnitApproved, 5) { Money = (100, null), Score = (88, Grade.Good) });
        await city.Add(new(2025, second, FormState.Submitted, 5) { Money = (0, 0), Unscored = 1 });
        await city.Add(new(2025, second, FormState.Draft, -1));
        await city.Add(new(2025, first, FormState.Returned, 3));
        await city.Add(new(2025, first, FormState.Draft, 30));
        await city.Add(new(2025, first, FormState.Submitted, 5) { Withdrawn = true, Money = (900, 900) });
        await city.Add(new(2025, first, FormState.Submitted, 5) { Stage = FilingStage.Monitoring, Money = (900, 1) });
        await city.Add(new(2025, city.Town.Department, FormState.Submitted, 5) { Whole = true, Money = (900, 800) });
        await city.Add(new(2025, first, FormState.Submitted, 5) { Whole = true, Money = (400, 300) });
        await city.Add(new(2024, first, FormState.Locked, 5) { Money = (200, 100), Score = (80, Grade.Good) });
        await city.Add(new(2023, first, FormState.Draft, 5));
        await city.Add(new(2022, first, FormState.Locked, 5) { Money = (900, 900) });
        city.Db.ChangeTracker.Clear();
        return city;
    }

    /// <summary>More forms, of any year, unit, state and money.</summary>
    internal async Task AddRandom(Random random, int count)
    {
        var states = Enum.GetValues<FormState>();
        var grades = Enum.GetValues<Grade>();
        for (var at = 0; at < count; at++)
        {
            await Add(
                new(
                    2022 + random.Next(4),
                    random.Next(2) == 0 ? Town.First : Town.Second,
                    states[random.Next(states.Length)],
                    random.Next(-9, 12)
                )
                {
                    Money =
                        random.Next(4) == 0
                            ? null
                            : (random.Next(4) * 100, random.Next(3) == 0 ? null : random.Next(300)),
                    Score =
                        random.Next(4) == 0
                            ? null
                            : (random.Next(60, 64) + 0.5m * random.Next(2), grades[random.Next(grades.Length)]),
                    Unscored = random.Next(5) == 0 ? 1 : 0,
                    Late = random.Next(4) == 0,
                    Withdrawn = random.Next(9) == 0,
                    Whole = random.Next(6) == 0,
                }
            );
        }

        Db.ChangeTracker.Clear();
    }

    internal DashboardScope Scope(FormLayer layer = FormLayer.Project) => new(Town.Region.Path, 2025, layer, Now);

    internal DashboardScope Below(Unit unit) => Scope() with { UnitPath = unit.Path };

    /// <summary>How many forms the list behind a figure holds.</summary>
    internal async Task<int> Listed(FormFacets facets, FormState? state = null, int year = 2025, string? path = null)
    {
        var filter = new FormFilter
        {
            Year = year,
            State = state,
            UnitPath = path ?? Town.Region.Path,
            Facets = facets,
        };
        return (await ListForms.Run(Db, new FixedNow(), Town.Finance, filter, new(), Cancellation)).Total;
    }

    private async Task Add(Sketch sketch)
    {
        var chain = new Plumbline.App.Data.Records.Chain { Kind = "form" };
        Db.Chains.Add(chain);
        await Db.SaveChangesAsync(Cancellation);
        var deadline = Now.AddDays(sketch.DaysLeft);
        var form = new Form
        {
            TaskId = await Task(sketch.Year, sketch.Stage),
            Stage = sketch.Stage,
            UnitId = sketch.Unit.Id,
            UnitPath = sketch.Unit.Path,
            Subject = sketch.Whole ? FilingSubject.Department : FilingSubject.Project,
            Name = string.Create(CultureInfo.InvariantCulture, $"form {++forms}"),
            Year = sketch.Year,
            Regime = "CN-2020",
            State = sketch.State,
            Deadline = deadline,
            ChainId = chain.Id,
            WithdrawnAt = sketch.Withdrawn ? Now : null,
            SubmittedAt =
                sketch.State is FormState.Draft ? null
                : sketch.Late ? deadline.AddDays(1)
                : deadline.AddDays(-1),
            SelfScore = sketch.Score is { } score ? (long)(score.Points * Score.Scale) : null,
            Grade = sketch.Score?.Grade,
            BudgetFen = sketch.Money?.Budget * 100,
            ExecutedFen = sketch.Money?.Executed * 100,
        };
        Db.Forms.Add(form);
        await Db.SaveChangesAsync(Cancellation);
        await Derive(form, sketch);
    }

    // Each scored form has three indicators of 30 points: one full, one at 27, one that takes what the score leaves.
    private async Task Derive(Form form, Sketch sketch)
    {
        if (sketch.Score is not null || sketch.Unscored > 0)
        {
            var isGood = sketch.Score?.Points >= 80;
            Db.FormAchievements.Add(
                new()
                {
                    FormId = form.Id,
                    Full = 1,
                    Nearly = 1,
                    Missed = isGood ? 0 : 1,
                    Unscored = sketch.Unscored,
                    Points = isGood ? 57_0000 : 60_0000,
                    Weight = isGood ? 60_0000 : 90_0000,
                }
            );
        }

        if (sketch.State == FormState.Draft || sketch.Late)
        {
            Db.FormRuleCounts.Add(Rule(form, "PL1002", Severity.Error, 3));
        }

        if (sketch.Late)
        {
            Db.FormRuleCounts.Add(Rule(form, "PL4001", Severity.Warning, 1));
        }

        await Db.SaveChangesAsync(Cancellation);
    }

    private static FormRuleCount Rule(Form form, string rule, Severity severity, int count) =>
        new()
        {
            FormId = form.Id,
            Rule = rule,
            Severity = severity,
            Count = count,
        };

    private async Task<long> Task(int year, FilingStage stage)
    {
        if (!tasks.TryGetValue((year, stage), out var id))
        {
            var task = new SeasonTask
            {
                UnitId = Town.Region.Id,
                Name = "自评",
                Year = year,
                Regime = "CN-2020",
                Stage = stage,
                Deadline = Now,
            };
            Db.Tasks.Add(task);
            await Db.SaveChangesAsync(Cancellation);
            tasks[(year, stage)] = id = task.Id;
        }

        return id;
    }

    private sealed record Sketch(int Year, Unit Unit, FormState State, int DaysLeft)
    {
        public (long? Budget, long? Executed)? Money { get; init; }

        public (decimal Points, Grade Grade)? Score { get; init; }

        public int Unscored { get; init; }

        public bool Late { get; init; }

        public bool Withdrawn { get; init; }

        public bool Whole { get; init; }

        public FilingStage Stage { get; init; } = FilingStage.SelfEvaluation;
    }

    private sealed class FixedNow : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(Now);
    }
}
