using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Findings;

namespace Plumbline.Documents.Reading.Layout;

/// <summary>Says which pages are pictures, and which of them were recognised.</summary>
internal static class ScannedPages
{
    // A stamp or a page number on a scanned page is no text.
    private const int FewCharacters = 30;

    // A picture that covers less of the page is an ornament.
    private const double LargePicture = 0.3;

    /// <summary>Whether a page shows a picture and holds hardly a word.</summary>
    /// <param name="characters">Characters of its words.</param>
    /// <param name="pictures">Area of its pictures.</param>
    /// <param name="page">Area of the page, in the same measure.</param>
    public static bool Is(int characters, double pictures, double page) =>
        characters < FewCharacters && pictures > LargePicture * page;

    /// <summary>Refuses a file that has no other pages and of which nothing was recognised; else remarks on it.</summary>
    public static void Remark(
        int pages,
        IEnumerable<int> scanned,
        IReadOnlyDictionary<int, LaidPage> recognised,
        Remarks remarks
    )
    {
        ImmutableArray<int> unread = [.. scanned.Where(number => !recognised.ContainsKey(number))];
        if (unread.Length == pages)
        {
            throw new UnreadableException(
                ReadingMessages.Scanned,
                ReadingMessages.ScannedText.With(("pages", unread.Length.ToString(CultureInfo.InvariantCulture))),
                ReadingMessages.ScannedPagesRepair.With()
            );
        }

        if (unread.Length > 0)
        {
            remarks.Add(
                ReadingMessages.ScannedPages,
                Severity.Warning,
                ReadingMessages.ScannedPagesText.With(("pages", Ranges(unread))),
                ReadingMessages.ScannedPagesRepair
            );
        }

        if (recognised.Count > 0)
        {
            remarks.Add(
                ReadingMessages.RecognisedPages,
                Severity.Warning,
                ReadingMessages.RecognisedText.With(("pages", Ranges([.. recognised.Keys.Order()]))),
                ReadingMessages.RecognisedRepair
            );
        }
    }

    /// <summary>Numbers in order as ranges: 1-3, 7.</summary>
    internal static string Ranges(ImmutableArray<int> numbers)
    {
        var ranges = new List<string>();
        for (var from = 0; from < numbers.Length; )
        {
            var to = from;
            while (to + 1 < numbers.Length && numbers[to + 1] == numbers[to] + 1)
            {
                to++;
            }

            ranges.Add(
                to == from
                    ? numbers[from].ToString(CultureInfo.InvariantCulture)
                    : string.Create(CultureInfo.InvariantCulture, $"{numbers[from]}-{numbers[to]}")
            );
            from = to + 1;
        }

        return string.Join(", ", ranges);
    }
}
