using FsCheck;
using FsCheck.Fluent;
using Plumbline.Domain;
using Plumbline.Domain.Numbers;
using Xunit;

namespace Plumbline.Tests.Domain.Numbers;

public sealed class QuantityTests
{
    private static readonly Arbitrary<string> Literals = (
        from sign in Gen.Elements("", "≥", "<=", "不超过", ">", "＜", "=", "达到")
        from before in Gen.Elements("", "约", "近")
        from number in Gen.Choose(0, 1_000_000)
        from decimals in Gen.Choose(0, 3)
        from more in Gen.Elements("", "余", "多")
        from unit in Gen.Elements("", "%", "人次", "万元", "个百分点", "元/生·年", "㎡")
        from after in Gen.Elements("", "以上", "左右")
        select sign + before + new PrintedNumber(number, decimals) + more + unit + after
    ).ToArbitrary();

    [Fact]
    public void Literal_ComesBackUnchanged() =>
        Prop.ForAll(
                Literals,
                text => Quantity.Parse(text).ToString() == text && Quantity.Parse(text) == Quantity.Parse(text)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Interval_ContainsThePrintedValueOrBegins() =>
        Prop.ForAll(
                Literals,
                text =>
                {
                    var quantity = Quantity.Parse(text);
                    return quantity.ToInterval().Contains(quantity.Value);
                }
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("≥95%", ComparisonSign.AtLeast, "%")]
    [InlineData("不低于95％", ComparisonSign.AtLeast, "%")]
    [InlineData("≤50万元", ComparisonSign.AtMost, "万元")]
    [InlineData("不超过 50 万元", ComparisonSign.AtMost, "万元")]
    [InlineData("大于3次", ComparisonSign.Greater, "次")]
    [InlineData("＜3", ComparisonSign.Less, "")]
    [InlineData("＝3", ComparisonSign.Equal, "")]
    [InlineData("3", ComparisonSign.None, "")]
    public void Sign_AndUnitAreRead(string text, ComparisonSign sign, string unit)
    {
        var quantity = Quantity.Parse(text);

        Assert.Equal((sign, unit), (quantity.Sign, quantity.Unit));
    }

    [Theory]
    [InlineData("75.22万人次", "752200", "人次")]
    [InlineData("3.36亿元", "336000000", "元")]
    [InlineData("83.5%", "167/2", "%")]
    [InlineData("三轮", "3", "轮")]
    [InlineData("-5", "-5", "")]
    public void Value_IsInTheBaseUnit(string text, string value, string unit)
    {
        var quantity = Quantity.Parse(text);

        Assert.Equal(value, quantity.Value.ToString());
        Assert.Equal(unit, quantity.BaseUnit);
    }

    [Theory]
    [InlineData("13721人", "13721", "13721")]
    [InlineData("83.5%", "1669/20", "1671/20")]
    [InlineData("95%", "189/2", "191/2")]
    [InlineData("75万人次", "745000", "755000")]
    [InlineData("1700多名", "1700", "1800")]
    [InlineData("3000余人", "3000", "4000")]
    [InlineData("近50所", "40", "50")]
    [InlineData("约50所", "40", "60")]
    [InlineData("50所左右", "40", "60")]
    [InlineData("90以上", "90", null)]
    [InlineData("50以内", null, "50")]
    [InlineData("≥3所", "3", null)]
    [InlineData(">3所", "3", null)]
    [InlineData("≤3所", null, "3")]
    [InlineData("<3所", null, "3")]
    [InlineData("约0人", "-1", "1")]
    public void Interval_IsWhatTheWordsAllow(string text, string? low, string? high)
    {
        var interval = Quantity.Parse(text).ToInterval();

        Assert.Equal((low, high), (interval.Low?.ToString(), interval.High?.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("有效提升")]
    [InlineData("8月")]
    [InlineData("3日")]
    [InlineData("5号")]
    [InlineData("2023年9月底前")]
    [InlineData("95%、96%")]
    [InlineData("5个这样那样长长长长长的单位")]
    [InlineData("1.2.3")]
    public void Text_ThatIsNoSingleFigure_IsRefused(string text)
    {
        Assert.False(Quantity.TryParse(text, out _));
        Assert.Throws<FormatException>(() => Quantity.Parse(text));
    }

    [Fact]
    public void StatedValue_IsAFigureOrWords()
    {
        Assert.Equal("95", StatedValue.Of("≥95%").Figure!.Number.ToString());
        Assert.Null(StatedValue.Of("得到提升").Figure);
        Assert.Equal("得到提升", StatedValue.Of("得到提升").ToString());
    }

    [Fact]
    public void Quantities_AreTheSameWhenTheirLiteralsAre()
    {
        Assert.NotEqual(Quantity.Parse("5.0"), Quantity.Parse("5"));
        Assert.False(Quantity.Parse("5").Equals(null));
        Assert.Equal(Quantity.Parse("5").GetHashCode(), Quantity.Parse("5").GetHashCode());
        Assert.True(Quantity.Parse("两次").InChineseNumerals);
        Assert.True(Quantity.Parse("5%").IsPercent);
    }
}
