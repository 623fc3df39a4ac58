using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.RollUps;

/// <summary>Finds the forms below a unit that its roll-up is made of.</summary>
internal static class FindContributors
{
    /// <summary>Forms of units below, or of projects of the unit and of units below.</summary>
    internal static async Task<ImmutableArray<Contributor>> Run(
        AppDb db,
        SeasonTask task,
        Unit unit,
        FilingSubject subject,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var forms = db
            .Forms.Under(form => form.UnitPath, [unit.Path])
            .Where(form => form.TaskId == task.Id && form.Subject == subject && form.WithdrawnAt == null)
            .Where(form => subject == FilingSubject.Project || form.UnitId != unit.Id);
        var rows = await forms
            .Select(form => new FoundForm(
                form.Id,
                form.UnitId,
                form.UnitPath,
                form.ProjectId,
                form.Name,
                form.State,
                form.Deadline,
                form.SubmittedAt,
                form.SelfScore,
                form.BudgetFen
            ))
            .ToListAsync(cancellation);
        var sums = await db
            .FormSums.Where(sum => sum.TaskId == task.Id)
            .ToDictionaryAsync(sum => sum.FormId, cancellation);
        var names = await db
            .Units.Under(one => one.Path, [unit.Path])
            .ToDictionaryAsync(one => one.Id, one => one.Name, cancellation);
        var planned =
            subject == FilingSubject.Project
                ? await Planned(db, task.Year, unit.Path, cancellation)
                : new Dictionary<long, long>();
        return
        [
            .. rows.Select(form =>
                Of(form, sums.GetValueOrDefault(form.Id), names.GetValueOrDefault(form.UnitId, ""), planned, now)
            ),
        ];
    }

    private static Contributor Of(
        FoundForm form,
        FormSum? sum,
        string unitName,
        Dictionary<long, long> planned,
        DateTime now
    )
    {
        var isOpen = form.State is FormState.Draft or FormState.Returned;
        var counts = !isOpen && sum is not null && sum.SubmittedAt == form.SubmittedAt;
        long? expected =
            form.ProjectId is { } project && planned.TryGetValue(project, out var fen) ? fen
            : form.BudgetFen > 0 ? form.BudgetFen
            : null;
        return new(
            form.Id,
            form.UnitPath,
            form.Name,
            unitName,
            form.State,
            isOpen ? form.Deadline < now : form.SubmittedAt > form.Deadline,
            form.SelfScore,
            counts ? new(sum!.InitialFen, sum.AdjustedFen, sum.ExecutedFen, KeepSums.Sources(sum.Sources)) : null,
            expected
        );
    }

    private static async Task<Dictionary<long, long>> Planned(
        AppDb db,
        int year,
        string path,
        CancellationToken cancellation
    ) =>
        await db
            .Projects.Under(project => project.UnitPath, [path])
            .Join(
                db.ProjectFunds.Where(fund => fund.Year == year),
                project => project.Id,
                fund => fund.ProjectId,
                (project, fund) => new { project.Id, fund.AdjustedFen }
            )
            .GroupBy(fund => fund.Id)
            .Select(group => new { group.Key, Fen = group.Sum(fund => fund.AdjustedFen) })
            .ToDictionaryAsync(group => group.Key, group => group.Fen, cancellation);

    private sealed record FoundForm(
        long Id,
        long UnitId,
        string UnitPath,
        long? ProjectId,
        string Name,
        FormState State,
        DateTime Deadline,
        DateTime? SubmittedAt,
        long? SelfScore,
        long? BudgetFen
    );
}
