using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Standards times numbers over several sentences, means, workings in brackets.</summary>
public sealed class StandardsAndMeansTests
{
    [Theory]
    [InlineData(
        "按每生每年1250元标准资助寄宿生。共资助860人，发放资金107.5万元。",
        "Holds Product 107.5万元 = 1250元, 860人"
    )]
    [InlineData(
        "服务人口12.5万人，人均补助标准80元，全年应安排资金1000万元。",
        "Holds Product 1000万元 = 80元, 12.5万人"
    )]
    [InlineData("每生每天4元，全年供餐200天，每生每年800元。", "Holds Product 800元 = 4元, 200天")]
    [InlineData("道路硬化支出12.6万元（420平方米×300元/平方米）。", "Holds Product 12.6万元 = 420平方米, 300元/平方米")]
    [InlineData("道路硬化支出12.8万元（420平方米×300元/平方米）。", "Fails Product 12.8万元 = 420平方米, 300元/平方米")]
    public void Product_IsFoundAroundItsStandard(string text, string expected)
    {
        Assert.Equal(expected, Audited.Statements(text, RuleIds.ProductStated));
    }

    [Theory]
    [InlineData("公务用车运行维护费24.6万元，保有量8辆，车均3.08万元。", "Rounding Ratio 3.08万元 = 24.6万元, 8辆")]
    [InlineData("带动脱贫户520户1820人，户均3.5人。", "Holds Ratio 3.5人 = 1820人, 520户")]
    [InlineData(
        "体育场地面积63.1万平方米，人均2.37平方米，常住人口26.6万人。",
        "Rounding Ratio 2.37平方米 = 63.1万平方米, 26.6万人"
    )]
    [InlineData(
        "培训支出598.8万元，执行率99.8%，培训教师7485人次，人均800元。",
        "Holds Ratio 800元 = 598.8万元, 7485人次"
    )]
    public void Mean_IsATotalOverANumber(string text, string expected)
    {
        Assert.Contains(expected, Audited.Statements(text, RuleIds.ProductStated), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("资助标准每生每年1250元。慰问教师300人，投入资金50万元。")]
    [InlineData("拨付补助50万元（其中3人×12个月×1万元）。")]
    [InlineData("人均教育经费1.2万元，教师450人，学校12所。")]
    public void UnrelatedStandard_GivesNoMistake(string text)
    {
        Assert.DoesNotContain("Fails", Audited.Statements(text, RuleIds.ProductStated), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "“三公”经费控制率95.2%（实际支出47.6万元/预算50万元×100%）。",
        "Holds ExecutionRate 95.2% = 47.6万元, 50万元"
    )]
    [InlineData(
        "“三公”经费控制率92.5%（实际支出47.6万元/预算50万元×100%）。",
        "Fails ExecutionRate 92.5% = 47.6万元, 50万元"
    )]
    [InlineData(
        "年初预算1000万元，追加200万元，调减50万元，预算调整率15%。",
        "Holds Ratio 15% = 200万元, 50万元, 1000万元"
    )]
    [InlineData("就业率95%（男93%/女97%）。", "")]
    [InlineData("出勤率95%（男20人/女40人）。", "")]
    public void WorkingInBrackets_IsReckoned(string text, string expected)
    {
        Assert.Equal(expected, Audited.Statements(text, RuleIds.RatesShown));
    }
}
