namespace Plumbline.Documents.Writing.Pdf;

/// <summary>Where the converter is and how long it may take.</summary>
public sealed record PdfOptions
{
    /// <summary>LibreOffice from the search path, one minute.</summary>
    public static PdfOptions Default { get; } = new();

    /// <summary>Name or path of LibreOffice.</summary>
    public string Program { get; init; } = "soffice";

    /// <summary>Longest time for one call, whatever the number of files.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>A further folder of fonts, beside those of the system and <c>plumbline/fonts</c> of the user's data.</summary>
    public string? FontFolder { get; init; } = Environment.GetEnvironmentVariable("PLUMBLINE_FONTS");
}

/// <summary>A Word file and the PDF to be made of it.</summary>
/// <param name="Source">Path of the Word file.</param>
/// <param name="Target">Path of the PDF; a file that is there is replaced.</param>
public sealed record PdfJob(string Source, string Target);
