namespace Plumbline.Domain;

/// <summary>计量金额单位: the unit in which money is printed.</summary>
public enum MoneyUnit
{
    /// <summary>元.</summary>
    Yuan,

    /// <summary>万元, ten thousand yuan: what forms and reports print.</summary>
    TenThousandYuan,

    /// <summary>亿元, a hundred million yuan.</summary>
    HundredMillionYuan,
}

/// <summary>Size and sign of the money units.</summary>
public static class MoneyUnits
{
    extension(MoneyUnit unit)
    {
        /// <summary>How many fen one unit is.</summary>
        public long InFen() =>
            unit switch
            {
                MoneyUnit.Yuan => 100,
                MoneyUnit.TenThousandYuan => 1_000_000,
                MoneyUnit.HundredMillionYuan => 10_000_000_000,
                _ => throw new ArgumentOutOfRangeException(nameof(unit)),
            };

        /// <summary>The word printed behind the number.</summary>
        public string Word() =>
            unit switch
            {
                MoneyUnit.Yuan => "元",
                MoneyUnit.TenThousandYuan => "万元",
                MoneyUnit.HundredMillionYuan => "亿元",
                _ => throw new ArgumentOutOfRangeException(nameof(unit)),
            };

        /// <summary>The most decimals that still are whole fen: 2 for 元, 6 for 万元, 10 for 亿元.</summary>
        public int FinestDecimals() =>
            unit switch
            {
                MoneyUnit.Yuan => 2,
                MoneyUnit.TenThousandYuan => 6,
                _ => 10,
            };
    }

    /// <summary>The unit named by a word, or null.</summary>
    public static MoneyUnit? Named(ReadOnlySpan<char> word) =>
        word switch
        {
            "元" => MoneyUnit.Yuan,
            "万元" => MoneyUnit.TenThousandYuan,
            "亿元" => MoneyUnit.HundredMillionYuan,
            _ => null,
        };
}
