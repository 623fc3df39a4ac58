using Plumbline.Domain.Numbers;

namespace Plumbline.Domain.Registers;

/// <summary>How figures of registers are printed: exactly as stored where stored, rates with two decimals.</summary>
public static class FigureText
{
    /// <summary>What stands in a cell for 不适用.</summary>
    public const string Inapplicable = "不适用";

    private const int RateDecimals = 2;
    private const int MostDecimals = 4;

    /// <summary>A stored value as a cell shows it: amounts in the unit of money without its word, counts without unit.</summary>
    public static string Cell(RegisterFigure figure, RegisterValue? value, MoneyUnit unit) =>
        value is null ? ""
        : value.Words is { } words ? words
        : value.In(figure.Kind) is { } number ? Bare(figure.Kind, number, unit)
        : Inapplicable;

    /// <summary>A number without unit; amounts come in yuan and go in the unit of money.</summary>
    public static string Bare(FigureKind kind, Fraction number, MoneyUnit unit) =>
        kind switch
        {
            FigureKind.Amount => Shortest(
                number * new Fraction(100, unit.InFen()),
                RateDecimals,
                unit.FinestDecimals()
            ),
            FigureKind.Rate => Rounding.ToText(number * 100, RateDecimals),
            FigureKind.Points => Rounding.ToText(number * 100, RateDecimals),
            _ => Shortest(number, 0, MostDecimals),
        };

    /// <summary>A number with its unit, as a form or sentence states it: <c>186所</c>, <c>83.97%</c>, <c>1234.50万元</c>.</summary>
    public static string Whole(RegisterFigure figure, Fraction number, MoneyUnit unit) =>
        Bare(figure.Kind, number, unit) + UnitOf(figure, unit);

    /// <summary>The unit printed behind a number.</summary>
    public static string UnitOf(RegisterFigure figure, MoneyUnit unit) =>
        figure.Kind switch
        {
            FigureKind.Amount => unit.Word(),
            FigureKind.Rate or FigureKind.Percent => "%",
            FigureKind.Points => "个百分点",
            FigureKind.Score => "分",
            FigureKind.Ratio when figure.IsComputed => "倍",
            FigureKind.Count => figure.Unit,
            _ => "",
        };

    /// <summary>A change with its sign: <c>+6</c>, <c>-1.20</c>; rates change by percentage points.</summary>
    public static string Change(FigureKind kind, Fraction change, MoneyUnit unit) =>
        (change.Sign > 0 ? "+" : "") + Bare(kind, change, unit);

    // Exact with no more decimals than that needs; a quotient that has no end is rounded at the last.
    private static string Shortest(Fraction number, int least, int most)
    {
        var decimals = least;
        while (decimals < most && !(number * Rounding.PowerOfTen(decimals)).Denominator.IsOne)
        {
            decimals++;
        }

        return Rounding.ToText(number, decimals);
    }
}
