using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Declarations;
using Plumbline.App.Forms;
using Plumbline.App.Monitoring;
using Plumbline.App.Season;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Demo;

/// <summary>
/// Goals and monitoring of the first schools: of the closed years those of the first school, of the year that is being
/// self-evaluated, whose goals were approved, adjusted and monitored, and of the year that runs, in all states.
/// </summary>
internal sealed class DemoGoals(AppDb db, Packs packs, Actor actor, Unit region, DateTime now)
{
    private const string Regime = "CN-2020";

    private const int PerSchool = 3;

    private const int Closed = SeedDemo.ClosedYears;

    private static readonly FormState[] Rounds =
    [
        FormState.Locked,
        FormState.DepartmentApproved,
        FormState.Warned,
        FormState.Submitted,
        FormState.Suspended,
        FormState.Draft,
    ];

    /// <summary>Adds all years.</summary>
    internal async Task Run(List<Project> projects, int selfEvaluated, CancellationToken cancellation)
    {
        for (var number = 0; number < Closed; number++)
        {
            var year = selfEvaluated - Closed + number;
            await Year([.. projects.Take(PerSchool)], year, number, isOver: true, cancellation);
        }

        await Year([.. projects.Take(2 * PerSchool)], selfEvaluated, 2, isOver: true, cancellation);
        await Year([.. projects.Take(4 * PerSchool)], selfEvaluated + 1, 3, isOver: false, cancellation);
    }

    private async Task Year(List<Project> projects, int year, int number, bool isOver, CancellationToken cancellation)
    {
        var goals = await Task(year, FilingStage.Goal, isOver, cancellation);
        var orders = projects.ConvertAll(project => new FormOrder(project.UnitId, project.Id));
        var sent = isOver ? goals.Deadline.AddDays(-6) : now;
        var forms = await IssueTask.AddForms(db, goals, orders, actor, isOver ? sent.AddDays(-20) : now, cancellation);
        var before = new DateTime(year, 1, 20, 2, 0, 0, DateTimeKind.Utc);
        foreach (var (form, at) in forms.Select((form, at) => (form, at)))
        {
            var start = (await OpenForm.Run(db, form.Id, cancellation))!.Filing.OrThrow();
            var filing = Goal(new DemoFiling(Known(form), at / PerSchool, number).Fill(start, packs), year);
            var state =
                isOver || at % 6 < 4 ? FormState.Locked
                : at % 6 == 4 ? FormState.Submitted
                : FormState.Draft;
            await DemoForms.Fill(db, form, filing, state, actor, sent, cancellation);
            if (state == FormState.Locked)
            {
                await Approve(form, 1, GoalVersionKind.Approval, before, cancellation);
            }

            await Keep(form.Id, cancellation);
        }

        // What was locked by its self-evaluation long ago is left as it is.
        if (number >= Closed)
        {
            await Adjust(forms[1], year, cancellation);
            await Capture(forms[0], year, cancellation);
        }

        // Who has no approved goal is not monitored yet.
        var approved = forms.Select((form, at) => (form, at)).Where(one => isOver || one.at % 6 < 4);
        var watched = approved.Select(one => new FormOrder(one.form.UnitId, one.form.ProjectId));
        await Monitor([.. watched], year, isOver, cancellation);
        await Follow(year, cancellation);
    }

    // Self-evaluations that are being filled start from the goals as approved.
    private async Task Follow(int year, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var open = await db
            .Forms.Where(form => form.Year == year && form.Stage == FilingStage.SelfEvaluation)
            .Where(form => form.State == FormState.Draft && form.ProjectId != null)
            .OrderBy(form => form.Id)
            .ToListAsync(cancellation);
        if (open.Count > 0)
        {
            var taskId = open[0].TaskId;
            var task = await db.Tasks.SingleAsync(row => row.Id == taskId, cancellation);
            await TakeGoal.Start(db, task, open, cancellation);
            db.ChangeTracker.Clear();
        }
    }

