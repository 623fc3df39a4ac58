using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.App.Notices;
using Plumbline.Domain;
using Plumbline.Domain.Results;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;

namespace Plumbline.App.Results;

/// <summary>A decision on the advice for a budget line.</summary>
/// <param name="FormId">The form whose result it is.</param>
/// <param name="Action">What is decided.</param>
/// <param name="Fen">The amount decided, in fen; null: none is settled.</param>
/// <param name="Why">Why it differs from the advice; compulsory then.</param>
public sealed record DecisionRequest(long FormId, BudgetAction Action, long? Fen, string? Why);

/// <summary>
/// Writes down what a person decided about the next budget line. The advice is reckoned anew, so that what stands beside the
/// decision is what the rules say now; a decision that differs needs a reason.
/// </summary>
public static class DecideResult
{
    private const int LongestReason = 2_000;

    /// <summary>The decision, or why there is none.</summary>
    public static async Task<Result<ResultDecision>> Run(
        AppDb db,
        Packs packs,
        TimeProvider time,
        Actor actor,
        DecisionRequest request,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var locked = await Locked<Form>.Take(db, request.FormId, cancellation);
        if (locked is null || !actor.May(Right.DecideResults, locked.Row.UnitPath))
        {
            return Result.Failed<ResultDecision>(Refusals.NotAllowed());
        }

        var result = await FindResults.One(db, packs, actor, request.FormId, ChinaTime.DayOf(now), cancellation);
        if (result is not { Advice: { } advice, Score: { } score, BudgetYear: { } year })
        {
            return Result.Failed<ResultDecision>(Refusals.Bad("form", ResultMessages.NoAdvice.With()));
        }

        var why = request.Why?.Trim() is { Length: > 0 } said ? said : null;
        var follows = request.Action == advice.Action && (advice.Amount is null || request.Fen == advice.Amount?.Fen);
        if (!follows && why is null)
        {
            return Result.Failed<ResultDecision>(Refusals.NoReason());
        }

        if (why?.Length > LongestReason || request.Fen < 0)
        {
            return Result.Failed<ResultDecision>(Refusals.Bad("amount", ResultMessages.BadAmount.With()));
        }

        var decision = await db
            .ResultDecisions.AsTracking()
            .SingleOrDefaultAsync(row => row.FormId == request.FormId, cancellation);
        var before = decision is null ? null : Text(decision);
        decision ??= db.ResultDecisions.Add(new() { FormId = request.FormId }).Entity;
        (decision.ProjectId, decision.BudgetYear) = (locked.Row.ProjectId, year);
        (decision.Score, decision.Basis, decision.Grade) = (score.Scaled, result.Basis, advice.Grade.Grade);
        (decision.Advised, decision.AdvisedFen) = (advice.Action, advice.Amount?.Fen);
        (decision.Decided, decision.DecidedFen, decision.Why) = (request.Action, request.Fen, why);
        (decision.Reason, decision.AccountId, decision.At) = (advice.Reason.In(Language.Chinese), actor.AccountId, now);
        locked.Note(db, new("result-decide", "", before, Text(decision), why), actor, now);
        await Tell(db, locked.Row, decision, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(decision);
    }

    private static async Task Tell(
        AppDb db,
        Form form,
        ResultDecision decision,
        DateTime now,
        CancellationToken cancellation
    )
    {
        Role[] roles = [Role.Filler, Role.DepartmentFinance];
        WriteNotices.Add(
            db,
            NoticeKind.Decision,
            await WriteNotices.Holders(db, form.UnitPath, roles, now, cancellation),
            form.Id,
            now,
            ("form", form.Name),
            ("year", decision.BudgetYear.ToString(CultureInfo.InvariantCulture)),
            ("text", ResultMessages.Word(decision.Decided, Language.Chinese))
        );
    }

    private static string Text(ResultDecision row) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{row.BudgetYear} {row.Decided} {(row.DecidedFen is { } fen ? Money.FromFen(fen) : "—")}"
        );
}
