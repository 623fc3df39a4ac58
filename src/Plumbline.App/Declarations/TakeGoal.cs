using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.App.Log;
using Plumbline.App.Monitoring;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Declarations;

/// <summary>
/// Carries approved goals into the forms of the same body, project and year: new monitoring and self-evaluation forms start
/// from them, and forms that are being filled follow an adjustment.
/// </summary>
internal static class TakeGoal
{
    private const string List = "indicators";

    /// <summary>Gives new forms their approved goals, within the caller's transaction; the forms that got one.</summary>
    internal static async Task<HashSet<long>> Start(
        AppDb db,
        SeasonTask task,
        List<Form> forms,
        CancellationToken cancellation
    )
    {
        var taken = new HashSet<long>();
        if (task.Stage is not (FilingStage.Monitoring or FilingStage.SelfEvaluation))
        {
            return taken;
        }

        var goals = await ApprovedGoals.Of(db, forms, cancellation);
        var before = await EarlierRound.Rows(db, task, forms, cancellation);
        foreach (var form in forms)
        {
            if (goals.GetValueOrDefault(ApprovedGoals.Key(form)) is { } goal)
            {
                var rows = await db.FormRows.AsTracking().Where(row => row.FormId == form.Id).ToListAsync(cancellation);
                Write(db, form, goal, rows, task.CutOff);
                EarlierRound.Carry(rows, before[form.Id], form.Year);
                taken.Add(form.Id);
            }
        }

        await db.SaveChangesAsync(cancellation);
        return taken;
    }

    /// <summary>Lets forms that are being filled follow a goal that was just approved.</summary>
    internal static async Task Follow(AppDb db, Form goalForm, Moment moment, CancellationToken cancellation)
    {
        var goal = (await ApprovedGoals.Of(db, [goalForm], cancellation))[ApprovedGoals.Key(goalForm)];
        var (unit, project, year) = (goalForm.UnitId, goalForm.ProjectId, goalForm.Year);
        var open = await db
            .Forms.Where(form => form.UnitId == unit && form.ProjectId == project && form.Year == year)
            .Where(form => form.Stage == FilingStage.Monitoring || form.Stage == FilingStage.SelfEvaluation)
            .Where(form => form.State == FormState.Draft || form.State == FormState.Returned)
            .OrderBy(form => form.ChainId)
            .ToListAsync(cancellation);
        foreach (var found in open)
        {
            var chain = (await db.LockChain(found.ChainId, cancellation))!;
            // Until the lock was there, the form may have been handed in: then it stays as it was handed in.
            var form = await db.Forms.SingleAsync(row => row.Id == found.Id, cancellation);
            if (form.State is not (FormState.Draft or FormState.Returned))
            {
                continue;
            }

            var rows = await db.FormRows.AsTracking().Where(row => row.FormId == form.Id).ToListAsync(cancellation);
            Write(db, form, goal, rows, CutOffOf(rows));
            var number = goal.Number.ToString(CultureInfo.InvariantCulture);
            EventLog.Write(db, chain, new("goal", "", null, number, goal.Document), moment.AccountId, moment.At);
        }

        await db.SaveChangesAsync(cancellation);
    }

    private static void Write(AppDb db, Form form, ApprovedGoal goal, List<FormRow> rows, DateOnly? cutOff)
    {
        var mark = goal.Number > 1 ? GoalMarks.Adjusted : GoalMarks.Taken;
        var left = rows.Where(row => row.Part == List && row.Item.Length > 0).ToList();
        foreach (var wanted in goal.Rows.Where(row => row.Part == List && row.Item.Length > 0))
        {
            var source = JsonNode.Parse(wanted.Data)!.AsObject();
            var row = Match(left, wanted.Item, FormJson.Shown(source["name"]));
            if (row is null)
            {
                var free = rows.TrueForAll(one => one.Part != List || one.Item != wanted.Item);
                row = new()
                {
                    FormId = form.Id,
                    Part = List,
                    Item = free ? wanted.Item : wanted.Item + "g",
                    Position = wanted.Position,
                };
                db.FormRows.Add(row);
                rows.Add(row);
            }

            left.Remove(row);
            Indicator(row, source, goal, wanted.Item, mark, cutOff);
        }

        // What the goal no longer has is free to go.
        foreach (var row in left)
        {
            row.Marks = Marks(row, marks => Unfix(marks));
        }

        Goals(db, form, goal, rows, mark);
        ApprovedFunds.Carry(rows, goal);
    }

