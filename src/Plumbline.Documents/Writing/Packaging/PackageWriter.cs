using System.IO.Compression;
using System.Text;
using Plumbline.Documents.Writing.Markup;

namespace Plumbline.Documents.Writing.Packaging;

/// <summary>
/// Writes the parts of an Office package. Parts carry one fixed date, so that the same document gives the same bytes.
/// </summary>
internal sealed class PackageWriter(Stream output) : IDisposable
{
    private static readonly DateTimeOffset FixedDate = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive archive = new(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
    private readonly List<(string Name, string Type)> parts = [];

    /// <summary>Adds a part that is known beforehand.</summary>
    public void Add(string name, string contentType, ReadOnlySpan<byte> content)
    {
        parts.Add((name, contentType));
        using var part = Open(name);
        part.Write(content);
    }

    /// <summary>Adds a part that is written piece by piece.</summary>
    public void Add(string name, string contentType, Action<MarkupWriter> write)
    {
        parts.Add((name, contentType));
        Add(name, write);
    }

    /// <summary>Adds the relationships of a part, or of the package when the name of the part is empty.</summary>
    public void Relate(string owner, IReadOnlyList<Relationship> relationships)
    {
        var slash = owner.LastIndexOf('/') + 1;
        Add(
            $"{owner[..slash]}_rels/{owner[slash..]}.rels",
            markup =>
            {
                markup.Raw("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
                foreach (var relationship in relationships)
                {
                    markup.Write($"<Relationship Id=\"{relationship.Id}\" Type=\"{relationship.Type}\"");
                    markup.Write($" Target=\"{relationship.Target}\"/>");
                }

                markup.Raw("</Relationships>");
            }
        );
    }

    /// <summary>Adds the list of parts; nothing may follow it.</summary>
    public void Finish() =>
        Add(
            "[Content_Types].xml",
            markup =>
            {
                markup.Raw(
                    """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Default Extension="xml" ContentType="application/xml"/>
                    """
                );
                foreach (var (name, type) in parts)
                {
                    markup.Write($"<Override PartName=\"/{name}\" ContentType=\"{type}\"/>");
                }

                markup.Raw("</Types>");
            }
        );

    /// <inheritdoc/>
    public void Dispose() => archive.Dispose();

    private void Add(string name, Action<MarkupWriter> write)
    {
        using var part = Open(name);
        var markup = new MarkupWriter(part);
        markup.Raw(MarkupWriter.XmlHead);
        write(markup);
        markup.Flush();
    }

    private Stream Open(string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = FixedDate;
        return entry.Open();
    }
}

/// <summary>A link from one part of a package to another.</summary>
internal sealed record Relationship(string Id, string Type, string Target)
{
    /// <summary>Types of links between the parts of an Office file begin like this.</summary>
    public const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
}
