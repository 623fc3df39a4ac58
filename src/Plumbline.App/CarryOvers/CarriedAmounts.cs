using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.Audit.Rules.Years;
using Plumbline.Domain;
using Plumbline.Domain.Filings;

namespace Plumbline.App.CarryOvers;

/// <summary>Carries what was carried over into the row 上年结转资金 of the project's forms, and finds it for their check.</summary>
internal static class CarriedAmounts
{
    /// <summary>The mark of an amount that was taken from the carried-over project; it stays free to be changed.</summary>
    internal const string Mark = "taken:carry-over";

    private const string Part = "budget.sources";

    /// <summary>What the register says of the project of a form; null: nothing, or the form is not judged by it.</summary>
    internal static async Task<CarriedFunds?> Of(AppDb db, Form form, CancellationToken cancellation)
    {
        if (form.ProjectId is not { } project || form.Stage != FilingStage.SelfEvaluation)
        {
            return null;
        }

        var year = form.Year;
        var kept = await db
            .CarryOvers.Where(row => row.ProjectId == project && row.Year == year && row.BalanceFen > 0)
            .SingleOrDefaultAsync(cancellation);
        return kept is null ? null : new(Exact(kept.BalanceFen), kept.SpentFen is { } spent ? Exact(spent) : null);
    }

    /// <summary>Gives new forms what was carried over, within the caller's transaction.</summary>
    internal static async Task Start(AppDb db, SeasonTask task, List<Form> forms, CancellationToken cancellation)
    {
        if (task.Stage is not (FilingStage.Monitoring or FilingStage.SelfEvaluation))
        {
            return;
        }

        var projects = forms.Select(form => form.ProjectId).OfType<long>().ToList();
        var carried = await db
            .CarryOvers.Where(row => row.Year == task.Year && projects.Contains(row.ProjectId) && row.BalanceFen > 0)
            .ToDictionaryAsync(row => row.ProjectId, row => row.BalanceFen, cancellation);
        var ids = forms.Where(form => carried.ContainsKey(form.ProjectId ?? 0)).Select(form => form.Id).ToList();
        var rows = await db
            .FormRows.AsTracking()
            .Where(row => ids.Contains(row.FormId) && row.Part == Part)
            .ToListAsync(cancellation);
        foreach (var row in rows)
        {
            var data = JsonNode.Parse(row.Data)!.AsObject();
            if (FormJson.Shown(data["origin"]) == "carriedOver")
            {
                var form = forms.Find(one => one.Id == row.FormId)!;
                data["adjustedBudget"] = Exact(carried[form.ProjectId!.Value]).ToString();
                var marks = row.Marks is null ? [] : JsonNode.Parse(row.Marks)!.AsObject();
                marks["adjustedBudget"] = Mark;
                (row.Data, row.Marks) = (FormJson.Text(data), FormJson.Text(marks));
            }
        }

        await db.SaveChangesAsync(cancellation);
    }

    // In 万元 with as many decimals as the amount needs, as a person would type it.
    private static Amount Exact(long fen)
    {
        var money = Money.FromFen(fen);
        return Amount.Printed(money, MoneyUnit.TenThousandYuan, money.DecimalsIn(MoneyUnit.TenThousandYuan, 2));
    }
}
