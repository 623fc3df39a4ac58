using Plumbline.Audit.Figures;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Digits that look like a code, a year, a caption or a telephone number, and quantities that look like these.</summary>
public sealed class FiguresOrNamesTests
{
    private static string Quantities(string text) =>
        string.Join(' ', Audited.Text(text).Figures.Where(figure => figure.IsQuantity).Select(figure => figure.Raw));

    [Theory]
    [InlineData("安排205万元用于学校运行维护。", "205万元")]
    [InlineData("为205名学生发放生活补助。", "205名")]
    [InlineData("人均标准由1850元提高至2000元。", "1850元 2000元")]
    [InlineData("在校生由1980人增至2050人。", "1980人 2050人")]
    [InlineData("两处合计120.5+80.3=200.8万元。", "两处 120.5 80.3 200.8万元")]
    [InlineData("补助（120+80+50）万元已拨付。", "120 80 50")]
    [InlineData("其中核心期刊5篇，全年发表15篇，代表35名，安装水表300块。", "5篇 15篇 35名 300块")]
    [InlineData("接听咨询电话12580次，办结12500次。", "12580次 12500次")]
    [InlineData("满意度达百分之95，320名学生参加。", "百分之95 320名")]
    [InlineData("投入五十万元，其中省级二十万元。", "五十万元 二十万元")]
    [InlineData("满意度百分之九十五点六。", "百分之九十五点六")]
    [InlineData("建成三百五十公里公路，种植两千亩。", "三百五十公里 两千亩")]
    public void Quantity_IsRead(string text, string expected)
    {
        Assert.Equal(expected, Quantities(text));
    }

    [Theory]
    [InlineData("列入2050201学前教育支出、30201办公费、211节能环保支出、303对个人和家庭的补助。")]
    [InlineData("见附表1项目支出表，如图3所示，附件2。")]
    [InlineData("推进“1+3+N”模式，落实3+2项目，实行5+2课后服务。")]
    [InlineData("咨询电话：12580，热线12345办理。")]
    [InlineData("深化一元化管理，三点一线，破除二元结构。")]
    public void Name_IsNoQuantity(string text)
    {
        Assert.Equal("", Quantities(text));
    }

    [Theory]
    [InlineData("一亿二千万元", "120000000.00")]
    [InlineData("五十万元", "500000.00")]
    [InlineData("千分之五", "0.50")]
    [InlineData("8.5‰", "0.85")]
    public void Value_IsInBaseUnits(string printed, string expected)
    {
        var figure = Assert.Single(Audited.Text($"其中投入{printed}。").Figures);

        Assert.Equal(expected, Plumbline.Domain.Numbers.Rounding.ToText(figure.Value, 2));
    }

    [Theory]
    [InlineData("补助标准为0.305、0.452、0.510万元。", "0.305 0.452 0.510万元")]
    [InlineData("每班50-60人，新建10～15所。", "50 60人 10 15所")]
    [InlineData("师资配比为3:1，完成全程的1/4。", "3 1 1 4")]
    public void NumberThatItsNeighboursExplain_IsUnderstood(string text, string expected)
    {
        Assert.Equal(expected, Quantities(text));
        Assert.Empty(Audited.Text(text).Relations);
    }

    [Theory]
    [InlineData("净增加-12.30万元。", "-12.30")]
    [InlineData("同比增长-3.2%。", "-3.2")]
    [InlineData("每班50-60人。", "60")]
    public void DashBeforeANumber_IsAMinusSignUnlessItIsARange(string text, string expected) =>
        Assert.Equal(expected, Audited.Text(text).Figures[^1].Number.ToString());

    [Theory]
    [InlineData("支出1O0.00万元。")]
    [InlineData("资金到位率l00%。")]
    public void NumberWithALetterInIt_IsNotReckonedWith(string text)
    {
        var figure = Audited.Text(text).Figures[^1];

        Assert.Equal((FigureStatus.Unresolved, Reasons.Letters), (figure.Status, figure.Reason));
    }

    [Fact]
    public void NumbersBeyondAllBudgets_AreNotReckonedWith()
    {
        var report = Audited.Text("投入999999999999999万亿元，使用0.00000000000001元，占比12.5%。");

        Assert.Equal(
            [FigureStatus.Unresolved, FigureStatus.Unresolved],
            report.Figures.Take(2).Select(figure => figure.Status)
        );
    }

    [Fact]
    public void OtherCurrencies_AreNotAddedToYuan()
    {
        Assert.DoesNotContain(
            Audited.Text("引进外资120万美元，内资300万元，共计到账420万元。").Relations,
            relation => relation.Figures.Any(figure => figure.Unit == "万美元")
        );
    }
}
