using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Declarations;
using Plumbline.App.Forms;
using Plumbline.Domain.Filings;

namespace Plumbline.App.Chains;

/// <summary>An indicator from its promise to its result.</summary>
/// <param name="Name">Its name.</param>
/// <param name="First">The target as approved with the budget.</param>
/// <param name="Now">The target as last approved.</param>
/// <param name="Rounds">Values to date, round by round.</param>
/// <param name="Result">The result of the self-evaluation.</param>
/// <param name="Score">The score stated for it.</param>
public sealed record FollowedIndicator(
    string Name,
    string? First,
    string? Now,
    ImmutableArray<string?> Rounds,
    string? Result,
    string? Score
);

/// <summary>Follows the indicators of a project through the stages of a year, by name.</summary>
public static class FollowIndicators
{
    /// <summary>The names of the rounds, and the indicators in the order in which they first occur.</summary>
    public static async Task<(ImmutableArray<string> Rounds, ImmutableArray<FollowedIndicator> Rows)> Run(
        AppDb db,
        Project project,
        int year,
        CancellationToken cancellation
    )
    {
        var forms = await db
            .Forms.Where(form => form.ProjectId == project.Id && form.Year == year && form.WithdrawnAt == null)
            .Join(db.Tasks, form => form.TaskId, task => task.Id, (form, task) => new { form, task })
            .OrderBy(pair => pair.task.Round)
            .ThenBy(pair => pair.form.Id)
            .ToListAsync(cancellation);
        var ids = forms.ConvertAll(pair => pair.form.Id);
        var rows = (
            await db
                .FormRows.Where(row => ids.Contains(row.FormId) && row.Part == "indicators")
                .OrderBy(row => row.Position)
                .ToListAsync(cancellation)
        ).ToLookup(row => row.FormId, row => JsonNode.Parse(row.Data)!.AsObject());
        var goals = await ApprovedGoals.Of(db, forms.ConvertAll(pair => pair.form), cancellation);
        var goal = goals.FirstOrDefault(pair => pair.Key.Project == project.Id).Value;
        var now = Indicators(goal?.Rows ?? []);
        var first = Indicators(goal?.First ?? []);
        var rounds = forms.FindAll(pair => pair.form.Stage == FilingStage.Monitoring);
        var self = forms.FindLast(pair => pair.form.Stage == FilingStage.SelfEvaluation);
        var results = self is null ? [] : rows[self.form.Id].ToList();
        var names = now.Concat(rounds.SelectMany(pair => rows[pair.form.Id]))
            .Concat(results)
            .Select(Name)
            .OfType<string>();
        return (
            [.. rounds.Select(pair => pair.task.Name)],
            [
                .. names
                    .Distinct(StringComparer.Ordinal)
                    .Select(name => new FollowedIndicator(
                        name,
                        Value(first, name, "target"),
                        Value(now, name, "target") ?? Value(results, name, "target"),
                        [.. rounds.Select(pair => Value(rows[pair.form.Id], name, "monitoring[0].valueToDate"))],
                        Value(results, name, "actual"),
                        Value(results, name, "selfScore")
                    )),
            ]
        );
    }

    private static List<JsonObject> Indicators(IEnumerable<GoalRow> rows) =>
        [.. rows.Where(row => row.Part == "indicators").Select(row => JsonNode.Parse(row.Data)!.AsObject())];

    private static string? Name(JsonObject row) => FormJson.Shown(row["name"]) is { Length: > 0 } name ? name : null;

    private static string? Value(IEnumerable<JsonObject> rows, string name, string field) =>
        rows.FirstOrDefault(row => Name(row) == name) is { } found ? FormJson.Shown(FormJson.Find(found, field)) : null;
}
