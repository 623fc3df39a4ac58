namespace Plumbline.Documents.Reading.Assembly;

/// <summary>Digits above the line have signs of their own in plain text: 10⁴ is not 104.</summary>
internal static class RaisedDigits
{
    private const string Signs = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>The sign for a digit above the line; any other character as it is.</summary>
    public static char Raise(char character) => char.IsAsciiDigit(character) ? Signs[character - '0'] : character;

    /// <summary>The digit behind such a sign; any other character as it is.</summary>
    public static char Lower(char character) =>
        Signs.IndexOf(character, StringComparison.Ordinal) is >= 0 and var digit ? (char)('0' + digit) : character;
}
