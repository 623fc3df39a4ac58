using System.IO.Compression;
using System.Text;
using Plumbline.Documents.Reading;

namespace Plumbline.Tests.Documents.Reading;

/// <summary>Makes files as the outside world sends them.</summary>
internal static class Files
{
    /// <summary>A plain text in UTF-8.</summary>
    internal static SourceFile Text(string text, string name = "a.txt") => new(Encoding.UTF8.GetBytes(text), name);

    /// <summary>A zip archive of parts.</summary>
    internal static SourceFile Zip(string name, params (string Part, string Content)[] parts) =>
        new(ZipBytes([.. parts.Select(part => (part.Part, Encoding.UTF8.GetBytes(part.Content)))]), name);

    /// <summary>A zip archive of parts, as bytes.</summary>
    internal static byte[] ZipBytes(params (string Part, byte[] Content)[] parts)
    {
        using var output = new MemoryStream();
        using (var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (part, content) in parts)
            {
                using var stream = archive.CreateEntry(part, CompressionLevel.Optimal).Open();
                stream.Write(content);
            }
        }

        return output.ToArray();
    }

    /// <summary>The parts of an archive as text, by their names.</summary>
    internal static Dictionary<string, string> Unzip(byte[] archive)
    {
        using var opened = new ZipArchive(new MemoryStream(archive, writable: false));
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in opened.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            parts.Add(entry.FullName, reader.ReadToEnd());
        }

        return parts;
    }
}
