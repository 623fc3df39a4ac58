using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text.Plain;

/// <summary>Series of years in one sentence with their mean, sum and growth.</summary>
public sealed class YearSeriesTests
{
    [Theory]
    [InlineData("2020年至2022年，全市财政教育支出分别为42.6亿元、45.1亿元和48.7亿元，三年累计投入[136.4|134.6]亿元。")]
    [InlineData("近三年培训人数分别为1200人次、1350人次和1500人次，共培训[4050|4500]人次。")]
    [InlineData("2019—2022年，在校生由3200人增加到[3650|3560]人，三年增加450人。")]
    [InlineData("2021、2022、2023三年接待读者12.5万人次、14.2万人次、16.8万人次，年均[14.5|15.4]万人次。")]
    public void Number_IsHeldAgainstItsTerms(string text)
    {
        Marked.Check(text);
    }

    [Theory]
    [InlineData("2021—2023年，财政投入分别为1200万元、1320万元、1452万元，全县人口年均增长1%。")]
    [InlineData("2021年至2023年支出分别为820万元、902万元，同比分别增长10%和5%。")]
    [InlineData("2018年、2020年、2023年分别为1000、1200、1500万元，年均增长8.4%。")]
    [InlineData("2018年、2020年、2023年分别为1000万元、1200万元、1500万元，同比分别增长9%和7%。")]
    [InlineData("公办、民办、普惠园分别为20所、30所、40所，年均增长15%。")]
    public void OtherStatements_AreNotAccused(string text)
    {
        Assert.DoesNotContain(Audited.Text(text).Relations, relation => relation.Verdict == Verdict.Fails);
    }
}
