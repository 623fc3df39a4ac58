namespace Plumbline.Domain;

/// <summary>项目代码: 3 to 40 digits, capital letters or hyphens.</summary>
public sealed record ProjectCode
{
    private ProjectCode(string value) => Value = value;

    /// <summary>The normal form.</summary>
    public string Value { get; }

    /// <summary>Reads a code in any usual spelling; false when it cannot be one.</summary>
    public static bool TryParse(string text, out ProjectCode code)
    {
        code = null!;
        if (
            !CodeText.TryNormalise(
                text,
                static text => text.Length is >= 3 and <= 40 && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'),
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
