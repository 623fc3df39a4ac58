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
    private const int MostDigits = 20;

    public static bool Between(PrintedNumber left, PrintedNumber right)
    {
        Span<char> placeA = stackalloc char[MostDigits];
        Span<char> placeB = stackalloc char[MostDigits];
        var digitsA = DigitsOf(left, placeA);
        var digitsB = DigitsOf(right, placeB);
        if (Math.Min(digitsA.Length, digitsB.Length) < FewestDigits)
        {
            return false;
        }

        return digitsA.SequenceEqual(digitsB)
            || (digitsA.Length == digitsB.Length && left.Decimals == right.Decimals && OneChange(digitsA, digitsB))
            || (Math.Abs(digitsA.Length - digitsB.Length) == 1 && OneDropped(digitsA, digitsB));
    }

    /// <summary>How many digits a number has between its leading and its trailing zeros.</summary>
    public static int Digits(PrintedNumber number)
    {
        Span<char> place = stackalloc char[MostDigits];
        return DigitsOf(number, place).TrimEnd('0').Length;
    }

    /// <summary>How many digits a number prints from its first that is no zero on, zeros at its end included.</summary>
    public static int PrintedDigits(PrintedNumber number)
    {
        Span<char> place = stackalloc char[MostDigits];
        return DigitsOf(number, place).Length;
    }

    private static ReadOnlySpan<char> DigitsOf(PrintedNumber number, Span<char> place)
    {
        var length = 0;
        return
            number.Unscaled != 0
            && Math.Abs(number.Unscaled).TryFormat(place, out length, default, CultureInfo.InvariantCulture)
            ? place[..length]
            : [];
    }

    private static bool OneChange(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
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

    private static bool OneDropped(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var longer = a.Length > b.Length ? a : b;
        var shorter = a.Length > b.Length ? b : a;
        if (shorter.Length < FewestDigits + 1)
        {
            return false;
        }

        var index = 0;
        while (index < shorter.Length && longer[index] == shorter[index])
        {
            index++;
        }

        return longer[(index + 1)..].SequenceEqual(shorter[index..]);
    }
}
