using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Season;

/// <summary>What waits for a person beside forms: requests to answer, chapters to write.</summary>
internal static class InboxExtras
{
    private const int AtMost = 200;

    internal static Task<List<Work>> Requests(AppDb db, Actor actor, CancellationToken cancellation) =>
        db
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
            )
            .OrderBy(row => row.form.Deadline)
            .Take(AtMost)
            .Select(row => new Work(
                WorkKind.Answer,
                row.form.Id,
                row.form.Name,
                row.unit.Name,
                row.task.Name,
                row.form.Deadline,
                row.form.State
            )
            {
                TaskId = row.task.Id,
            })
            .ToListAsync(cancellation);

    internal static Task<List<Work>> Sections(AppDb db, Actor actor, CancellationToken cancellation)
    {
        // A chapter is given to one 股室: only those who hold a post there see it.
        var units = actor.Posts.Select(post => post.UnitId).Distinct().ToList();
        return db
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
            .Where(row => row.task.ClosedAt == null && row.form.WithdrawnAt == null)
            .OrderBy(row => row.section.Deadline)
            .Take(AtMost)
            .Select(row => new Work(
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
            })
            .ToListAsync(cancellation);
    }
}
