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
                var places = BesideTables
                    .Around(document.Text, table, Beside)
                    .SelectMany(document.Flow.PlacesIn)
                    .ToList();
                var groups = Groups(grid);
                foreach (var group in groups.Where(group => group.Rows.Count > 1).Take(MostGroups))
                {
                    foreach (var claim in Told(document.Flow, places, grid, groups, group))
                    {
                        yield return claim;
                    }
                }
            }
        }
    }

    // The words of a column that head two rows or more, and the others of that column.
    private static List<Group> Groups(NumberGrid grid)
    {
        var body = Enumerable.Range(0, grid.Rows).Where(row => !grid.IsHead(row)).ToList();
        var groups = new List<Group>();
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
            if (words.Count > 1 && words.Exists(group => group.Count() > 1))
            {
                groups.AddRange(words.Select(group => new Group(at, group.Key, [.. group])));
            }
        }

        return groups;
    }

    private static IEnumerable<Claim> Told(
        Flow flow,
        List<int> places,
        NumberGrid grid,
        List<Group> groups,
        Group group
    )
    {
        foreach (var index in places.Where(index => Opens(flow, index, group.Word)))
        {
            var isCounted = flow[index].IsExactCount && flow[index].Number.Unscaled == group.Rows.Count;
            for (var at = index; at < index + Ahead && GoesOn(flow, groups, group, index, at); at++)
            {
                if (!flow[at].IsPlain || flow.Change(at) is not null)
                {
                    continue;
                }

                var sums = Sums(flow, grid, group, at).ToList();
                var claim = sums.Find(Readings.Holds);
                if (
                    claim is null
                    && isCounted
                    && !groups.Exists(any => Sums(flow, grid, any, at).Any(Readings.Holds))
                    && sums.FindAll(sum => IsHeaded(grid, sum, flow, at)) is [var only]
                )
                {
                    claim = Plainly.Told(flow, at, only);
                }

                if (claim is not null)
                {
                    yield return claim;
                }
            }
        }
    }

    // Up to a semicolon, the word of another group, or the next number that counts what the first one counts.
    private static bool GoesOn(Flow flow, List<Group> groups, Group group, int index, int at) =>
        at == index
        || (
            flow.SameSentence(index, at)
            && !flow.Lead(at).Contains(';', StringComparison.Ordinal)
            && !groups.Exists(other =>
                other.Column == group.Column
                && other.Word != group.Word
                && Statement.Clause(flow, at).Contains(other.Word, StringComparison.Ordinal)
            )
            && !(
                flow[index].IsExactCount
                && flow[at].IsExactCount
                && FarKinds.Exactly(flow[index]) == FarKinds.Exactly(flow[at])
            )
        );

    private static bool Opens(Flow flow, int index, string word)
    {
        var clause = Statement.Clause(flow, index);
        return clause.StartsWith(word, StringComparison.Ordinal)
            || clause.StartsWith("其中" + word, StringComparison.Ordinal);
    }

    // What the rows give in each column of the kind of a quantity.
    private static IEnumerable<Claim> Sums(Flow flow, NumberGrid grid, Group group, int at)
    {
        for (var column = 1; column < grid.Columns; column++)
        {
            var figures = group.Rows.Select(row => grid[row, column]).OfType<Figure>().ToList();
            if (
                figures.Count == group.Rows.Count
                && grid.IsSummable(group.Rows, column)
                && figures.TrueForAll(figure => FarKinds.Of(figure) == FarKinds.Of(flow[at]))
            )
            {
                yield return new Claim(
                    flow[at].Dimension == Dimension.Count ? RelationKind.CountSum : RelationKind.Sum,
                    flow[at],
                    [.. figures],
                    Formula.Sum,
                    RuleIds.TableTotal
                )
                {
                    Label = flow.Name(at),
                };
            }
        }
    }

    private static bool IsHeaded(NumberGrid grid, Claim sum, Flow flow, int at) =>
        sum.Operands[0].Passage.Cell is { } cell
        && Units().Replace(grid.LastHead(cell.Row, cell.Column), "") is { Length: > 2 } name
        && Statement.Clause(flow, at).Contains(name, StringComparison.Ordinal);

    private sealed record Group(int Column, string Word, List<int> Rows);

    [GeneratedRegex(@"\(.*\)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Units();
}
