using Plumbline.Domain;
using Plumbline.Domain.CarryOvers;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Numbers;
using Xunit;

namespace Plumbline.Tests.Domain.CarryOvers;

/// <summary>Money carried over by article 42 of the budget law: two years, its budget year counted.</summary>
public sealed class CarriedMoneyTests
{
    private static readonly CarryOverRules TwoYears = new(
        new Sourced<int>(2, new Source("第四十二条", Confidence.Recalled))
    );

    [Theory]
    // Budget of 2023, carried into 2024: the year after is the last.
    [InlineData(2023, 2024, false, 40L, CarryOverFate.LastYear)]
    [InlineData(2023, 2024, true, 40L, CarryOverFate.MustReturn)]
    [InlineData(2023, 2024, true, 100L, CarryOverFate.UsedUp)]
    // Budget of 2022 was over at the end of 2023 already.
    [InlineData(2022, 2024, false, 40L, CarryOverFate.MustReturn)]
    [InlineData(2022, 2024, false, null, CarryOverFate.Unknown)]
    public void Fate_FollowsTheBudgetYear(int budgetYear, int year, bool isOver, long? spent, CarryOverFate fate)
    {
        Assert.Equal(fate, Fund(budgetYear, 100, spent).Fate(TwoYears, year, isOver));
    }

    [Fact]
    public void Fate_WithAnotherNumberOfYears_IsLater()
    {
        var three = new CarryOverRules(TwoYears.Years with { Value = 3 });

        Assert.Equal(CarryOverFate.MayCarry, Fund(2023, 100, 40).Fate(three, 2024, isOver: true));
        Assert.Equal(CarryOverFate.MustReturn, Fund(2023, 100, 40).Fate(three, 2025, isOver: true));
    }

    [Fact]
    public void Sums_AreOfAllSources_AndUnknownWhereOneIsNotStated()
    {
        var money = new CarriedMoney([Fund(2022, 100, 40) with { ReturnedFen = 60 }, Fund(2023, 300, 150)]);

        Assert.Equal((400L, 190L, 60L, 150L), (money.BalanceFen, money.SpentFen, money.ReturnedFen, money.LeftFen));
        Assert.Equal("47.50%", money.UseRate!.Value.ToPercent(2));
        Assert.Equal(0, money.MustReturnFen(TwoYears, 2024, isOver: false));
        Assert.Equal(150, money.MustReturnFen(TwoYears, 2024, isOver: true));
        Assert.Equal(2024, money.DueYear(TwoYears));
        var open = new CarriedMoney([Fund(2022, 100, null), Fund(2023, 300, 150)]);
        Assert.Equal((null, null, null), (open.SpentFen, open.LeftFen, open.UseRate));
        Assert.Equal(2023, open.DueYear(TwoYears));
        Assert.Null(new CarriedMoney([]).SpentFen);
        Assert.Null(new CarriedMoney([Fund(2023, 100, 100)]).DueYear(TwoYears));
    }

    [Theory]
    [InlineData("1800平方米", "1620平方米", "180平方米")]
    [InlineData("≥820人", "810", "10人")]
    [InlineData("100%", "90%", null)]
    [InlineData("≤3%", "2%", null)]
    [InlineData("1800平方米", "1800平方米", null)]
    [InlineData("620元/平方米", "600元/平方米", null)]
    [InlineData("正常运转", "正常运转", null)]
    public void LeftOver_IsAnAmountThatLastYearLeftUndone(string target, string actual, string? left)
    {
        var one = new CarriedIndicator(IndicatorKind.Output, "数量")
        {
            MeasureUnit = target.Contains('人', StringComparison.Ordinal) ? "人" : null,
            LastTarget = target,
            LastActual = actual,
        };

        Assert.Equal(left, one.LeftOver);
    }

    [Theory]
    [InlineData("180平方米", "90平方米", 50)]
    [InlineData("100%", "100%", 100)]
    [InlineData("≤3%", "2%", null)]
    [InlineData("180平方米", "90人", null)]
    [InlineData("完成", "完成", null)]
    [InlineData("180平方米", null, null)]
    public void Done_IsReachedByPromised(string promised, string? reached, int? percent)
    {
        var one = new CarriedIndicator(IndicatorKind.Output, "数量") { Promised = promised, Reached = reached };

        Assert.Equal(percent is { } known ? new Fraction(known, 100) : null, one.Done);
    }

    private static CarriedFund Fund(int budgetYear, long balance, long? spent) =>
        new(FundNature.GeneralPublic, budgetYear, balance) { SpentFen = spent };
}
