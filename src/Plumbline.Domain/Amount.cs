using Plumbline.Domain.Numbers;

namespace Plumbline.Domain;

/// <summary>
/// An amount as somebody declared it: the money, and the unit, decimals and approximation it was printed with. An amount
/// in whole fen is exact; 1616.43万元 stands for anything within 50 元 of it.
/// </summary>
public readonly record struct Amount
{
    private Amount(Money value, MoneyUnit unit, int decimals, Approximation approximation, bool inWords)
    {
        Value = value;
        Unit = unit;
        Decimals = decimals;
        Approximation = approximation;
        InWords = inWords;
    }

    public Money Value { get; }

    public MoneyUnit Unit { get; }

    /// <summary>Decimals printed in <see cref="Unit"/>.</summary>
    public int Decimals { get; }

    public Approximation Approximation { get; }

    /// <summary>A zero that the source states in words: 无.</summary>
    public bool InWords { get; }

    /// <summary>An amount known to the fen.</summary>
    public static Amount Exact(Money value) => new(value, MoneyUnit.Yuan, 2, Approximation.None, false);

    /// <summary>An amount rounded to a unit and decimals, as it would be printed.</summary>
    public static Amount Printed(Money value, MoneyUnit unit, int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, unit.FinestDecimals());
        var finest = Rounding.PowerOfTen(unit.FinestDecimals() - decimals);
        var whole = (long)Rounding.ToWhole(new Fraction(value.Fen, finest));
        return new(Money.FromFen(checked(whole * finest)), unit, decimals, Approximation.None, false);
    }

    /// <summary>
    /// Reads <c>1616.43万元</c>, <c>近50万元</c>, <c>无</c>. False when there is no money unit, when the number is finer
    /// than a fen, or when it is too large.
    /// </summary>
    public static bool TryParse(string text, out Amount amount)
    {
        amount = default;
        if (text is "无")
        {
            amount = new(Money.Zero, MoneyUnit.TenThousandYuan, 0, Approximation.None, true);
            return true;
        }

        if (
            !Quantity.TryParse(text, out var quantity)
            || quantity.Sign != ComparisonSign.None
            || quantity.InChineseNumerals
            || MoneyUnits.Named(quantity.Unit) is not { } unit
            || quantity.Number.Decimals > unit.FinestDecimals()
        )
        {
            return false;
        }

        var fen =
            (Int128)quantity.Number.Unscaled * Rounding.PowerOfTen(unit.FinestDecimals() - quantity.Number.Decimals);
        if (fen > long.MaxValue || fen < -long.MaxValue)
        {
            return false;
        }

        amount = new(Money.FromFen((long)fen), unit, quantity.Number.Decimals, quantity.Approximation, false);
        return true;
    }

    /// <summary>Reads a literal that is known to be one.</summary>
    /// <exception cref="FormatException">The text is not an amount.</exception>
    public static Amount Parse(string text) =>
        TryParse(text, out var amount) ? amount : throw new FormatException($"Not an amount of money: {text}");

    /// <summary>The money that the declaration may stand for, in fen.</summary>
    public Interval ToInterval() =>
        InWords || (Decimals == Unit.FinestDecimals() && Approximation == Approximation.None)
            ? Interval.Exactly(Value.Fen)
            : Quantity.Parse(ToString()).ToInterval().Times(100);

    /// <summary>The number alone in another unit: as declared when the unit is the same, else rounded.</summary>
    public string ToText(MoneyUnit unit, int decimals) =>
        unit == Unit && !InWords ? Value.ToText(unit, Decimals) : Value.ToText(unit, decimals);

    /// <summary>The literal as declared: <c>近50万元</c>, <c>无</c>.</summary>
    public override string ToString()
    {
        if (InWords)
        {
            return "无";
        }

        var number = Value.ToText(Unit, Decimals);
        return Approximation switch
        {
            Approximation.More => $"{number}余{Unit.Word()}",
            Approximation.Nearly => $"近{number}{Unit.Word()}",
            Approximation.About => $"约{number}{Unit.Word()}",
            Approximation.OrMore => $"{number}{Unit.Word()}以上",
            Approximation.OrLess => $"{number}{Unit.Word()}以内",
            _ => number + Unit.Word(),
        };
    }
}
