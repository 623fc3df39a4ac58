using System.IO.Compression;
using System.Text;

namespace Plumbline.App.Evidence;

/// <summary>What a file is by its content. Its name is never believed.</summary>
public static class EvidenceType
{
    private const int HeadBytes = 16;
    private const int MostEntries = 10_000;

    /// <summary>Whether a browser may show files of a type in a page of its own.</summary>
    public static bool IsShown(string mediaType) =>
        mediaType is "application/pdf" or "image/png" or "image/jpeg" or "image/gif" or "image/webp";

    /// <summary>The media type, or null for a file that is not taken.</summary>
    /// <param name="content">The file, which can be sought in.</param>
    public static string? Of(Stream content)
    {
        Span<byte> head = stackalloc byte[HeadBytes];
        content.Position = 0;
        head = head[..content.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false)];
        content.Position = 0;
        return Known(head) ?? (head.StartsWith("PK\u0003\u0004"u8) ? Packed(content) : null);
    }

    private static string? Known(ReadOnlySpan<byte> head) =>
        head.StartsWith("%PDF-"u8) ? "application/pdf"
        : head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? "image/png"
        : head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) ? "image/gif"
        : head is [0x52, 0x49, 0x46, 0x46, _, _, _, _, 0x57, 0x45, 0x42, 0x50, ..] ? "image/webp"
        : head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
            ? "application/x-ole-storage"
        : null;

    private static string? Packed(Stream content)
    {
        try
        {
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8);
            if (archive.Entries.Count > MostEntries)
            {
                return null;
            }

            var names = archive.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.Ordinal);
            const string Office = "application/vnd.openxmlformats-officedocument.";
            return names.Contains("word/document.xml") ? Office + "wordprocessingml.document"
                : names.Contains("xl/workbook.xml") ? Office + "spreadsheetml.sheet"
                : names.Contains("ppt/presentation.xml") ? Office + "presentationml.presentation"
                : names.Contains("OFD.xml") ? "application/ofd"
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
        finally
        {
            content.Position = 0;
        }
    }
}
