using System.Security.Cryptography;

namespace Plumbline.App.Publishing;

/// <summary>
/// The short code of a publication, printed on paper and typed by people: random, of letters and digits that cannot be
/// taken for each other (no 0 O 1 I L).
/// </summary>
public static class PublicCode
{
    /// <summary>Number of characters: 31^10, about 8 × 10^14 codes.</summary>
    public const int Length = 10;

    private const string Letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <summary>A new code.</summary>
    public static string New() => RandomNumberGenerator.GetString(Letters, Length);

    /// <summary>A code as somebody typed it, in its one form: capitals without blanks and strokes.</summary>
    public static string Normal(string typed) =>
        string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    /// <summary>Whether it can be a code at all.</summary>
    public static bool IsCode(string text) =>
        text.Length == Length && text.All(letter => Letters.Contains(letter, StringComparison.Ordinal));
}
