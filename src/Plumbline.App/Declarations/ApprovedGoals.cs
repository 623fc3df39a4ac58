using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.Domain;
using Plumbline.Domain.Filings;

namespace Plumbline.App.Declarations;

/// <summary>A goal as last approved.</summary>
/// <param name="FormId">The form of the declaration.</param>
/// <param name="Number">Version, from 1.</param>
/// <param name="Document">文号 of an adjustment.</param>
/// <param name="Rows">As last approved.</param>
/// <param name="First">As approved with the budget.</param>
internal sealed record ApprovedGoal(
    long FormId,
    int Number,
    string? Document,
    ImmutableArray<GoalRow> Rows,
    ImmutableArray<GoalRow> First
)
{
    /// <summary>The money of the year, in fen, as last approved: what is being adjusted is not; null: none is stated.</summary>
    internal long? BudgetFen =>
        Rows.FirstOrDefault(row => row is { Part: "budget", Item: "" }) is { } row
        && FormJson.Shown(FormJson.Find(JsonNode.Parse(row.Data)!.AsObject(), "total.initialBudget")) is { } text
        && Amount.TryParse(text, out var amount)
            ? amount.Value.Fen
            : null;

    /// <summary>The target that an indicator had at first; null: it came later, or had none.</summary>
    internal string? FirstTarget(string item) =>
        First.FirstOrDefault(row => row.Part == "indicators" && row.Item == item) is { } row
            ? FormJson.Shown(JsonNode.Parse(row.Data)!.AsObject()["target"])
            : null;
}

/// <summary>Finds the approved goals of the bodies and projects of forms.</summary>
internal static class ApprovedGoals
{
    internal static (long Unit, long? Project, int Year) Key(Form form) => (form.UnitId, form.ProjectId, form.Year);

    /// <summary>The goals by body, project and year; nothing where none is approved.</summary>
    internal static async Task<Dictionary<(long Unit, long? Project, int Year), ApprovedGoal>> Of(
        AppDb db,
        IReadOnlyCollection<Form> forms,
        CancellationToken cancellation
    )
    {
        var units = forms.Select(form => form.UnitId).Distinct().ToList();
        var years = forms.Select(form => form.Year).Distinct().ToList();
        var found = await db
            .Forms.Where(form => form.Stage == FilingStage.Goal && form.WithdrawnAt == null)
            .Where(form => units.Contains(form.UnitId) && years.Contains(form.Year))
            .Join(
                db.GoalVersions.Where(version => version.State == GoalVersionState.Approved),
                form => form.Id,
                version => version.FormId,
                (form, version) => new { form, version }
            )
            .OrderBy(pair => pair.version.Number)
            .ToListAsync(cancellation);
        return found
            .GroupBy(pair => Key(pair.form))
            .ToDictionary(
                group => group.Key,
                group => new ApprovedGoal(
                    group.Last().form.Id,
                    group.Last().version.Number,
                    group.Last().version.Document,
                    GoalRows.Unpack(group.Last().version),
                    GoalRows.Unpack(group.First().version)
                )
            );
    }
}
