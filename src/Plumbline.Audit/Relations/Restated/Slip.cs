using System.Globalization;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Relations.Restated;

/// <summary>
/// Whether one printed number looks like a miscopied other one: a digit changed, two neighbours swapped, a digit dropped,
/// the point moved.
/// </summary>
internal static class Slip
{
    private const int FewestDigits = 3;

    public static bool Between(PrintedNumber left, PrintedNumber right)
    {
        var (digitsA, digitsB) = (DigitsOf(left), DigitsOf(right));
        if (Math.Min(digitsA.Length, digitsB.Length) < FewestDigits)
        {
            return false;
        }

        return digitsA == digitsB
            || (digitsA.Length == digitsB.Length && left.Decimals == right.Decimals && OneChange(digitsA, digitsB))
            || (Math.Abs(digitsA.Length - digitsB.Length) == 1 && OneDropped(digitsA, digitsB));
    }

    /// <summary>How many digits a number has between its leading and its trailing zeros.</summary>
    public static int Digits(PrintedNumber number) => DigitsOf(number).TrimEnd('0').Length;

    private static string DigitsOf(PrintedNumber number) =>
        number.Unscaled == 0 ? "" : Math.Abs(number.Unscaled).ToString(CultureInfo.InvariantCulture);

    private static bool OneChange(string a, string b)
    {
        var first = -1;
        var last = -1;
        for (var index = 0; index < a.Length; index++)
        {
            if (a[index] != b[index])
            {
                first = first < 0 ? index : first;
                last = index;
            }
        }

        return first == last || (last == first + 1 && a[first] == b[last] && a[last] == b[first]);
    }

    private static bool OneDropped(string a, string b)
    {
        var (longer, shorter) = a.Length > b.Length ? (a, b) : (b, a);
        if (shorter.Length < FewestDigits + 1)
        {
            return false;
        }

        var index = 0;
        while (index < shorter.Length && longer[index] == shorter[index])
        {
            index++;
        }

        return longer.AsSpan(index + 1).SequenceEqual(shorter.AsSpan(index));
    }
}
