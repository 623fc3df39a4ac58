using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Relations.Restated;

/// <summary>
/// An amount of a table told in a larger unit: 4,218.36万元 in a sentence, 42,183,551.07 in a table in 元. Five digits that agree
/// with one amount of the table alone are no chance; nothing is said where they do not.
/// </summary>
internal static class RoundedAgain
{
    /// <summary>The statements of a document.</summary>
    public static IEnumerable<Claim> Of(Understood document)
    {
        var amounts = document.Figures.All.Where(IsAmount).ToLookup(figure => figure.Passage.Cell is not null);
        var printed = amounts[true]
            .Where(figure => Slip.Digits(figure.Number) > Mentions.ProvingDigits)
            .OrderBy(figure => figure.Value)
            .ToArray();
        foreach (var told in amounts[false].Where(figure => Slip.Digits(figure.Number) >= Mentions.ProvingDigits))
        {
            if (Only(printed, told) is { } cell)
            {
                yield return new Claim(RelationKind.Equality, told, [cell], Formula.Same, RuleIds.SameQuantityTwice)
                {
                    Label = told.Label,
                    ByNumbers = true,
                };
            }
        }
    }

    private static bool IsAmount(Figure figure) =>
        figure is { IsQuantity: true, Dimension: Dimension.Money, InChinese: false, Number.Unscaled: > 0 };

    // The first of the amounts of a table that round to the one told; none where there is another value among them.
    private static Figure? Only(Figure[] printed, Figure told)
    {
        var slack = NumberSlack(told);
        var at = FirstFrom(printed, told.Exact - slack);
        if (at == printed.Length || printed[at].Exact > told.Exact + slack)
        {
            return null;
        }

        var first = printed[at];
        for (var next = at + 1; next < printed.Length && printed[next].Exact <= told.Exact + slack; next++)
        {
            if (printed[next].Value != first.Value)
            {
                return null;
            }
        }

        return first.Value != told.Value && NumberSlack(first) < slack ? first : null;
    }

    private static decimal NumberSlack(Figure figure) => Tables.NumberGrid.Slack(figure);

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
