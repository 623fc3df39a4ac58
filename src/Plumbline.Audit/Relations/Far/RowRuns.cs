using System.Collections.Immutable;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Relations.Tables;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Far;

/// <summary>
/// Neighbouring rows of a table added up in the paragraph behind it: 按学段统计，义务教育1623.90万元 where four rows of the table are of that
/// stage. Only exact ties of many digits are taken, of the more digits the more rows there are to choose from.
/// </summary>
internal static class RowRuns
{
    private const int FewestRows = 4;
    private const int MostRows = 200;
    private const int Beside = 2;
    private const int MostTotals = 4;
    private const long Proof = 10_000;
    private const long PerPair = 100;

    /// <summary>The statements of a document.</summary>
    public static IEnumerable<Claim> Of(Understood document)
    {
        var forms = document.Forms.SelectMany(form => form.Tables).ToHashSet();
        foreach (var table in document.Text.Tables)
        {
            if (
                forms.Contains(table.Index)
                || table.Rows is < FewestRows or > MostRows
                || Behind(document, table) is not { Count: > 0 } places
            )
            {
                continue;
            }

            var grid = NumberGrid.Of(table, document.Figures);
            foreach (var claim in InTotals(document.Flow, grid, places))
            {
                yield return claim;
            }

            for (var column = 1; column < grid.Columns; column++)
            {
                foreach (var claim in InColumn(document.Flow, grid, column, places))
                {
                    yield return claim;
                }
            }
        }
    }

    // 全年支出 behind a table with the columns 上半年 and 下半年: neighbouring totals added up.
    private static IEnumerable<Claim> InTotals(Flow flow, NumberGrid grid, List<int> places)
    {
        var totals = Enumerable
            .Range(0, grid.Rows)
            .Where(row => NumberGrid.IsTotal(grid.Label(row, grid.Columns - 1)))
            .Take(Beside);
        foreach (var row in totals)
        {
            for (var from = 1; from < grid.Columns - 1; from++)
            {
                foreach (var claim in InTotals(flow, grid, places, row, from))
                {
                    yield return claim;
                }
            }
        }
    }

    private static IEnumerable<Claim> InTotals(Flow flow, NumberGrid grid, List<int> places, int row, int from)
    {
        var run = new List<Figure>();
        for (
            var column = from;
            column < Math.Min(grid.Columns, from + MostTotals) && grid[row, column] is { Exact: > 0 } cell;
            column++
        )
        {
            if (cell.Dimension == Dimension.None || FarKinds.Of(cell) != FarKinds.Of(run.FirstOrDefault(cell)))
            {
                yield break;
            }

            run.Add(cell);
            var sum = run.Sum(part => part.Exact);
            foreach (
                var at in places.Where(at =>
                    run.Count > 1 && flow[at].Exact == sum && FarKinds.Of(flow[at]) == FarKinds.Of(cell)
                )
            )
            {
                yield return Told(flow, at, [.. run]);
            }
        }
    }

    private static Claim Told(Flow flow, int at, ImmutableArray<Figure> parts) =>
        new(
            flow[at].Dimension == Dimension.Count ? RelationKind.CountSum : RelationKind.Sum,
            flow[at],
            parts,
            Formula.Sum,
            RuleIds.TableTotal
        )
        {
            Label = flow.Name(at),
            ByNumbers = true,
        };

    private static List<int> Behind(Understood document, TableView table) =>
        [
            .. BesideTables
                .Behind(document.Text, table, Beside)
                .SelectMany(document.Flow.PlacesIn)
                .Where(at => document.Flow[at] is { IsPlain: true, Number.Unscaled: >= Proof }),
        ];

    private static IEnumerable<Claim> InColumn(Flow flow, NumberGrid grid, int column, List<int> places)
    {
        var rows = Enumerable
            .Range(0, grid.Rows)
            .Where(row => !grid.IsHead(row) && !NumberGrid.IsTotal(grid.Label(row, column)))
            .ToList();
        var cells = rows.Select(row => grid[row, column]).OfType<Figure>().ToList();
        if (cells.Count < FewestRows || !grid.IsSummable(rows, column))
        {
            yield break;
        }

        var sums = new List<decimal> { 0 };
        cells.ForEach(cell => sums.Add(sums[^1] + cell.Exact));
        var ends = sums.Select((sum, at) => (sum, at)).ToLookup(pair => pair.sum, pair => pair.at);
        var least = PerPair * cells.Count * cells.Count;
        foreach (
            var at in places.Where(at =>
                flow[at].Number.Unscaled >= least && FarKinds.Of(flow[at]) == FarKinds.Of(cells[0])
            )
        )
        {
            var run = Enumerable
                .Range(0, cells.Count)
                .SelectMany(from => ends[sums[from] + flow[at].Exact].Select(to => (From: from, Count: to - from)))
                .FirstOrDefault(found => found.Count > 1 && found.Count < cells.Count);
            if (run.Count > 1)
            {
                yield return Told(flow, at, [.. cells.GetRange(run.From, run.Count)]);
            }
        }
    }
}
