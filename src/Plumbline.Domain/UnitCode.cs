namespace Plumbline.Domain;

/// <summary>预算单位代码: 3 to 21 digits or capital letters, as the budget system gives them.</summary>
public sealed record UnitCode
{
    private UnitCode(string value) => Value = value;

    /// <summary>The normal form.</summary>
    public string Value { get; }

    /// <summary>Reads a code in any usual spelling; false when it cannot be one.</summary>
    public static bool TryParse(string text, out UnitCode code)
    {
        code = null!;
        if (
            !CodeText.TryNormalise(
                text,
                static text => text.Length is >= 3 and <= 21 && text.All(char.IsAsciiLetterOrDigit),
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
