using System.Text.RegularExpressions;

namespace Plumbline.Audit.Texts;

/// <summary>
/// 计划安排资金(万元) | 1208.75 | 实际到位资金(万元) | 1100.00, and below each the levels of government: 省财政 | 1125 | 省财政 | 1000: pairs of a
/// label and its amount side by side, in which the first row is the whole of those below it.
/// </summary>
internal static partial class FundPairs
{
    private const int MostLevels = 8;

    /// <summary>The row of the whole for the amount at a place; null where it is no amount of a level of government.</summary>
    public static int? HeadOf(TableView table, int row, int column)
    {
        if (column == 0 || !Level().IsMatch(Words(table, row, column - 1)))
        {
            return null;
        }

        for (var above = row - 1; above >= Math.Max(0, row - MostLevels); above--)
        {
            var label = Words(table, above, column - 1);
            if (Whole().IsMatch(label))
            {
                return above;
            }

            if (!Level().IsMatch(label) && !IsOfLevels(table, above))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>
    /// The words to the left of an amount that name it: of pairs side by side only those of its own, 到位资金 | 90 | 支出资金 | 80.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="row">The row of the amount.</param>
    /// <param name="column">Its column.</param>
    /// <param name="above">The heads above it.</param>
    /// <param name="left">All words to its left.</param>
    public static string LabelOf(TableView table, int row, int column, string above, string left) =>
        above.Length == 0
        && column > 2
        && left.LastIndexOf('/') is >= 0 and var stroke
        && IsNumber(Words(table, row, column - 2))
        && Words(table, row, column - 1) is { Length: > 0 } own
        && !IsNumber(own)
        && left.EndsWith(own, StringComparison.Ordinal)
            ? left[(stroke + 1)..]
            : left;

    private static bool IsNumber(string words) => words.Length > 0 && char.IsAsciiDigit(words[0]);

    /// <summary>What is printed at a place, folded; empty where nothing is.</summary>
    public static string Words(TableView table, int row, int column) => table[row, column]?.Compact ?? "";

    // A row of labels alone, 其中：中央财政 | 其中：中央财政, has lost its blank cells.
    private static bool IsOfLevels(TableView table, int row) => Level().IsMatch(Words(table, row, 0));

    [GeneratedRegex(
        "^(?:其中:?)?(?:中央|省级?|市级?|县级?|区级?|县区级?|镇级?|乡镇|地方|其[他它]|自筹)(?:本级)?(?:财政)?(?:补助|拨款|配套|资金)*:?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Level();

    [GeneratedRegex(
        @"^(?:计划|预算|实际|年初|全年)?(?:安排|到位|支出|执行|拨付|结余|结转|投入)"
            + @"(?:总?资金|数|总?额)*(?:\((?:万|亿)?元\))?:?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Whole();
}
