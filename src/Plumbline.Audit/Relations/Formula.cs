using System.Collections.Immutable;
using Plumbline.Audit.Figures;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Relations;

/// <summary>A value with what it may stand for.</summary>
/// <param name="Value">From the printed digits.</param>
/// <param name="Interval">What the digits may stand for.</param>
public readonly record struct Reckoned(Fraction Value, Interval Interval)
{
    public static Reckoned Of(Figure figure) => new(figure.Value, figure.Interval);

    public static Reckoned Exactly(Fraction value) => new(value, Interval.Exactly(value));

    public static Reckoned operator +(Reckoned left, Reckoned right) =>
        new(left.Value + right.Value, left.Interval + right.Interval);

    public static Reckoned operator -(Reckoned left, Reckoned right) =>
        new(left.Value - right.Value, left.Interval - right.Interval);

    public Reckoned Times(Fraction factor) =>
        new(Value * factor, factor.Sign < 0 ? -Interval.Times(-factor) : Interval.Times(factor));

    /// <summary>The quotient, or null when the divisor may be zero or negative.</summary>
    public Reckoned? Over(Reckoned divisor) =>
        divisor.Value.Sign > 0 && Interval.Divide(Interval, divisor.Interval) is { } quotient
            ? new(Value / divisor.Value, quotient)
            : null;
}

/// <summary>
/// How the operands of a statement give its result. A closed set of instances; each works on values in base units and
/// gives null where it cannot be worked out (a divisor of zero).
/// </summary>
public sealed class Formula
{
    private readonly Func<ImmutableArray<Reckoned>, Reckoned?> compute;

    private Formula(string pattern, Func<ImmutableArray<Reckoned>, Reckoned?> compute)
    {
        Pattern = pattern;
        this.compute = compute;
    }

    /// <summary>How the working is written: a separator between operands, or a mould with {0}, {1} …</summary>
    public string Pattern { get; }

    /// <summary>a + b + c …</summary>
    public static Formula Sum { get; } = new(" + ", operands => Total(operands.AsSpan()));

    /// <summary>a − b − c …</summary>
    public static Formula Difference { get; } = new(" − ", operands => operands[0] - Total(operands.AsSpan()[1..]));

    /// <summary>The operand itself.</summary>
    public static Formula Same { get; } = new("{0}", operands => operands[0]);

    /// <summary>(a + b + …) ÷ last, in percent; 0 when both are 0.</summary>
    public static Formula Percent { get; } =
        new(
            " ÷ ",
            operands =>
            {
                var part = Total(operands.AsSpan()[..^1]);
                return part.Value.IsZero && operands[^1].Value.IsZero
                    ? Reckoned.Exactly(0)
                    : part.Over(operands[^1])?.Times(100);
            }
        );

    /// <summary>(a − b) ÷ b, in percent: growth of a over b; for a fall the result is negative.</summary>
    public static Formula Growth { get; } =
        new("({0} − {1}) ÷ {1}", operands => Minus100(operands[0].Over(operands[1])));

    /// <summary>(b − a) ÷ b, in percent: by how much a fell below b.</summary>
    public static Formula Fall { get; } =
        new("({1} − {0}) ÷ {1}", operands => Minus100(operands[0].Over(operands[1]))?.Times(-1));

    /// <summary>a ÷ (b − a), in percent: the amount a of a change to b, over what b was before.</summary>
    public static Formula GrowthByAmount { get; } =
        new("{0} ÷ ({1} − {0})", operands => Ratio(operands[0], operands[1] - operands[0]));

    /// <summary>a ÷ (b + a), in percent: the amount a of a fall to b, over what b was before.</summary>
    public static Formula FallByAmount { get; } =
        new("{0} ÷ ({1} + {0})", operands => Ratio(operands[0], operands[1] + operands[0]));

    /// <summary>a × b; a percentage counts as hundredths.</summary>
    public static Formula Product { get; } =
        new(
            " × ",
            operands =>
                operands[0].Value.Sign < 0 || operands[1].Value.Sign < 0
                    ? null
                    : new Reckoned(
                        operands[0].Value * operands[1].Value,
                        Multiply(operands[0].Interval, operands[1].Interval)
                    )
        );

    /// <summary>a × b%.</summary>
    public static Formula PercentOf { get; } =
        new("{0} × {1}", operands => Product.Of(operands)?.Times(new Fraction(1, 100)));

    /// <summary>first ÷ (b + c + …), in percent: spending over a budget that is printed in parts.</summary>
    public static Formula PercentOfSum { get; } =
        new("{0} ÷ ({1} + {2})", operands => Ratio(operands[0], Total(operands.AsSpan()[1..])));

    /// <summary>(a − b) ÷ c, in percent: what was added less what was taken, over what there was.</summary>
    public static Formula PercentOfRest { get; } =
        new("({0} − {1}) ÷ {2}", operands => Ratio(operands[0] - operands[1], operands[2]));

