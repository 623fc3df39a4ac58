using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Relations.Tables;

namespace Plumbline.Audit.Relations.Later;

/// <summary>
/// Rates that a sentence tells of the rows of a table: 全市完工率87.9%，甲区最高，达92.11%，乙区最低，为83.87%. Which two columns, the
/// numbers tell; where two rates bear it out, those that are told beside them must as well.
/// </summary>
internal static class RatesOfRows
{
    private const int MostTables = 40;
    private const int MostCells = 2_000;
    private const int Proven = 2;
    private const int MostPoints = 3;
    private const long Telling = 100;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Understood document, Known known)
    {
        var flow = document.Flow;
        var orphans = Enumerable
            .Range(0, flow.Count)
            .Where(at =>
                flow[at] is { Dimension: Dimension.Percent, IsPlain: true, Number.Unscaled: >= Telling, Exact: not 100 }
                && flow.Change(at) is null
                && !known.IsTold(at)
            )
            .ToList();
        if (orphans.Count < Proven)
        {
            yield break;
        }

        var forms = document.Forms.SelectMany(form => form.Tables).ToHashSet();
        foreach (
            var table in document
                .Text.Tables.Where(table => !forms.Contains(table.Index) && table.Rows * table.Columns <= MostCells)
                .Take(MostTables)
        )
        {
            var grid = NumberGrid.Of(table, document.Figures);
            var told = orphans
                .Select(at => (Index: at, Row: RowOf(grid, flow.Lead(at))))
                .Where(rate => rate.Row >= 0)
                .GroupBy(rate => flow[rate.Index].Passage.Index);
            foreach (var claim in told.SelectMany(rates => InPassage(flow, grid, [.. rates])))
            {
                yield return claim;
            }
        }
    }

    private static List<Claim> InPassage(Flow flow, NumberGrid grid, List<(int Index, int Row)> rates)
    {
        var best = new List<Claim>();
        for (var part = 0; part < grid.Columns; part++)
        {
            for (var whole = 0; whole < grid.Columns; whole++)
            {
                var claims = rates.ConvertAll(rate => Build(flow, grid, rate.Index, rate.Row, part, whole));
                var holds = claims.Count(claim => claim is not null && Readings.Holds(claim));
                if (part != whole && holds >= Proven && holds > best.Count(Readings.Holds))
                {
                    best = [.. claims.OfType<Claim>().Where(claim => Readings.Holds(claim) || IsNear(claim))];
                }
            }
        }

        return best;
    }

    private static bool IsNear(Claim claim) =>
        claim.Formula.Of([.. claim.Operands.Select(Reckoned.Of)]) is { } computed
        && (computed.Value - claim.Result!.Value).Abs() < MostPoints;

    // The row that the words right before the rate name; the total row for 全市, 合计.
    private static int RowOf(NumberGrid grid, string words)
    {
        var (row, longest) = (-1, 1);
        for (var at = 0; at < grid.Rows; at++)
        {
            var label = grid.Table[at, 0]?.Compact ?? "";
            var length =
                label.Length > 1 && words.Contains(label, StringComparison.Ordinal) ? label.Length
                : NumberGrid.IsTotal(label) && IsOfAll(words) ? 2
                : 0;
            (row, longest) = length > longest ? (at, length) : (row, longest);
        }

        return row;
    }

    private static bool IsOfAll(string words) =>
        words.IndexOf('全', StringComparison.Ordinal) is >= 0 and var at
        && at + 1 < words.Length
        && "国省市州县区旗乡镇局校院".Contains(words[at + 1], StringComparison.Ordinal);

    private static Claim? Build(Flow flow, NumberGrid grid, int index, int row, int part, int whole) =>
        grid[row, part] is { Dimension: not Dimension.Percent } one
        && grid[row, whole] is { Exact: > 0 } other
        && one.Dimension == other.Dimension
        && other.IsAtLeast(one)
            ? new Claim(RelationKind.Ratio, flow[index], [one, other], Formula.Percent, RuleIds.RatesShown)
            {
                Label = flow.Name(index),
            }
            : null;
}
