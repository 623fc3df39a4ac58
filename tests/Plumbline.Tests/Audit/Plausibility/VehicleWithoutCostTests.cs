using Plumbline.Audit.Rules;
using Plumbline.Audit.Rules.Plausibility;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Xunit;
using static Plumbline.Testing.SampleCases;

namespace Plumbline.Tests.Audit.Plausibility;

public sealed class VehicleWithoutCostTests
{
    [Fact]
    public void VehicleBoughtAtNoCost_IsReported() =>
        Assert.Equal(
            ["otherMatters: 文字提到“购置公务用车”，而公务用车购置费为0万元"],
            Check<VehicleWithoutCost>(Saying("全年更新购置公务用车1辆。", "0万元"))
        );

    [Theory]
    [InlineData("全年未购置公务用车")]
    [InlineData("无公务用车购置支出")]
    [InlineData("公务用车购置费0万元")]
    [InlineData("购置校车5辆")]
    [InlineData("购置教学设备，公务用车运行正常")]
    [InlineData("购买公务用车保险")]
    public void NoOfficialVehicleBought_IsSilent(string text) =>
        Assert.Empty(Check<VehicleWithoutCost>(Saying(text, "0万元")));

    [Fact]
    public void CostStatedOrUnknown_IsSilent()
    {
        Assert.Empty(Check<VehicleWithoutCost>(Saying("购置公务用车1辆", "17.98万元")));
        Assert.Empty(Check<VehicleWithoutCost>(Of(Department with { OtherMatters = new Prose("购置公务用车1辆") })));
    }

    private static FilingCase Saying(string text, string cost) =>
        Of(
            Department with
            {
                OtherMatters = new Prose(text),
                Budget = new() { ThreePublic = new() { VehiclePurchase = Line(cost) } },
            }
        );
}
