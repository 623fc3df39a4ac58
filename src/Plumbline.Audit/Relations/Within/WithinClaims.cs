using Plumbline.Audit.Relations.Rates;

namespace Plumbline.Audit.Relations.Within;

/// <summary>
/// Parts that a reader sees inside a whole though no 其中 joins the two: 56名教师受到处理，28人受到处分; 抽查32所学校 of 1468所学校. Nobody says that
/// they add up, so that only what holds is claimed, and no part twice.
/// </summary>
internal static class WithinClaims
{
    /// <summary>The statements of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="found">What was found before.</param>
    public static IEnumerable<Claim> Of(Understood document, IReadOnlyCollection<Relation> found)
    {
        var flow = document.Flow;
        var parts = found.Where(IsTrue).SelectMany(PartsOf).ToHashSet();
        // What is told of the same kind at a higher level, whatever else it is part of.
        foreach (
            var (part, whole) in ExecutedSources
                .Of(flow)
                .Concat(LevelsOfGovernment.Of(flow))
                .Concat(StageTotals.Of(flow))
                .Concat(BracketedKinds.Of(flow))
        )
        {
            var claim = Subset(flow, part, whole);
            if (Readings.Holds(claim))
            {
                yield return claim;
            }
        }

        foreach (
            var (part, whole) in PublicPlaces
                .Of(flow)
                .Concat(NamedWholes.Of(flow))
                .Concat(SameSentence.Of(flow))
                .Concat(Proceedings.Of(flow))
                .Concat(MainParts.Of(flow))
                .Concat(Populations.Of(flow))
                .Concat(Beneficiaries.Of(flow))
                .Concat(Intakes.Of(flow))
                .Concat(PlannedPlaces.Of(flow))
        )
        {
            var claim = Subset(flow, part, whole);
            if (!parts.Contains(flow[part].Index) && Readings.Holds(claim) && parts.Add(flow[part].Index))
            {
                yield return claim;
            }
        }
    }

    private static bool IsTrue(Relation relation) => relation.Verdict is Verdict.Holds or Verdict.Rounding;

    // What was told to be a part before, alone or with others.
    private static IEnumerable<int> PartsOf(Relation relation) =>
        relation.Claim.Kind switch
        {
            RelationKind.Subset when relation.Claim.Result is { } part => [part.Index],
            RelationKind.Sum or RelationKind.CountSum => relation.Claim.Operands.Select(part => part.Index),
            RelationKind.Share
            or RelationKind.Ratio
            or RelationKind.ExecutionRate
                when relation.Claim.Operands is [var part, var whole] && Kinds.Match(part, whole) => [part.Index],
            _ => [],
        };

    private static Claim Subset(Flow flow, int part, int whole) =>
        new(RelationKind.Subset, flow[part], [flow[whole]], Formula.Same, RuleIds.PartExceedsWhole)
        {
            Label = flow.Name(part),
            ByNumbers = true,
        };
}
