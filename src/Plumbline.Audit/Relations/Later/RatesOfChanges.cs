using System.Collections.Immutable;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;

namespace Plumbline.Audit.Relations.Later;

/// <summary>
/// 由400公斤提高到430公斤，增产30公斤，增幅7.5%: a true rate of a change whose amount is printed too is the amount over what there was before,
/// and both values give it.
/// </summary>
internal static class RatesOfChanges
{
    /// <summary>The statements that follow from those found before.</summary>
    public static IEnumerable<Claim> Of(ImmutableArray<Relation> found)
    {
        var changes = found
            .Where(relation =>
                relation
                    is {
                        Verdict: Verdict.Holds or Verdict.Rounding,
                        Claim:
                        {
                            Kind: RelationKind.ChangeAmount or RelationKind.Difference,
                            Result: not null,
                            Operands.Length: 2
                        }
                    }
            )
            .Select(relation => relation.Claim)
            .ToList();
        var byAmount = changes.ToLookup(change => change.Result!.Index);
        var byValues = changes.ToLookup(change => Pair(change.Operands[0], change.Operands[1]));
        return found
            .Where(relation =>
                relation
                    is {
                        Verdict: Verdict.Holds or Verdict.Rounding,
                        Claim: { Kind: RelationKind.GrowthRate, Result: not null, Operands.Length: 2 }
                    }
            )
            .SelectMany(relation => Of(relation.Claim, byAmount, byValues))
            .Where(Readings.Holds);
    }

    private static IEnumerable<Claim> Of(Claim rate, ILookup<int, Claim> byAmount, ILookup<(int, int), Claim> byValues)
    {
        var (first, second) = (rate.Operands[0], rate.Operands[1]);
        if (rate.Formula == Formula.Growth || rate.Formula == Formula.Fall)
        {
            return byValues[Pair(first, second)]
                .Where(change => IsBeside(change, rate))
                .Select(change => Over(rate, change.Result!, second));
        }

        if (rate.Formula != Formula.GrowthByAmount && rate.Formula != Formula.FallByAmount)
        {
            return [];
        }

        return byAmount[first.Index]
            .Where(change => IsBeside(change, rate) && change.Operands.Any(one => one.Index == second.Index))
            .Select(change => change.Operands[0].Index == second.Index ? change.Operands[1] : change.Operands[0])
            .SelectMany<Figure, Claim>(before =>
                [
                    Over(rate, first, before),
                    rate with
                    {
                        Operands = [second, before],
                        Formula = rate.Formula == Formula.GrowthByAmount ? Formula.Growth : Formula.Fall,
                        ByNumbers = true,
                    },
                ]
            );
    }

    private static bool IsBeside(Claim change, Claim rate) =>
        change.Result!.Passage.Index == rate.Result!.Passage.Index;

    private static Claim Over(Claim rate, Figure amount, Figure before) =>
        rate with
        {
            Operands = [amount, before],
            Formula = Formula.Percent,
            ByNumbers = true,
        };

    private static (int, int) Pair(Figure one, Figure other) =>
        (Math.Min(one.Index, other.Index), Math.Max(one.Index, other.Index));
}
