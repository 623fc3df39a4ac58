namespace Plumbline.Domain;

/// <summary>
/// A target or an actual value as stated: a figure (<c>≥95%</c>) or words (得到提升). Both come back as printed.
/// </summary>
public sealed record StatedValue
{
    private StatedValue(string text, Quantity? figure)
    {
        Text = text;
        Figure = figure;
    }

    public string Text { get; }

    /// <summary>The figure, or null when the value is in words.</summary>
    public Quantity? Figure { get; }

    public static StatedValue Of(string text) => new(text, Quantity.TryParse(text, out var figure) ? figure : null);

    public override string ToString() => Text;
}
