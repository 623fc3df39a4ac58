using Plumbline.Documents.Model;
using Plumbline.Documents.Reading.Spreadsheets;
using Xunit;

namespace Plumbline.Tests.Documents.Reading;

public sealed class NumberFormatTests
{
    [Theory]
    [InlineData("General", "1616.43", "1616.43")]
    [InlineData("General", "0.30000000000000004", "0.3")]
    [InlineData("General", "0.333333333333333", "0.333333333")]
    [InlineData("General", "-5", "-5")]
    [InlineData("G/通用格式\"万元\"", "12.5", "12.5万元")]
    [InlineData("0", "0.5", "1")]
    [InlineData("0.00", "1616.4349999999999", "1616.44")]
    [InlineData("0.00", "1616.435", "1616.44")]
    [InlineData("0.00", "-3.2", "-3.20")]
    [InlineData("0.00_ ", "7", "7.00")]
    [InlineData("0.00_);[Red]\\(0.00\\)", "-7", "(7.00)")]
    [InlineData("#,##0.00", "1234567.891", "1,234,567.89")]
    [InlineData("#,##0", "999", "999")]
    [InlineData("0.##", "2.5", "2.5")]
    [InlineData("0.##", "2", "2.")]
    [InlineData("#.00", "0.5", ".50")]
    [InlineData("0%", "0.835", "84%")]
    [InlineData("0.00%", "0.99465", "99.47%")]
    [InlineData("0.0,", "12345", "12.3")]
    [InlineData("0!.0,\"万元\"", "123456", "12.3万元")]
    [InlineData("0.00\"万元\"", "38.514", "38.51万元")]
    [InlineData("0.00E+00", "12345", "1.23E+04")]
    [InlineData("000000", "42", "000042")]
    [InlineData("0;-0;\"无\"", "0", "无")]
    [InlineData("[>=10000]0!.0,\"万\";0", "123456", "12.3万")]
    [InlineData("[>=10000]0!.0,\"万\";0", "99", "99")]
    [InlineData("[$¥-804]#,##0.00", "1234.5", "¥1,234.50")]
    [InlineData("_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "-1234.5", "-1,234.50")]
    public void Number_IsPrintedAsShown(string code, string stored, string printed) =>
        Assert.Equal(printed, NumberFormat.Parse(code).Print(stored, since1904: false).Text);

    [Theory]
    [InlineData("yyyy/m/d", "45000", "2023/3/15")]
    [InlineData("yyyy\"年\"m\"月\"d\"日\"", "45000", "2023年3月15日")]
    [InlineData("[$-804]yyyy\"年\"m\"月\";@", "45000", "2023年3月")]
    [InlineData("yyyy-mm-dd hh:mm", "45000.75", "2023-03-15 18:00")]
    [InlineData("h:mm AM/PM", "0.75", "6:00 PM")]
    [InlineData("[h]:mm", "1.5", "36:00")]
    [InlineData("aaaa", "45000", "星期三")]
    [InlineData("m/d", "59", "2/28")]
    [InlineData("yyyy", "-1", "-1")]
    public void Day_IsPrintedAsShown(string code, string stored, string printed) =>
        Assert.Equal(printed, NumberFormat.Parse(code).Print(stored, since1904: false).Text);

    [Fact]
    public void Day_CountedFrom1904_IsFourYearsLater() =>
        Assert.Equal("2027-03-16", NumberFormat.Parse("yyyy-mm-dd").Print("45000", since1904: true).Text);

    [Fact]
    public void Percent_KeepsItsDecimals() =>
        Assert.Equal(
            new PrintedValue("83.97%", ValueFormat.Percent, 2),
            NumberFormat.Parse("0.00%").Print("0.8397", since1904: false)
        );

    [Fact]
    public void Text_PassesThroughItsSection() =>
        Assert.Equal("某局（盖章）", NumberFormat.Parse("0;-0;0;@\"（盖章）\"").Print("某局"));

    [Theory]
    [InlineData("[")]
    [InlineData("\"")]
    [InlineData("\\")]
    [InlineData("[>x]0")]
    [InlineData(";;;;;;")]
    [InlineData("0/0/0.0.0,,%%%%E+E-")]
    [InlineData("%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%0")]
    [InlineData("0.0000000000000000000000000000000000000000000")]
    public void Code_ThatIsBroken_StillPrints(string code)
    {
        Assert.NotNull(NumberFormat.Parse(code).Print("79228162514264337593543950335", since1904: false).Text);
        Assert.NotNull(NumberFormat.Parse(code).Print("-0.0000000000000000000000000001", since1904: true).Text);
        Assert.NotNull(NumberFormat.Parse(code).Print("words"));
    }
}
