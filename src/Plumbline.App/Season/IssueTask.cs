using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.CarryOvers;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Declarations;
using Plumbline.App.ExAnte;
using Plumbline.App.Forms;
using Plumbline.App.Log;
using Plumbline.App.Monitoring;
using Plumbline.App.Notices;
using Plumbline.App.Webhooks;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;

namespace Plumbline.App.Season;

/// <summary>One form of a task: for a department or unit as a whole, or for a project.</summary>
public sealed record FormOrder(long UnitId, long? ProjectId);

/// <summary>A task to issue.</summary>
/// <param name="RegionUnitId">The region whose finance bureau issues it.</param>
/// <param name="Name">As people will call it.</param>
/// <param name="Year">Fiscal year.</param>
/// <param name="Regime">Code of the regime.</param>
/// <param name="Deadline">Last instant, UTC.</param>
/// <param name="Notice">Words to the units.</param>
/// <param name="Forms">Who has to fill what.</param>
public sealed record IssueRequest(
    long RegionUnitId,
    string Name,
    int Year,
    string Regime,
    DateTime Deadline,
    string? Notice,
    IReadOnlyCollection<FormOrder> Forms
)
{
    /// <summary>An earlier task whose indicators are taken over by name, unit and direction, without any value.</summary>
    public long? StructureFrom { get; init; }

    /// <summary>What is made: goals, a monitoring round, self-evaluations.</summary>
    public FilingStage Stage { get; init; } = FilingStage.SelfEvaluation;

    /// <summary>Which of the regime's monitoring rounds, from 1.</summary>
    public int Round { get; init; } = 1;

    /// <summary>Last day that a monitoring round looks at; null: as the regime's calendar says.</summary>
    public DateOnly? CutOff { get; init; }

    /// <summary>Goals start from those of the year before, each copied text marked; else they start empty.</summary>
    public bool FromLastYear { get; init; }
}

/// <summary>Issues a task: one form for each order, empty but for what is known of the unit and the project.</summary>
public static class IssueTask
{
    private const int AtOnce = 500;

    /// <summary>The issued task, or what is wrong with the request: also where the regime does not hold.</summary>
    public static async Task<Result<SeasonTask>> Run(
        AppDb db,
        Packs packs,
        TimeProvider time,
        Actor actor,
        IssueRequest request,
        CancellationToken cancellation
    )
    {
        var wrong = TaskChecks.Of(request, packs, time.GetUtcNow().UtcDateTime);
        if (request.Stage == FilingStage.Goal && packs.Regimes.Find(request.Regime)?.Process.ExAnte is { } rules)
        {
            var projects = request.Forms.Select(order => order.ProjectId).OfType<long>();
            var missing = await Admission.Missing(db, rules, request.Year, projects, cancellation);
            wrong = [.. wrong, .. missing.Select(one => one.Finding)];
        }

        return wrong.IsEmpty
            ? await Run(db, time, actor, WithCutOff(request, packs), cancellation)
            : Result.Failed<SeasonTask>(wrong);
    }

    /// <summary>The issued task, or what is wrong with the request.</summary>
    public static async Task<Result<SeasonTask>> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        IssueRequest request,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var region = await db.Units.SingleAsync(unit => unit.Id == request.RegionUnitId, cancellation);
        if (!actor.May(Right.ManageTasks, region.Path))
        {
            return Result.Failed<SeasonTask>(Refusals.NotAllowed());
        }

        var task = new SeasonTask
        {
            UnitId = region.Id,
            Name = request.Name,
            Year = request.Year,
            Regime = request.Regime,
            Stage = request.Stage,
            Round = request.Stage == FilingStage.Monitoring ? request.Round : 1,
            CutOff =
                request.Stage == FilingStage.Monitoring
                    ? request.CutOff ?? RoundDays.CutOff(null, request.Year, request.Round)
                    : null,
            Deadline = request.Deadline,
            Notice = request.Notice,
            IssuedAt = now,
            IssuedById = actor.AccountId,
        };
        db.Tasks.Add(task);
        await db.SaveChangesAsync(cancellation);
        var issued = new List<(long, string)>();
        foreach (var some in request.Forms.Chunk(AtOnce))
        {
            var forms = await AddForms(db, task, some, actor, now, cancellation);
            await Start(db, task, forms, request, cancellation);

            issued.AddRange(forms.Select(form => (form.Id, form.UnitPath)));
            db.ChangeTracker.Clear();
        }

        await TaskNotices.Issued(db, task, issued, now, cancellation);
        await WebhookOutbox.Issued(db, task, region.Path, issued.Count, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(task);
    }

