using System.Collections.Immutable;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Plain;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Relations.Tables;

namespace Plumbline.Audit.Relations.Far;

/// <summary>
/// A row of a table that adds up what the text tells under its name: 中央下达…其中渠道整治1280万元; 省级下达…渠道整治320万元; 自筹96.25万元用于渠道整治, and
/// in the table 渠道整治 1696.25. Only what ties exactly is claimed.
/// </summary>
internal static class NamedParts
{
    private const int ShortestName = 4;
    private const int MostRows = 100;
    private const int MostTables = 20;
    private const int MostParts = 6;
    private const long Proof = 1_000;
    private const string For = "用于";

    /// <summary>The statements of a document.</summary>
    public static IEnumerable<Claim> Of(Understood document)
    {
        var forms = document.Forms.SelectMany(form => form.Tables).ToHashSet();
        var tables = document
            .Text.Tables.Where(table => !forms.Contains(table.Index) && table.Rows <= MostRows)
            .Take(MostTables)
            .ToList();
        if (tables.Count == 0)
        {
            return [];
        }

        var told = Told(document.Flow);
        return tables.SelectMany(table => Of(NumberGrid.Of(table, document.Figures), told));
    }

    // The amounts of running text by what they are for.
    private static ILookup<string, Figure> Told(Flow flow) =>
        Enumerable
            .Range(0, flow.Count)
            .Where(at =>
                flow[at] is { Dimension: Dimension.Money, Passage.Cell: null }
                && Statement.IsOwn(flow, at)
                && !Statement.IsOfOne(flow, at)
            )
            .Select(at => (Name: NameOf(flow, at), Figure: flow[at]))
            .Where(told => told.Name.Length >= ShortestName)
            .ToLookup(told => told.Name, told => told.Figure, StringComparer.Ordinal);

    private static string NameOf(Flow flow, int at)
    {
        var tail = flow.Tail(at);
        var end = tail.IndexOfAny(['，', ',', '。', ';', '、', ')']);
        return tail.StartsWith(For, StringComparison.Ordinal)
            ? tail[For.Length..(end < 0 ? tail.Length : end)]
            : Statement.Clause(flow, at);
    }

    private static IEnumerable<Claim> Of(NumberGrid grid, ILookup<string, Figure> told)
    {
        for (var row = 0; row < grid.Rows; row++)
        {
            for (var column = 1; column < grid.Columns; column++)
            {
                if (
                    grid[row, column] is { Dimension: Dimension.Money, Number.Unscaled: >= Proof } cell
                    && grid.Label(row, column) is { Length: >= ShortestName } name
                    && Sum(cell, [.. told[name].Where(part => part.Exact < cell.Exact).Take(MostParts + 1)], name)
                        is { } claim
                )
                {
                    yield return claim;
                }
            }
        }
    }

    private static Claim? Sum(Figure cell, ImmutableArray<Figure> parts, string name) =>
        parts.Length is >= 2 and <= MostParts && parts.Sum(part => part.Exact) == cell.Exact
            ? new Claim(RelationKind.Sum, cell, parts, Formula.Sum, RuleIds.SumStated)
            {
                Label = name,
                ByNumbers = true,
            }
            : null;
}
