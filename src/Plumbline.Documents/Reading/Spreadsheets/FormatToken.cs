namespace Plumbline.Documents.Reading.Spreadsheets;

/// <summary>One step of a number format.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Text">The words of a literal, or the letters of a date part.</param>
internal readonly record struct FormatToken(FormatTokenKind Kind, string Text);

/// <summary>The steps of number formats.</summary>
internal enum FormatTokenKind
{
    /// <summary>Printed as it is.</summary>
    Literal,

    /// <summary>0, # or ?: a place for a digit.</summary>
    Digit,

    Point,
    Comma,
    Percent,

    /// <summary>E+ or E-: the power follows.</summary>
    Exponent,

    /// <summary>The stroke of a fraction.</summary>
    Stroke,

    /// <summary>@: the text of the cell.</summary>
    Text,

    /// <summary>The value as it is.</summary>
    General,

    /// <summary>A part of a date or time.</summary>
    Date,

    /// <summary>[h], [m], [s]: time that runs on past a day.</summary>
    Elapsed,
}
