using Plumbline.Audit.Rules.Arithmetic;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Arithmetic;

public sealed class RatesShownTests
{
    [Theory]
    [InlineData("83.97%")]
    [InlineData("83.965%")]
    [InlineData("84%")]
    public void Share_WithinTheInterval_IsSilent(string share)
    {
        Assert.Empty(Check(Shares("6558.50万元", "5506.86万元", share)));
    }

    [Theory]
    [InlineData("83.98%", "83.97%")]
    [InlineData("83%", "84%")]
    [InlineData("16.03%", "83.97%")]
    public void Share_OutsideTheInterval_IsReported(string share, string expected)
    {
        Assert.Equal(
            [
                $"budget.expenditure.project.share: 项目支出占比{share}与重新计算的{expected}不符（5506.86万元 ÷ 6558.50万元）",
            ],
            Check(Shares("6558.50万元", "5506.86万元", share))
        );
    }

    [Fact]
    public void RatioToTheBudget_MayExceedOneHundred_ButMustFit()
    {
        var total = SampleCases.Line("6558.50万元") with { RatioToInitialBudget = Quantity.Parse("405.74%") };
        var budget = new Budget
        {
            Total = SampleCases.Funds("1616.43万元", "", ""),
            Expenditure = new() { Total = total },
        };

        Assert.Empty(Check(budget));
        Assert.Equal(
            [
                "budget.expenditure.total.ratioToInitialBudget: 支出合计占年初预算比例305.74%与重新计算的405.74%不符（6558.50万元 ÷ 1616.43万元）",
            ],
            Check(
                budget with
                {
                    Expenditure = new() { Total = total with { RatioToInitialBudget = Quantity.Parse("305.74%") } },
                }
            )
        );
    }

    [Theory]
    [InlineData("20.00元", "25.00%", 0)]
    [InlineData("20.01元", "25.00%", 1)]
    [InlineData("20.00元", "25.01%", 1)]
    [InlineData("-20.00元", "-25.00%", 2)]
    public void ChangeAndItsRate_AreTakenFromBothYears(string change, string rate, int findings)
    {
        var line = SampleCases.Line("100.00元") with
        {
            PriorYear = Amount.Parse("80.00元"),
            Change = Amount.Parse(change),
            ChangeRate = Quantity.Parse(rate),
        };

        Assert.Equal(findings, Check(new Budget { Income = new() { Other = line } }).Count());
    }

    [Fact]
    public void Change_OfTheWrongSign_IsNamed()
    {
        var line = SampleCases.Line("80.00元") with
        {
            PriorYear = Amount.Parse("100.00元"),
            Change = Amount.Parse("20.00元"),
        };

        Assert.Equal(
            [
                "budget.threePublic.reception.change: 公务接待费较上年变动20.00元，按80.00元与上年100.00元计算应为-20.00元",
            ],
            Check(new Budget { ThreePublic = new() { Reception = line } })
        );
    }

    // 石鼓 2023: 125 of 247 pupils went to vocational schools, stated as 50 %.
    [Fact]
    public void ShareOfAFact_IsTakenFromTheFactAbove()
    {
        var part = SampleCases.Fact("就读中职", "125人") with { Share = Quantity.Parse("50%") };
        var filing = Activity(SampleCases.Fact("初三毕业生", "247人") with { Parts = [part] });

        Assert.Equal(
            ["activities[0].facts[0].parts[0].share: 就读中职占比50%与重新计算的51%不符（125人 ÷ 247人）"],
            SampleCases.Check<RatesShown>(SampleCases.Of(filing))
        );
    }

    [Fact]
    public void ShareOfAFact_OfAnotherUnit_IsSilent()
    {
        var part = SampleCases.Fact("中职学校", "5所") with { Share = Quantity.Parse("50%") };

        Assert.Empty(
            SampleCases.Check<RatesShown>(
                SampleCases.Of(Activity(SampleCases.Fact("毕业生", "247人") with { Parts = [part] }))
            )
        );
    }

    [Fact]
    public void ChangeOfAFact_IsTakenFromBothYears()
    {
        var fact = SampleCases.Fact("培训机构", "14个") with
        {
            PriorYear = Quantity.Parse("41个"),
            Change = Quantity.Parse("-27个"),
        };

        Assert.Empty(SampleCases.Check<RatesShown>(SampleCases.Of(Activity(fact))));
        Assert.Equal(
            ["activities[0].facts[0].change: 培训机构较上年变动-26个，按14个与上年41个计算应为-27个"],
            SampleCases.Check<RatesShown>(SampleCases.Of(Activity(fact with { Change = Quantity.Parse("-26个") })))
        );
    }

    [Fact]
    public void AbsentFigures_AreSilent()
    {
        var line = SampleCases.Line("1元") with { Share = Quantity.Parse("3%"), Change = Amount.Parse("9元") };

        Assert.Empty(Check(new Budget { Expenditure = new() { Basic = line } }));
        Assert.Empty(SampleCases.Check<RatesShown>(SampleCases.Of(SampleCases.Department)));
    }

    private static Budget Shares(string total, string project, string share) =>
        new()
        {
            Expenditure = new()
            {
                Total = SampleCases.Line(total),
                Project = SampleCases.Line(project) with { Share = Quantity.Parse(share) },
            },
        };

    private static Filing Activity(Fact fact) =>
        SampleCases.Department with
        {
            Activities = [new() { Facts = [fact] }],
        };

    private static IEnumerable<string> Check(Budget budget) => SampleCases.Check<RatesShown>(SampleCases.Of(budget));
}
