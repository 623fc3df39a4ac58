using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.Domain.Filings;

namespace Plumbline.App.Season;

/// <summary>Work of one kind: the first of it by deadline, and how much there is in all by task.</summary>
internal sealed record Waiting(List<Work> First, IReadOnlyList<WorkGroup> Groups);

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
                    new Beside
                    {
                        Form = row.form,
                        Task = row.task,
                        Title = row.form.Subject == FilingSubject.Department ? FormTitle.Whole : row.form.Name,
                        Unit = unit.Name,
                        Due = row.form.Deadline,
                    }
            );
        return Load(WorkKind.Answer, rows, now, cancellation);
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
                    new Beside
                    {
                        Form = row.form,
                        Task = task,
                        Title = row.section.Chapter,
                        Unit = row.form.Name,
                        Due = row.section.Deadline,
                    }
            )
            .Where(row => row.Task.ClosedAt == null && row.Form.WithdrawnAt == null);
        return Load(WorkKind.Write, rows, now, cancellation);
    }

    private static async Task<Waiting> Load(
        WorkKind kind,
        IQueryable<Beside> rows,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var groups = await Grouped(kind, rows, now, cancellation);
        var first =
            groups.Count == 0
                ? []
                : await rows.OrderBy(row => row.Due)
                    .Take(AtMost)
                    .Select(row => new Work(
                        kind,
                        row.Form.Id,
                        row.Title,
                        row.Unit,
                        row.Task.Name,
                        row.Due,
                        row.Form.State
                    )
                    {
                        TaskId = row.Task.Id,
                        Stage = row.Form.Stage,
                    })
                    .ToListAsync(cancellation);
        return new(first, groups);
    }

    private static async Task<List<WorkGroup>> Grouped(
        WorkKind kind,
        IQueryable<Beside> rows,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var soon = FindInbox.Soon(now);
        var groups = await rows.GroupBy(row => new
            {
                row.Task.Id,
                row.Task.Name,
                row.Form.Stage,
            })
            .Select(group => new
            {
                group.Key,
                Count = group.Count(),
                Overdue = group.Count(row => row.Due < now),
                Soon = group.Count(row => row.Due < soon),
                Due = group.Min(row => row.Due),
            })
            .ToListAsync(cancellation);
        return groups.ConvertAll(one => new WorkGroup(
            kind,
            one.Key.Id,
            one.Key.Name,
            one.Key.Stage,
            null,
            one.Count,
            one.Overdue,
            0,
            one.Due
        )
        {
            Urgent = FindInbox.IsAnswer(kind) ? one.Count : one.Soon,
        });
    }

    private sealed class Beside
    {
        public required Form Form { get; init; }

        public required SeasonTask Task { get; init; }

        public required string Title { get; init; }

        public required string Unit { get; init; }

        public DateTime Due { get; init; }
    }
}
