using Plumbline.Audit.Rules.Arithmetic;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Findings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Arithmetic;

public sealed class ThreePublicTotalTests
{
    private static readonly ThreePublicExpenses Ties = new()
    {
        Total = SampleCases.Line("12.50万元"),
        OverseasTrips = SampleCases.Line("无"),
        VehiclePurchase = SampleCases.Line("0.00万元"),
        VehicleRunning = SampleCases.Line("8.20万元"),
        Reception = SampleCases.Line("4.30万元"),
    };

    [Fact]
    public void Items_ThatAddUp_AreSilent()
    {
        Assert.Empty(Check(Ties));
        Assert.Empty(
            Check(
                Ties with
                {
                    VehiclePurchase = null,
                    VehicleRunning = null,
                    OfficialVehicles = SampleCases.Line("8.20万元"),
                }
            )
        );
    }

    [Fact]
    public void CombinedVehicleLine_IsNotCountedBesideItsParts()
    {
        Assert.Empty(Check(Ties with { OfficialVehicles = SampleCases.Line("8.20万元") }));
    }

    // Of the four items the one in words is exact: total and three items leave 4 × 0.005.
    [Theory]
    [InlineData("12.52万元", Severity.Info)]
    [InlineData("12.53万元", Severity.Error)]
    public void Gap_BeyondTheInterval_IsAnError(string total, Severity severity)
    {
        var subject = SampleCases.Of(new Budget { ThreePublic = Ties with { Total = SampleCases.Line(total) } });

        Assert.Equal(severity, Assert.Single(SampleCases.Findings<ThreePublicTotal>(subject)).Severity);
    }

    [Fact]
    public void LastYearAndBudget_AreCheckedToo()
    {
        var lines = new ThreePublicExpenses
        {
            Total = new() { PriorYear = Amount.Parse("9.00元"), InitialBudget = Amount.Parse("20.00元") },
            VehicleRunning = new() { PriorYear = Amount.Parse("5.00元"), InitialBudget = Amount.Parse("10.00元") },
            Reception = new() { PriorYear = Amount.Parse("5.00元"), InitialBudget = Amount.Parse("10.00元") },
        };

        Assert.Equal(
            [
                "budget.threePublic.total.priorYear: 上年三公经费9.00元与分项之和10.00元不符，相差1.00元（5.00元 + 5.00元）",
            ],
            Check(lines)
        );
    }

    [Fact]
    public void SingleItem_IsAnExampleAndSilent()
    {
        Assert.Empty(Check(new() { Total = SampleCases.Line("12.50万元"), Reception = SampleCases.Line("4.30万元") }));
        Assert.Empty(Check(Ties with { Total = null }));
        Assert.Empty(SampleCases.Check<ThreePublicTotal>(SampleCases.Of(SampleCases.Department)));
    }

    private static IEnumerable<string> Check(ThreePublicExpenses lines) =>
        SampleCases.Check<ThreePublicTotal>(SampleCases.Of(new Budget { ThreePublic = lines }));
}
