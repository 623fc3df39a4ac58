using System.Collections.Immutable;
using Plumbline.Audit.Relations.Rates;

namespace Plumbline.Audit.Relations.Later;

/// <summary>
/// Statements that rest on others found before: what is left of a whole that a rate beside it has settled, a rate
/// beside a sister
/// of the same base, a rate that no grammar of wording could place.
/// </summary>
internal static class LaterClaims
{
    /// <summary>The statements that the grammars of this folder find.</summary>
    /// <param name="document">The document.</param>
    /// <param name="found">What the other grammars found.</param>
    public static IEnumerable<Claim> Of(Understood document, ImmutableArray<Relation> found)
    {
        var flow = document.Flow;
        var orphans = OrphanRates.Of(document, new Known(flow, found)).ToList();
        var known = new Known(
            flow,
            [.. found, .. orphans.Select(claim => new Relation(0, claim, Verdict.Rounding, null))]
        );
        var sums = SumOfParts.Of(flow, found).ToImmutableArray();
        List<Claim> placed =
        [
            .. orphans
                .Concat(RestsOfRates.Of(flow, known))
                .Concat(SisterRates.Of(flow, known))
                .Concat(SisterBases.Of(flow, known))
                .Concat(BothShares.Of(flow, known))
                .Concat(PeriodMeans.Of(flow, known))
                .Concat(RatesOfRows.Of(document, known))
                .Concat(ChangesOfRows.Of(document, known))
                .Concat(OrphanMeans.Of(document, known))
                .Concat(FarStandards.Of(flow, known))
                .Concat(ChangesOfParts.Of(flow, known, sums))
                .Concat(BasesOfParts.Of(flow, known, sums))
                .Concat(SharesOfSums.Of(found))
                .Concat(WholesOfShares.Of(found))
                .Concat(DetailsOfParts.Of(flow, found))
                .Concat(SecondColumns.Of(flow, found))
                .Concat(SisterMeans.Of(flow, known, found)),
        ];
        var all = new Known(
            flow,
            [.. found, .. placed.Select(claim => new Relation(0, claim, Verdict.Rounding, null))]
        );
        placed.AddRange(WrongBases.Of(document, all));
        placed.AddRange(Plain.PlainClaims.Of(flow, all));
        placed.AddRange(ExactTies.Of(flow, [.. found, .. placed.Select(Reckoned)]));
        placed.AddRange(OrphanSlips.Of(document, [.. found, .. placed.Select(Reckoned)]));
        placed.AddRange(Weighed.WeighedTies.Of(document, [.. found, .. placed.Select(Reckoned)]));
        return placed.Concat(Within.WithinClaims.Of(document, [.. found, .. placed.Select(Reckoned)]));
    }

    private static Relation Reckoned(Claim claim) =>
        new(0, claim, Judge.Of(claim)?.Verdict ?? Verdict.Undecidable, null);
}

/// <summary>What is known of each quantity of running text from the statements found before.</summary>
internal sealed class Known
{
    private readonly ILookup<int, Relation> byResult;
    private readonly HashSet<int> factors;

    public Known(Flow flow, ImmutableArray<Relation> found)
    {
        Flow = flow;
        factors =
        [
            .. found
                .Where(relation => relation.Claim.Kind == RelationKind.Product)
                .SelectMany(relation => relation.Claim.Operands)
                .Select(operand => operand.Index),
        ];
        byResult = found
            .Where(relation => relation.Claim.Result is not null)
            .ToLookup(relation => relation.Claim.Result!.Index);
    }

    public Flow Flow { get; }

    /// <summary>Whether the result of a statement was told as a sum or a difference before.</summary>
    public bool IsSummed(Claim claim) =>
        byResult[claim.Result!.Index]
            .Any(relation => relation.Claim.Kind is RelationKind.Sum or RelationKind.Difference);

    /// <summary>Whether a sum or a difference has the quantity at a place as its result.</summary>
    public bool IsTotalled(int index) =>
        byResult[Flow[index].Index]
            .Any(relation =>
                relation.Claim.Kind is RelationKind.Sum or RelationKind.CountSum or RelationKind.Difference
            );

    /// <summary>Whether the quantity at a place was multiplied in a statement: a standard, a price.</summary>
    public bool IsFactor(int index) => factors.Contains(Flow[index].Index);

    /// <summary>Whether a statement has the quantity at a place as its result.</summary>
    public bool IsTold(int index) => byResult.Contains(Flow[index].Index);

    /// <summary>Whether words, and not numbers alone, make the quantity at a place the result of a statement.</summary>
    public bool IsStated(int index) =>
        byResult[Flow[index].Index]
            .Any(relation => relation.Claim is { ByNumbers: false, Strength: not Strength.Scoped });

    /// <summary>Whether a statement that is reckoned, and not only bounded, has the quantity at a place as its
    /// result.</summary>
    public bool IsReckoned(int index) =>
        byResult[Flow[index].Index]
            .Any(relation =>
                relation.Claim.Kind
                    is not (RelationKind.Subset or RelationKind.ScoreWithinWeight or RelationKind.Threshold)
            );

    /// <summary>The true rate of one part over one whole that a percentage is said to be; null where there is none.</summary>
    public Relation? RateOf(int index) =>
        byResult[Flow[index].Index]
            .FirstOrDefault(relation =>
                relation
                    is {
                        Verdict: Verdict.Holds or Verdict.Rounding,
                        Claim:
                        {
                            Kind: RelationKind.Ratio or RelationKind.Share or RelationKind.ExecutionRate,
                            Operands.Length: 2
                        }
                    }
            );
}
