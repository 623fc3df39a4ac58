using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Tables;

/// <summary>
/// 编制人数 and 实有人数 of each unit: who fills a post holds one of those established. Who goes beyond them is not accused.
/// </summary>
internal static partial class EstablishedPosts
{
    public static IEnumerable<Claim> Of(NumberGrid grid) =>
        from segment in Segments.Of(grid)
        from posts in Enumerable.Range(0, grid.Columns)
        where Posts().IsMatch(grid.LastHead(segment.Start, posts))
        from filled in Enumerable.Range(posts + 1, grid.Columns - posts - 1).Take(1)
        where Filled().IsMatch(grid.LastHead(segment.Start, filled))
        from row in Enumerable.Range(segment.Start, segment.End - segment.Start)
        select InRow(grid, row, posts, filled) into claim
        where Rates.Readings.Holds(claim)
        select claim;

    private static Claim? InRow(NumberGrid grid, int row, int posts, int filled) =>
        grid[row, posts] is { } all && grid[row, filled] is { } some
            ? new Claim(RelationKind.Subset, some, [all], Formula.Same, RuleIds.PartExceedsWhole)
            {
                Label = $"{grid.Label(row, filled)}{grid.LastHead(row, filled)}",
            }
            : null;

    [GeneratedRegex(@"^(?:核定|人员|事业|行政)*编制(?:人?数)?(?:\(.\))?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Posts();

    [GeneratedRegex(
        @"^(?:实有|实际在编|在编|在职在编|在岗)(?:在编|人员)?(?:人?数)?(?:\(.\))?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Filled();
}
