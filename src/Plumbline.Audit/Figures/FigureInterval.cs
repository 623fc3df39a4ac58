using Plumbline.Domain;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Figures;

/// <summary>The values that a figure may stand for, by its printed precision and the words around it.</summary>
internal static class FigureInterval
{
    /// <summary>In base units. Whole counts, scores and a bare 0 are exact; half a unit of the last digit else.</summary>
    public static Interval Of(Figure figure)
    {
        var printed =
            figure.IsExactCount || figure.Dimension == Dimension.Score || IsNone(figure)
                ? Interval.Exactly(figure.Value)
                : figure.Number.ToInterval(figure.Multiplier);
        return figure.Sign switch
        {
            ComparisonSign.AtLeast or ComparisonSign.Greater => printed with { High = null },
            ComparisonSign.AtMost or ComparisonSign.Less => printed with { Low = null },
            _ => Widened(figure, printed),
        };
    }

    // 0万元 says that there was nothing, not that it was less than half of one.
    private static bool IsNone(Figure figure) =>
        figure is { Dimension: Dimension.Money, Number: { Unscaled: 0, Decimals: 0 } };

    private static Interval Widened(Figure figure, Interval printed) =>
        figure.Approximation switch
        {
            Approximation.More => printed with { High = printed.High + Step(figure) },
            Approximation.Nearly => printed with { Low = printed.Low - Step(figure) },
            Approximation.About => new(printed.Low - Step(figure), printed.High + Step(figure)),
            Approximation.OrMore => printed with { High = null },
            Approximation.OrLess => printed with { Low = null },
            _ => printed,
        };

    // 1700多 is less than 1800: one step of the last digit that is not zero.
    private static Fraction Step(Figure figure)
    {
        var step = 1L;
        for (var rest = figure.Number.Unscaled; rest != 0 && rest % 10 == 0; rest /= 10)
        {
            step *= 10;
        }

        return new Fraction(step, Rounding.PowerOfTen(figure.Number.Decimals)) * figure.Multiplier;
    }
}
