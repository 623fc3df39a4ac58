using System.Collections.Immutable;

namespace Plumbline.App.Reports;

/// <summary>A paragraph that somebody wrote, and where it stands in the text of the finished document.</summary>
/// <param name="Chapter">The chapter's id.</param>
/// <param name="Paragraph">Which paragraph of it, from 0.</param>
/// <param name="Start">First character of its line.</param>
/// <param name="End">Behind its last character.</param>
public sealed record PlacedParagraph(string Chapter, int Paragraph, int Start, int End);

/// <summary>A chapter with its paragraphs as they are printed.</summary>
public sealed record WrittenChapter(string Id, string Heading, ImmutableArray<string> Paragraphs);

/// <summary>
/// Finds written paragraphs again in the text of the document: below the heading of their chapter, in their order, as
/// whole lines. The same words elsewhere, and words within longer lines, are not taken for them.
/// </summary>
public static class ParagraphPlaces
{
    /// <summary>The paragraphs that stand in the text, in its order.</summary>
    /// <param name="chapters">All chapters of the report, also those without a word.</param>
    /// <param name="text">Text of the document, a block a line.</param>
    public static ImmutableArray<PlacedParagraph> Of(ImmutableArray<WrittenChapter> chapters, string text)
    {
        var lines = Lines(text);
        var headings = chapters
            .Select(chapter => ReportChapters.Bare(chapter.Heading))
            .ToHashSet(StringComparer.Ordinal);
        var placed = ImmutableArray.CreateBuilder<PlacedParagraph>();
        var next = 0;
        foreach (var chapter in chapters.Where(chapter => chapter.Paragraphs.Any(HasWords)))
        {
            var bare = ReportChapters.Bare(chapter.Heading);
            for (var at = next; at < lines.Count; at++)
            {
                if (ReportChapters.Bare(lines[at].Text) != bare)
                {
                    continue;
                }

                var end = lines.FindIndex(at + 1, line => headings.Contains(ReportChapters.Bare(line.Text)));
                var found = Within(chapter, lines, at + 1, end < 0 ? lines.Count : end);
                if (!found.IsEmpty)
                {
                    placed.AddRange(found);
                    next = at + 1;
                    break;
                }
            }
        }

        return placed.ToImmutable();
    }

    private static ImmutableArray<PlacedParagraph> Within(WrittenChapter chapter, List<Line> lines, int from, int to)
    {
        var found = ImmutableArray.CreateBuilder<PlacedParagraph>();
        for (var number = 0; number < chapter.Paragraphs.Length; number++)
        {
            // A paragraph with line breaks within is several lines.
            var parts = chapter.Paragraphs[number].Split('\n').Select(Compact).Where(part => part.Length > 0).ToList();
            var at = parts.Count == 0 ? -1 : lines.FindIndex(from, to - from, line => line.Compact == parts[0]);
            if (at < 0)
            {
                continue;
            }

            var last = at;
            while (last + 1 < to && last - at + 1 < parts.Count && lines[last + 1].Compact == parts[last - at + 1])
            {
                last++;
            }

            found.Add(new(chapter.Id, number, lines[at].Start, lines[last].End));
            from = last + 1;
        }

        return found.ToImmutable();
    }

    private static List<Line> Lines(string text)
    {
        var lines = new List<Line>();
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            lines.Add(new(start, end, text[start..end]));
            start = end + 1;
        }

        return lines;
    }

    private static bool HasWords(string paragraph) => !string.IsNullOrWhiteSpace(paragraph);

    private static string Compact(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private sealed record Line(int Start, int End, string Text)
    {
        internal string Compact { get; } = ParagraphPlaces.Compact(Text);
    }
}
