using System.Collections.Immutable;
using Plumbline.Audit.Figures;
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
        var known = new Known(flow, found);
        List<Claim> placed = [.. OrphanRates.Of(document, known)];
        known.Add(placed);
        List<Claim> beside =
        [
            .. RestsOfRates.Of(flow, known),
            .. SisterRates.Of(flow, known),
            .. PeriodMeans.Of(flow, known),
            .. ChangesOfRows.Of(document, known),
            .. OrphanMeans.Of(document, known),
            .. FarStandards.Of(flow, known),
            .. SharesWithin.Of(flow, found),
        ];
        known.Add(beside);
        placed.AddRange(beside);
        placed.AddRange(WrongBases.Of(document, known));
        placed.AddRange(Plain.PlainClaims.Of(flow, known));
        List<Relation> reckoned = [.. found, .. placed.Select(Reckoned)];
        var judged = new Known(flow, reckoned);
        foreach (var source in Proofs(document, judged))
        {
            // What one grammar adds, the next one knows.
            var claims = source(reckoned).ToList();
            var added = claims.ConvertAll(Reckoned);
            placed.AddRange(claims);
            reckoned.AddRange(added);
            judged.Add(added);
        }

        return placed.Concat(Within.WithinClaims.Of(document, [.. reckoned]));
    }

    // What the numbers say of each other, each grammar upon those before it.
    private static List<Func<List<Relation>, IEnumerable<Claim>>> Proofs(Understood document, Known judged)
    {
        var weighings = Weighed.Weighings.Of(document);
        return
        [
            found => ExactTies.Of(document.Flow, judged, found),
            _ => ToldOfCells.Of(document, judged),
            found => OrphanSlips.Of(document, found),
            found => TurnedIndicators.Of(document, found),
            found => Weighed.WeighedTies.Of(weighings, found),
            found => Weighed.SlippedTies.Of(weighings, found),
            found => Plain.PlainClaims.Farther(document.Flow, new Known(document.Flow, found)),
            found => Doubts.NamedBases.Of(document, new Known(document.Flow, found)),
            found => Doubts.NamedRates.Of(document, new Known(document.Flow, found)),
            _ => Doubts.ToldTwice.Of(document),
        ];
    }

    private static Relation Reckoned(Claim claim) =>
        new(0, claim, Judge.Of(claim)?.Verdict ?? Verdict.Undecidable, null);
}

/// <summary>What is known of each quantity of running text from the statements found before.</summary>
internal sealed class Known
{
    private readonly Dictionary<int, List<Relation>> byResult = [];
    private static readonly List<Relation> None = [];

    private readonly HashSet<int> factors = [];

    public Known(Flow flow, IReadOnlyCollection<Relation> found)
    {
        Flow = flow;
        Add(found);
    }

    public Flow Flow { get; }

    /// <summary>Takes what was found since; it counts as true.</summary>
    public void Add(IEnumerable<Claim> claims)
    {
        foreach (var claim in claims)
        {
            Add(new Relation(0, claim, Verdict.Rounding, null));
        }
    }

    /// <summary>Takes what was found since, as it was judged.</summary>
    public void Add(IReadOnlyCollection<Relation> relations)
    {
        foreach (var relation in relations)
        {
            Add(relation);
        }
    }

    private void Add(Relation relation)
    {
        if (relation.Claim.Kind == RelationKind.Product)
        {
            foreach (var operand in relation.Claim.Operands)
            {
                factors.Add(operand.Index);
            }
        }

        if (relation.Claim.Result is { Index: var index })
        {
            if (!byResult.TryGetValue(index, out var same))
            {
                byResult[index] = same = new List<Relation>(1);
            }

            same.Add(relation);
        }
    }

    /// <summary>Whether a sum or a difference has the quantity at a place as its result.</summary>
    public bool IsTotalled(int index) =>
        About(Flow[index])
            .Any(relation =>
                relation.Claim.Kind is RelationKind.Sum or RelationKind.CountSum or RelationKind.Difference
            );

    /// <summary>Whether the quantity at a place was multiplied in a statement: a standard, a price.</summary>
    public bool IsFactor(int index) => factors.Contains(Flow[index].Index);

    /// <summary>Whether a statement has the quantity at a place as its result.</summary>
    public bool IsTold(int index) => byResult.ContainsKey(Flow[index].Index);

    /// <summary>Whether words, and not numbers alone, make the quantity at a place the result of a statement.</summary>
    public bool IsStated(int index) =>
        About(Flow[index]).Any(relation => relation.Claim is { ByNumbers: false, Strength: not Strength.Scoped });

    /// <summary>Whether a statement that is reckoned, and not only bounded, has the quantity at a place as its
    /// result.</summary>
    public bool IsReckoned(int index) => About(Flow[index]).Any(IsReckoned);

    /// <summary>Whether a statement sets the quantity at a place against another, or against what two others leave.</summary>
    public bool IsSubtracted(int index) =>
        About(Flow[index]).Any(relation => IsReckoned(relation) && relation.Claim.Kind != RelationKind.ScoreSum);

    private static bool IsReckoned(Relation relation) =>
        relation.Claim.Kind is not (RelationKind.Subset or RelationKind.ScoreWithinWeight or RelationKind.Threshold);

    /// <summary>Whether such a statement is true.</summary>
    public bool IsProven(int index) =>
        About(Flow[index])
            .Any(relation => IsReckoned(relation) && relation.Verdict is Verdict.Holds or Verdict.Rounding);

    /// <summary>The true rate of one part over one whole that a percentage is said to be; null where there is none.</summary>
    public Relation? RateOf(int index) =>
        About(Flow[index])
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

    private List<Relation> About(Figure result) => byResult.GetValueOrDefault(result.Index, None);
}
