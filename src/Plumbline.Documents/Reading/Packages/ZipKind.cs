namespace Plumbline.Documents.Reading.Packages;

/// <summary>What kind of document a zip archive holds, told by the names of its parts, which stand in it uncompressed.</summary>
internal static class ZipKind
{
    public const string Word = "word";
    public const string Excel = "excel";
    public const string OpenText = "odt";
    public const string OpenSheet = "ods";
    public const string Ofd = "ofd";

    /// <summary>Whether the bytes begin as a zip archive does.</summary>
    public static bool IsZip(SourceFile file) => file.Bytes.Span.StartsWith("PK\u0003\u0004"u8);

    /// <summary>The kind, or null.</summary>
    public static string? Of(SourceFile file)
    {
        var bytes = file.Bytes.Span;
        if (!IsZip(file))
        {
            return null;
        }

        if (bytes.IndexOf("word/document"u8) >= 0)
        {
            return Word;
        }

        if (bytes.IndexOf("xl/workbook"u8) >= 0)
        {
            return Excel;
        }

        if (bytes.IndexOf("OFD.xml"u8) >= 0)
        {
            return Ofd;
        }

        if (bytes.IndexOf("application/vnd.oasis.opendocument.text"u8) >= 0)
        {
            return OpenText;
        }

        return bytes.IndexOf("application/vnd.oasis.opendocument.spreadsheet"u8) >= 0
            ? OpenSheet
            : ByExtension(file.Extension);
    }

    private static string? ByExtension(string extension) =>
        extension switch
        {
            ".docx" or ".docm" or ".dotx" => Word,
            ".xlsx" or ".xlsm" or ".xltx" => Excel,
            _ => null,
        };
}
