using System.Collections.Immutable;
using Plumbline.App.Content;
using Plumbline.App.Data.Records;
using Plumbline.Domain.Filings;
using Plumbline.Regimes.Outlines;

namespace Plumbline.App.Reports;

/// <summary>A chapter of an outline under which a filing may hold text of its own.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Heading">Its heading without number.</param>
/// <param name="Level">1 for 一、.</param>
public sealed record ReportChapter(string Id, string Heading, int Level);

/// <summary>The chapters of a report.</summary>
public static class ReportChapters
{
    /// <summary>The outline that a filing follows: the one it names, else the first that fits; null: there is none.</summary>
    public static Outline? OutlineOf(Packs packs, Filing filing)
    {
        var outlines = packs.Forms.OutlinesFor(packs.Regimes.Lineage(filing.Regime), filing);
        return outlines.FirstOrDefault(outline => outline.Id == filing.Report) ?? outlines.FirstOrDefault();
    }

    /// <summary>The chapters in their order.</summary>
    public static ImmutableArray<ReportChapter> Of(Outline outline) => [.. Of(outline.Body, 1)];

    /// <summary>Heading of a chapter of the report of a form; its id where there is none.</summary>
    public static string Heading(Packs packs, Form form, string chapter) =>
        packs
            .Forms.Outlines(packs.Regimes.Lineage(form.Regime))
            .Values.Where(outline => outline.Subject == form.Subject)
            .OrderBy(outline => outline.Id, StringComparer.Ordinal)
            .SelectMany(outline => Of(outline))
            .FirstOrDefault(one => one.Id == chapter)
            ?.Heading
        ?? chapter;

    /// <summary>A heading as compared: without its number and without blanks.</summary>
    public static string Bare(string heading)
    {
        var text = string.Concat(heading.Where(character => !char.IsWhiteSpace(character)));
        var at = 0;
        while (
            at < text.Length
            && "一二三四五六七八九十0123456789（）().．、第章部分节".Contains(text[at], StringComparison.Ordinal)
        )
        {
            at++;
        }

        return text[at..].TrimEnd('。', '：', ':');
    }

    private static IEnumerable<ReportChapter> Of(ImmutableArray<OutlinePart> parts, int level)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case ChapterPart { Id: { } id } chapter:
                    yield return new(id, HeadingOf(chapter), level);
                    break;
                case ChapterPart:
                    break;
                default:
                    continue;
            }

            foreach (var below in Of(((ChapterPart)part).Body, level + 1))
            {
                yield return below;
            }
        }
    }

    private static string HeadingOf(ChapterPart chapter) =>
        string.Concat(chapter.Heading.Parts.OfType<WordsPart>().Select(words => words.Text));
}
