using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// Statements in plain words that no other grammar has read: the words say what the result is, and its statement holds no other
/// terms that it could be of.
/// </summary>
internal static class PlainClaims
{
    /// <summary>The statements that the grammars of this folder find; some are taken only where they hold.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known) =>
        PlainRates
            .Of(flow, known)
            .Concat(PlainTotals.Of(flow, known))
            .Concat(PlainScores.Of(flow, known))
            .Concat(PlainProducts.Of(flow, known))
            .Concat(PlainGaps.Of(flow, known))
            .Concat(PlainChanges.Of(flow, known))
            .Concat(PlainDays.Of(flow, known))
            .Concat(PlainBalances.Of(flow, known))
            .Concat(ToldFractions.Of(flow, known))
            .Concat(ToldDoublings.Of(flow, known).Where(Readings.Holds))
            .Concat(StandardsElsewhere.Of(flow, known))
            .Concat(MonthlyYears.Of(flow, known))
            .Concat(TermTotals.Of(flow, known))
            .Concat(Complements.Of(flow, known))
            .Concat(AllAbove.Of(flow))
            .Concat(PartsAmong.Of(flow, known))
            .Concat(Remainders.Of(flow, known))
            .Concat(VerbTotals.Of(flow, known))
            .Concat(MeansOfHeads.Of(flow, known))
            .Concat(KeptWithin.Of(flow, known))
            .Concat(Yields.Of(flow, known))
            .Concat(OpposedShares.Of(flow, known))
            .Concat(Halves.Of(flow, known))
            .Concat(SisterSplits.Of(flow, known))
            .Concat(ProvedWholes.Of(flow, known))
            .Concat(MoreThanNow.Of(flow))
            .Concat(CompletionSaid.Of(flow, known))
            .Concat(StageParts.Of(flow, known))
            .Concat(JointSchools.Of(flow, known))
            .Concat(ChangesOfNamed.Of(flow, known))
            .Concat(ParallelChanges.Of(flow, known))
            .Concat(InclusivePlaces.Of(flow, known))
            .Concat(PointSums.Of(flow, known))
            .Concat(NegativeBalances.Of(flow, known))
            .Concat(SignedTargets.Of(flow, known).Where(Readings.Holds))
            .Concat(NamedMeans.Of(flow, known))
            .Concat(ChangesOfBoth.Of(flow, known).Where(Readings.Holds))
            .Concat(FullyArrived.Of(flow, known).Concat(FarCompletions.Of(flow, known)))
            .Concat(Unfailed.Of(flow, known))
            .Concat(LetterRatios.Of(flow, known))
            .Concat(ChangesOfItems.Of(flow, known))
            .Concat(SharesOfAll.Of(flow))
            .Concat(TargetLists.Of(flow))
            .Concat(SisterProducts.Of(flow, known));
}
