using System.Text;
using Plumbline.Documents.Reading.Packages;

namespace Plumbline.Documents.Reading.Html;

/// <summary>Tells web pages; many systems export them under the names of Word and Excel files.</summary>
internal static class HtmlKind
{
    private const int HeadBytes = 2048;

    private static readonly string[] Signs =
    [
        "<!doctype html",
        "<html",
        "<body",
        "<table",
        "<meta ",
        "<div",
        "<p>",
        "<p ",
    ];

    /// <summary>Whether the file is a web page.</summary>
    public static bool Is(SourceFile file)
    {
        var bytes = file.Bytes.Span;
        if (ZipKind.IsZip(file) || CompoundFile.Is(bytes))
        {
            return false;
        }

        // Every second byte of UTF-16 is zero here.
        var head = Encoding
            .Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadBytes)])
            .Replace("\0", "", StringComparison.Ordinal);
        var start = head.TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FF', '\u00FE', ' ', '\t', '\r', '\n');
        return start.StartsWith('<') && Signs.Any(sign => head.Contains(sign, StringComparison.OrdinalIgnoreCase));
    }
}
