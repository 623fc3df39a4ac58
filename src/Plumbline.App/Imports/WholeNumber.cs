namespace Plumbline.App.Imports;

/// <summary>Finds a number in words, where it stands as a whole and is no part of a longer one.</summary>
public static class WholeNumber
{
    /// <summary>Whether the words hold the number: 5 is in 5所学校, but not in 2025年, 5.5% or 1,005.</summary>
    public static bool IsIn(string words, string number)
    {
        for (
            var at = words.IndexOf(number, StringComparison.Ordinal);
            at >= 0 && number.Length > 0;
            at = words.IndexOf(number, at + 1, StringComparison.Ordinal)
        )
        {
            if (!Joins(words, at - 1, -1, number[0]) && !Joins(words, at + number.Length, 1, number[^1]))
            {
                return true;
            }
        }

        return false;
    }

    // A digit, or a point or comma with a digit behind it, goes on with a number that ends here.
    private static bool Joins(string words, int at, int step, char edge)
    {
        bool IsDigit(int place) => place >= 0 && place < words.Length && char.IsAsciiDigit(words[place]);
        return char.IsAsciiDigit(edge)
            && (IsDigit(at) || (at >= 0 && at < words.Length && words[at] is '.' or ',' && IsDigit(at + step)));
    }
}
