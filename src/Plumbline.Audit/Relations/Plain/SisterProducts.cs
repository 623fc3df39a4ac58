using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// 寄宿生300人次，每人每学期500元，15万元; 走读生200人次，每人每学期250元，5万元; …: rows of a number, a standard and what they come to, told in the same
/// words. Where most rows are true, the other is wrong.
/// </summary>
internal static partial class SisterProducts
{
    private const int Step = 3;
    private const int Fewest = 3;
    private const int Most = 20;
    private const int LongestLead = 8;

    /// <summary>The statements of running text that no other grammar has read.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 2; index < flow.Count; index++)
        {
            if (!IsRow(flow, index))
            {
                continue;
            }

            var rows = RowsFrom(flow, index);
            var claims = rows.ConvertAll(at => Product(flow, at));
            var wrong = claims.FindAll(claim => !Readings.Holds(claim));
            if (
                claims.Count >= Fewest
                && wrong is [var only]
                && (claims.Count > Fewest || Sums.Ties.IsSlip(only.Result!, Meant(only)))
                && flow.PlaceOf(only.Result!) is var place
                && !known.IsReckoned(place)
                && !Explained().IsMatch(flow.Tail(place))
            )
            {
                yield return only;
            }

            index = rows[^1];
        }
    }

    private static List<int> RowsFrom(Flow flow, int first)
    {
        List<int> rows = [first];
        while (
            rows.Count < Most
            && rows[^1] + Step < flow.Count
            && IsRow(flow, rows[^1] + Step)
            && flow.SamePassage(first, rows[^1] + Step)
            && flow.Lead(first) == flow.Lead(rows[^1] + Step)
            && flow.Lead(first - 1) == flow.Lead(rows[^1] + Step - 1)
        )
        {
            rows.Add(rows[^1] + Step);
        }

        return rows;
    }

    private static Domain.Numbers.Fraction Meant(Claim claim) => claim.Operands[0].Value * claim.Operands[1].Value;

    private static bool IsRow(Flow flow, int index) =>
        flow.SameSentence(index - 2, index)
        && flow[index] is { Dimension: Dimension.Money, IsPlain: true }
        && flow[index - 1] is { Dimension: Dimension.Money, IsPlain: true }
        && flow[index - 2] is { Dimension: Dimension.Count, IsPlain: true, InChinese: false }
        && flow.Lead(index).Length <= LongestLead
        && flow.Lead(index - 1).Contains('每', StringComparison.Ordinal)
        && !Statement.IsOfOne(flow, index);

    private static Claim Product(Flow flow, int index) =>
        new(
            RelationKind.Product,
            flow[index],
            [flow[index - 1], flow[index - 2]],
            Formula.LongProduct,
            RuleIds.ProductStated
        )
        {
            Set = [flow[index - 1]],
            Label = flow.Name(index - 2),
        };

    [GeneratedRegex("差额|自筹|自付|封顶|上限|限额|扣|减|未|余", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Explained();
}
