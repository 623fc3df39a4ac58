using System.Globalization;

namespace Plumbline.Domain;

/// <summary>财政年度: a calendar year, 1 January to 31 December (预算法 art. 18); 1994 to 2100.</summary>
public readonly record struct FiscalYear : IComparable<FiscalYear>
{
    public const int First = 1994;
    public const int Last = 2100;

    /// <exception cref="ArgumentOutOfRangeException">The number is no fiscal year.</exception>
    public FiscalYear(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, First);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Last);
        Number = number;
    }

    public int Number { get; }

    public FiscalYear Previous => new(Number - 1);

    public FiscalYear Next => new(Number + 1);

    public DateOnly LastDay => new(Number, 12, 31);

    public static bool operator <(FiscalYear left, FiscalYear right) => left.Number < right.Number;

    public static bool operator >(FiscalYear left, FiscalYear right) => left.Number > right.Number;

    public static bool operator <=(FiscalYear left, FiscalYear right) => left.Number <= right.Number;

    public static bool operator >=(FiscalYear left, FiscalYear right) => left.Number >= right.Number;

    public static bool IsValid(int number) => number is >= First and <= Last;

    public int CompareTo(FiscalYear other) => Number.CompareTo(other.Number);

    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
}
