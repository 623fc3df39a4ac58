namespace Plumbline.Domain;

/// <summary>财政区划代码: six digits of GB/T 2260 (430203 is a district), nine or twelve for towns and villages.</summary>
public sealed record RegionCode
{
    private RegionCode(string value) => Value = value;

    /// <summary>The normal form.</summary>
    public string Value { get; }

    /// <summary>Reads a code in any usual spelling; false when it cannot be one.</summary>
    public static bool TryParse(string text, out RegionCode code)
    {
        code = null!;
        if (
            !CodeText.TryNormalise(
                text,
                static text => text.Length is 6 or 9 or 12 && text.All(char.IsAsciiDigit),
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
