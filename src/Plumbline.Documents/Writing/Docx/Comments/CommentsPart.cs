using System.Globalization;
using System.Xml.Linq;

namespace Plumbline.Documents.Writing.Docx.Comments;

/// <summary>The part of a Word file that holds the words of comments.</summary>
internal sealed class CommentsPart
{
    private readonly XNamespace word;
    private readonly HashSet<int> taken;
    private int last;

    /// <summary>Opens the comments that a file has, or begins a new part.</summary>
    internal CommentsPart(XDocument? existing, XNamespace word)
    {
        this.word = word;
        Content =
            existing
            ?? new XDocument(
                new XElement(word + "comments", new XAttribute(XNamespace.Xmlns + "w", word.NamespaceName))
            );
        taken = [.. Content.Root!.Elements().Select(IdOf).OfType<int>()];
    }

    internal XDocument Content { get; }

    /// <summary>Adds a comment and gives its id.</summary>
    internal int Add(string author, string text)
    {
        var id = NextId();
        Content.Root!.Add(
            new XElement(
                word + "comment",
                new XAttribute(word + "id", id.ToString(CultureInfo.InvariantCulture)),
                new XAttribute(word + "author", author),
                new XAttribute(word + "initials", author[..1]),
                text.Split('\n').Select(Paragraph)
            )
        );
        return id;
    }

    // The least one that is free.
    private int NextId()
    {
        do
        {
            last++;
        } while (!taken.Add(last));
        return last;
    }

    private int? IdOf(XElement comment) =>
        int.TryParse(
            comment.Attribute(word + "id")?.Value,
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var id
        )
            ? id
            : null;

    private XElement Paragraph(string line) =>
        new(
            word + "p",
            new XElement(
                word + "r",
                new XElement(word + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), Printable(line))
            )
        );

    // XML has no room for most control characters.
    private static string Printable(string line) =>
        string.Concat(line.Where(character => !char.IsControl(character) && !char.IsSurrogate(character)));
}
