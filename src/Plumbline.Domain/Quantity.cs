using Plumbline.Domain.Numbers;

namespace Plumbline.Domain;

/// <summary>
/// One printed figure: <c>1700多名</c>, <c>≥95%</c>, <c>三轮</c>, <c>3.36亿元</c>. Number, decimals, unit, comparison sign
/// and approximation are kept as printed, and the literal comes back unchanged. Two quantities are equal when their
/// literals are.
/// </summary>
public sealed record Quantity
{
    internal Quantity(string literal, PrintedNumber number, string unit)
    {
        Literal = literal;
        Number = number;
        Unit = unit;
    }

    /// <summary>The text exactly as printed.</summary>
    public string Literal { get; }

    /// <summary>The number as printed; 3.36 in 3.36亿元, 3 in 三轮.</summary>
    public PrintedNumber Number { get; }

    /// <summary>The unit as printed, with its multiplier: 亿元, 万人次, %, 个百分点; empty where none.</summary>
    public string Unit { get; }

    /// <summary>The comparison sign or word as printed, else <see cref="ComparisonSign.None"/>.</summary>
    public ComparisonSign Sign { get; init; }

    /// <summary>The approximation as printed, else <see cref="Approximation.None"/>.</summary>
    public Approximation Approximation { get; init; }

    /// <summary>The number is written in Chinese numerals.</summary>
    public bool InChineseNumerals { get; init; }

    /// <summary>The unit without 万 or 亿: 元, 人次, %.</summary>
    public string BaseUnit => Multiplier == 1 ? Unit : Unit[1..];

    /// <summary>10,000 for 万…, 100,000,000 for 亿…, else 1.</summary>
    public long Multiplier =>
        Unit.Length == 0
            ? 1
            : Unit[0] switch
            {
                '万' => 10_000,
                '亿' => 100_000_000,
                _ => 1,
            };

    public bool IsPercent => Unit is "%";

    // What is measured or reckoned is printed rounded; what is counted is not.
    private bool IsMeasured =>
        Unit
            is "%"
                or "‰"
                or "元"
                or "百分点"
                or "个百分点"
                or "公里"
                or "千米"
                or "米"
                or "平方公里"
                or "平方米"
                or "立方米"
                or "公顷"
                or "亩"
                or "吨"
                or "公斤"
                or "千克"
                or "小时"
        || Unit.Contains('/', StringComparison.Ordinal);

    /// <summary>The value in <see cref="BaseUnit"/>: 75.22万人次 is 752200; 83.5% stays 83.5.</summary>
    public Fraction Value => Number.ToFraction() * Multiplier;

    /// <summary>
    /// What the figure may stand for, in <see cref="BaseUnit"/>. Whole numbers without 万 or 亿 that count things are
    /// exact; money in whole yuan, percentages, points of percent, lengths, areas, weights, rates per something and all
    /// other figures lie within half a unit of their last digit; approximations and signs widen that.
    /// </summary>
    public Interval ToInterval()
    {
        var printed =
            Number.Decimals == 0 && Multiplier == 1 && !IsMeasured
                ? Interval.Exactly(Value)
                : Number.ToInterval().Times(Multiplier);
        return Sign switch
        {
            ComparisonSign.AtLeast or ComparisonSign.Greater => printed with { High = null },
            ComparisonSign.AtMost or ComparisonSign.Less => printed with { Low = null },
            _ => Widened(printed),
        };
    }

    /// <summary>Reads a literal; false when the text is not one figure from beginning to end.</summary>
    public static bool TryParse(string text, out Quantity quantity) => QuantityLiteral.TryParse(text, out quantity);

    /// <summary>Reads a literal that is known to be one.</summary>
    /// <exception cref="FormatException">The text is not a figure.</exception>
    public static Quantity Parse(string text) =>
        TryParse(text, out var quantity) ? quantity : throw new FormatException($"Not a figure: {text}");

    public bool Equals(Quantity? other) =>
        other is not null && string.Equals(Literal, other.Literal, StringComparison.Ordinal);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Literal);

    public override string ToString() => Literal;

    private Interval Widened(Interval printed) =>
        Approximation switch
        {
            Approximation.More => printed with { High = printed.High + Step },
            Approximation.Nearly => printed with { Low = printed.Low - Step },
            Approximation.About => new(printed.Low - Step, printed.High + Step),
            Approximation.OrMore => printed with { High = null },
            Approximation.OrLess => printed with { Low = null },
            _ => printed,
        };

    // 1700多 is less than 1800, 3000余 less than 4000, 20余 less than 30: one step of the last digit that is not zero.
    private Fraction Step
    {
        get
        {
            var step = 1L;
            var rest = Number.Unscaled;
            while (rest != 0 && rest % 10 == 0)
            {
                step *= 10;
                rest /= 10;
            }

            return new Fraction(step, Rounding.PowerOfTen(Number.Decimals)) * Multiplier;
        }
    }
}

/// <summary>比较符号: the comparison sign or word that stands before a figure.</summary>
public enum ComparisonSign
{
    None,

    /// <summary>≥, >=, 不低于, 不少于, 达到.</summary>
    AtLeast,

    /// <summary>≤, &lt;=, 不高于, 不超过.</summary>
    AtMost,

    /// <summary>>, 大于, 超过, 高于.</summary>
    Greater,

    /// <summary>&lt;, 小于, 低于, 不足.</summary>
    Less,

    /// <summary>=, 等于.</summary>
    Equal,
}

/// <summary>约数: the words that make a figure approximate.</summary>
public enum Approximation
{
    None,

    /// <summary>多, 余: more than printed, by less than one step.</summary>
    More,

    /// <summary>近: a little less than printed.</summary>
    Nearly,

    /// <summary>约, 左右: near the printed figure.</summary>
    About,

    /// <summary>以上: the printed figure or more.</summary>
    OrMore,

    /// <summary>以内, 以下: the printed figure or less.</summary>
    OrLess,
}