    private static IssueRequest WithCutOff(IssueRequest request, Packs packs) =>
        request with
        {
            CutOff =
                request.CutOff ?? RoundDays.CutOff(packs.Regimes.Find(request.Regime), request.Year, request.Round),
        };

    // An approved goal comes before any structure of earlier years.
    private static async Task Start(
        AppDb db,
        SeasonTask task,
        List<Form> forms,
        IssueRequest request,
        CancellationToken cancellation
    )
    {
        await CarriedAmounts.Start(db, task, forms, cancellation);
        var taken = await TakeGoal.Start(db, task, forms, cancellation);
        var rest = forms.Where(form => !taken.Contains(form.Id)).ToList();
        if (request is { Stage: FilingStage.Goal, FromLastYear: true })
        {
            await LastYearsGoals.Copy(db, task, rest, cancellation);
        }
        else if (request.StructureFrom is { } from)
        {
            await CopyStructure.Run(db, from, rest, cancellation);
        }

        await PromisedGoals.Start(db, task, rest, cancellation);
    }

    /// <summary>Adds forms to a task within the caller's transaction.</summary>
    internal static async Task<List<Form>> AddForms(
        AppDb db,
        SeasonTask task,
        IReadOnlyCollection<FormOrder> orders,
        Actor actor,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var unitIds = orders.Select(order => order.UnitId).Distinct().ToList();
        var projectIds = orders.Select(order => order.ProjectId).OfType<long>().ToList();
        var units = await db.Units.Where(unit => unitIds.Contains(unit.Id)).ToDictionaryAsync(u => u.Id, cancellation);
        var projects = await db
            .Projects.Where(project => projectIds.Contains(project.Id))
            .ToDictionaryAsync(project => project.Id, cancellation);
        var departments = await Departments(db, units.Values, cancellation);
        var chains = orders.Select(_ => new Data.Records.Chain { Kind = "form" }).ToList();
        db.Chains.AddRange(chains);
        await db.SaveChangesAsync(cancellation);
        var forms = orders
            .Zip(chains)
            .Select(pair =>
                NewForm(
                    task,
                    units[pair.First.UnitId],
                    pair.First.ProjectId is { } id ? projects[id] : null,
                    pair.Second.Id,
                    now
                )
            )
            .ToList();
        db.Forms.AddRange(forms);
        await db.SaveChangesAsync(cancellation);
        foreach (var (form, chain) in forms.Zip(chains))
        {
            var project = form.ProjectId is { } id ? projects[id] : null;
            var unit = units[form.UnitId];
            var filing = FormStart.Of(form, unit, departments.GetValueOrDefault(unit.Id, unit), project, task);
            foreach (var row in FormPart.Split(FilingJson.WriteText(filing)))
            {
                row.FormId = form.Id;
                db.FormRows.Add(row);
            }

            EventLog.Write(db, chain, new("issue", "", null, task.Name), actor.AccountId, now);
        }

        await db.SaveChangesAsync(cancellation);
        return forms;
    }

    // The nearest 主管部门 at or over each unit.
    private static async Task<Dictionary<long, Unit>> Departments(
        AppDb db,
        IReadOnlyCollection<Unit> units,
        CancellationToken cancellation
    )
    {
        var above = units.ToDictionary(unit => unit.Id, unit => UnitPath.Ids(unit.Path));
        var ids = above.Values.SelectMany(path => path).Distinct().ToList();
        var found = await db
            .Units.Where(unit => ids.Contains(unit.Id) && unit.Kind == UnitKind.Department)
            .ToDictionaryAsync(unit => unit.Id, cancellation);
        return above
            .Select(pair => (pair.Key, Nearest: pair.Value.LastOrDefault(found.ContainsKey)))
            .Where(pair => pair.Nearest != 0)
            .ToDictionary(pair => pair.Key, pair => found[pair.Nearest]);
    }

    private static Form NewForm(SeasonTask task, Unit unit, Project? project, long chain, DateTime now) =>
        new()
        {
            TaskId = task.Id,
            UnitId = unit.Id,
            UnitPath = unit.Path,
            ProjectId = project?.Id,
            Subject = project is null ? FilingSubject.Department : FilingSubject.Project,
            Name = project?.Name ?? unit.Name,
            Year = task.Year,
            Regime = task.Regime,
            Stage = task.Stage,
            State = FormProcess.Of(task.Stage).Start,
            StateSince = now,
            Deadline = task.Deadline,
            Classified = unit.Classified || project is { Classified: true },
            ChainId = chain,
        };
}
