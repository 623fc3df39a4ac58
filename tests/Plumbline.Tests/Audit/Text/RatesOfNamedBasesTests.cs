using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Rates whose base stands behind them, in a plan, in a total, or that are printed in thousandths.</summary>
public sealed class RatesOfNamedBasesTests
{
    [Theory]
    [InlineData("2023年基本支出41388.84万元，同比增加1524.14万元，增长3.82%（2022年为39864.70万元）。", "")]
    [InlineData(
        "2023年基本支出41388.84万元，同比增加1524.14万元，增长4.82%（2022年为39864.70万元）。",
        "Fails GrowthRate 4.82%"
    )]
    [InlineData("骨干教师占8.73%，较上年提高0.58个百分点（上年为8.15%）。", "")]
    [InlineData("服判息诉率91.27%，比上年下降0.63个百分点，上年为91.63%。", "Fails")]
    [InlineData("全年支出2799.68万元。支出比2022年2694.17万元增加105.51万元，增长3.92%。", "")]
    [InlineData("全年支出2799.68万元。支出比2022年2694.17万元增加105.51万元，增长3.77%。", "Fails GrowthRate 3.77%")]
    [InlineData("2022年计划招生4500人，录取4496人，报到4318人，报到率96.04%，完成招生计划的95.96%。", "")]
    [InlineData(
        "2022年计划招生4500人，录取4496人，报到4318人，报到率96.04%，完成招生计划的96.04%。",
        "Fails ExecutionRate 96.04%"
    )]
    [InlineData("办理贷款4312人、4268.88万元，即增加286人、415.60万元，人均贷款9900元。", "")]
    [InlineData("示范面积3860亩，亩均增收215元，共增收82.99万元。", "")]
    [InlineData("示范面积3860亩，亩均增收215元，共增收829.90万元。", "Fails Product 829.90万元")]
    [InlineData("无公害防治4.96万亩，无公害防治率90.0%；成灾0.42万亩，成灾率2.23‰。", "")]
    [InlineData("抽查档案1860份，差错18份均已更正，差错率9.68‰。", "")]
    [InlineData("抽查档案1860份，差错18份均已更正，差错率0.97‰。", "Fails Ratio 0.97‰")]
    [InlineData(
        "森林管护1128.50万元、国土绿化1482.00万元、补助489.60万元、其他503.90万元，共3604.00万元，比重依次为31.3%、41.1%、13.6%、14.0%。",
        ""
    )]
    [InlineData(
        "森林管护1128.50万元、国土绿化1482.00万元、补助489.60万元、其他503.90万元，共3604.00万元，比重依次为31.3%、41.1%、16.3%、14.0%。",
        "Fails Share 16.3%"
    )]
    public void Rate_IsOfTheBaseThatIsNamed(string text, string expected)
    {
        var accused = Audited.Accusations(text);
        if (expected.Length == 0)
        {
            Assert.Equal("", accused);
        }
        else
        {
            Assert.Contains(expected, accused, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void PerMille_IsPrintedAsInTheText()
    {
        var figure = Assert.Single(Audited.Text("成灾率2.23‰。").Figures);
        Assert.Equal(("2.23", "‰", "%"), ($"{figure.PrintedNumber}", figure.PrintedUnit, figure.Unit));
        Assert.Equal(new Plumbline.Domain.Numbers.Fraction(223, 1000), figure.Value);
    }

    [Theory]
    [InlineData("1183.63", "")]
    [InlineData("1138.63", "Fails Product 1138.63 = 13925, 850")]
    public void ColumnOfAmounts_IsNumberTimesStandard(string printed, string expected)
    {
        var text =
            "测算如下：\n项目\t人数\t标准（元）\t金额（万元）\n小学公用经费\t28460\t650\t1849.90\n"
            + $"初中公用经费\t13925\t850\t{printed}\n寄宿生增补\t16092\t200\t321.84\n特殊教育\t186\t6000\t111.60\n";
        Assert.Equal(expected, Audited.Accusations(text));
    }

    [Theory]
    [InlineData("-7.56%", "")]
    [InlineData("-7.65%", "Fails GrowthRate -7.65%")]
    public void ColumnOfPercentChanges_IsOfTheYearBefore(string printed, string expected)
    {
        var text =
            "收支情况如下：\n项目\t决算支出（万元）\t上年决算（万元）\t同比增减\n人员经费\t2218.46\t2106.52\t5.31%\n"
            + $"公用经费\t271.93\t294.18\t{printed}\n一般项目\t1297.65\t1512.40\t-14.20%\n公益金项目\t878.40\t803.75\t9.29%\n";
        Assert.Contains(expected, Audited.Accusations(text), StringComparison.Ordinal);
        Assert.Equal(expected.Length == 0, Audited.Accusations(text).Length == 0);
    }
}
