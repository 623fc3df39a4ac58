using System.Globalization;

namespace Plumbline.App.Forms;

/// <summary>Whole numbers from one on and below another; or what has no number at all.</summary>
/// <param name="From">The smallest that belongs to it; null: no lower end.</param>
/// <param name="Below">The first above it; null: no upper end.</param>
public sealed record NumberRange(int? From, int? Below)
{
    private const string None = "none";

    /// <summary>What has no number.</summary>
    public static NumberRange Unknown { get; } = new(null, null);

    /// <summary>Whether it stands for what has no number.</summary>
    public bool IsUnknown => From is null && Below is null;

    /// <summary>Reads <c>80-90</c>, <c>-60</c>, <c>100-</c>, <c>none</c>; anything else is null.</summary>
    public static NumberRange? Read(string? text)
    {
        if (text == None)
        {
            return Unknown;
        }

        return text?.Split('-') is [var from, var below] && Number(from, out var low) && Number(below, out var high)
            ? low is null && high is null
                ? null
                : new(low, high)
            : null;
    }

    /// <summary>As <see cref="Read"/> reads it.</summary>
    public override string ToString() =>
        IsUnknown ? None : string.Create(CultureInfo.InvariantCulture, $"{From}-{Below}");

    private static bool Number(string text, out int? number)
    {
        var read =
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var found) && found <= 100_000;
        number = read ? found : null;
        return read || text.Length == 0;
    }
}
