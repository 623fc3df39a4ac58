using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Declarations;

/// <summary>
/// Starts the first declaration of an admitted project from what its ex-ante evaluation promised: indicators with their targets,
/// and the amount admitted. Every one of them is marked and free to be changed.
/// </summary>
internal static class PromisedGoals
{
    /// <summary>The mark of what was taken from the promise.</summary>
    internal const string Mark = "taken:promise";

    private const string List = "indicators";
    private const string Amount = "total.initialBudget";
    private const long Step = 1 << 20;

    internal static async Task Start(AppDb db, SeasonTask task, List<Form> forms, CancellationToken cancellation)
    {
        if (task.Stage != FilingStage.Goal)
        {
            return;
        }

        var projects = forms.Select(form => form.ProjectId).OfType<long>().ToList();
        var admitted = await db
            .Assessments.Where(row => row.Year == task.Year && row.State == ExAnteState.Admitted)
            .Where(row => projects.Contains(row.ProjectId))
            .OrderBy(row => row.Id)
            .ToListAsync(cancellation);
        var ids = admitted.Select(row => row.Id).ToList();
        var promises = await db
            .AssessmentPromises.Where(row => ids.Contains(row.AssessmentId))
            .OrderBy(row => row.Position)
            .ToListAsync(cancellation);
        var started = admitted.ConvertAll(row => (Row: row, Form: forms.Find(one => one.ProjectId == row.ProjectId)!));
        var formIds = started.ConvertAll(one => one.Form.Id);
        var written = await db
            .FormRows.AsTracking()
            .Where(row => formIds.Contains(row.FormId))
            .ToListAsync(cancellation);
        var byForm = written.ToLookup(row => row.FormId);
        foreach (var (assessment, form) in started)
        {
            var rows = byForm[form.Id].ToList();
            // What the year before says comes first.
            if (rows.TrueForAll(row => row.Part != List || row.Item.Length == 0))
            {
                var mine = promises.Where(row => row.AssessmentId == assessment.Id);
                db.FormRows.AddRange(mine.Select((promise, at) => Row(form.Id, promise, at + 1)));
                Admit(rows, assessment.AdmittedFen);
            }
        }

        await db.SaveChangesAsync(cancellation);
    }

    private static FormRow Row(long form, AssessmentPromise promise, int number)
    {
        var marks = new JsonObject { ["name"] = Mark, ["target"] = Mark };
        return new()
        {
            FormId = form,
            Part = List,
            Item = string.Create(CultureInfo.InvariantCulture, $"p{number}"),
            Position = number * Step,
            Data = FormJson.Text(new JsonObject { ["name"] = promise.Indicator, ["target"] = promise.Target }),
            Marks = FormJson.Text(marks),
        };
    }

    private static void Admit(List<FormRow> rows, long? fen)
    {
        if (fen is not { } admitted || rows.Find(row => row.Part == "budget" && row.Item.Length == 0) is not { } row)
        {
            return;
        }

        var data = JsonNode.Parse(row.Data)!.AsObject();
        if (FormJson.Find(data, Amount) is null)
        {
            var money = Money.FromFen(admitted);
            var unit = MoneyUnit.TenThousandYuan;
            FormJson.Set(data, Amount, Domain.Amount.Printed(money, unit, money.DecimalsIn(unit, 2)).ToString());
            var marks = row.Marks is null ? [] : JsonNode.Parse(row.Marks)!.AsObject();
            marks[Amount] = Mark;
            (row.Data, row.Marks) = (FormJson.Text(data), FormJson.Text(marks));
        }
    }
}
