using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>大学生174人每人4000元、高中生236人每人1500元，共发放105.00万元: numbers with their standards in one row, and what they come to.</summary>
internal static partial class Pairs
{
    private const int Most = 6;

    /// <summary>The pairs of a number and its standard that stand right before such a pair, in reading order.</summary>
    public static List<(int Number, int Standard)> Before(Flow flow, int number, int standard)
    {
        var pairs = new List<(int, int)>();
        for (
            var at = standard - 2;
            number == standard - 1
                && at > 0
                && pairs.Count < Most
                && IsPair(flow, at)
                && flow.SameSentence(at - 1, standard);
            at -= 2
        )
        {
            pairs.Insert(0, (at - 1, at));
        }

        return pairs;
    }

    /// <summary>The total as the sum of all products; only what holds is told, as some may pay for more than one year.</summary>
    public static Claim? Sum(Flow flow, int total, List<(int Number, int Standard)> pairs) =>
        All(flow, total, pairs) is var claim && Readings.Holds(claim) ? claim : null;

    /// <summary>The total as the sum of all products, whether it holds or not.</summary>
    public static Claim All(Flow flow, int total, List<(int Number, int Standard)> pairs) =>
        new(
            RelationKind.Product,
            flow[total],
            [.. pairs.SelectMany(pair => (Figure[])[flow[pair.Number], flow[pair.Standard]])],
            Formula.Written(
                string.Join(" + ", Enumerable.Range(0, pairs.Count).Select(at => $"{{{2 * at}}} × {{{(2 * at) + 1}}}")),
                operands =>
                {
                    Reckoned? sum = Reckoned.Exactly(Fraction.Zero);
                    for (var at = 0; at + 1 < operands.Length && sum is not null; at += 2)
                    {
                        sum = Formula.Product.Of([operands[at], operands[at + 1]]) is { } next ? sum + next : null;
                    }

                    return sum;
                }
            ),
            RuleIds.ProductStated
        )
        {
            Label = flow.Name(total),
        };

    private static bool IsPair(Flow flow, int standard) =>
        flow[standard].Dimension == Dimension.Money
        && flow[standard - 1].Dimension == Dimension.Count
        && Each().IsMatch(flow.Lead(standard));

    [GeneratedRegex("^[，,(]?(?:平均)?每[一-龥][^，,。;:0-9]{0,6}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Each();
}
