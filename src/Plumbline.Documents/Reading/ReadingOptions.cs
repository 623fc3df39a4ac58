namespace Plumbline.Documents.Reading;

/// <summary>How a file from outside is read: how much of it, and with which programs.</summary>
public sealed record ReadingOptions
{
    /// <summary>The limits of the program, and programs from the search path.</summary>
    public static ReadingOptions Default { get; } = new();

    /// <summary>How much is taken in, and how long another program may take.</summary>
    public ReadingLimits Limits { get; init; } = ReadingLimits.Default;

    /// <summary>Name or path of LibreOffice, which reads the formats of old office programs.</summary>
    public string Office { get; init; } = "soffice";

    /// <summary>Name or path of poppler's pdftotext, which reads PDF files.</summary>
    public string PdfText { get; init; } = "pdftotext";

    /// <summary>Name or path of poppler's pdftoppm, which makes pictures of scanned pages to have them recognised.</summary>
    public string PdfPicture { get; init; } = "pdftoppm";

    /// <summary>Name or path of poppler's pdftocairo, which opens the drawings of encrypted PDF files.</summary>
    public string PdfRewriter { get; init; } = "pdftocairo";

    /// <summary>Time for the recognition of all scanned pages together; null: as long as another program may take.</summary>
    public TimeSpan? RecognitionTime { get; init; }

    /// <summary>Name or path of tesseract, which recognises the words of scanned pages; null leaves them unread.</summary>
    public string? Recognition { get; init; } = "tesseract";
}
