using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Documents.Reading.Ocr;
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
    public static void Remark(int pages, IEnumerable<int> scanned, RecognisedPages recognised, Remarks remarks)
    {
        ImmutableArray<int> unread = [.. scanned.Where(number => !recognised.Pages.ContainsKey(number))];
        if (unread.Length == pages)
        {
            throw new UnreadableException(
                ReadingMessages.Scanned,
                ReadingMessages.ScannedText.With(("pages", unread.Length.ToString(CultureInfo.InvariantCulture))),
                (
                    recognised.Failed.IsEmpty ? ReadingMessages.ScannedPagesRepair : ReadingMessages.FailedPagesRepair
                ).With()
            );
        }

        AddUnread(
            remarks,
            unread.RemoveRange(recognised.Failed),
            ReadingMessages.ScannedPagesText,
            ReadingMessages.ScannedPagesRepair
        );
        AddUnread(remarks, recognised.Failed, ReadingMessages.FailedPagesText, ReadingMessages.FailedPagesRepair);
        if (!recognised.Pages.IsEmpty)
        {
            remarks.Add(
                ReadingMessages.RecognisedPages,
                Severity.Warning,
                ReadingMessages.RecognisedText.With(("pages", Ranges([.. recognised.Pages.Keys.Order()]))),
                ReadingMessages.RecognisedRepair
            );
        }
    }

    private static void AddUnread(Remarks remarks, ImmutableArray<int> pages, Template message, Template repair)
    {
        if (!pages.IsEmpty)
        {
            remarks.Add(ReadingMessages.ScannedPages, Severity.Warning, message.With(("pages", Ranges(pages))), repair);
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
