using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Documents;
using Plumbline.App.Filings;
using Plumbline.App.Forms;
using Plumbline.Documents.Model;
using Plumbline.Regimes.Outlines;

namespace Plumbline.App.Reports;

/// <summary>A chapter as its writer sees it.</summary>
/// <param name="Chapter">The chapter.</param>
/// <param name="Item">Name of its row; where there is none yet, the name that it will get.</param>
/// <param name="IsThere">Whether it has a row.</param>
/// <param name="Paragraphs">What was written, with live numbers as tokens.</param>
/// <param name="Stored">The paragraphs as stored, which the next change says it replaces.</param>
/// <param name="Stale">For each paragraph the spans of its text that are last year's: start and length.</param>
/// <param name="Generated">What the outline says here by itself.</param>
/// <param name="Section">Who was asked to write it; null: nobody in particular.</param>
/// <param name="MayWrite">Whether this person can type.</param>
public sealed record OpenedChapter(
    ReportChapter Chapter,
    string Item,
    bool IsThere,
    ImmutableArray<string> Paragraphs,
    string? Stored,
    ImmutableArray<ImmutableArray<ImmutableArray<int>>> Stale,
    ImmutableArray<string> Generated,
    ReportSection? Section,
    bool MayWrite
);

/// <summary>A report being written.</summary>
/// <param name="Opened">The form.</param>
/// <param name="Checked">The judged filing.</param>
/// <param name="Outline">The outline followed.</param>
/// <param name="Chapters">Those that this person may see.</param>
/// <param name="IsWhole">Whether these are all.</param>
public sealed record OpenedReport(
    OpenedForm Opened,
    CheckedFiling Checked,
    Outline Outline,
    ImmutableArray<OpenedChapter> Chapters,
    bool IsWhole
)
{
    public Form Form => Opened.Form;

    /// <summary>Spans that nobody has replaced or confirmed yet.</summary>
    public int StaleCount => Chapters.Sum(chapter => chapter.Stale.Sum(spans => spans.Length));
}

/// <summary>Opens the report of a form.</summary>
public static class OpenReport
{
    /// <summary>The report, or null when the person may see none of it.</summary>
    public static async Task<OpenedReport?> Run(
        AppDb db,
        Packs packs,
        Actor actor,
        long formId,
        CancellationToken cancellation
    )
    {
        if (await OpenForm.Run(db, formId, cancellation) is not { } opened)
        {
            return null;
        }

        var sections = await db.ReportSections.Where(one => one.FormId == formId).ToListAsync(cancellation);
        var unitIds = sections.Select(one => one.UnitId).ToArray();
        var paths = await db
            .Units.Where(unit => unitIds.Contains(unit.Id))
            .ToDictionaryAsync(unit => unit.Id, unit => unit.Path, cancellation);
        var isWhole = actor.May(Right.ViewForms, opened.Form.UnitPath);
        var isMine = sections.Where(one => actor.May(Right.FillForms, paths[one.UnitId])).ToList();
        if (
            (!isWhole && isMine.Count == 0)
            || (await CheckForm.Run(db, opened, packs, cancellation)).Checked is not { } judged
            || ReportChapters.OutlineOf(packs, judged.Filing) is not { } outline
        )
        {
            return null;
        }

        var isOpen = opened.Form.IsBeingFilled;
        var mayAll = actor.May(Right.FillForms, opened.Form.UnitPath);
        bool MayWrite(string chapter) =>
            isOpen && (mayAll || isMine.Exists(one => one.Chapter == chapter && one.State == SectionState.Assigned));
        bool MaySee(string chapter) => isWhole || isMine.Exists(one => one.Chapter == chapter);
        var chapters = Chapters(new(opened, judged, outline, [], isWhole), packs, sections, MaySee, MayWrite);
        return new(opened, judged, outline, chapters, isWhole);
    }

    /// <summary>The form where the person may see its report and its regime has none; else null.</summary>
    public static async Task<Form?> Without(
        AppDb db,
        Packs packs,
        Actor actor,
        long formId,
        CancellationToken cancellation
    ) =>
        await OpenForm.Run(db, formId, cancellation) is { } opened
        && actor.May(Right.ViewForms, opened.Form.UnitPath)
        && (await CheckForm.Run(db, opened, packs, cancellation)).Checked is { } judged
        && ReportChapters.OutlineOf(packs, judged.Filing) is null
            ? opened.Form
            : null;

    private static ImmutableArray<OpenedChapter> Chapters(
        OpenedReport report,
        Packs packs,
        List<ReportSection> sections,
        Func<string, bool> maySee,
        Func<string, bool> mayWrite
    )
    {
        var generated = Generated(report.Checked, packs, report.Outline);
        var rows = report.Opened.Rows.Where(row => row is { Part: "narrative", Item.Length: > 0 }).ToList();
        return
        [
            .. ReportChapters
                .Of(report.Outline)
                .Where(chapter => maySee(chapter.Id))
                .Select(chapter =>
                    Of(
                        chapter,
                        rows.Find(row => StaleText.ChapterOf(row) == chapter.Id),
                        generated.GetValueOrDefault(ReportChapters.Bare(chapter.Heading), []),
                        sections.Find(one => one.Chapter == chapter.Id),
                        mayWrite(chapter.Id)
                    )
                ),
        ];
    }

    private static OpenedChapter Of(
        ReportChapter chapter,
        FormRow? row,
        ImmutableArray<string> generated,
        ReportSection? section,
        bool mayWrite
    )
    {
        var list = row is null ? null : JsonNode.Parse(row.Data)!["paragraphs"] as JsonArray;
        ImmutableArray<string> paragraphs = [.. (list ?? []).Select(node => node!.GetValue<string>())];
        return new(
            chapter,
            row?.Item ?? NewItem(chapter.Id),
            row is not null,
            paragraphs,
            list is null ? null : FormJson.Text(list),
            StaleOf(row, paragraphs.Length),
            generated,
            section,
            mayWrite
        );
    }

    // Two people who begin a chapter at once get the same name, so that the second meets the first.
    private static string NewItem(string chapter) => "n-" + (chapter.Length > 36 ? chapter[..36] : chapter);

    private static ImmutableArray<ImmutableArray<ImmutableArray<int>>> StaleOf(FormRow? row, int count)
    {
        var stale = row is null ? [] : StaleText.Spans(row);
        return [.. Enumerable.Range(0, count).Select(at => at < stale.Length ? stale[at] : [])];
    }

    // What stands under each heading when nobody has written anything.
    private static Dictionary<string, ImmutableArray<string>> Generated(
        CheckedFiling judged,
        Packs packs,
        Outline outline
    )
    {
        var bare = judged with { Opened = judged.Opened with { Filing = judged.Filing with { Narrative = [] } } };
        var document = OfferDocuments.Of(bare, packs, [outline.Id]) is [var made, ..] ? made.Content : null;
        var found = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var heading = "";
        foreach (var block in document?.Sections[0].Blocks ?? [])
        {
            if (block is Heading { Content: var words })
            {
                heading = ReportChapters.Bare(Text(words));
            }
            else if (block is Paragraph { Kind: ParagraphKind.Body, Content: var content } && heading.Length > 0)
            {
                found[heading] = found.GetValueOrDefault(heading, []).Add(Text(content));
            }
        }

        return found;
    }

    private static string Text(ImmutableArray<Inline> inlines) => string.Concat(inlines.Select(inline => inline.Text));
}
