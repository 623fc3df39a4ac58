using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Notices;

/// <summary>Who hears of a task: its fillers once each; of a request the issuers; of the answer whoever asked.</summary>
internal static class TaskNotices
{
    private const int AtOnce = 500;

    /// <summary>
    /// One notice to each filler, however many forms of the task are theirs; it opens the form if there is one only.
    /// </summary>
    internal static async Task Issued(
        AppDb db,
        SeasonTask task,
        IReadOnlyCollection<(long Id, string UnitPath)> forms,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var theirs = new Dictionary<long, List<long>>();
        foreach (
            var some in forms.GroupBy(form => form.UnitPath, form => form.Id, StringComparer.Ordinal).Chunk(AtOnce)
        )
        {
            string[] paths = [.. some.Select(unit => unit.Key)];
            var holders = await WriteNotices.HoldersOfEach(db, paths, [Role.Filler], now, cancellation);
            foreach (var (account, ids) in some.SelectMany(unit => holders[unit.Key].Select(id => (id, unit))))
            {
                theirs.TryAdd(account, []);
                theirs[account].AddRange(ids);
            }
        }

        foreach (var (account, ids) in theirs)
        {
            (string, string)[] words = [("task", task.Name), ("deadline", ChinaTime.Text(task.Deadline))];
            WriteNotices.Add(db, NoticeKind.Issued, [account], ids is [var only] ? only : null, now, words);
        }
    }

    /// <summary>Tells those who issue tasks in the region that a unit asks for something.</summary>
    internal static async Task Asked(
        AppDb db,
        Form form,
        TaskRequest request,
        Actor actor,
        CancellationToken cancellation
    )
    {
        var region = await db
            .Tasks.Where(task => task.Id == form.TaskId)
            .Join(db.Units, task => task.UnitId, unit => unit.Id, (_, unit) => unit.Path)
            .SingleAsync(cancellation);
        var issuers = AccessRules.RolesWith(Right.ManageTasks);
        var holders = await WriteNotices.Holders(db, region, issuers, request.At, cancellation);
        Tell(db, NoticeKind.Request, holders, form, request.At, actor, request.Reason);
    }

    /// <summary>Tells whoever asked what became of it.</summary>
    internal static void Answered(AppDb db, Form form, TaskRequest request, Actor actor, DateTime now)
    {
        var kind = request.Granted == true ? NoticeKind.RequestGranted : NoticeKind.RequestRefused;
        Tell(db, kind, [request.AccountId], form, now, actor, request.Answer ?? "");
    }

    private static void Tell(
        AppDb db,
        string kind,
        IEnumerable<long> accounts,
        Form form,
        DateTime now,
        Actor actor,
        string reason
    ) =>
        WriteNotices.Add(
            db,
            kind,
            accounts.Where(account => account != actor.AccountId),
            form.Id,
            now,
            ("form", form.Name),
            ("year", form.Year.ToString(CultureInfo.InvariantCulture)),
            ("by", actor.DisplayName),
            ("reason", reason)
        );
}
