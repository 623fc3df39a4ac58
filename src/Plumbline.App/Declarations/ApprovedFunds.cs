using System.Text.Json.Nodes;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;

namespace Plumbline.App.Declarations;

/// <summary>
/// Carries the money that was approved with a goal into the forms of the year: as 年初预算数 what was approved first, as 全年预算数
/// what was approved last. The budget of the year may differ from the goal, so the amounts stay free; what somebody typed stays.
/// </summary>
internal static class ApprovedFunds
{
    /// <summary>The mark of an amount taken from the approved goal; unlike targets it can be changed.</summary>
    internal const string Mark = "taken:approved";

    private const string Block = "budget";
    private const string Sources = "budget.sources";
    private const string Stated = "initialBudget";

    internal static void Carry(List<FormRow> rows, ApprovedGoal goal)
    {
        foreach (var row in rows.Where(row => row.Part is Block or Sources))
        {
            var prefix = row.Part == Block ? "total." : "";
            Fill(row, prefix + Stated, Of(goal.First, row, prefix));
            Fill(row, prefix + "adjustedBudget", Of(goal.Rows, row, prefix));
        }
    }

    private static void Fill(FormRow row, string field, JsonNode? amount)
    {
        var data = JsonNode.Parse(row.Data)!.AsObject();
        var marks = row.Marks is null ? [] : JsonNode.Parse(row.Marks)!.AsObject();
        if (amount is null || (FormJson.Find(data, field) is not null && FormJson.Shown(marks[field]) != Mark))
        {
            return;
        }

        FormJson.Set(data, field, amount.DeepClone());
        marks[field] = Mark;
        (row.Data, row.Marks) = (FormJson.Text(data), FormJson.Text(marks));
    }

    // The same source of the goal: of the same origin and name.
    private static JsonNode? Of(IEnumerable<GoalRow> goal, FormRow row, string prefix)
    {
        var mine = JsonNode.Parse(row.Data)!.AsObject();
        var theirs = goal.Where(one => one.Part == row.Part).Select(one => JsonNode.Parse(one.Data)!.AsObject());
        var same = theirs.FirstOrDefault(one =>
            row.Item.Length == 0
            || FormJson.Shown(one["origin"]) == FormJson.Shown(mine["origin"])
                && FormJson.Shown(one["label"]) == FormJson.Shown(mine["label"])
        );
        return same is null ? null : FormJson.Find(same, prefix + Stated);
    }
}
