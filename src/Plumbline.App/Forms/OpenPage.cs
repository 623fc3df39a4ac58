using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Domain.Filings;

namespace Plumbline.App.Forms;

/// <summary>A form as its page needs it before the rows, in one query.</summary>
/// <param name="Form">Who, for which task, in which state.</param>
/// <param name="Seq">Revision of the content.</param>
/// <param name="Task">Its task.</param>
/// <param name="UnitName">Its unit.</param>
/// <param name="HasRemarks">Somebody remarked on it.</param>
/// <param name="Captured">What was captured during the year for the goal that this form takes it from.</param>
public sealed record OpenedPage(Form Form, long Seq, SeasonTask Task, string UnitName, bool HasRemarks, int Captured);

/// <summary>Opens the page of a form.</summary>
public static class OpenPage
{
    private static readonly ModelQuery<Func<AppDb, long, CancellationToken, Task<OpenedPage?>>> Query = new(() =>
        EF.CompileAsyncQuery(
            (AppDb db, long id, CancellationToken _) =>
                (
                    from form in db.Forms.TagWith(HotQuery.Tag)
                    where form.Id == id
                    join chain in db.Chains on form.ChainId equals chain.Id
                    join task in db.Tasks on form.TaskId equals task.Id
                    join unit in db.Units on form.UnitId equals unit.Id
                    select new OpenedPage(
                        form,
                        chain.Seq,
                        task,
                        unit.Name,
                        db.Remarks.Any(remark => remark.FormId == form.Id),
                        // Of the goal that TakeCapture.GoalOf finds.
                        db.Captures.Count(capture =>
                            capture.FormId
                            == db.Forms.Where(goal =>
                                    goal.UnitId == form.UnitId
                                    && goal.Year == form.Year
                                    && goal.ProjectId == form.ProjectId
                                    && goal.Stage == FilingStage.Goal
                                    && goal.WithdrawnAt == null
                                )
                                .OrderByDescending(goal => goal.Id)
                                .Select(goal => goal.Id)
                                .FirstOrDefault()
                        )
                    )
                ).SingleOrDefault()
        )
    );

    /// <summary>The form, where the actor may see it; null: for this person there is none.</summary>
    public static async Task<OpenedPage?> Run(AppDb db, Actor actor, long id, CancellationToken cancellation) =>
        await Query.Of(db)(db, id, cancellation) is { } page && actor.May(Right.ViewForms, page.Form.UnitPath)
            ? page
            : null;
}
