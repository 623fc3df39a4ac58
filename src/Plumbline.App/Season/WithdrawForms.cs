using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;

namespace Plumbline.App.Season;

/// <summary>Forms to take back, or to give out again.</summary>
public sealed record WithdrawRequest(long TaskId, IReadOnlyCollection<long> FormIds, string? Reason);

/// <summary>Takes forms back. What was typed stays, and is there again after a re-issue.</summary>
public static class WithdrawForms
{
    /// <summary>How many forms were taken back.</summary>
    public static async Task<Result<int>> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        WithdrawRequest request,
        CancellationToken cancellation
    ) =>
        string.IsNullOrWhiteSpace(request.Reason)
            ? Result.Failed<int>(Refusals.NoReason())
            : await FormChanges.Run(
                db,
                actor,
                request.TaskId,
                request.FormIds,
                time,
                (form, now) => Change(form, now, request.Reason.Trim()),
                cancellation
            );

    /// <summary>Whether the form can be taken back: a result that is locked or public stays.</summary>
    public static bool MayBe(Form form) =>
        form.WithdrawnAt is null && form.State is not (FormState.Locked or FormState.Disclosed or FormState.Archived);

    internal static Change? Change(Form form, DateTime now, string reason)
    {
        if (!MayBe(form))
        {
            return null;
        }

        form.WithdrawnAt = now;
        return new("withdraw", "", form.State.ToString(), null, reason);
    }
}

/// <summary>Gives withdrawn forms out again with all that was typed into them.</summary>
public static class ReissueForms
{
    /// <summary>How many forms were given out again.</summary>
    public static async Task<Result<int>> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        WithdrawRequest request,
        CancellationToken cancellation
    ) =>
        await FormChanges.Run(
            db,
            actor,
            request.TaskId,
            request.FormIds,
            time,
            (form, _) => Change(form, request.Reason?.Trim()),
            cancellation
        );

    private static Change? Change(Form form, string? reason)
    {
        if (form.WithdrawnAt is null)
        {
            return null;
        }

        form.WithdrawnAt = null;
        return new("reissue", "", null, form.State.ToString(), string.IsNullOrEmpty(reason) ? null : reason);
    }
}
