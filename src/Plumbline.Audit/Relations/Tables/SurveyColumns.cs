using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Tables;

/// <summary>
/// Columns of a survey: 发放(份), 收回(份), 有效(份). No row got back more than it gave out, and none of what did not come back is valid.
/// A loan, a licence or a tool that is given out and comes back is no survey.
/// </summary>
internal static partial class SurveyColumns
{
    public static IEnumerable<Claim> Of(NumberGrid grid)
    {
        foreach (var (start, end) in Segments.Of(grid))
        {
            var columns = new[] { Given(), Back(), Valid() }
                .Select(head => Column(grid, start, head))
                .Where(column => column >= 0)
                .ToList();
            if (!IsSurvey(grid, start, columns))
            {
                continue;
            }

            foreach (var (whole, part) in columns.Zip(columns.Skip(1)))
            {
                for (var row = start; row < end; row++)
                {
                    if (Build(grid, row, whole, part) is { } claim)
                    {
                        yield return claim;
                    }
                }
            }
        }
    }

    // The words of a survey in a head or in the line above the table, and one unit for all.
    private static bool IsSurvey(NumberGrid grid, int row, List<int> columns)
    {
        var heads = columns.ConvertAll(column => grid.LastHead(row, column));
        var units = heads.Select(head =>
            head.IndexOf('(', StringComparison.Ordinal) is >= 0 and var at ? head[at..] : ""
        );
        return units.Where(unit => unit.Length > 0).Distinct(StringComparer.Ordinal).Count() <= 1
            && (
                heads.Exists(head => Sheets().IsMatch(head))
                || Survey().IsMatch(grid.Table.Before?.Compact ?? "")
                || Enumerable.Range(0, grid.Columns).Any(column => Survey().IsMatch(grid.LastHead(row, column)))
            );
    }

    private static int Column(NumberGrid grid, int start, Regex head) =>
        Enumerable.Range(0, grid.Columns).Where(column => head.IsMatch(grid.LastHead(start, column))).ToList()
            is [var only]
            ? only
            : -1;

    private static Claim? Build(NumberGrid grid, int row, int whole, int part) =>
        grid[row, whole] is { Dimension: Dimension.Count or Dimension.None } all
        && grid[row, part] is { } some
        && NumberGrid.AreAlike(some, all)
            ? new Claim(RelationKind.Subset, some, [all], Formula.Same, RuleIds.PartExceedsWhole)
            {
                Label = $"{grid.Label(row, part)}{grid.LastHead(row, part)}",
            }
            : null;

    [GeneratedRegex("^(?:问卷)?(?:发放|发出)(?:问卷|份数|数量|数)*(?:$|[(])", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Given();

    [GeneratedRegex("^(?:问卷)?(?:收回|回收)(?:问卷|份数|数量|数)*(?:$|[(])", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Back();

    [GeneratedRegex("问卷|份数|[(]份", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Sheets();

    [GeneratedRegex("问卷|调查|满意", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Survey();

    [GeneratedRegex("^有效(?:问卷|份数|数量|数)*(?:$|[(])", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Valid();
}
