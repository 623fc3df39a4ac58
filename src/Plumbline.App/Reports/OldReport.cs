using System.Collections.Immutable;
using Plumbline.Documents.Model;

namespace Plumbline.App.Reports;

/// <summary>A part of last year's report, from one heading to the next.</summary>
/// <param name="Heading">The heading as printed; empty: what stands before the first.</param>
/// <param name="Chapter">The chapter of this year's outline with the same heading; null: there is none.</param>
/// <param name="Paragraphs">Its text; headings below that match no chapter are paragraphs too.</param>
public sealed record OldSection(string Heading, string? Chapter, ImmutableArray<string> Paragraphs)
{
    /// <summary>Numbers and dates in it.</summary>
    public int Numbers => Paragraphs.Sum(paragraph => OldNumbers.In(paragraph).Length);
}

/// <summary>Last year's report cut at its headings.</summary>
/// <param name="Sections">In reading order; those without text are left out.</param>
/// <param name="Tables">Tables, which are drawn anew from the form and never taken over.</param>
public sealed record OldReport(ImmutableArray<OldSection> Sections, int Tables)
{
    private const int LongestHeading = 40;
    private const int ShortestPart = 4;

    private static readonly string[] Numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

    /// <summary>Cuts a document; each of the chapters is found at most once.</summary>
    public static OldReport Of(Document document, ImmutableArray<ReportChapter> chapters)
    {
        var free = chapters.ToList();
        var sections = ImmutableArray.CreateBuilder<OldSection>();
        var (heading, chapter) = ("", (string?)null);
        var paragraphs = ImmutableArray.CreateBuilder<string>();
        void Close()
        {
            if (paragraphs.Count > 0)
            {
                sections.Add(new(heading, chapter, paragraphs.ToImmutable()));
                paragraphs.Clear();
            }
        }

        foreach (var block in document.Blocks)
        {
            var text = Text(block).Trim();
            var isHeading = text.Length > 0 && IsHeading(block, text);
            var match = isHeading ? Match(text, free) : null;
            if (match is not null || (isHeading && IsFirstLevel(block, text)))
            {
                Close();
                (heading, chapter) = (text, match?.Id);
                free.RemoveAll(one => one.Id == match?.Id);
            }
            else if (text.Length > 0)
            {
                paragraphs.Add(text);
            }
        }

        Close();
        return new(sections.ToImmutable(), document.Blocks.OfType<Table>().Count());
    }

    private static ReportChapter? Match(string text, List<ReportChapter> chapters)
    {
        var bare = ReportChapters.Bare(text);
        return chapters.Find(one => ReportChapters.Bare(one.Heading) == bare)
            ?? (
                bare.Length < ShortestPart ? null : chapters.Find(one => IsPart(ReportChapters.Bare(one.Heading), bare))
            );
    }

    private static bool IsPart(string heading, string bare) =>
        heading.Length >= ShortestPart
        && (heading.Contains(bare, StringComparison.Ordinal) || bare.Contains(heading, StringComparison.Ordinal));

    // Many reports number their headings and give them no style.
    private static bool IsHeading(Block block, string text) =>
        block is Heading
        || (
            block is Paragraph
            && text.Length <= LongestHeading
            && !text.EndsWith('。')
            && ReportChapters.Bare(text) is { Length: > 0 } bare
            && bare.Length < string.Concat(text.Where(letter => !char.IsWhiteSpace(letter))).TrimEnd('：', ':').Length
        );

    private static bool IsFirstLevel(Block block, string text) =>
        block is Heading { Level: 1 }
        || (
            block is not Heading
            && Array.Exists(Numerals, numeral => text.StartsWith(numeral, StringComparison.Ordinal))
            && text.IndexOf('、', StringComparison.Ordinal) is > 0 and < 4
        );

    private static string Text(Block block) =>
        block switch
        {
            Heading heading => string.Concat(heading.Content.Select(inline => inline.Text)),
            Paragraph paragraph => string.Concat(paragraph.Content.Select(inline => inline.Text)),
            _ => "",
        };
}