    private async Task Monitor(List<FormOrder> orders, int year, bool isOver, CancellationToken cancellation)
    {
        var task = await Task(year, FilingStage.Monitoring, isOver, cancellation);
        var sent = isOver ? task.Deadline.AddDays(-6) : now;
        var forms = await IssueTask.AddForms(db, task, orders, actor, isOver ? sent.AddDays(-20) : now, cancellation);
        await TakeGoal.Start(db, task, forms, cancellation);
        db.ChangeTracker.Clear();
        foreach (var (form, at) in forms.Select((form, at) => (form, at)))
        {
            var state = isOver ? FormState.Locked : Rounds[at % Rounds.Length];
            var rows = await db.FormRows.AsTracking().Where(row => row.FormId == form.Id).ToListAsync(cancellation);
            if (rows.TrueForAll(row => row.Part != "indicators") || state == FormState.Draft)
            {
                continue;
            }

            var fen = await db
                .Forms.Where(goal => goal.ProjectId == form.ProjectId && goal.Year == year)
                .Where(goal => goal.Stage == FilingStage.Goal)
                .Select(goal => goal.BudgetFen)
                .SingleAsync(cancellation);
            DemoWatch.Fill(rows, Known(form), (at, year), fen ?? 0);
            var chain = (await db.LockChain(form.ChainId, cancellation))!;
            Log.EventLog.Write(db, chain, new("import", "", null, task.Name), actor.AccountId, sent);
            var tracked = await db.Forms.AsTracking().SingleAsync(one => one.Id == form.Id, cancellation);
            var since =
                isOver ? new DateTime(year, 8, 25, 2, 0, 0, DateTimeKind.Utc)
                : state == FormState.Warned ? now.AddDays(at % 4 == 2 ? -21 : -3)
                : now;
            (tracked.State, tracked.StateSince, tracked.SubmittedAt) = (state, since, sent);
            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
            await Keep(form.Id, cancellation);
        }
    }

    private async Task<SeasonTask> Task(int year, FilingStage stage, bool isOver, CancellationToken cancellation)
    {
        var isGoal = stage == FilingStage.Goal;
        // Goals go with the budget at the start of the year, the round of August looks back on seven months.
        var deadline =
            !isOver ? now.Date.AddHours(10).AddDays(28)
            : isGoal ? new DateTime(year, 1, 31, 10, 0, 0, DateTimeKind.Utc)
            : new DateTime(year, 8, 31, 10, 0, 0, DateTimeKind.Utc);
        var task = new SeasonTask
        {
            UnitId = region.Id,
            Name = string.Create(
                CultureInfo.InvariantCulture,
                $"{year}年度{(isGoal ? "绩效目标申报" : "1-7月绩效运行监控")}"
            ),
            Year = year,
            Regime = Regime,
            Stage = stage,
            CutOff = isGoal ? null : RoundDays.CutOff(packs.Regimes.Find(Regime), year, 1),
            Deadline = deadline,
            IssuedAt = isOver ? deadline.AddDays(-26) : now,
            IssuedById = actor.AccountId,
            ClosedAt = isOver ? deadline : null,
        };
        db.Tasks.Add(task);
        await db.SaveChangesAsync(cancellation);
        return task;
    }

