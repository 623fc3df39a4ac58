using Plumbline.Audit.Figures;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Relations.Later;

/// <summary>
/// What two numbers of one kind and scale have in common when they are one slip of the pen apart: the digits with one of them
/// left out, with two neighbours in either order, or without the zeros at the end.
/// </summary>
/// <param name="Kind">What both count or measure.</param>
/// <param name="Scale">Decimals and multiplier; empty where the point may have moved.</param>
/// <param name="Form">Which of the three, how many digits, and the place from the end at which they may differ.</param>
/// <param name="Rest">The digits that agree.</param>
internal readonly record struct DigitKey(
    string Kind,
    (int Decimals, long Multiplier) Scale,
    (char Slip, int Digits, int Place) Form,
    long Rest
)
{
    private const char LeftOut = '*';
    private const char Swapped = '~';
    private const char Moved = '.';
    private const int MostDigits = 18;

    /// <summary>All keys of a number above 0.</summary>
    public static IEnumerable<DigitKey> Of(Figure figure)
    {
        var kind = Far.FarKinds.Exactly(figure);
        var scale = (figure.Number.Decimals, figure.Multiplier);
        var all = figure.Number.Unscaled;
        var digits = 1;
        while (digits < MostDigits && all >= Rounding.PowerOfTen(digits))
        {
            digits++;
        }

        for (var place = digits - 1; place >= 0; place--)
        {
            var power = Rounding.PowerOfTen(place);
            yield return new DigitKey(
                kind,
                scale,
                (LeftOut, digits, place),
                (all / power / 10 * power) + (all % power)
            );
        }

        for (var place = digits - 2; place >= 0; place--)
        {
            var power = Rounding.PowerOfTen(place);
            var (left, right) = (all / power / 10 % 10, all / power % 10);
            var pair = (Math.Min(left, right) * 10) + Math.Max(left, right);
            yield return new DigitKey(
                kind,
                scale,
                (Swapped, digits, place),
                (((all / power / 100 * 100) + pair) * power) + (all % power)
            );
        }

        while (all > 0 && all % 10 == 0)
        {
            all /= 10;
        }

        yield return new DigitKey(kind, default, (Moved, 0, 0), all);
    }
}
