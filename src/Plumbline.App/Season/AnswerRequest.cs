using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.App.Notices;
using Plumbline.Findings;

namespace Plumbline.App.Season;

/// <summary>The issuer's answer to a request.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Granted">Granted or refused.</param>
/// <param name="Answer">Words to the unit; compulsory for a refusal.</param>
public sealed record RequestAnswer(long RequestId, bool Granted, string? Answer);

/// <summary>Answers a request; what is granted is done in the same transaction.</summary>
public static class AnswerRequest
{
    /// <summary>The answered request.</summary>
    public static async Task<Result<TaskRequest>> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        RequestAnswer answer,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var formId = await db
            .TaskRequests.Where(row => row.Id == answer.RequestId)
            .Select(row => row.FormId)
            .SingleAsync(cancellation);
        var (form, chain) = (await Locked<Form>.Take(db, formId, cancellation))!;
        var request = await db.TaskRequests.AsTracking().SingleAsync(row => row.Id == answer.RequestId, cancellation);
        if (await Refusal(db, actor, form, request, answer, cancellation) is { } refusal)
        {
            return Result.Failed<TaskRequest>(refusal);
        }

        var text = string.IsNullOrWhiteSpace(answer.Answer) ? null : answer.Answer.Trim();
        (request.Granted, request.Answer) = (answer.Granted, text);
        (request.AnsweredById, request.AnsweredAt) = (actor.AccountId, now);
        var verdict = answer.Granted ? "granted" : "refused";
        EventLog.Write(db, chain, new("answer", "", request.Kind.ToString(), verdict, text), actor.AccountId, now);
        if (answer.Granted && Consequence(form, request, now) is { } change)
        {
            EventLog.Write(db, chain, change, actor.AccountId, now);
        }

        TaskNotices.Answered(db, form, request, actor, now);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(request);
    }

    private static Change? Consequence(Form form, TaskRequest request, DateTime now) =>
        request.Kind == RequestKind.Extension
            ? ExtendForms.Change(form, request.Until!.Value, request.Reason)
            : WithdrawForms.Change(form, now, request.Reason);

    private static async Task<Finding?> Refusal(
        AppDb db,
        Actor actor,
        Form form,
        TaskRequest request,
        RequestAnswer answer,
        CancellationToken cancellation
    )
    {
        var region = await db
            .Tasks.Where(task => task.Id == form.TaskId)
            .Join(db.Units, task => task.UnitId, unit => unit.Id, (_, unit) => unit)
            .SingleAsync(cancellation);
        return !actor.May(Right.ManageTasks, region.Path) ? Refusals.NotAllowed()
            : request.Granted is not null ? Refusals.Bad("request", SeasonMessages.RequestAnswered.With())
            : !answer.Granted && string.IsNullOrWhiteSpace(answer.Answer) ? Refusals.NoReason()
            : answer.Granted && request.Kind == RequestKind.Withdrawal && !WithdrawForms.MayBe(form)
                ? Refusals.Bad("form", SeasonMessages.FormFinal.With())
            : null;
    }
}
