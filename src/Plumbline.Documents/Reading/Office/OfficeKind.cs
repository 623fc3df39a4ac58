using System.Text;
using Plumbline.Documents.Reading.Packages;

namespace Plumbline.Documents.Reading.Office;

/// <summary>Tells the formats of office programs that are not read in this process.</summary>
internal static class OfficeKind
{
    private const int HeadBytes = 2048;

    /// <summary>A binary file of Word 97 to 2003 or WPS Writer.</summary>
    public static bool IsWord(SourceFile file) => CompoundFile.IsWord(file.Bytes.Span);

    /// <summary>Rich text.</summary>
    public static bool IsRichText(SourceFile file) => file.Bytes.Span.StartsWith("{\\rtf"u8);

    /// <summary>A text of OpenDocument.</summary>
    public static bool IsOpenText(SourceFile file) => ZipKind.Of(file) == ZipKind.OpenText;

    /// <summary>A spreadsheet of OpenDocument.</summary>
    public static bool IsOpenSheet(SourceFile file) => ZipKind.Of(file) == ZipKind.OpenSheet;

    /// <summary>The XML of Word 2003, which many systems export under the name of a Word file.</summary>
    public static bool IsWordXml(SourceFile file) => Declares(file, "progid=\"Word.Document\"");

    /// <summary>The XML of Excel 2003.</summary>
    public static bool IsExcelXml(SourceFile file) => Declares(file, "progid=\"Excel.Sheet\"");

    /// <summary>A page saved with its pictures as one mail; no program here reads it.</summary>
    public static bool IsMail(SourceFile file)
    {
        var head = Head(file);
        return head.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase)
            || (
                head.Contains("Content-Type: multipart/related", StringComparison.OrdinalIgnoreCase)
                && head.Contains("MIME-Version:", StringComparison.OrdinalIgnoreCase)
            );
    }

    private static bool Declares(SourceFile file, string program) =>
        Head(file) is var head
        && head.StartsWith("<?xml", StringComparison.Ordinal)
        && head.Contains(program, StringComparison.Ordinal);

    private static string Head(SourceFile file) =>
        Encoding
            .Latin1.GetString(file.Bytes.Span[..Math.Min(file.Bytes.Length, HeadBytes)])
            .TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
}
