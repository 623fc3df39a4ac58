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
    /// <param name="document">The document.</param>
    /// <param name="found">What was found before.</param>
    public static IEnumerable<Claim> Of(Understood document, IReadOnlyCollection<Relation> found)
    {
        var explained = found
            .Where(relation => relation.Claim.Result is not null && IsReckoned(relation.Claim))
            .Select(relation => relation.Claim.Result!.Index)
            .ToHashSet();
        var told = found
            .Where(relation => relation.Claim.Result is not null)
            .Select(relation => FigureKey.Of(relation.Claim))
            .ToHashSet();
        var order = ReadingOrder.Of(document.Figures);
        var kinship = Kinship.Of(document.Figures);
        foreach (var figure in document.Figures.All)
        {
            if (
                figure is { IsQuantity: true, IsPlain: true, InChinese: false, Exact: not (0 or 100) }
                && MostTries(figure) is > 0 and var most
                && !explained.Contains(figure.Index)
            )
            {
                var words = WordsOf(document.Flow, figure);
                var rare = kinship.RareOf(words);
                var weighing = new Weighing(figure, words, rare, kinship, most, order, document.Amounts);
                if (Best(weighing, told) is { } claim)
                {
                    yield return claim;
                }
            }
        }
    }

    private static Claim? Best(Weighing weighing, HashSet<FigureKey> told)
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
        Distinct(figure) / (figure.Dimension == Dimension.Percent ? Odds : OddsOfSums);

    private static bool AreThree(Claim claim) =>
        claim is { Result: { } result, Operands: [var one, var other] }
        && one.Index != other.Index
        && one.Index != result.Index
        && other.Index != result.Index;

    private static string WordsOf(Flow flow, Figure figure) =>
        flow.PlaceOf(figure) is >= 0 and var place
            ? Plain.Statement.Clause(flow, place) + "/" + figure.Label
            : figure.Scope + "/" + figure.Label;

    // The digits that tell something: 2,000 and 1,860.00 are as round as 2 and 186.
    private static long Distinct(Figure figure)
    {
        var digits = Math.Abs(figure.Number.Unscaled);
        while (digits > 0 && digits % 10 == 0)
        {
            digits /= 10;
        }

        return digits;
    }

    private static bool IsReckoned(Claim claim) =>
        claim.Kind is not (RelationKind.Subset or RelationKind.ScoreWithinWeight or RelationKind.Threshold);
}
