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
        @"^(?:计划|预算|实际|年初|全年)?(?:安排|到位|支出|执行|拨付|结余|结转|投入)(?:总?资金|数|总?额)*(?:\((?:万|亿)?元\))?:?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Whole();
}
