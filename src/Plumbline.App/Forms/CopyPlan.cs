using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Forms;

/// <summary>A row as a copy will write it.</summary>
/// <param name="Part">Path of the list or block.</param>
/// <param name="IsItem">An item of a list, not a block.</param>
/// <param name="Position">Place in the list.</param>
/// <param name="Data">The content.</param>
/// <param name="Marks">Which fields were copied.</param>
/// <param name="Into">The block that is there already.</param>
internal sealed record CopiedRow(string Part, bool IsItem, long Position, string Data, string Marks, FormRow? Into);

/// <summary>What a copy takes from a form and where it goes. Only blank places are filled.</summary>
internal sealed record CopyPlan(ImmutableArray<CopiedRow> Rows, ImmutableArray<string> Kept)
{
    // What holds from year to year. Results, money and scores are of one year alone.
    private static readonly FrozenDictionary<string, string[]> Lasting = new Dictionary<string, string[]>(
        StringComparer.Ordinal
    )
    {
        ["indicators"] =
        [
            .. "code kind kindAsPrinted aspect aspectAsPrinted name explanation nature direction target".Split(' '),
            .. "measureUnit weight scoringRule indicatorSource targetBasis measurementMethod dataSource".Split(' '),
        ],
        ["goals"] = ["overall.expectedGoal"],
        ["goals.items"] = ["key", "no", "name", "expectedGoal"],
        ["tasks"] = ["no", "taskName", "taskContent"],
        ["duties"] = ["no", "text"],
        ["organisation"] = ["nature", "unitLevel", "superior"],
        ["problems"] = ["title", "text", "cause"],
        ["measures"] = ["title", "text", "owner"],
        ["suggestions"] = ["title", "text"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static CopyPlan Of(List<FormRow> from, List<FormRow> there, string mark, bool lastYear)
    {
        var rows = ImmutableArray.CreateBuilder<CopiedRow>();
        var kept = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var row in from.OrderBy(row => row.Position).Where(row => Lasting.ContainsKey(row.Part)))
        {
            var isItem = row.Item.Length > 0;
            if (isItem && there.Exists(other => other.Part == row.Part && other.Item.Length > 0))
            {
                kept.Add(row.Part);
                continue;
            }

            var into = isItem ? null : there.Find(other => other.Part == row.Part && other.Item.Length == 0);
            if (Copied(row, into, mark, lastYear) is { } copied)
            {
                rows.Add(copied with { IsItem = isItem });
            }
        }

        return new(rows.ToImmutable(), [.. kept]);
    }

    private static CopiedRow? Copied(FormRow row, FormRow? into, string mark, bool lastYear)
    {
        var source = JsonNode.Parse(row.Data)!.AsObject();
        var data = JsonNode.Parse(into?.Data ?? "{}")!.AsObject();
        var marks = JsonNode.Parse(into?.Marks ?? "{}")!.AsObject();
        var taken = Lasting[row.Part].Select(field => (field, From: field)).ToList();
        if (row.Part == "indicators" && lastYear)
        {
            // Last year's result is this year's yardstick.
            taken.Add(("priorActual", "actual"));
        }

        return CopiedFields.Fill(source, data, marks, taken, mark)
            ? new(row.Part, false, row.Position, FormJson.Text(data), FormJson.Text(marks), into)
            : null;
    }
}
