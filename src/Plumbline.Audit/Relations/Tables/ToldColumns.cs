using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Plain;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Tables;

/// <summary>
/// The total of a column that the text beside the table tells: 全县合计改造265户，发放补助资金79.5万元 below a table of villages, 共安排资金
/// 1250万元 above one of projects. The table has no total row; the head of the column and its unit are those of the words.
/// </summary>
internal static partial class ToldColumns
{
    private const int FewestRows = 2;
    private const int Beside = 2;

    /// <summary>The statements of one table.</summary>
    public static IEnumerable<Claim> Of(Understood document, NumberGrid grid)
    {
        var columns = Columns(grid);
        if (columns.Count == 0 || IsOfSome(document.Text.Passages, grid.Table.Before))
        {
            yield break;
        }

        foreach (var passage in BesideTables.Around(document.Text, grid.Table, Beside))
        {
            foreach (var claim in InPassage(document.Flow, passage, columns))
            {
                yield return claim;
            }
        }
    }

    private static IEnumerable<Claim> InPassage(
        Flow flow,
        Passage passage,
        List<(string Head, List<Figure> Parts)> columns
    )
    {
        var isTotal = false;
        if (Some().IsMatch(passage.Compact))
        {
            yield break;
        }

        foreach (var index in flow.PlacesIn(passage))
        {
            isTotal = Total().IsMatch(Statement.Clause(flow, index)) || (isTotal && GoesOn(flow, index));
            if (isTotal && flow[index].IsPlain && flow.Change(index) is null && At(flow, index, columns) is { } claim)
            {
                yield return claim;
            }
        }
    }

    // 主要项目如下表: the rows are not all, whatever the words beside the table say of the whole.
    private static bool IsOfSome(ImmutableArray<Passage> passages, Passage? before) =>
        before is { } words
        && (
            Some().IsMatch(words.Compact)
            || (words.Index > 0 && passages[words.Index - 1] is { Cell: null } prior && Some().IsMatch(prior.Compact))
        );

    // 合计改造265户，发放补助资金79.5万元: what is told next is a total too.
    private static bool GoesOn(Flow flow, int index) =>
        flow.SameSentence(index - 1, index) && !Part().IsMatch(flow.Lead(index));

    private static Claim? At(Flow flow, int index, List<(string Head, List<Figure> Parts)> columns)
    {
        var words = Statement.Clause(flow, index);
        var kind = Far.FarKinds.Of(flow[index]);
        var alike = columns.FindAll(column =>
            Far.FarKinds.Of(column.Parts[0]) is { Length: > 0 } own
                ? own == kind
                : kind is not ("元" or "%") && column.Head.Contains(kind, StringComparison.Ordinal)
        );
        var named = alike.FindAll(column => Names.ShareTwo(column.Head, words));
        return (named.Count > 0 ? named : alike) is [var only] ? Told(flow, index, only.Head, only.Parts) : null;
    }

    private static Claim? Told(Flow flow, int index, string head, List<Figure> parts) =>
        parts.Exists(part => part.Value >= flow[index].Value)
            ? null
            : Plainly.Told(
                flow,
                index,
                new Claim(
                    flow[index].Dimension == Dimension.Count ? RelationKind.CountSum : RelationKind.Sum,
                    flow[index],
                    [.. parts],
                    Formula.Sum,
                    RuleIds.TableTotal
                )
                {
                    Label = head + "合计",
                }
            );

    // The columns that can be added up and that no row adds up.
    private static List<(string Head, List<Figure> Parts)> Columns(NumberGrid grid)
    {
        var rows = Enumerable.Range(0, grid.Rows).Where(row => !grid.IsHead(row)).ToList();
        var found = new List<(string, List<Figure>)>();
        if (
            rows.Count < FewestRows
            || rows.Exists(row => NumberGrid.IsTotal(grid.Label(row, grid.Columns - 1)) || IsPart(grid, row))
        )
        {
            return found;
        }

        for (var column = 1; column < grid.Columns; column++)
        {
            var figures = rows.Select(row => grid[row, column]).OfType<Figure>().ToList();
            if (figures.Count == rows.Count && grid.IsSummable(rows, column) && AreAlike(figures))
            {
                found.Add((Far.FarKinds.WithoutUnit(grid.LastHead(rows[0], column)), figures));
            }
        }

        return found;
    }

    private static bool IsPart(NumberGrid grid, int row) =>
        Enumerable
            .Range(0, grid.Columns)
            .Any(column =>
                grid.Table[row, column] is { } cell
                && (NumberGrid.IsPart(cell.Compact) || NumberGrid.IsTotal(cell.Compact))
            );

    private static bool AreAlike(List<Figure> figures) =>
        figures.TrueForAll(figure => Far.FarKinds.Of(figure) == Far.FarKinds.Of(figures[0]));

    [GeneratedRegex("主要(?!用于)|部分|重点|其中|等(?![级次奖])", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Some();

    [GeneratedRegex("合计|共|总计|累计|总额", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Total();

    [GeneratedRegex("其中|包括|每|均|占|比|率|较", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Part();
}
