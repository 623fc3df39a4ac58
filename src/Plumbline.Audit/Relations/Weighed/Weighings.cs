using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;

namespace Plumbline.Audit.Relations.Weighed;

/// <summary>What is weighed of a document: its amounts in reading order, and which words few of them share.</summary>
internal sealed class Weighings
{
    private readonly Understood document;
    private readonly ReadingOrder order;
    private readonly Kinship kinship;

    private Weighings(Understood document)
    {
        this.document = document;
        order = ReadingOrder.Of(document.Figures);
        kinship = Kinship.Of(document.Figures);
    }

    /// <summary>Reads a document for it.</summary>
    public static Weighings Of(Understood document) => new(document);

    /// <summary>The printed quantities that may be weighed, each with how many tries its digits allow.</summary>
    /// <param name="most">How many tries a number allows; one that allows none is left out.</param>
    public IEnumerable<Weighing> All(Func<Figure, long> most) =>
        from figure in document.Figures.All
        where figure is { IsQuantity: true, IsPlain: true, InChinese: false, Exact: not (0 or 100) }
        let tries = most(figure)
        where tries > 0
        let words = WordsOf(document.Flow, figure)
        select new Weighing(figure, words, kinship.RareOf(words), kinship, tries, order, document.Amounts);

    /// <summary>The digits that tell something: 2,000 and 1,860.00 are as round as 2 and 186.</summary>
    public static long Distinct(Figure figure)
    {
        var digits = Math.Abs(figure.Number.Unscaled);
        while (digits > 0 && digits % 10 == 0)
        {
            digits /= 10;
        }

        return digits;
    }

    /// <summary>Whether a statement is reckoned, and not only bounded.</summary>
    public static bool IsReckoned(Claim claim) =>
        claim.Kind is not (RelationKind.Subset or RelationKind.ScoreWithinWeight or RelationKind.Threshold);

    private static string WordsOf(Flow flow, Figure figure) =>
        flow.PlaceOf(figure) is >= 0 and var place
            ? Plain.Statement.Clause(flow, place) + "/" + figure.Label
            : figure.Scope + "/" + figure.Label;
}
