using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Plumbline.Documents.Reading;
using Plumbline.Documents.Reading.Packages;
using Plumbline.Findings;

namespace Plumbline.Documents.Writing.Docx.Comments;

/// <summary>Adds comments to a Word file at places of its plain text. All other parts of the file stay as they are.</summary>
public static class DocxComments
{
    private const string CommentsType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

    private const string Transitional = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Strict = "http://purl.oclc.org/ooxml/officeDocument/relationships/";

    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    /// <summary>The file with comments, or why it is none that takes them.</summary>
    /// <param name="file">The Word file that was read.</param>
    /// <param name="source">What was read from it.</param>
    /// <param name="author">Whose comments they are.</param>
    /// <param name="comments">The comments; one whose place is not found stands at the first paragraph.</param>
    public static Result<byte[]> Add(
        SourceFile file,
        SourceDocument source,
        string author,
        ImmutableArray<DocumentComment> comments
    )
    {
        try
        {
            return Result.Of(Annotate(file, source, author, comments));
        }
        catch (UnreadableException refusal)
        {
            return Result.Failed<byte[]>(refusal.Of(file.Name));
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException)
        {
            return Result.Failed<byte[]>(Refusals.Damaged(broken.Message).Of(file.Name));
        }
    }

    private static byte[] Annotate(
        SourceFile file,
        SourceDocument source,
        string author,
        ImmutableArray<DocumentComment> comments
    )
    {
        using var package = new ZipPackage(file, ReadingLimits.Default);
        var main = Relationships.Find(package, "", "officeDocument") ?? "word/document.xml";
        var content = Xml(package, main) ?? throw Refusals.Damaged(main);
        var word = content.Root!.Name.Namespace;
        var existing = Relationships.Find(package, main, "comments");
        var part = new CommentsPart(existing is null ? null : Xml(package, existing), word);
        Mark(content.Root, source, author, comments, part);
        var folder = main[..(main.LastIndexOf('/') + 1)];
        var changed = new Dictionary<string, XDocument>(StringComparer.OrdinalIgnoreCase) { [main] = content };
        changed[existing ?? folder + "comments.xml"] = part.Content;
        if (existing is null)
        {
            var relations = $"{folder}_rels/{main[folder.Length..]}.rels";
            changed[relations] = Related(Xml(package, relations), word);
            changed["[Content_Types].xml"] = Typed(Xml(package, "[Content_Types].xml"), $"/{folder}comments.xml");
        }

        return Packed(package, changed);
    }

    private static void Mark(
        XElement root,
        SourceDocument source,
        string author,
        ImmutableArray<DocumentComment> comments,
        CommentsPart part
    )
    {
        var body = root.Elements().FirstOrDefault(element => element.Name.LocalName == "body");
        var paragraphs = body is null ? [] : RunMap.All(body);
        if (paragraphs.Count == 0)
        {
            throw Refusals.Damaged("body");
        }

        var spots = new CommentSpots(source.Document, source.Text, paragraphs);
        foreach (var comment in comments)
        {
            var id = part.Add(author, comment.Text);
            if (comment.Span is { } span && spots.Find(span) is { } spot)
            {
                CommentMarks.Add(spot.Paragraph.Paragraph, spot.First, spot.Last, id);
            }
            else
            {
                CommentMarks.Add(paragraphs[0].Paragraph, id);
            }
        }
    }

    private static XDocument? Xml(ZipPackage package, string name)
    {
        if (package.Read(name) is not { } bytes)
        {
            return null;
        }

        XmlParts.CheckDepth(bytes, ReadingLimits.Default);
        using var reader = XmlParts.Open(bytes);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    private static XDocument Related(XDocument? relations, XNamespace word)
    {
        relations ??= new XDocument(new XElement(Relations + "Relationships"));
        var kinds = word.NamespaceName.StartsWith("http://purl.oclc.org", StringComparison.Ordinal)
            ? Strict
            : Transitional;
        relations.Root!.Add(
            new XElement(
                Relations + "Relationship",
                new XAttribute("Id", "rIdPlumblineComments"),
                new XAttribute("Type", kinds + "comments"),
                new XAttribute("Target", "comments.xml")
            )
        );
        return relations;
    }

    private static XDocument Typed(XDocument? types, string part)
    {
        types ??= new XDocument(new XElement(Types + "Types"));
        types.Root!.Add(
            new XElement(
                Types + "Override",
                new XAttribute("PartName", part),
                new XAttribute("ContentType", CommentsType)
            )
        );
        return types;
    }

    private static byte[] Packed(ZipPackage package, Dictionary<string, XDocument> changed)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in package.Names.Concat(changed.Keys).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                using var entry = archive.CreateEntry(name).Open();
                if (changed.TryGetValue(name, out var content))
                {
                    content.Save(entry, SaveOptions.DisableFormatting);
                }
                else
                {
                    entry.Write(package.Read(name));
                }
            }
        }

        return stream.ToArray();
    }
}
