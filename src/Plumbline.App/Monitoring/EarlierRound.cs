using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.Domain.Filings;

namespace Plumbline.App.Monitoring;

/// <summary>The words of the round before are there again in the next one, marked until somebody touches them.</summary>
internal static class EarlierRound
{
    private static readonly string[] Words = ["causes", "reason", "action"];

    /// <summary>Rows of the indicators of the round before, by the form that follows it.</summary>
    internal static async Task<ILookup<long, FormRow>> Rows(
        AppDb db,
        SeasonTask task,
        List<Form> forms,
        CancellationToken cancellation
    )
    {
        if (task.Stage != FilingStage.Monitoring || task.Round < 2)
        {
            return Array.Empty<FormRow>().ToLookup(row => row.FormId);
        }

        var (units, year, round) = (forms.Select(form => form.UnitId).Distinct().ToList(), task.Year, task.Round - 1);
        var before = await db
            .Forms.Where(form => units.Contains(form.UnitId) && form.Year == year && form.WithdrawnAt == null)
            .Where(form =>
                db.Tasks.Any(one => one.Id == form.TaskId && one.Stage == FilingStage.Monitoring && one.Round == round)
            )
            .ToListAsync(cancellation);
        var ids = before.Select(form => form.Id).ToList();
        var rows = await db
            .FormRows.Where(row => ids.Contains(row.FormId) && row.Part == "indicators")
            .ToListAsync(cancellation);
        return forms
            .SelectMany(form =>
                before
                    .Where(one => one.UnitId == form.UnitId && one.ProjectId == form.ProjectId)
                    .SelectMany(one => rows.Where(row => row.FormId == one.Id))
                    .Select(row => (form.Id, row))
            )
            .ToLookup(pair => pair.Id, pair => pair.row);
    }

    /// <summary>Carries the words over into rows of the same indicators.</summary>
    internal static void Carry(List<FormRow> rows, IEnumerable<FormRow> before, int year)
    {
        foreach (var old in before)
        {
            var said = JsonNode.Parse(old.Data)!.AsObject();
            if (rows.Find(row => row.Part == old.Part && row.Item == old.Item) is not { } row)
            {
                continue;
            }

            var data = JsonNode.Parse(row.Data)!.AsObject();
            var marks = row.Marks is null ? [] : JsonNode.Parse(row.Marks)!.AsObject();
            foreach (var field in Words.Select(word => $"monitoring[0].{word}"))
            {
                if (FormJson.Find(said, field) is { } value)
                {
                    FormJson.Set(data, field, value.DeepClone());
                    marks[field] = string.Create(CultureInfo.InvariantCulture, $"copied:{year}");
                }
            }

            (row.Data, row.Marks) = (FormJson.Text(data), marks.Count == 0 ? null : FormJson.Text(marks));
        }
    }
}
