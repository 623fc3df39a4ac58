using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Plain;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Relations.Tables;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Far;

/// <summary>
/// Rows of a table that share a word, added up in the text: 新建的3所幼儿园建筑面积13050平方米，完成投资4186.9万元 beside a table with a column
/// 建设性质. What does not tie is told where the words name the column and count the rows.
/// </summary>
internal static partial class GroupSums
{
    private const int FewestRows = 4;
    private const int MostRows = 200;
    private const int Ahead = 8;
    private const int Beside = 4;
    private const int MostGroups = 20;

    /// <summary>The statements of a document.</summary>
    public static IEnumerable<Claim> Of(Understood document)
    {
        var forms = document.Forms.SelectMany(form => form.Tables).ToHashSet();
        foreach (var table in document.Text.Tables)
        {
            if (!forms.Contains(table.Index) && table.Rows is >= FewestRows and <= MostRows)
            {
                var grid = NumberGrid.Of(table, document.Figures);
                var places = Near(document, table).SelectMany(document.Flow.PlacesIn).ToList();
                foreach (var (word, rows) in Groups(grid).Take(MostGroups))
                {
                    foreach (var claim in Told(document.Flow, places, grid, (word, rows)))
                    {
                        yield return claim;
                    }
                }
            }
        }
    }

    // The paragraphs around a table.
    private static IEnumerable<Passage> Near(Understood document, TableView table) =>
        table.Cells.LastOrDefault(cell => cell is not null) is { } last
            ? document
                .Text.Passages.Skip(last.Index + 1)
                .Take(Beside)
                .TakeWhile(passage => passage.Cell is null)
                .Concat(table.Before is { } before ? [before] : [])
            : [];

    // Words that head two rows or more in a column, but not all.
    private static IEnumerable<(string Word, List<int> Rows)> Groups(NumberGrid grid)
    {
        var body = Enumerable.Range(0, grid.Rows).Where(row => !grid.IsHead(row)).ToList();
        for (var column = 0; column < grid.Columns; column++)
        {
            var at = column;
            var words = body.Where(row =>
                    grid[row, at] is null
                    && grid.Table[row, at] is { Compact.Length: >= 2 and <= 8 } cell
                    && !NumberGrid.IsTotal(cell.Compact)
                )
                .GroupBy(row => grid.Table[row, at]!.Compact, StringComparer.Ordinal)
                .ToList();
            if (words.Count < 2 || words.TrueForAll(group => group.Count() < 2))
            {
                continue;
            }

            foreach (var group in words.Where(group => group.Count() > 1))
            {
                yield return (group.Key, [.. group]);
            }
        }
    }

    private static IEnumerable<Claim> Told(
        Flow flow,
        List<int> places,
        NumberGrid grid,
        (string Word, List<int> Rows) group
    )
    {
        var (word, rows) = group;
        foreach (var index in places)
        {
            if (!Opens(flow, index, word))
            {
                continue;
            }

            var isCounted = flow[index].IsExactCount && flow[index].Number.Unscaled == rows.Count;
            for (
                var at = index;
                at < index + Ahead
                    && flow.SameSentence(index, at)
                    && (at == index || !flow.Lead(at).Contains(';', StringComparison.Ordinal));
                at++
            )
            {
                if (flow[at].IsPlain && flow.Change(at) is null && Column(flow, grid, rows, at, isCounted) is { } claim)
                {
                    yield return claim;
                }
            }
        }
    }

    private static bool Opens(Flow flow, int index, string word)
    {
        var clause = Statement.Clause(flow, index);
        return clause.StartsWith(word, StringComparison.Ordinal)
            || clause.StartsWith("其中" + word, StringComparison.Ordinal);
    }

    private static Claim? Column(Flow flow, NumberGrid grid, List<int> rows, int at, bool isCounted)
    {
        for (var column = 1; column < grid.Columns; column++)
        {
            var figures = rows.Select(row => grid[row, column]).OfType<Figure>().ToList();
            if (
                figures.Count != rows.Count
                || !grid.IsSummable(rows, column)
                || !figures.TrueForAll(figure => FarKinds.Of(figure) == FarKinds.Of(flow[at]))
            )
            {
                continue;
            }

            var claim = new Claim(
                flow[at].Dimension == Dimension.Count ? RelationKind.CountSum : RelationKind.Sum,
                flow[at],
                [.. figures],
                Formula.Sum,
                RuleIds.TableTotal
            )
            {
                Label = flow.Name(at),
            };
            if (
                Readings.Holds(claim)
                || (isCounted && IsHeaded(grid.LastHead(rows[0], column), flow, at) && IsNear(flow, at, claim))
            )
            {
                return claim;
            }
        }

        return null;
    }

    private static bool IsHeaded(string head, Flow flow, int at) =>
        Units().Replace(head, "") is { Length: > 2 } name
        && Statement.Clause(flow, at).Contains(name, StringComparison.Ordinal);

    private static bool IsNear(Flow flow, int at, Claim claim) => Plainly.Told(flow, at, claim) is not null;

    [GeneratedRegex(@"\(.*\)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Units();
}
