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
            .Concat(PlainBalances.Of(flow, known))
            .Concat(PlainChanges.Of(flow, known))
            .Concat(StandardsElsewhere.Of(flow, known))
            .Concat(TermTotals.Of(flow, known))
            .Concat(Halves.Of(flow, known))
            .Concat(OpposedShares.Of(flow, known))
            .Concat(SharesOfAll.Of(flow))
            .Concat(MoreThanNow.Of(flow))
            .Concat(KeptWithin.Of(flow, known))
            .Concat(Unfailed.Of(flow, known))
            .Concat(NegativeBalances.Of(flow, known))
            .Concat(SignedTargets.Of(flow, known).Where(Readings.Holds));

    /// <summary>Those of several sentences or of less certain words, which heed what all other grammars have found.</summary>
    public static IEnumerable<Claim> Farther(Flow flow, Known known) =>
        ListedParts
            .Of(flow, known)
            .Concat(TotalsBehind.Of(flow, known))
            .Concat(BracketedNames.Of(flow, known))
            .Concat(PlainRests.Of(flow, known))
            .Concat(PlainMeans.Of(flow, known))
            .Concat(PaidByStandard.Of(flow, known))
            .Concat(ScoresBeside.Of(flow, known))
            .Concat(ComparedWithBound.Of(flow))
            .Concat(NowAmongAll.Of(flow));
}
