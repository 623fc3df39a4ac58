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

    /// <summary>In 元 with two decimals, exact.</summary>
    public override string ToString() => ToText(MoneyUnit.Yuan, 2) + "元";
}
