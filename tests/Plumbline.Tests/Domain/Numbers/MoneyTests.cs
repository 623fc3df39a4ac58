using FsCheck;
using FsCheck.Fluent;
using Plumbline.Domain;
using Plumbline.Domain.Numbers;
using Xunit;
using Interval = Plumbline.Domain.Numbers.Interval;

namespace Plumbline.Tests.Domain.Numbers;

/// <summary>Money, declared amounts and rates of money.</summary>
public sealed class MoneyTests
{
    private static readonly Gen<Money> Moneys = Gen.Choose(-2_000_000_000, 2_000_000_000)
        .Select(value => Money.FromFen(value * 31L));

    private static readonly Arbitrary<Amount> Amounts = (
        from money in Moneys
        from unit in Gen.Elements(MoneyUnit.Yuan, MoneyUnit.TenThousandYuan, MoneyUnit.HundredMillionYuan)
        from decimals in Gen.Choose(0, 2)
        select Amount.Printed(money, unit, decimals)
    ).ToArbitrary();

    [Fact]
    public void Sums_DoNotDependOnTheOrder() =>
        Prop.ForAll(
                Moneys.ListOf().ToArbitrary(),
                list =>
                    list.Aggregate(Money.Zero, (sum, money) => sum + money)
                    == list.OrderBy(money => money).Aggregate(Money.Zero, (sum, money) => money + sum)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Amount_PrintThenParse_IsTheSame() =>
        Prop.ForAll(Amounts, amount => Amount.Parse(amount.ToString()) == amount).QuickCheckThrowOnFailure();

    [Fact]
    public void Amount_AsPrinted_StandsForTheMoneyBehindIt() =>
        Prop.ForAll(
                Moneys.ToArbitrary(),
                money =>
                    Enumerable
                        .Range(0, 3)
                        .All(decimals =>
                            Amount
                                .Printed(money, MoneyUnit.TenThousandYuan, decimals)
                                .ToInterval()
                                .Contains(money.ToFraction())
                        )
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Arithmetic_IsExactAndChecked()
    {
        var (three, two) = (Money.FromFen(3), Money.FromFen(2));

        Assert.Equal(Money.FromFen(5), three + two);
        Assert.Equal(Money.FromFen(1), three - two);
        Assert.Equal(Money.FromFen(-3), -three);
        Assert.True(two < three && three > two && two <= three && three >= two && !(three < two));
        Assert.True(three.CompareTo(two) > 0);
        Assert.Throws<OverflowException>(() => Money.FromFen(long.MaxValue) + Money.FromFen(1));
        Assert.Throws<OverflowException>(() => Money.FromFen(long.MinValue) - Money.FromFen(1));
        Assert.Throws<OverflowException>(() => -Money.FromFen(long.MinValue));
        Assert.Equal("0.03元", three.ToString());
    }

    [Theory]
    [InlineData("1616.43万元", 1_616_430_000, "161642.5,161643.5")]
    [InlineData("1616.430000万元", 1_616_430_000, "exact")]
    [InlineData("12.34元", 1234, "exact")]
    [InlineData("3亿元", 30_000_000_000, "2500000,3500000")]
    [InlineData("无", 0, "exact")]
    public void Amount_IsExactOnlyToTheFen(string text, long fen, string interval)
    {
        var amount = Amount.Parse(text);

        Assert.Equal(fen, amount.Value.Fen);
        Assert.Equal(text, amount.ToString());
        Assert.Equal(interval is "exact", amount.ToInterval() == Interval.Exactly(fen));
        Assert.True(amount.ToInterval().Contains(fen));
    }

    [Theory]
    [InlineData("近50万元", Approximation.Nearly)]
    [InlineData("约50万元", Approximation.About)]
    [InlineData("50余万元", Approximation.More)]
    [InlineData("50万元以上", Approximation.OrMore)]
    [InlineData("50万元以内", Approximation.OrLess)]
    public void Amount_KeepsItsApproximation(string text, Approximation approximation)
    {
        var amount = Amount.Parse(text);

        Assert.Equal(approximation, amount.Approximation);
        Assert.Equal(text, amount.ToString());
        Assert.NotEqual(amount.ToInterval().Low, amount.ToInterval().High);
    }

    [Theory]
    [InlineData("50")]
    [InlineData("50人")]
    [InlineData("≥50万元")]
    [InlineData("五十万元")]
    [InlineData("0.001元")]
    [InlineData("999999999999999999万元")]
    [InlineData("")]
    public void Amount_WithoutAUnitOrTooFine_IsRefused(string text)
    {
        Assert.False(Amount.TryParse(text, out _));
        Assert.Throws<FormatException>(() => Amount.Parse(text));
    }

    [Fact]
    public void Amount_ToText_RoundsOnlyWhenTheUnitChanges()
    {
        var amount = Amount.Parse("1616.4万元");

        Assert.Equal("1616.4", amount.ToText(MoneyUnit.TenThousandYuan, 2));
        Assert.Equal("16164000.00", amount.ToText(MoneyUnit.Yuan, 2));
        Assert.Equal("0.00", Amount.Parse("无").ToText(MoneyUnit.TenThousandYuan, 2));
        Assert.Equal("0.01元", Amount.Exact(Money.FromFen(1)).ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => Amount.Printed(Money.Zero, MoneyUnit.Yuan, 3));
    }

    [Theory]
    [InlineData(191_000, MoneyUnit.TenThousandYuan, "0.191")]
    [InlineData(191_0000, MoneyUnit.TenThousandYuan, "1.91")]
    [InlineData(5_000_000, MoneyUnit.TenThousandYuan, "5.00")]
    [InlineData(1, MoneyUnit.TenThousandYuan, "0.000001")]
    [InlineData(-955_000, MoneyUnit.TenThousandYuan, "-0.955")]
    [InlineData(12_345, MoneyUnit.Yuan, "123.45")]
    [InlineData(0, MoneyUnit.HundredMillionYuan, "0.00")]
    public void ExactText_HasTheDecimalsThatTheAmountNeeds(long fen, MoneyUnit unit, string text) =>
        Assert.Equal(text, Money.FromFen(fen).ToExactText(unit, 2));

    [Fact]
    public void ExactText_IsReadBackAsTheSameAmount() =>
        Prop.ForAll(
                (
                    from money in Moneys
                    from unit in Gen.Elements(Enum.GetValues<MoneyUnit>())
                    from fewest in Gen.Choose(0, 4)
                    select (money, unit, fewest)
                ).ToArbitrary(),
                of =>
                {
                    var text = of.money.ToExactText(of.unit, of.fewest);
                    var point = text.IndexOf('.', StringComparison.Ordinal);
                    var decimals = point < 0 ? 0 : text.Length - point - 1;
                    Assert.Equal(of.money, Amount.Parse(text + of.unit.Word()).Value);
                    Assert.True(decimals >= Math.Min(of.fewest, of.unit.FinestDecimals()));
                    Assert.True(decimals <= of.fewest || text[^1] != '0');
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Units_KnowTheirSize()
    {
        Assert.Equal(
            [(100L, "元", 2), (1_000_000L, "万元", 6), (10_000_000_000L, "亿元", 10)],
            Enum.GetValues<MoneyUnit>().Select(unit => (unit.InFen(), unit.Word(), unit.FinestDecimals()))
        );
        Assert.Equal(
            Enum.GetValues<MoneyUnit>().Cast<MoneyUnit?>(),
            new[] { "元", "万元", "亿元" }.Select(word => MoneyUnits.Named(word))
        );
        Assert.Null(MoneyUnits.Named("美元"));
        Assert.Throws<ArgumentOutOfRangeException>(() => ((MoneyUnit)9).InFen());
        Assert.Throws<ArgumentOutOfRangeException>(() => ((MoneyUnit)9).Word());
    }

    [Fact]
    public void Rate_KeepsBothNumbers()
    {
        var rate = new Rate(646_309, 655_850);

        Assert.Equal("98.55%", rate.ToString());
        Assert.Equal("98.5452%", rate.ToPercent(4));
        Assert.Equal((0L, 1L), (default(Rate).Numerator, default(Rate).Denominator));
        Assert.Equal("0.00%", default(Rate).ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => new Rate(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Rate(1, -1));
        Assert.Null(Rate.Of(Money.FromFen(1), Money.Zero));
        Assert.Equal(new Fraction(1, 2), Rate.Of(Money.FromFen(1), Money.FromFen(2))!.Value.ToFraction());
    }
}
