namespace Plumbline.Domain;

/// <summary>指标代码 in an indicator library: 2 to 40 digits, capital letters, points or hyphens.</summary>
public sealed record IndicatorCode
{
    private IndicatorCode(string value) => Value = value;

    /// <summary>The normal form.</summary>
    public string Value { get; }

    /// <summary>Reads a code in any usual spelling; false when it cannot be one.</summary>
    public static bool TryParse(string text, out IndicatorCode code)
    {
        code = null!;
        if (
            !CodeText.TryNormalise(
                text,
                static text =>
                    text.Length is >= 2 and <= 40 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.'),
                out var value
            )
        )
        {
            return false;
        }

        code = new(value);
        return true;
    }

    public override string ToString() => Value;
}
