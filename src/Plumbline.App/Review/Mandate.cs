using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Review;

/// <summary>Whether a third party may work on a form: it was given to it, and it declared no conflict of interest.</summary>
internal static class Mandate
{
    internal static async Task<bool> Holds(AppDb db, Actor actor, Form form, CancellationToken cancellation) =>
        actor.May(Right.ScoreAssigned, form.UnitPath)
        && await db.FormAssignees.AnyAsync(
            assignee =>
                assignee.FormId == form.Id
                && assignee.AccountId == actor.AccountId
                && assignee.Declaration != null
                && !assignee.Conflict,
            cancellation
        );
}
