using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;

namespace Plumbline.Audit.Relations.Weighed;

/// <summary>
/// What no wording places and the digits prove: a number that two others of the document give to its last printed digit, where so
/// many digits agree by chance far more seldom than pairs of numbers were tried on the way to these two. The farther one must
/// look, the more digits must agree; a name in common shortens the way. Only what holds is taken, so that nobody is accused.
/// </summary>
internal static class WeighedTies
{
    private const long Odds = 200;

    // An amount may be a sum, a rest, a mean or a product.
    private const long OddsOfSums = 400;

    /// <summary>The statements about the numbers that nothing explains.</summary>
    /// <param name="weighings">What is weighed of the document.</param>
    /// <param name="found">What was found before.</param>
    public static IEnumerable<Claim> Of(Weighings weighings, IReadOnlyCollection<Relation> found)
    {
        var explained = found
            .Where(relation => relation.Claim.Result is not null && Weighings.IsReckoned(relation.Claim))
            .Select(relation => relation.Claim.Result!.Index)
            .ToHashSet();
        var told = found
            .Where(relation => relation.Claim.Result is not null)
            .Select(relation => FigureKey.Of(relation.Claim))
            .ToHashSet();
        return weighings
            .All(figure => explained.Contains(figure.Index) ? 0 : MostTries(figure))
            .Select(weighing => Best(weighing, told))
            .OfType<Claim>();
    }

    /// <summary>The likeliest statement that gives a number and was not told; null where its digits allow none.</summary>
    public static Claim? Best(Weighing weighing, HashSet<FigureKey> told)
    {
        var suggestions = weighing.Result.Dimension switch
        {
            Dimension.Percent => WeighedRates.Of(weighing),
            Dimension.Money or Dimension.Count or Dimension.Measure => WeighedAmounts.Of(weighing),
            _ => [],
        };
        return suggestions
            .Where(suggestion => suggestion.Tries <= weighing.Most && AreThree(suggestion.Claim))
            .OrderBy(suggestion => suggestion.Tries)
            .Select(suggestion => suggestion.Claim)
            .FirstOrDefault(claim => !told.Contains(FigureKey.Of(claim)) && Readings.Holds(claim));
    }

    private static long MostTries(Figure figure) =>
        Weighings.Distinct(figure) / (figure.Dimension == Dimension.Percent ? Odds : OddsOfSums);

    private static bool AreThree(Claim claim) =>
        claim is { Result: { } result, Operands: [var one, var other] }
        && one.Index != other.Index
        && one.Index != result.Index
        && other.Index != result.Index;
}
