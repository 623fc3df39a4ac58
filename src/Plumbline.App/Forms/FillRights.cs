using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;

namespace Plumbline.App.Forms;

/// <summary>Whether a form is being filled, and by whom it may be.</summary>
public static class FillRights
{
    /// <summary>The states in which a form is with its filler.</summary>
    internal static readonly FormState[] Filling = [.. Enum.GetValues<FormState>().Where(FormProcess.IsBeingFilled)];

    extension(Form form)
    {
        /// <summary>The form is with the filler: nobody else's turn, and not taken back.</summary>
        public bool IsBeingFilled => FormProcess.IsBeingFilled(form.State) && form.WithdrawnAt is null;
    }

    /// <summary>The forms that are with their fillers.</summary>
    public static IQueryable<Form> BeingFilled(this IQueryable<Form> forms) =>
        forms.Where(form => Filling.Contains(form.State) && form.WithdrawnAt == null);

    /// <summary>The form where the actor may see it; else null, so that a foreign form is not there at all.</summary>
    public static async Task<Form?> Find(AppDb db, Actor actor, long id, Right right, CancellationToken cancellation) =>
        await db.Forms.SingleOrDefaultAsync(form => form.Id == id, cancellation) is { } found
        && actor.May(right, found.UnitPath)
            ? found
            : null;

    /// <summary>Why the actor may not change the form now; null: the actor may.</summary>
    internal static Finding? Refusal(Form form, Actor actor) =>
        actor.May(Right.FillForms, form.UnitPath) && form.IsBeingFilled ? null : Refusals.NotAllowed();
}
