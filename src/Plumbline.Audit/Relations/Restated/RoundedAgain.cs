using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Relations.Tables;

namespace Plumbline.Audit.Relations.Restated;

/// <summary>
/// An amount of a table told in a larger unit: 4,218.36万元 in a sentence, 42,183,551.07 in a table in 元. Five digits that agree
/// with one amount of the table alone are no chance, nor are three where the sentence names its row and its year; nothing is
/// said where they do not.
/// </summary>
internal static class RoundedAgain
{
    private const int Fewest = 3;
    private const int Most = 50;
    private const int Before = 40;

    /// <summary>The statements of a document.</summary>
    public static IEnumerable<Claim> Of(Understood document)
    {
        var amounts = document.Figures.All.Where(IsAmount).ToLookup(figure => figure.Passage.Cell is not null);
        var printed = amounts[true]
            .Where(figure => Slip.Digits(figure.Number) > Mentions.ProvingDigits)
            .OrderBy(figure => figure.Value)
            .ToArray();
        foreach (var told in amounts[false].Where(figure => Slip.Digits(figure.Number) >= Fewest))
        {
            var within = Within(printed, told).Take(Most).ToList();
            var cells =
                Slip.Digits(told.Number) >= Mentions.ProvingDigits
                    ? within
                    : within.FindAll(cell => IsNamed(cell, told));
            if (cells.Count > 0 && cells.TrueForAll(cell => cell.Value == cells[0].Value && IsFiner(cell, told)))
            {
                yield return new Claim(RelationKind.Equality, told, [cells[0]], Formula.Same, RuleIds.SameQuantityTwice)
                {
                    Label = told.Label,
                    ByNumbers = true,
                };
            }
        }
    }

    private static bool IsFiner(Figure cell, Figure told) =>
        cell.Value != told.Value && NumberGrid.Slack(cell) < NumberGrid.Slack(told);

    // 收入由2020年的1.16亿元: the row of 收入 and the column of 2020.
    private static bool IsNamed(Figure cell, Figure told) =>
        told.Year is { } year
        && cell.Label.Contains($"{year}年", StringComparison.Ordinal)
        && Names.ShareTwo(
            Names.Core(cell.Scope[(cell.Scope.LastIndexOf('/') + 1)..]),
            told.Passage.Compact[Math.Max(0, told.Start - Before)..told.Start]
        );

    private static bool IsAmount(Figure figure) =>
        figure is { IsQuantity: true, Dimension: Dimension.Money, InChinese: false, Number.Unscaled: > 0 };

    // The amounts of tables that round to the one told.
    private static IEnumerable<Figure> Within(Figure[] printed, Figure told)
    {
        var slack = NumberGrid.Slack(told);
        for (
            var at = FirstFrom(printed, told.Exact - slack);
            at < printed.Length && printed[at].Exact <= told.Exact + slack;
            at++
        )
        {
            yield return printed[at];
        }
    }

    private static int FirstFrom(Figure[] printed, decimal least)
    {
        var (low, high) = (0, printed.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = printed[middle].Exact < least ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
