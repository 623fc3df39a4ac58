using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.App.Notices;
using Plumbline.Findings;

namespace Plumbline.App.Season;

/// <summary>What a unit asks for one of its forms.</summary>
/// <param name="FormId">The form.</param>
/// <param name="Kind">More time, or to be let off.</param>
/// <param name="Until">The deadline asked for, UTC; for more time only.</param>
/// <param name="Reason">Why.</param>
public sealed record Ask(long FormId, RequestKind Kind, DateTime? Until, string? Reason);

/// <summary>A unit asks for more time, or for its form to be withdrawn. One open request a form.</summary>
public static class AskTask
{
    /// <summary>The request that now waits for the issuer.</summary>
    public static async Task<Result<TaskRequest>> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        Ask ask,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var (form, chain) = (await Locked<Form>.Take(db, ask.FormId, cancellation))!;
        if (await Refusal(db, actor, form, ask, cancellation) is { } refusal)
        {
            return Result.Failed<TaskRequest>(refusal);
        }

        var request = new TaskRequest
        {
            FormId = form.Id,
            Kind = ask.Kind,
            Until = ask.Kind == RequestKind.Extension ? ask.Until : null,
            Reason = ask.Reason!.Trim(),
            AccountId = actor.AccountId,
            At = now,
        };
        db.TaskRequests.Add(request);
        EventLog.Write(db, chain, new("ask", "", null, ask.Kind.ToString(), request.Reason), actor.AccountId, now);
        await TaskNotices.Asked(db, form, request, actor, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(request);
    }

    private static async Task<Finding?> Refusal(
        AppDb db,
        Actor actor,
        Form form,
        Ask ask,
        CancellationToken cancellation
    )
    {
        var closed = await db.Tasks.AnyAsync(task => task.Id == form.TaskId && task.ClosedAt != null, cancellation);
        var open = await db.TaskRequests.AnyAsync(
            request => request.FormId == form.Id && request.Granted == null,
            cancellation
        );
        return !actor.May(Right.AskForRequests, form.UnitPath) ? Refusals.NotAllowed()
            : closed ? Refusals.Bad("task", SeasonMessages.TaskClosed.With())
            : form.WithdrawnAt is not null ? Refusals.Bad("form", SeasonMessages.FormWithdrawn.With())
            : open ? Refusals.Bad("form", SeasonMessages.RequestOpen.With())
            : string.IsNullOrWhiteSpace(ask.Reason) ? Refusals.NoReason()
            : ask.Kind == RequestKind.Extension && !(ask.Until > form.Deadline)
                ? Refusals.Bad("until", SeasonMessages.NoExtension.With(("before", ChinaTime.Text(form.Deadline))))
            : null;
    }
}
