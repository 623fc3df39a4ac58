using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Plumbline.Domain.Filings;

namespace Plumbline.App.Forms;

/// <summary>The lists of a filing to which rows can be added, each with the least that a row must hold.</summary>
internal static class RowStarts
{
    internal static FrozenDictionary<string, string> Known { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["indicators"] = """{"kind":"output","name":""}""",
            ["budget.sources"] = "{}",
            ["budget.expenditure.functions"] = "{}",
            ["budget.expenditure.economic"] = "{}",
            ["budget.expenditure.others"] = "{}",
            ["budget.otherLedgers"] = """{"ledger":"generalPublic"}""",
            ["budget.facts"] = """{"label":""}""",
            ["projects"] = """{"name":""}""",
            ["goals.items"] = "{}",
            ["tasks"] = """{"taskName":""}""",
            ["activities"] = "{}",
            ["honours"] = "{}",
            ["problems"] = """{"text":""}""",
            ["measures"] = """{"text":""}""",
            ["suggestions"] = """{"text":""}""",
            ["nextYear"] = """{"text":""}""",
            ["basis"] = """{"title":""}""",
            ["duties"] = """{"text":""}""",
            ["narrative"] = """{"chapter":""}""",
            ["organisation.institutions"] = """{"label":""}""",
            ["organisation.staff"] = """{"label":""}""",
            ["scores.ratios"] = """{"ratio":""}""",
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What keeps the place of a needed field that is blank or unreadable, as JSON; null: it needs none.</summary>
    internal static string? StandIn(string part, string item, string field) =>
        (part, item, field) is ("identity", "", "department") ? "\"\""
        : item.Length > 0
        && Known.TryGetValue(part, out var row)
        && FormJson.Find(JsonNode.Parse(row)!.AsObject(), field) is { } value
            ? FormJson.Text(value)
        : null;

    /// <summary>Whether a filing can hold the row in this list: the reader of filings itself says so.</summary>
    internal static bool Fits(string part, JsonObject row)
    {
        var root = new JsonObject();
        var owner = root;
        var steps = part.Split('.');
        foreach (var step in steps[..^1])
        {
            owner = (JsonObject)(owner[step] ??= new JsonObject());
        }

        owner[steps[^1]] = new JsonArray(row.DeepClone());
        return PartFiling.Read(root, FilingSubject.Project).TryGet(out _);
    }
}
