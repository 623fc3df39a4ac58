using System.Globalization;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.Findings;

namespace Plumbline.App.Season;

/// <summary>More time for some forms of a task.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="FormIds">The forms.</param>
/// <param name="Until">The new last instant, UTC.</param>
/// <param name="Reason">Why; the units see it in the history.</param>
public sealed record ExtendRequest(long TaskId, IReadOnlyCollection<long> FormIds, DateTime Until, string? Reason);

/// <summary>Moves the deadline of forms back. Each form's history says from when to when, and why.</summary>
public static class ExtendForms
{
    /// <summary>How many forms have more time now.</summary>
    public static async Task<Result<int>> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        ExtendRequest request,
        CancellationToken cancellation
    )
    {
        if (string.IsNullOrWhiteSpace(request.Reason))
        {
            return Result.Failed<int>(Refusals.NoReason());
        }

        if (request.Until <= time.GetUtcNow().UtcDateTime)
        {
            return Result.Failed<int>(Refusals.Bad("until", SeasonMessages.PastDeadline.With()));
        }

        return await FormChanges.Run(
            db,
            actor,
            request.TaskId,
            request.FormIds,
            time,
            (form, _) => Change(form, request.Until, request.Reason.Trim()),
            cancellation
        );
    }

    /// <summary>The change of one form; null when it has that much time already.</summary>
    internal static Change? Change(Form form, DateTime until, string reason)
    {
        if (form.WithdrawnAt is not null || until <= form.Deadline)
        {
            return null;
        }

        var change = new Change("extend", "deadline", Text(form.Deadline), Text(until), reason);
        form.Deadline = until;
        return change;
    }

    private static string Text(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