    /// <summary>(a − b) ÷ b: by how many times b grew to a.</summary>
    public static Formula TimesMore { get; } =
        new(
            "({0} − {1}) ÷ {1}",
            operands => operands[0].Over(operands[1]) is { } times ? times - Reckoned.Exactly(1) : null
        );

    /// <summary>How often b doubled to a: 翻 n 番. Between two powers of two the result is no whole number.</summary>
    public static Formula Doublings { get; } =
        new("log₂({0} ÷ {1})", operands => operands[0].Over(operands[1]) is { } ratio ? Doubled(ratio) : null);

    private static Reckoned? Doubled(Reckoned ratio)
    {
        const int Most = 20;
        for (var times = 0; times <= Most; times++)
        {
            Fraction power = 1L << times;
            if (ratio.Interval.Contains(power))
            {
                return Reckoned.Exactly(times);
            }

            if (ratio.Value >= power && ratio.Value < power * 2)
            {
                return ratio.Interval.Contains(power * 2)
                    ? Reckoned.Exactly(times + 1)
                    : Reckoned.Exactly(ratio.Value / power - 1 + times);
            }
        }

        return null;
    }

    /// <summary>b − a: by how much a fell below b.</summary>
    public static Formula Fallen { get; } = new("{1} − {0}", operands => operands[1] - operands[0]);

    /// <summary>a × b × c …, for unit price × number × months.</summary>
    public static Formula LongProduct { get; } =
        new(
            " × ",
            operands =>
                operands
                    .RemoveAt(0)
                    .Aggregate((Reckoned?)operands[0], (sum, next) => sum is { } left ? Product.Of([left, next]) : null)
        );

    /// <summary>a × b × c …, where so many of them are percentages and count as hundredths.</summary>
    internal static Formula ProductOf(int percentages) =>
        percentages == 0
            ? LongProduct
            : new(
                " × ",
                operands => LongProduct.Of(operands)?.Times(new Fraction(1, Rounding.PowerOfTen(2 * percentages)))
            );

    /// <summary>a ÷ b.</summary>
    public static Formula Quotient { get; } = new(" ÷ ", operands => operands[0].Over(operands[1]));

    /// <summary>(a + b + …) ÷ n, where n is printed as the last operand or only counted.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="printed">Whether the last operand is that number.</param>
    internal static Formula MeanOf(int count, bool printed) =>
        new(
            $"({string.Join(" + ", Enumerable.Range(0, count).Select(at => $"{{{at}}}"))}) ÷ "
                + (printed ? $"{{{count}}}" : $"{count}"),
            operands =>
                printed
                    ? Total(operands.AsSpan()[..count]).Over(operands[count])
                    : Total(operands.AsSpan()).Over(Reckoned.Exactly(count))
        );

    /// <summary>A working that the text spells out.</summary>
    /// <param name="pattern">How it is shown, with {0} for the first operand.</param>
    /// <param name="compute">Its value from those of the operands.</param>
    internal static Formula Written(string pattern, Func<ImmutableArray<Reckoned>, Reckoned?> compute) =>
        new(pattern, compute);

    /// <summary>A sum with signs: +1 and −1 for each operand; it is written with what is added first.</summary>
    public static Formula Signed(params ImmutableArray<int> signs) =>
        new(
            string.Concat(
                Enumerable
                    .Range(0, signs.Length)
                    .OrderBy(index => signs[index] < 0)
                    .Select((index, place) => $"{(signs[index] < 0 ? " − " : place > 0 ? " + " : "")}{{{index}}}")
            ),
            operands =>
                operands
                    .Select((operand, index) => operand.Times(signs[index]))
                    .Aggregate((Reckoned?)null, (sum, next) => sum is { } before ? before + next : next)
        );

    /// <summary>The result, or null where it cannot be worked out.</summary>
    public Reckoned? Of(ImmutableArray<Reckoned> operands) => compute(operands);

    private static Reckoned Total(ReadOnlySpan<Reckoned> operands)
    {
        var total = Reckoned.Exactly(0);
        foreach (var operand in operands)
        {
            total += operand;
        }

        return total;
    }

    private static Reckoned? Ratio(Reckoned part, Reckoned whole) => part.Over(whole)?.Times(100);

    private static Reckoned? Minus100(Reckoned? quotient) =>
        quotient is { } ratio ? ratio.Times(100) - Reckoned.Exactly(100) : null;

    private static Interval Multiply(Interval left, Interval right) =>
        new(
            left.Low is { } a && right.Low is { } b ? Fraction.Max(a, 0) * Fraction.Max(b, 0) : Fraction.Zero,
            left.High is { } c && right.High is { } d ? c * d : null
        );
}
