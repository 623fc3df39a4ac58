using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Relations.Later;

/// <summary>
/// 全区A亿元，增长a%，其中甲B亿元，增长b%，乙C亿元，增长c%: what the whole was before is what its parts were, and so with 完成预算的a%.
/// The rate of the whole follows from the amounts and rates of the parts. Claimed only where it holds, and asked about where
/// a slip of a rate explains it.
/// </summary>
internal static partial class BasesOfParts
{
    private const int Reach = 4;
    private const int FewestDigits = 3;

    private static readonly Fraction Hundred = new(100, 1);

    /// <summary>The statements that follow from the sums found before.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known, ImmutableArray<SumOfParts> sums)
    {
        if (sums.IsEmpty)
        {
            yield break;
        }

        var changes = ChangeReader.Of(flow).ToDictionary(change => change.Start);
        foreach (var sum in sums)
        {
            if (Grown(flow, changes, sum) is { } grown && !known.IsReckoned(flow.PlaceOf(grown.Result!)))
            {
                yield return grown;
            }

            if (Completed(flow, sum) is { } completed && !known.IsReckoned(flow.PlaceOf(completed.Result!)))
            {
                yield return completed;
            }
        }
    }

    private static Claim? Grown(Flow flow, Dictionary<int, Change> changes, SumOfParts sum)
    {
        var all = sum.Parts.Prepend(sum.Whole).Select(place => SumOfParts.ChangeOf(flow, changes, place)).ToList();
        if (all.Exists(change => change is not { Rate: not null, Amount: null, Former: null }))
        {
            return null;
        }

        var isDown = all[0]!.RateDirection == Direction.Down;
        var signs = all.ConvertAll(change => change!.RateDirection == Direction.Down ? -1 : 1);
        return Claimed(
            flow,
            sum,
            RelationKind.GrowthRate,
            all.ConvertAll(change => change!.Rate!.Value),
            (rate, at) => Reckoned.Exactly(Hundred) + rate.Times(signs[at + 1]),
            times => (times - Reckoned.Exactly(Hundred)).Times(isDown ? -1 : 1)
        );
    }

    private static Claim? Completed(Flow flow, SumOfParts sum)
    {
        var rates = sum.Parts.Prepend(sum.Whole).Select(place => CompletionOf(flow, place)).ToList();
        return rates.Contains(null)
            ? null
            : Claimed(
                flow,
                sum,
                RelationKind.ExecutionRate,
                rates.ConvertAll(rate => rate!.Value),
                (rate, _) => rate,
                times => times
            );
    }

    private static int? CompletionOf(Flow flow, int place)
    {
        for (var at = place + 1; at <= place + Reach && flow.SameSentence(place, at); at++)
        {
            if (flow[at].Dimension != Dimension.Percent)
            {
                return null;
            }

            if (Budget().IsMatch(flow.Lead(at)))
            {
                return at;
            }
        }

        return null;
    }

    // The whole over the bases of the parts, in percent.
    private static Claim? Claimed(
        Flow flow,
        SumOfParts sum,
        RelationKind kind,
        List<int> rates,
        Func<Reckoned, int, Reckoned> factor,
        Func<Reckoned, Reckoned> told
    )
    {
        var count = sum.Parts.Length;
        var claim = new Claim(
            kind,
            flow[rates[0]],
            [flow[sum.Whole], .. sum.Parts.Select(part => flow[part]), .. rates.Skip(1).Select(rate => flow[rate])],
            Formula.Written(
                Pattern(kind, count),
                operands =>
                {
                    Reckoned? bases = Reckoned.Exactly(0);
                    for (var at = 0; at < count && bases is not null; at++)
                    {
                        bases = operands[at + 1].Over(factor(operands[at + 1 + count], at)) is { } own
                            ? bases + own
                            : null;
                    }

                    return bases is { } all && operands[0].Over(all) is { } times ? told(times) : null;
                }
            ),
            RuleIds.RatesShown
        )
        {
            Label = kind == RelationKind.GrowthRate ? "增减率" : "预算完成率",
            Doubt = RateMessages.WhichScope.With(),
        };
        return Readings.Holds(claim) ? claim
            : IsSlip(claim) ? claim with { Strength = Strength.Scoped }
            : null;
    }

    private static bool IsSlip(Claim claim) =>
        claim.Result is { IsPlain: true } rate
        && Restated.Slip.Digits(rate.Number) >= FewestDigits
        && claim.Formula.Of([.. claim.Operands.Select(Reckoned.Of)]) is { } computed
        && RateSlips.IsPlainSlip(rate, computed.Value);

    private static string Pattern(RelationKind kind, int count)
    {
        var bases = Enumerable
            .Range(1, count)
            .Select(at =>
                kind == RelationKind.GrowthRate ? $"{{{at}}} ÷ (1 ± {{{at + count}}})" : $"{{{at}}} ÷ {{{at + count}}}"
            );
        return $"{{0}} ÷ ({string.Join(" + ", bases)})" + (kind == RelationKind.GrowthRate ? " − 1" : "");
    }

    [GeneratedRegex(
        "^[，,(]?(?:为|完成|占)了?(?:年初|全年|调整|年度|本年|当年)*(?:预算|计划|任务)(?:数|额)?的?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Budget();
}
