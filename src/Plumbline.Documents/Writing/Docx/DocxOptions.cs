namespace Plumbline.Documents.Writing.Docx;

/// <summary>What may differ between two Word files of the same document.</summary>
public sealed record DocxOptions
{
    /// <summary>Official typefaces, controls for bound values.</summary>
    public static DocxOptions Default { get; } = new();

    /// <summary>Typefaces of the document.</summary>
    public Typefaces Typefaces { get; init; } = Typefaces.Official;

    /// <summary>
    /// Whether values with a binding stand in content controls whose tag is the binding, so that a filled-in form can be
    /// read back. A binding of more than 64 characters cannot be a tag in Word; its value is written without a control.
    /// </summary>
    public bool ContentControls { get; init; } = true;
}
