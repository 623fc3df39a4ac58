using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>False statements that took the wrong numbers are not made.</summary>
public sealed class MisreadTests
{
    [Fact]
    public void HalvesOfAYear_GrowTogether() =>
        Assert.Equal(
            "",
            Audited.Accusations("1.全年接待：上半年45.1万人次，下半年54.2万人次；比2022年的61.5万人次增长61.5%。")
        );

    [Fact]
    public void GrowthOfNeither_IsTold() =>
        Assert.Contains(
            "Fails GrowthRate 66.5%",
            Audited.Accusations("1.全年接待：上半年45.1万人次，下半年54.2万人次；比2022年的61.5万人次增长66.5%。"),
            StringComparison.Ordinal
        );

    [Fact]
    public void Price_IsNoPartOfASum() =>
        Assert.Equal(
            "",
            Audited.Accusations(
                "档案整理单价9.8元/卷，6.35万卷计62.23万元；扫描另按页0.22元计价，412万页计90.64万元；两项合计152.87万元。"
            )
        );

    [Fact]
    public void PartInAWrongUnit_IsTold() =>
        Assert.Contains(
            "Sum 2.03亿元",
            Audited.Accusations("下达补助资金2.03亿元，其中中央12830.00万元、省级4277.00万元、市级3208.75元。"),
            StringComparison.Ordinal
        );
}
