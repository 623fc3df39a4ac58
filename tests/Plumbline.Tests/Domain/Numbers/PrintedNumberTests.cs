using FsCheck;
using FsCheck.Fluent;
using Plumbline.Domain.Numbers;
using Xunit;

namespace Plumbline.Tests.Domain.Numbers;

public sealed class PrintedNumberTests
{
    private static readonly Arbitrary<PrintedNumber> Numbers = (
        from digits in Gen.Choose(-999_999_999, 999_999_999)
        from decimals in Gen.Choose(0, 12)
        select new PrintedNumber(digits, decimals)
    ).ToArbitrary();

    [Theory]
    [InlineData("0", 0, 0)]
    [InlineData("945.00", 94500, 2)]
    [InlineData("1,234,567.8", 12345678, 1)]
    [InlineData("1，234", 1234, 0)]
    [InlineData("１２．５", 125, 1)]
    [InlineData("-0.5", -5, 1)]
    [InlineData("－3", -3, 0)]
    [InlineData("−3", -3, 0)]
    [InlineData("+3", 3, 0)]
    [InlineData("007", 7, 0)]
    [InlineData("999999999999999999", 999_999_999_999_999_999, 0)]
    public void Parse_KeepsDigitsAndDecimals(string text, long unscaled, int decimals)
    {
        Assert.True(PrintedNumber.TryParse(text, out var number));
        Assert.Equal(new(unscaled, decimals), number);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1.2.3")]
    [InlineData("12,34")]
    [InlineData("1,2345")]
    [InlineData("1.234,567")]
    [InlineData("1e5")]
    [InlineData("5元")]
    [InlineData(" 5")]
    [InlineData("1000000000000000000")]
    public void Parse_OfAnythingElse_Fails(string text) => Assert.False(PrintedNumber.TryParse(text, out _));

    [Theory]
    [InlineData("5.", 1, 5)]
    [InlineData("3，然后", 1, 3)]
    [InlineData("1,234,5", 5, 1234)]
    [InlineData("42人", 2, 42)]
    [InlineData("元", 0, 0)]
    public void Lex_TakesTheLongestNumber(string text, int length, long value)
    {
        Assert.Equal(length, PrintedNumber.Lex(text, out var number));
        Assert.Equal(value, number.Unscaled);
    }

    [Fact]
    public void Print_ThenParse_IsTheSame() =>
        Prop.ForAll(Numbers, number => PrintedNumber.TryParse(number.ToString(), out var again) && again == number)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Interval_IsHalfAUnitToEitherSide() =>
        Prop.ForAll(
                Numbers,
                number =>
                {
                    var interval = number.ToInterval();
                    return interval.Contains(number.ToFraction())
                        && interval.High - interval.Low == number.HalfUnit * 2
                        && number.HalfUnit * 2 == new Fraction(1, Rounding.PowerOfTen(number.Decimals));
                }
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("三", 1, 3)]
    [InlineData("两个", 1, 2)]
    [InlineData("十", 1, 10)]
    [InlineData("十七所", 2, 17)]
    [InlineData("二十", 2, 20)]
    [InlineData("一百零五", 4, 105)]
    [InlineData("三千二百人", 4, 3200)]
    [InlineData("九千九百九十九", 7, 9999)]
    [InlineData("〇", 1, 0)]
    [InlineData("百", 0, 0)]
    [InlineData("所", 0, 0)]
    [InlineData("", 0, 0)]
    public void ChineseNumeral_IsRead(string text, int length, long value)
    {
        Assert.Equal(length, ChineseNumeral.Lex(text, out var number));
        Assert.Equal(value, number.Unscaled);
    }

    [Theory]
    [InlineData("二〇二三年", 4, 2023)]
    [InlineData("一九九八", 4, 1998)]
    [InlineData("四五个", 0, 0)]
    [InlineData("一二三四五六七八九一二三四五六七八九一", 0, 0)]
    public void ChineseNumeral_DigitByDigit_IsReadFromThreeDigitsOn(string text, int length, long value)
    {
        Assert.Equal(length, ChineseNumeral.Lex(text, out var number));
        Assert.Equal(value, number.Unscaled);
    }
}
