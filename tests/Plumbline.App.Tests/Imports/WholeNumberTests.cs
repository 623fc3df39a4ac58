using Plumbline.App.Imports;
using Xunit;

namespace Plumbline.App.Tests.Imports;

/// <summary>A number in words is itself, and no part of another.</summary>
public sealed class WholeNumberTests
{
    [Theory]
    [InlineData("新建5所学校", "5", true)]
    [InlineData("2025年", "5", false)]
    [InlineData("占5.5%", "5", false)]
    [InlineData("1,005人", "5", false)]
    [InlineData("2025年新建5所", "5", true)]
    [InlineData("完成5。", "5", true)]
    [InlineData("5.共5", "5", true)]
    [InlineData("支出96.5万元", "96.5万元", true)]
    [InlineData("支出196.5万元", "96.5万元", false)]
    [InlineData("≥300人", "≥300", true)]
    [InlineData("≥3000人", "≥300", false)]
    [InlineData("无", "", false)]
    public void IsIn_CountsWholeNumbersOnly(string words, string number, bool expected) =>
        Assert.Equal(expected, WholeNumber.IsIn(words, number));
}