    /// <summary>
    /// The row in which an indicator of the goal stands: of its name, the one of the same item first, else the one of the item
    /// that the goal fixes. Two forms may give the same item to different indicators.
    /// </summary>
    /// <param name="rows">Indicators of the form.</param>
    /// <param name="item">Item in the goal.</param>
    /// <param name="name">Name in the goal; null: it has none.</param>
    internal static FormRow? RowOf(IReadOnlyCollection<FormRow> rows, string item, string? name) =>
        (name is null ? null : rows.FirstOrDefault(row => row.Item == item && HasName(row, name)))
        ?? (name is null ? null : rows.FirstOrDefault(row => HasName(row, name)))
        ?? rows.FirstOrDefault(row => row.Item == item && IsFixed(row));

    private static bool IsFixed(FormRow row) =>
        row.Marks is { } marks && GoalMarks.AnyIn(JsonNode.Parse(marks)!.AsObject());

    private static FormRow? Match(List<FormRow> rows, string item, string? name) =>
        rows.Find(row => row.Item == item && HasName(row, name))
        ?? rows.Find(row => HasName(row, name))
        ?? rows.Find(row => row.Item == item && row.Marks is not null);

    private static bool HasName(FormRow row, string? name) =>
        FormJson.Shown(JsonNode.Parse(row.Data)!.AsObject()["name"]) == name;

    private static void Indicator(
        FormRow row,
        JsonObject source,
        ApprovedGoal goal,
        string item,
        string mark,
        DateOnly? cutOff
    )
    {
        var data = JsonNode.Parse(row.Data)!.AsObject();
        if (goal.FirstTarget(item) is { } first && first != FormJson.Shown(source["target"]))
        {
            source["originalTarget"] = first;
        }

        var isNew = data.Count == 0;
        foreach (var field in isNew ? GoalMarks.Fixed.Concat(GoalMarks.Along) : GoalMarks.Fixed)
        {
            if (source[field] is { } value)
            {
                data[field] = value.DeepClone();
            }
        }

        if (cutOff is { } day && data["monitoring"] is null)
        {
            var at = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            data["monitoring"] = new JsonArray(new JsonObject { ["cutOff"] = at });
        }

        row.Data = FormJson.Text(data);
        row.Marks = Marks(
            row,
            marks =>
            {
                Unfix(marks);
                foreach (var field in GoalMarks.Fixed.Where(field => source[field] is not null))
                {
                    marks[field] = mark;
                }
            }
        );
    }

    // 总体目标 go along; in the self-evaluation they are what the results are set against.
    private static void Goals(AppDb db, Form form, ApprovedGoal goal, List<FormRow> rows, string mark)
    {
        if (goal.Rows.FirstOrDefault(row => row.Part == "goals" && row.Item.Length == 0) is not { } wanted)
        {
            return;
        }

        var row = rows.Find(one => one.Part == "goals" && one.Item.Length == 0);
        if (row is null)
        {
            row = new() { FormId = form.Id, Part = "goals" };
            db.FormRows.Add(row);
            rows.Add(row);
        }

        var (source, data) = (JsonNode.Parse(wanted.Data)!.AsObject(), JsonNode.Parse(row.Data)!.AsObject());
        string[] fields = ["overall.expectedGoal", "period.expectedGoal"];
        foreach (var field in fields.Where(field => FormJson.Find(source, field) is not null))
        {
            FormJson.Set(data, field, FormJson.Find(source, field)!.DeepClone());
        }

        row.Data = FormJson.Text(data);
        row.Marks = Marks(
            row,
            marks =>
            {
                foreach (var field in fields.Where(field => FormJson.Find(source, field) is not null))
                {
                    marks[field] = mark;
                }
            }
        );
    }

    private static string? Marks(FormRow row, Action<JsonObject> change)
    {
        var marks = row.Marks is null ? [] : JsonNode.Parse(row.Marks)!.AsObject();
        change(marks);
        return marks.Count == 0 ? null : FormJson.Text(marks);
    }

    private static void Unfix(JsonObject marks)
    {
        foreach (var field in marks.Where(mark => GoalMarks.Fixes(FormJson.Shown(mark.Value))).ToList())
        {
            marks.Remove(field.Key);
        }
    }

    private static DateOnly? CutOffOf(List<FormRow> rows) =>
        rows.Where(row => row.Part == List)
            .Select(row => FormJson.Shown(FormJson.Find(JsonNode.Parse(row.Data)!.AsObject(), "monitoring[0].cutOff")))
            .OfType<string>()
            .Select(text => (DateOnly?)DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture))
            .FirstOrDefault();
}

/// <summary>Who and when, for events.</summary>
internal sealed record Moment(long AccountId, DateTime At);
