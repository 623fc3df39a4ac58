using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Relations.Later;

/// <summary>
/// 基本支出A元，占一般公共预算支出的a%…；项目支出B元，占一般公共预算支出的b%, where the whole is not printed: the two are all of it, so that each
/// share follows from both amounts. Told where one of the shares is true of them.
/// </summary>
internal static class BothShares
{
    private const int Near = 24;
    private const int ShortestBase = 3;
    private const string Basic = "基本支出";
    private const string Project = "项目支出";

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var first = 1; first < flow.Count; first++)
        {
            if (!IsShare(flow, known, first, Basic))
            {
                continue;
            }

            var second = Enumerable
                .Range(first + 2, Math.Max(0, Math.Min(Near, flow.Count - first - 2)))
                .FirstOrDefault(at => IsShare(flow, known, at, Project) && BaseOf(flow, at) == BaseOf(flow, first), -1);
            if (second < 0 || !flow.Comparable(first - 1, second - 1))
            {
                continue;
            }

            var (one, other) = (Claimed(flow, first, second - 1), Claimed(flow, second, first - 1));
            foreach (var (claim, sister) in new[] { (one, other), (other, one) })
            {
                if (Readings.Holds(claim) || (Readings.Holds(sister) && !Leaves(sister, claim)))
                {
                    yield return claim;
                }
            }
        }
    }

    private static string? BaseOf(Flow flow, int index) => flow.ShareIn(index)?.Base;

    private static bool IsShare(Flow flow, Known known, int index, string kind) =>
        flow[index] is { Dimension: Dimension.Percent, IsPlain: true }
        && flow.SameSentence(index - 1, index)
        && flow[index - 1] is { Dimension: Dimension.Money, IsPlain: true, Value.Sign: > 0 }
        && flow.Name(index - 1).StartsWith(kind, StringComparison.Ordinal)
        && BaseOf(flow, index) is { Length: >= ShortestBase }
        && !known.IsTold(index);

    // A share of 5.0% leaves open by one in a hundred what it is a share of, and so what other shares may be.
    private static bool Leaves(Claim known, Claim open)
    {
        var ratio = open.Operands[0].Value / known.Operands[0].Value;
        var gap = ratio * known.Result!.Value - open.Result!.Value;
        return gap.Abs() <= ratio * Unit(known.Result) + Unit(open.Result);
    }

    // Shares cut off instead of rounded are out by a whole unit.
    private static Fraction Unit(Figure rate) => new(rate.Multiplier, Rounding.PowerOfTen(rate.Number.Decimals));

    private static Claim Claimed(Flow flow, int index, int rest) =>
        new(
            RelationKind.Share,
            flow[index],
            [flow[index - 1], flow[rest]],
            Formula.Written("{0} ÷ ({0} + {1})", operands => operands[0].Over(operands[0] + operands[1])?.Times(100)),
            RuleIds.RatesShown
        )
        {
            Strength = Strengths.Of(flow, index, firm: true),
            Label = flow.Name(index - 1) + "占比",
        };
}
