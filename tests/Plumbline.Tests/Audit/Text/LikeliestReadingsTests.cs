using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Where no reading holds, the one that a slip explains is told; means and products whose point or unit moved.</summary>
public sealed class LikeliestReadingsTests
{
    [Theory]
    [InlineData(
        "全年训练9,464人次，其中动作训练3,812人次、言语训练3,146人次、感觉训练2,506人次，比上年8,320人次增长14.75%。",
        "Fails GrowthRate 14.75% = 9,464人次, 8,320人次"
    )]
    [InlineData(
        "全年考试338.6万人次：甲98.2万人次、乙100.0万人次、丙94.2万人次，其余为丁，完成计划320万人次的150.8%。",
        "Fails ExecutionRate 150.8% = 338.6万人次, 320万人次"
    )]
    [InlineData(
        "健康管理13,570人，规范管理10,042人，规范管理率74.0%，血糖控制8,116人，控制率59.1%。",
        "Fails Ratio 59.1% = 8,116人, 13,570人"
    )]
    [InlineData(
        "基本支出1,247.36万元，占34.04%，较2020年下降5.37%（2020年1,289.05万元）。",
        "Fails GrowthRate 5.37% = 1,247.36万元, 1,289.05万元"
    )]
    [InlineData(
        "核定编制3,264名，2023年末在职3,187人；在职人员中专任教师2,846人，占89.03%。",
        "Fails Share 89.03% = 2,846人, 3,187人"
    )]
    [InlineData(
        "核定编制3,264名，2023年末在职3,187人；在职人员中专任教师2,846人，占89.30%。",
        "Rounding Share 89.30% = 2,846人, 3,187人"
    )]
    public void ReadingThatASlipExplains_IsTheOneThatIsTold(string text, string expected) =>
        Assert.Contains(
            expected,
            Audited.Statements(text, RuleIds.RatesShown, RuleIds.ExecutionRateShown),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(
        "开展培训18,640人次，培训收入6,524,000.00万元，人次均350元。",
        "Fails Ratio 350元 = 6,524,000.00万元, 18,640人次"
    )]
    [InlineData(
        "馆藏总量177.69万册，借出12.30万册。常住人口164.2万人，按馆藏总量计算人均1.80册。",
        "Fails Ratio 1.80册 = 177.69万册, 164.2万人"
    )]
    [InlineData(
        "馆藏总量177.69万册，借出12.30万册。常住人口164.2万人，按馆藏总量计算人均1.08册。",
        "Rounding Ratio 1.08册 = 177.69万册, 164.2万人"
    )]
    [InlineData("家庭改造420户，户均6,500元，投入27.30万元。", "Fails Product 27.30万元 = 6,500元, 420户")]
    [InlineData("家庭改造420户，户均6,500元，投入273.00万元。", "Holds Product 273.00万元 = 6,500元, 420户")]
    [InlineData(
        "幼儿园3,240人，每生每天1.5元、按180天计，应补874.8万元。",
        "Fails Product 874.8万元 = 1.5元, 3,240人, 180天"
    )]
    public void MovedPointOrUnit_IsASlip(string text, string expected) =>
        Assert.Contains(expected, Audited.Statements(text, RuleIds.ProductStated), StringComparison.Ordinal);

    [Theory]
    [InlineData("全市在园幼儿38,214人，公办园在园20,046人，占53.40%。", "Fails Ratio 53.40% = 20,046人, 38,214人")]
    [InlineData("患者在册4,875人，在管4,702人，患者管理率97.45%。", "Fails Ratio 97.45% = 4,702人, 4,875人")]
    [InlineData("患者在册4,875人，在管4,720人，患者管理率96.45%。", "Fails Ratio 96.45% = 4,720人, 4,875人")]
    public void SlipInOneOfTheTerms_IsASlip(string text, string expected) =>
        Assert.Contains(expected, Audited.Statements(text, RuleIds.RatesShown), StringComparison.Ordinal);

    [Theory]
    [InlineData("家庭改造420户，户均6,500元，投入310.00万元。")]
    [InlineData("全县适龄儿童4,875人，辖区学校在读4,120人，毛入学率97.45%。")]
    [InlineData("在编人员中党员96人，占比逐年提高，培训覆盖率89.03%。")]
    public void WhatAnotherScopeMayExplain_IsLeftAlone(string text) => Assert.Equal("", Audited.Accusations(text));
}
