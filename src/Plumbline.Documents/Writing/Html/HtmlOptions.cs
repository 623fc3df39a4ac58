namespace Plumbline.Documents.Writing.Html;

/// <summary>What may differ between two pages of the same document.</summary>
public sealed record HtmlOptions
{
    /// <summary>Official typefaces.</summary>
    public static HtmlOptions Default { get; } = new();

    /// <summary>Typefaces of the page, each followed by its stand-ins.</summary>
    public Typefaces Typefaces { get; init; } = Typefaces.Official;
}
