using System.Xml;
using Plumbline.Documents.Model;
using Plumbline.Documents.Reading.Assembly;
using Plumbline.Documents.Reading.Packages;
using Plumbline.Findings;

namespace Plumbline.Documents.Reading.Docx;

/// <summary>
/// Reads a Word file as it prints: automatic numbers written out, changes accepted, hidden text left out, notes at the
/// end. Headers and footers are furniture and only counted. Macros, links and embedded files are never followed.
/// </summary>
public static class DocxReader
{
    private const string UsualMainPart = "word/document.xml";

    /// <summary>Reads a docx or docm file, strict or transitional.</summary>
    public static Result<SourceDocument> Read(SourceFile file, ReadingLimits? limits = null) =>
        Refusals.Guard(file, () => ReadPackage(file, limits ?? ReadingLimits.Default));

    private static SourceDocument ReadPackage(SourceFile file, ReadingLimits limits)
    {
        using var package = new ZipPackage(file, limits);
        var main = Relationships.Find(package, "", "officeDocument") ?? UsualMainPart;
        var body = package.Read(main) ?? throw Refusals.Damaged(main);
        var parts = Relationships.All(package, main);
        var styles = WordStyles.Read(PartOf(package, parts, "styles"));
        var lists = new ListCounters(WordNumbering.Read(PartOf(package, parts, "numbering")));
        var story = new WordStory(styles, lists, limits);
        if (body.AsSpan().IndexOf("lastRenderedPageBreak"u8) >= 0)
        {
            story.KnowPages();
        }

        var drafts = new List<Draft>();
        ReadBody(body, story, drafts);
        ReadNotes(PartOf(package, parts, "footnotes"), atEnd: false, story, drafts);
        ReadNotes(PartOf(package, parts, "endnotes"), atEnd: true, story, drafts);
        story.Remarks.Furniture += parts.Count(part => part.Kind is "header" or "footer");
        story.Remarks.Macros = package.Names.Any(name =>
            name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
        );
        var title = PackageTitle.Of(package);
        return DraftAssembler.Assemble(drafts, title, limits, story.Remarks.Of(file.Name));
    }

    private static byte[]? PartOf(ZipPackage package, List<Relation> parts, string kind) =>
        parts.Find(part => part.Kind == kind) is { Target.Length: > 0 } found ? package.Read(found.Target) : null;

    private static void ReadBody(byte[] part, WordStory story, List<Draft> drafts)
    {
        using var reader = XmlParts.Open(part);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "body")
            {
                new BlockReader(story).Read(reader, drafts);
            }
        }
    }

    // Notes stand at the end, in the order of the file; those that nothing refers to are not printed.
    private static void ReadNotes(byte[]? part, bool atEnd, WordStory story, List<Draft> drafts)
    {
        var wanted = story
            .Notes.Where(note => note.AtEnd == atEnd)
            .Select(note => note.Id)
            .ToHashSet(StringComparer.Ordinal);
        if (part is null || wanted.Count == 0)
        {
            return;
        }

        using var reader = XmlParts.Open(part);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "footnote" or "endnote")
            {
                if (!wanted.Contains(reader.Attribute("id") ?? ""))
                {
                    reader.Pass();
                    continue;
                }

                var note = new List<Draft>();
                new BlockReader(story).Read(reader, note);
                drafts.AddRange(note.Select(AsNote));
            }
        }
    }

    private static Draft AsNote(Draft draft) =>
        draft is LineDraft { Block: Paragraph paragraph } line
            ? line with
            {
                Block = paragraph with { Kind = ParagraphKind.Note },
            }
            : draft;
}
