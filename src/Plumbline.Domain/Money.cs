using Plumbline.Domain.Numbers;

namespace Plumbline.Domain;

/// <summary>
/// An amount of money in whole fen (1/100 元). Arithmetic is exact and checked; the unit of display never changes the
/// value. The largest amount is about 92 quadrillion yuan.
/// </summary>
public readonly record struct Money : IComparable<Money>
{
    private Money(long fen) => Fen = fen;

    /// <summary>The value in fen.</summary>
    public long Fen { get; }

    public static Money Zero => default;

    public static Money FromFen(long fen) => new(fen);

    public static Money operator +(Money left, Money right) => new(checked(left.Fen + right.Fen));

    public static Money operator -(Money left, Money right) => new(checked(left.Fen - right.Fen));

    public static Money operator -(Money value) => new(checked(-value.Fen));

    public static bool operator <(Money left, Money right) => left.Fen < right.Fen;

    public static bool operator >(Money left, Money right) => left.Fen > right.Fen;

    public static bool operator <=(Money left, Money right) => left.Fen <= right.Fen;

    public static bool operator >=(Money left, Money right) => left.Fen >= right.Fen;

    public int CompareTo(Money other) => Fen.CompareTo(other.Fen);

    /// <summary>The value in fen, exact.</summary>
    public Fraction ToFraction() => Fen;

    /// <summary>The number alone, in a unit, rounded to a number of decimals.</summary>
    public string ToText(MoneyUnit unit, int decimals) => Rounding.ToText(new Fraction(Fen, unit.InFen()), decimals);

    /// <summary>The number alone, in a unit, with as many decimals as it needs to be exact and no fewer than asked for.</summary>
    /// <param name="unit">The unit shown.</param>
    /// <param name="fewest">Decimals shown in any case, where the unit has them.</param>
    public string ToExactText(MoneyUnit unit, int fewest) => ToText(unit, DecimalsIn(unit, fewest));

    /// <summary>How many decimals the amount needs in a unit, no fewer than asked for where the unit has them.</summary>
    public int DecimalsIn(MoneyUnit unit, int fewest)
    {
        var (decimals, step) = (0, unit.InFen());
        while (step > 1 && (decimals < fewest || Fen % step != 0))
        {
            (decimals, step) = (decimals + 1, step / 10);
        }

        return decimals;
    }

    /// <summary>In 元 with two decimals, exact.</summary>
    public override string ToString() => ToText(MoneyUnit.Yuan, 2) + "元";
}
