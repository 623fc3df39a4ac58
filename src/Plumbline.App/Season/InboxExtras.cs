using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.Domain.Filings;

namespace Plumbline.App.Season;

/// <summary>Work of one kind: the first of it by deadline, and how much there is in all.</summary>
internal sealed record Waiting(List<Work> First, int Total, int Overdue);

/// <summary>What waits for a person beside forms: requests to answer, chapters to write.</summary>
internal static class InboxExtras
{
    private const int AtMost = 200;

    internal static Task<Waiting> Requests(AppDb db, Actor actor, DateTime now, CancellationToken cancellation)
    {
        var rows = db
            .TaskRequests.Where(request => request.Granted == null)
            .Join(db.Forms, request => request.FormId, form => form.Id, (request, form) => new { request, form })
            .Join(db.Tasks, row => row.form.TaskId, task => task.Id, (row, task) => new { row.form, task })
            .Where(row => row.task.ClosedAt == null)
            .Join(
                db.Units.Under(unit => unit.Path, actor.Subtrees(Right.ManageTasks)),
                row => row.task.UnitId,
                unit => unit.Id,
                (row, _) => row
            )
            .Join(
                db.Units,
                row => row.form.UnitId,
                unit => unit.Id,
                (row, unit) =>
                    new
                    {
                        row.form,
                        row.task,
                        unit,
                    }
            );
        return Load(
            rows,
            row => row.form.Deadline,
            row => new Work(
                WorkKind.Answer,
                row.form.Id,
                row.form.Subject == FilingSubject.Department ? FormTitle.Whole : row.form.Name,
                row.unit.Name,
                row.task.Name,
                row.form.Deadline,
                row.form.State
            )
            {
                TaskId = row.task.Id,
                Stage = row.form.Stage,
            },
            now,
            cancellation
        );
    }

    internal static Task<Waiting> Sections(AppDb db, Actor actor, DateTime now, CancellationToken cancellation)
    {
        // A chapter is given to one 股室: only those who hold a post there see it.
        var units = actor.Posts.Select(post => post.UnitId).Distinct().ToList();
        var rows = db
            .ReportSections.Where(section => units.Contains(section.UnitId) && section.State == SectionState.Assigned)
            .Join(db.Forms, section => section.FormId, form => form.Id, (section, form) => new { section, form })
            .Join(
                db.Tasks,
                row => row.form.TaskId,
                task => task.Id,
                (row, task) =>
                    new
                    {
                        row.section,
                        row.form,
                        task,
                    }
            )
            .Where(row => row.task.ClosedAt == null && row.form.WithdrawnAt == null);
        return Load(
            rows,
            row => row.section.Deadline,
            row => new Work(
                WorkKind.Write,
                row.form.Id,
                row.section.Chapter,
                row.form.Name,
                row.task.Name,
                row.section.Deadline,
                row.form.State
            )
            {
                TaskId = row.task.Id,
                Stage = row.form.Stage,
            },
            now,
            cancellation
        );
    }

    private static async Task<Waiting> Load<T>(
        IQueryable<T> rows,
        Expression<Func<T, DateTime>> due,
        Expression<Func<T, Work>> work,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var first = await rows.OrderBy(due).Take(AtMost).Select(work).ToListAsync(cancellation);
        return first.Count < AtMost
            ? new(first, first.Count, first.Count(one => one.Due < now))
            : new(
                first,
                await rows.CountAsync(cancellation),
                await rows.Select(due).CountAsync(at => at < now, cancellation)
            );
    }
}