    private async Task Approve(Form form, int number, GoalVersionKind kind, DateTime at, CancellationToken cancellation)
    {
        var rows = await db.FormRows.Where(row => row.FormId == form.Id).ToListAsync(cancellation);
        db.GoalVersions.Add(
            new()
            {
                FormId = form.Id,
                Number = number,
                Kind = kind,
                State = GoalVersionState.Approved,
                Document =
                    kind == GoalVersionKind.Approval
                        ? null
                        : "示范财教〔" + at.Year.ToString(CultureInfo.InvariantCulture) + "〕18号",
                Reason = kind == GoalVersionKind.Approval ? null : "年中追加校舍维修资金，相应提高面积指标。",
                StartedAt = at,
                StartedById = actor.AccountId,
                DecidedAt = at.AddDays(6),
                DecidedById = actor.AccountId,
                Rows = GoalRows.Pack(rows),
            }
        );
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    // 年中追加: the first indicator asks for more, and both versions stay.
    private async Task Adjust(Form form, int year, CancellationToken cancellation)
    {
        var first = await db
            .FormRows.AsTracking()
            .SingleAsync(row => row.FormId == form.Id && row.Part == "indicators" && row.Item == "r1", cancellation);
        var data = System.Text.Json.Nodes.JsonNode.Parse(first.Data)!.AsObject();
        var target = StatedValue.Of(FormJson.Shown(data["target"])!).Figure!;
        var more = target.Number.ToFraction() + 300;
        data["target"] = "≥" + Domain.Numbers.Rounding.ToText(more, 0) + target.Unit;
        first.Data = FormJson.Text(data);
        await db.SaveChangesAsync(cancellation);
        var at = new DateTime(year, 6, 11, 2, 0, 0, DateTimeKind.Utc);
        await Approve(form, 2, GoalVersionKind.Supplement, at, cancellation);
    }

    private async Task Capture(Form goal, int year, CancellationToken cancellation)
    {
        foreach (
            var (month, value, note) in new[]
            {
                (3, "812人", "春季学期开学核对学籍"),
                (9, "826人", "秋季学期开学核对学籍"),
            }
        )
        {
            db.Captures.Add(
                new()
                {
                    FormId = goal.Id,
                    Item = "r1",
                    Value = value,
                    Note = note,
                    AccountId = actor.AccountId,
                    At = new(year, month, 4, 1, 30, 0, DateTimeKind.Utc),
                }
            );
        }

        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    private async Task Keep(long id, CancellationToken cancellation)
    {
        var kept = (await OpenForm.Run(db, id, cancellation))!;
        await CheckForm.Keep(db, await CheckForm.Run(db, kept, packs, cancellation), cancellation);
        db.ChangeTracker.Clear();
    }

    private static DemoProject Known(Form form) => DemoProject.All.First(project => project.Name == form.Name);

    // What is promised: the targets without any result, and on the way to what is counted a milestone or two.
    private static Filing Goal(Filing filled, int year) =>
        filled with
        {
            Budget = filled.Budget! with
            {
                Total = new() { InitialBudget = filled.Budget.Total!.InitialBudget },
                Sources =
                [
                    .. filled.Budget.Sources.Select(row => new FundsRow
                    {
                        Label = row.Label,
                        Origin = row.Origin,
                        InitialBudget = row.InitialBudget,
                    }),
                ],
            },
            Goals = new() { Overall = new() { ExpectedGoal = filled.Goals!.Overall!.ExpectedGoal } },
            Indicators =
            [
                .. filled.Indicators.Select(row => new Indicator
                {
                    Kind = row.Kind,
                    Aspect = row.Aspect,
                    Name = row.Name,
                    Nature = row.Nature,
                    Direction = row.Direction,
                    Target = row.Target,
                    MeasureUnit = row.MeasureUnit,
                    Weight = row.Weight,
                    TargetBasis = "上年完成情况和本年度工作计划",
                    Milestones = row.Aspect == IndicatorAspect.Quantity ? Milestones(row, year) : [],
                }),
            ],
        };

    private static System.Collections.Immutable.ImmutableArray<Milestone> Milestones(Indicator row, int year)
    {
        var target = row.Target!.Figure!;
        Milestone By(int month, int percent) =>
            new()
            {
                On = new(year, month, DateTime.DaysInMonth(year, month)),
                Value = StatedValue.Of(
                    Domain.Numbers.Rounding.ToText(
                        target.Number.ToFraction() * new Domain.Numbers.Fraction(percent, 100),
                        0
                    ) + target.Unit
                ),
            };
        return [By(6, 35), By(9, 80)];
    }
}
