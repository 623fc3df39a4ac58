using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;

namespace Plumbline.App.Season;

/// <summary>
/// Setting up a year takes over structure, never values: the indicators of the same unit or project in an earlier task,
/// with what they measure and in which direction, each field marked as copied until somebody touches it.
/// </summary>
internal static class CopyStructure
{
    /// <summary>The mark of a field that was copied and not touched since.</summary>
    internal const string Mark = "copied";

    private const string Part = "indicators";

    private static readonly string[] Kept =
    [
        "code",
        "kind",
        "kindAsPrinted",
        "aspect",
        "aspectAsPrinted",
        "name",
        "explanation",
        "nature",
        "direction",
        "measureUnit",
        "indicatorSource",
        "measurementMethod",
        "dataSource",
    ];

    /// <summary>Adds the indicators to new forms, within the caller's transaction.</summary>
    internal static async Task Run(AppDb db, long fromTask, List<Form> forms, CancellationToken cancellation)
    {
        var units = forms.Select(form => form.UnitId).Distinct().ToList();
        var old = await db
            .Forms.Where(form => form.TaskId == fromTask && units.Contains(form.UnitId))
            .Select(form => new
            {
                form.Id,
                form.UnitId,
                form.ProjectId,
                form.Name,
            })
            .ToListAsync(cancellation);
        // A project keeps its name over the years more often than its code.
        var earlier = forms.ToDictionary(
            form => form.Id,
            form =>
                old.Find(other => other.UnitId == form.UnitId && other.ProjectId == form.ProjectId)?.Id
                ?? old.Find(other =>
                    other.UnitId == form.UnitId
                    && other.ProjectId is null == form.ProjectId is null
                    && other.Name == form.Name
                )?.Id
        );
        var ids = earlier.Values.OfType<long>().ToList();
        var rows = await db
            .FormRows.Where(row => ids.Contains(row.FormId) && row.Part == Part)
            .ToListAsync(cancellation);
        var byForm = rows.ToLookup(row => row.FormId);
        foreach (var (form, from) in earlier.Where(pair => pair.Value is not null))
        {
            db.FormRows.AddRange(byForm[from!.Value].Select(row => Copy(row, form)));
        }

        await db.SaveChangesAsync(cancellation);
    }

    private static FormRow Copy(FormRow row, long form)
    {
        var from = JsonNode.Parse(row.Data)!.AsObject();
        var (data, marks) = (new JsonObject(), new JsonObject());
        CopiedFields.Fill(from, data, marks, Kept.Select(field => (field, field)), Mark);
        return new()
        {
            FormId = form,
            Part = Part,
            Item = row.Item,
            Position = row.Position,
            Data = FormJson.Text(data),
            Marks = FormJson.Text(marks),
        };
    }
}
