using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>按X元/人标准，N人，共M万元: products and averages in running text.</summary>
public sealed class ProductStatedTests
{
    [Theory]
    [InlineData("按1000元/人的标准资助困难学生200人，共20万元。", "Holds Product 20万元 = 1000元/人, 200人")]
    [InlineData("按1000元/人的标准资助困难学生200人，共计22万元。", "Fails Product 22万元 = 1000元/人, 200人")]
    [InlineData("每所补助2万元，共5所，合计10万元。", "Holds Product 10万元 = 2万元, 5所")]
    [InlineData("按每人每月300元，50人，12个月，共计18万元。", "Holds Product 18万元 = 300元, 50人, 12个月")]
    [InlineData("发放助学金100万元，惠及学生500人，人均2000元。", "Holds Ratio 2000元 = 100万元, 500人")]
    [InlineData("办公设备购置费28台×500元=1.4万元。", "Holds Product 1.4万元 = 28台, 500元")]
    [InlineData("初三毕业总人数为200人，按下达百分比43%，应完成招生人数为86人。", "Holds Product 86人 = 200人, 43%")]
    [InlineData(
        "初三毕业总人数为247人，按下达百分比42%，应完成招生人数为104人。",
        "Rounding Product 104人 = 247人, 42%"
    )]
    [InlineData("初三毕业总人数为247人，按下达百分比42%，应完成招生人数为106人。", "Fails Product 106人 = 247人, 42%")]
    public void Product_IsReckoned(string text, string expected)
    {
        Assert.Equal(expected, Audited.Statements(text, RuleIds.ProductStated));
    }

    [Theory]
    [InlineData("按每人每月300元的标准，为50名教师发放补贴，共发放18万元。")]
    [InlineData("小学650元/生·年、初中850元/生·年，下达资金1200万元。")]
    [InlineData("生均公用经费按500元/生拨付到各校。")]
    [InlineData("每生每天4元，在校学生300人，投入资金24万元。")]
    public void StandardWithOpenPeriod_GivesNothing(string text)
    {
        Assert.Equal("", Audited.Statements(text, RuleIds.ProductStated));
    }
}
