using System.Globalization;
using Plumbline.Domain.Numbers;

namespace Plumbline.Domain.Registers;

/// <summary>
/// A typed figure: a number, words, or 不适用. A blank is no value at all, and a zero is a number. Amounts are whole fen,
/// all other numbers whole ten-thousandths.
/// </summary>
/// <param name="Number">The number; null: words, or not applicable.</param>
/// <param name="Words">Words, names a line each, <c>yyyy-MM-dd</c>, <c>是</c> or <c>否</c>; null: none.</param>
public sealed record RegisterValue(long? Number, string? Words)
{
    /// <summary>Parts of a unit in which numbers other than amounts are kept.</summary>
    public const long Scale = 10_000;

    /// <summary>Longest text of a figure.</summary>
    public const int LongestText = 4000;

    /// <summary>不适用: the body has no such thing. Not blank, and not zero.</summary>
    public static RegisterValue Inapplicable { get; } = new(null, null);

    private static readonly string[] InapplicableWords = ["不适用", "/", "—", "n/a", "N/A"];

    private static readonly string[] ZeroWords = ["无", "零", "零发生", "没有"];

    /// <summary>Whether it is a value of the figure; else it is what was typed and cannot be read, kept as it was.</summary>
    public bool IsOf(RegisterFigure figure) =>
        Words is not { } words
        || (TryRead(figure, words, MoneyUnit.TenThousandYuan, out var read) && read is { Number: null });

    /// <summary>What was typed, whether it can be read or not; null: blank.</summary>
    public static RegisterValue? Of(RegisterFigure figure, string typed, MoneyUnit unit) =>
        TryRead(figure, typed, unit, out var value) ? value
        : typed.Trim() is { Length: > LongestText } text ? new(null, text[..LongestText])
        : new(null, typed.Trim());

    /// <summary>The number in its unit: yuan for amounts; null: there is none.</summary>
    public Fraction? In(FigureKind kind) =>
        Number is { } number ? new Fraction(number, kind == FigureKind.Amount ? 100 : Scale) : null;

    /// <summary>Reads what was typed into a figure; false: it cannot be a value of its kind.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="typed">As typed; blank gives no value.</param>
    /// <param name="unit">The unit of money where none was typed.</param>
    /// <param name="value">The value; null: blank.</param>
    public static bool TryRead(RegisterFigure figure, string typed, MoneyUnit unit, out RegisterValue? value)
    {
        var text = typed.ReplaceLineEndings("\n").Trim();
        value = null;
        if (text.Length == 0)
        {
            return true;
        }

        if (InapplicableWords.Contains(text, StringComparer.Ordinal))
        {
            value = Inapplicable;
            return true;
        }

        value = figure.Kind switch
        {
            FigureKind.Amount => OfAmount(text, unit),
            FigureKind.Date => OfDate(text),
            FigureKind.YesNo => OfYesNo(text),
            FigureKind.Names or FigureKind.Text => text.Length <= LongestText ? new(null, text) : null,
            _ => OfNumber(figure, text),
        };
        return value is not null;
    }

    private static RegisterValue? OfAmount(string text, MoneyUnit unit)
    {
        var bare = text.Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal);
        return ZeroWords.Contains(bare, StringComparer.Ordinal) ? new(0, null)
            : Amount.TryParse(bare, out var amount) && amount.Approximation == Approximation.None
                ? new(amount.Value.Fen, null)
            : Amount.TryParse(bare + unit.Word(), out var other) && other.Approximation == Approximation.None
                ? new(other.Value.Fen, null)
            : null;
    }

    private static RegisterValue? OfNumber(RegisterFigure figure, string text)
    {
        if (ZeroWords.Contains(text, StringComparer.Ordinal) || text == figure.Zero)
        {
            return new(0, null);
        }

        if (
            !Quantity.TryParse(text, out var quantity)
            || quantity.Sign != ComparisonSign.None
            || quantity.Approximation != Approximation.None
            || !Fits(figure, quantity)
        )
        {
            return null;
        }

        var scaled = quantity.Value * Scale;
        return scaled.Denominator.IsOne && scaled.Numerator >= 0 && scaled.Numerator <= long.MaxValue
            ? new((long)scaled.Numerator, null)
            : null;
    }

    private static bool Fits(RegisterFigure figure, Quantity quantity) =>
        quantity.BaseUnit.Length == 0
        || quantity.BaseUnit == figure.Unit
        || (figure.Kind == FigureKind.Percent && quantity.IsPercent)
        || (figure.Kind == FigureKind.Score && quantity.BaseUnit == "分")
        || (figure.Kind == FigureKind.Ratio && quantity.BaseUnit == "倍");

    private static RegisterValue? OfDate(string text) =>
        DateOnly.TryParseExact(
            text.Replace('/', '-').Replace('.', '-').Replace('年', '-').Replace('月', '-').TrimEnd('日'),
            ["yyyy-M-d", "yyyy-MM-dd"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? new(null, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            : null;

    private static RegisterValue? OfYesNo(string text) =>
        text switch
        {
            "是" or "有" or "yes" or "1" => new(null, "是"),
            "否" or "no" or "0" or "无" => new(null, "否"),
            _ => null,
        };
}
