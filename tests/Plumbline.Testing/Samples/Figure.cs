using System.Collections.Immutable;
using Plumbline.Domain.Filings;

namespace Plumbline.Testing.Samples;

/// <summary>
/// One figure of a filing as it must stand in the document: the digits, and the words printed right before and after
/// them. 近50万元 is 50 between 近 and 万元.
/// </summary>
public sealed record Figure(string Path, string Literal)
{
    private const int LongestContext = 80;

    /// <summary>A form may print the word behind points or leave it to the head of the column.</summary>
    private bool IsPoints { get; init; }

    /// <summary>All figures of a filing: amounts, quantities, points, and stated words with digits in them.</summary>
    public static ImmutableArray<Figure> Of(Filing filing) => [.. FilingWalk.Values(filing).SelectMany(Of)];

    /// <summary>Where the figure is printed in digits; empty where it is nowhere.</summary>
    public IEnumerable<Numeral> PlacesIn(SourceText source) =>
        source.Numerals.Where(numeral => SourceText.FindNumerals(Literal).Any(mine => Fits(mine, numeral, source)));

    /// <summary>How often the document prints the figure, be it in digits or in words (三轮, 零发生, 无).</summary>
    public int CountIn(SourceText source) =>
        SourceText.FindNumerals(Literal).Any() ? PlacesIn(source).Count() : Occurrences(source.Plain, Plain(Literal));

    /// <summary>Text without blanks, with one form of the per cent sign and of the word for "and some more".</summary>
    internal static string Plain(string text) =>
        string.Concat(text.Where(character => !char.IsWhiteSpace(character))).Replace('％', '%').Replace('多', '余');

    private static IEnumerable<Figure> Of(FilingValue value)
    {
        var figure = new Figure(value.Path, FilingWalk.Print(value.Value))
        {
            IsPoints = value.Kind == ValueKind.Weight,
        };
        var states = value.Kind switch
        {
            ValueKind.Amount or ValueKind.Quantity or ValueKind.Weight => true,
            ValueKind.Stated => SourceText.FindNumerals(figure.Literal).Any(),
            _ => value.Path.EndsWith(".statedAs", StringComparison.Ordinal),
        };
        return states ? [figure] : [];
    }

    private bool Fits(Numeral mine, Numeral printed, SourceText source)
    {
        if (mine.Number is not { } number || printed.Number != number)
        {
            return false;
        }

        var before = Plain(Literal[..mine.Offset]);
        var after = Plain(Literal[mine.End..]);
        return (source.IsWholeCell(printed) && before.Length == 0)
            || (EndsBefore(before, printed, source) && StartsAfter(after, printed, source));
    }

    private static bool EndsBefore(string words, Numeral printed, SourceText source)
    {
        var context = Plain(source.Text[Math.Max(0, printed.Offset - LongestContext)..printed.Offset]);
        return words.Length == 0
            ? !FigureContext.IsQualified(context)
            : context.EndsWith(words, StringComparison.Ordinal);
    }

    private bool StartsAfter(string words, Numeral printed, SourceText source)
    {
        var end = Math.Min(source.Text.Length, printed.End + LongestContext);
        var raw = source.Text[printed.End..end];
        var context = Plain(raw);
        return words.Length == 0
            ? FigureContext.HasNoUnit(raw) || (IsPoints && context.StartsWith('分'))
            : context.StartsWith(words, StringComparison.Ordinal)
                && !FigureContext.GoesOn(words, context[words.Length..]);
    }

    private static int Occurrences(string text, string words)
    {
        var count = 0;
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; count++)
        {
            at = text.IndexOf(words, at + words.Length, StringComparison.Ordinal);
        }

        return count;
    }
}
