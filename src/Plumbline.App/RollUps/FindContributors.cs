using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.RollUps;

/// <summary>
/// Finds the forms below a unit that its roll-up is made of, with their kept sums; sums that are missing or of an earlier
/// submission are read first.
/// </summary>
internal static class FindContributors
{
    /// <summary>The topmost forms of units below, or the forms of projects of the unit and of units below.</summary>
    internal static async Task<ImmutableArray<Contributor>> Run(
        AppDb db,
        SeasonTask task,
        Unit unit,
        FilingSubject subject,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var found = await Find(db, task.Id, unit, subject, cancellation);
        var stale = found
            .Where(form => form.IsStale)
            .Select(form => new KeepSums.StaleForm(form.Id, form.SubmittedAt!.Value));
        var read = await KeepSums.Read(db, task.Id, [.. stale], cancellation);
        if (read.Count > 0)
        {
            found = [.. found.Select(form => form with { Sum = read.GetValueOrDefault(form.Id, form.Sum!) })];
        }

        var planned =
            subject == FilingSubject.Project
                ? await Planned(db, task, unit.Path, cancellation)
                : new Dictionary<long, long>();
        var parents =
            subject == FilingSubject.Project
                ? await Parents(db, unit.Path, cancellation)
                : new Dictionary<long, Parent>();
        return
        [
            .. found.Select(form =>
                Of(form, planned, now) with
                {
                    ProjectId = form.ProjectId,
                    ParentId = parents.GetValueOrDefault(form.ProjectId ?? 0)?.Id,
                    FirstLevel = parents.GetValueOrDefault(form.ProjectId ?? 0)?.Name ?? form.Name,
                }
            ),
        ];
    }

    private static Task<Dictionary<long, Parent>> Parents(AppDb db, string path, CancellationToken cancellation) =>
        db
            .Projects.Under(project => project.UnitPath, [path])
            .Join(
                db.Projects,
                project => project.ParentId,
                parent => parent.Id,
                (project, parent) =>
                    new
                    {
                        Part = project.Id,
                        parent.Id,
                        parent.Name,
                    }
            )
            .ToDictionaryAsync(pair => pair.Part, pair => new Parent(pair.Id, pair.Name), cancellation);

    private static async Task<IReadOnlyCollection<FoundForm>> Find(
        AppDb db,
        long taskId,
        Unit unit,
        FilingSubject subject,
        CancellationToken cancellation
    )
    {
        var (id, isProject) = (unit.Id, subject == FilingSubject.Project);
        var forms = db
            .Forms.Under(form => form.UnitPath, [unit.Path])
            .Where(form => form.TaskId == taskId && form.Subject == subject && form.WithdrawnAt == null);
        if (!isProject)
        {
            // Of what units declare for themselves and all below them only the topmost is read whole.
            var standing = await forms
                .Where(form => form.UnitId != id)
                .Select(form => new Standing(form.Id, form.UnitPath))
                .ToListAsync(cancellation);
            var top = SumUp.Topmost(standing, form => form.UnitPath).Select(form => form.Id).ToArray();
            forms = db.Forms.Where(form => top.Contains(form.Id));
        }

        var found = await Found(db, forms).ToListAsync(cancellation);
        return isProject ? found : [.. found.OrderBy(form => form.UnitPath, StringComparer.Ordinal)];
    }

    /// <summary>Some forms by their ids, in that order. What else is known of their budgets is not asked.</summary>
    internal static async Task<ImmutableArray<Contributor>> Of(
        AppDb db,
        IReadOnlyList<long> ids,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var found = await Found(db, db.Forms.Where(form => ids.Contains(form.Id)))
            .ToDictionaryAsync(form => form.Id, cancellation);
        return [.. ids.Select(id => Of(found[id], [], now))];
    }

    private static IQueryable<FoundForm> Found(AppDb db, IQueryable<Form> forms) =>
        from form in forms
        join below in db.Units on form.UnitId equals below.Id
        join one in db.FormSums on form.Id equals one.FormId into sums
        from sum in sums.DefaultIfEmpty()
        select new FoundForm(
            form.Id,
            form.UnitPath,
            form.ProjectId,
            form.Name,
            below.Name,
            form.State,
            form.Deadline,
            form.SubmittedAt,
            form.SelfScore,
            form.BudgetFen,
            sum
        );

    private static Contributor Of(FoundForm form, Dictionary<long, long> planned, DateTime now)
    {
        long? expected =
            form.ProjectId is { } project && planned.TryGetValue(project, out var fen) ? fen
            : form.BudgetFen > 0 ? form.BudgetFen
            : null;
        return new(
            form.Id,
            form.UnitPath,
            form.Name,
            form.UnitName,
            form.State,
            form.IsOpen ? form.Deadline < now : form.SubmittedAt > form.Deadline,
            form.SelfScore,
            form.Counts ? MoneyOf(form.Sum!) : null,
            expected
        );
    }

    private static ContributedMoney MoneyOf(FormSum sum) =>
        new(sum.InitialFen, sum.AdjustedFen, sum.ExecutedFen, KeepSums.Sources(sum.Sources))
        {
            Lines = KeepSums.Lines(sum.Lines),
        };

    // What is known without a submission; asked only for projects whose submission does not say it.
    private static async Task<Dictionary<long, long>> Planned(
        AppDb db,
        SeasonTask task,
        string path,
        CancellationToken cancellation
    )
    {
        var open = db
            .Forms.Under(form => form.UnitPath, [path])
            .Where(form => form.TaskId == task.Id && form.ProjectId != null)
            .Where(form =>
                FillRights.Filling.Contains(form.State)
                || !db.FormSums.Any(sum => sum.FormId == form.Id && (sum.AdjustedFen ?? sum.InitialFen) != null)
            );
        return await open.Join(
                db.ProjectFunds.Where(fund => fund.Year == task.Year),
                form => form.ProjectId,
                fund => fund.ProjectId,
                (form, fund) => new { fund.ProjectId, fund.AdjustedFen }
            )
            .GroupBy(fund => fund.ProjectId)
            .Select(group => new { group.Key, Fen = group.Sum(fund => fund.AdjustedFen) })
            .ToDictionaryAsync(group => group.Key, group => group.Fen, cancellation);
    }

    private sealed record Parent(long Id, string Name);

    private sealed record Standing(long Id, string UnitPath);

    private sealed record FoundForm(
        long Id,
        string UnitPath,
        long? ProjectId,
        string Name,
        string UnitName,
        FormState State,
        DateTime Deadline,
        DateTime? SubmittedAt,
        long? SelfScore,
        long? BudgetFen,
        FormSum? Sum
    )
    {
        internal bool IsOpen => FillRights.Filling.Contains(State);

        internal bool Counts => !IsOpen && Sum is not null && Sum.SubmittedAt == SubmittedAt;

        internal bool IsStale => !IsOpen && SubmittedAt is not null && !Counts;
    }
}
