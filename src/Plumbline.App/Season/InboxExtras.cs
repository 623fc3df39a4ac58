using System.Linq.Expressions;
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
                    new
                    {
                        row.form,
                        row.task,
                        unit,
                    }
            );
        return Load(
            WorkKind.Answer,
            rows,
            row => new Asked
            {
                TaskId = row.task.Id,
                TaskName = row.task.Name,
                Stage = row.form.Stage,
                Due = row.form.Deadline,
            },
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
            WorkKind.Write,
            rows,
            row => new Asked
            {
                TaskId = row.task.Id,
                TaskName = row.task.Name,
                Stage = row.form.Stage,
                Due = row.section.Deadline,
            },
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
        WorkKind kind,
        IQueryable<T> rows,
        Expression<Func<T, Asked>> asked,
        Expression<Func<T, DateTime>> due,
        Expression<Func<T, Work>> work,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var soon = FindInbox.Soon(now);
        var groups = await rows.Select(asked)
            .GroupBy(one => new
            {
                one.TaskId,
                one.TaskName,
                one.Stage,
            })
            .Select(group => new
            {
                group.Key,
                Count = group.Count(),
                Overdue = group.Count(one => one.Due < now),
                Soon = group.Count(one => one.Due < soon),
                Due = group.Min(one => one.Due),
            })
            .ToListAsync(cancellation);
        var first =
            groups.Count == 0 ? [] : await rows.OrderBy(due).Take(AtMost).Select(work).ToListAsync(cancellation);
        return new(
            first,
            groups.ConvertAll(one => new WorkGroup(
                kind,
                one.Key.TaskId,
                one.Key.TaskName,
                one.Key.Stage,
                null,
                one.Count,
                one.Overdue,
                0,
                one.Due
            )
            {
                Urgent = FindInbox.IsAnswer(kind) ? one.Count : one.Soon,
            })
        );
    }

    private sealed class Asked
    {
        public long TaskId { get; init; }

        public string TaskName { get; init; } = "";

        public FilingStage Stage { get; init; }

        public DateTime Due { get; init; }
    }
}
