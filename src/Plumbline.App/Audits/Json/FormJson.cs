using System.Collections.Immutable;
using System.Text.Json;
using Plumbline.Audit.Forms;
using Plumbline.Domain.Numbers;

namespace Plumbline.App.Audits.Json;

/// <summary>The recognised forms of an audit as JSON, cell by cell as printed; an empty cell is null.</summary>
internal static class FormJson
{
    internal static void Write(Utf8JsonWriter json, ImmutableArray<RecognisedForm> forms)
    {
        json.WriteStartArray("forms");
        foreach (var form in forms)
        {
            Write(json, form);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, RecognisedForm form)
    {
        json.WriteStartObject();
        json.WriteString("kind", form.Kind == FormKind.Department ? "department" : "project");
        json.WriteString("project", form.Project);
        json.WriteString("unit", form.Unit);
        if (form.Year is { } year)
        {
            json.WriteNumber("year", year);
        }
        else
        {
            json.WriteNull("year");
        }

        Array(json, "funds", form.Funds, Fund);
        json.WriteString("expectedGoal", form.ExpectedGoal);
        json.WriteString("actualOutcome", form.ActualOutcome);
        Array(json, "indicators", form.Indicators, Indicator);
        Array(json, "tasks", form.Tasks, Task);
        Cell(json, "totalWeight", form.TotalWeight);
        Cell(json, "totalScore", form.TotalScore);
        json.WriteEndObject();
    }

    private static void Fund(Utf8JsonWriter json, FundRow row)
    {
        json.WriteString("source", row.Source);
        Amount(json, "initial", row.Initial);
        Amount(json, "budget", row.Budget);
        Amount(json, "executed", row.Executed);
        Cell(json, "rate", row.Rate);
        Cell(json, "weight", row.Weight);
        Cell(json, "score", row.Score);
    }

    private static void Indicator(Utf8JsonWriter json, IndicatorRow row)
    {
        json.WriteString("level1", row.Level1);
        json.WriteString("level2", row.Level2);
        json.WriteString("name", row.Name);
        Cell(json, "target", row.Target);
        Cell(json, "actual", row.Actual);
        Cell(json, "weight", row.Weight);
        Cell(json, "score", row.Score);
        json.WriteString("deviation", row.Deviation);
    }

    private static void Task(Utf8JsonWriter json, TaskRow row)
    {
        json.WriteString("no", row.Number);
        json.WriteString("name", row.Name);
        json.WriteString("content", row.Content);
        json.WriteString("actual", row.Actual);
    }

    private static void Array<T>(
        Utf8JsonWriter json,
        string name,
        ImmutableArray<T> rows,
        Action<Utf8JsonWriter, T> write
    )
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            json.WriteStartObject();
            write(json, row);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // An exact decimal: 6558.50 is 6558.5; the printed digits stand with the figure.
    private static void Amount(Utf8JsonWriter json, string name, FormCell cell)
    {
        var text = cell.Text ?? "";
        var plain = text.Contains('.', StringComparison.Ordinal) && PrintedNumber.TryParse(text, out _);
        json.WriteString(
            name,
            cell.IsEmpty ? null
                : plain ? text.TrimEnd('0').TrimEnd('.')
                : text
        );
    }

    private static void Cell(Utf8JsonWriter json, string name, FormCell cell) =>
        json.WriteString(name, cell.IsEmpty ? null : cell.Text);
}
