using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.Domain.Filings;

namespace Plumbline.App.Declarations;

/// <summary>
/// Starts goal declarations from what the same body or project said the year before: its self-evaluation, whose results
/// become the yardstick of the new targets, or without one its goal as last approved. Every copied text is marked.
/// </summary>
internal static class LastYearsGoals
{
    internal static async Task Copy(AppDb db, SeasonTask task, List<Form> forms, CancellationToken cancellation)
    {
        var (year, units) = (task.Year - 1, forms.Select(form => form.UnitId).Distinct().ToList());
        var before = await db
            .Forms.Where(form => units.Contains(form.UnitId) && form.Year == year && form.WithdrawnAt == null)
            .Where(form => form.Stage == FilingStage.Goal || form.Stage == FilingStage.SelfEvaluation)
            .OrderBy(form => form.Id)
            .ToListAsync(cancellation);
        var ids = before.Select(form => form.Id).ToList();
        var rows = (await db.FormRows.Where(row => ids.Contains(row.FormId)).ToListAsync(cancellation)).ToLookup(row =>
            row.FormId
        );
        var goals = await ApprovedGoals.Of(db, [.. before.Where(one => one.Stage == FilingStage.Goal)], cancellation);
        var mine = forms.Select(form => form.Id).ToList();
        var there = (
            await db.FormRows.AsTracking().Where(row => mine.Contains(row.FormId)).ToListAsync(cancellation)
        ).ToLookup(row => row.FormId);
        foreach (var form in forms)
        {
            // The self-evaluation first: it holds the targets as they were in the end, and the results.
            var from = before
                .Where(one => one.UnitId == form.UnitId && IsSame(one, form))
                .OrderByDescending(one => one.Stage == FilingStage.SelfEvaluation)
                .Select(one => Said(one))
                .FirstOrDefault(said => said.Any(IsIndicator));
            if (from is not null)
            {
                var mark = string.Create(CultureInfo.InvariantCulture, $"copied:{year}");
                var plan = CopyPlan.Of(from, [.. there[form.Id]], mark, lastYear: true);
                CopyForm.Put(db, form.Id, plan.Rows.Where(row => IsPartOfGoals(row.Part)), "c1");
            }
        }

        await db.SaveChangesAsync(cancellation);

        // Of a goal what was approved, not what is being drafted of it.
        List<FormRow> Said(Form one) =>
            one.Stage == FilingStage.SelfEvaluation ? [.. rows[one.Id]]
            : goals.GetValueOrDefault(ApprovedGoals.Key(one)) is { } goal
                ? [.. goal.Rows.Select(row => row.Restored(goal.FormId))]
            : [];
    }

    private static bool IsIndicator(FormRow row) => row.Part == "indicators";

    private static bool IsPartOfGoals(string part) => part is "indicators" or "goals" or "goals.items" or "tasks";

    // A project keeps its name over the years more often than its code.
    private static bool IsSame(Form earlier, Form form) =>
        earlier.ProjectId == form.ProjectId
        || (earlier.ProjectId is not null && form.ProjectId is not null && earlier.Name == form.Name);
}
