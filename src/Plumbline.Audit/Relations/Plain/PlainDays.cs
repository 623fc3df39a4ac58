using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>客运量5236.8万人次，日均14.35万人次: the total of a year over its days; of what does not tie only a wrong unit is told.</summary>
internal static partial class PlainDays
{
    private const int Unit = 10_000;
    private static readonly int[] Lengths = [365, 366, 360, 250];

    /// <summary>The statements of running text that no other grammar has read.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 1; index < flow.Count; index++)
        {
            if (
                flow[index] is { IsPlain: true, Value.Sign: > 0 }
                && Kinds.IsAmount(flow[index])
                && !known.IsReckoned(index)
                && Daily().IsMatch(Statement.Clause(flow, index))
                && At(flow, index) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static Claim? At(Flow flow, int index)
    {
        var totals = Statement
            .Before(flow, index, figure => figure.Dimension == Dimension.Percent)
            .FindAll(at =>
                flow.Comparable(at, index) && Statement.IsOwn(flow, at) && flow[at].Value > flow[index].Value
            );
        return totals is [var total]
            ? Lengths
                .Select(days => Build(flow, index, total, days))
                .FirstOrDefault(claim => IsMeant(flow[index], claim))
            : null;
    }

    private static bool IsMeant(Figure mean, Claim claim) =>
        Readings.Holds(claim)
        || (
            Judge.Of(claim) is { Computed.Value: var computed }
            && (mean.Interval.Contains(computed * Unit) || mean.Interval.Contains(computed / Unit))
        );

    private static Claim Build(Flow flow, int index, int total, int days) =>
        new(
            RelationKind.Ratio,
            flow[index],
            [flow[total]],
            Formula.Written($"{{0}} ÷ {days}", operands => operands[0].Over(Reckoned.Exactly(days))),
            RuleIds.ProductStated
        )
        {
            Label = flow.Name(index),
        };

    [GeneratedRegex("^(?:日均|平均每[天日]|每[天日]平均)[^，,。;:0-9]{0,6}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Daily();
}
