namespace Plumbline.Documents.Writing.Xlsx;

/// <summary>What may differ between two workbooks of the same document.</summary>
public sealed record XlsxOptions
{
    /// <summary>Official typefaces, sheets with input cells protected.</summary>
    public static XlsxOptions Default { get; } = new();

    /// <summary>Typefaces of the workbook.</summary>
    public Typefaces Typefaces { get; init; } = Typefaces.Official;

    /// <summary>Whether a sheet with input cells lets a person type into those alone. There is no password.</summary>
    public bool Protect { get; init; } = true;
}
