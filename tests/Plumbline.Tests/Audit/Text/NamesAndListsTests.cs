using Plumbline.Audit.Relations;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Amounts that only stand near: of another name last year, or behind a list that has ended.</summary>
public sealed class NamesAndListsTests
{
    [Theory]
    [InlineData("上年公用经费500万元，本年人员经费600万元，比上年增加200万元，增长40%。")]
    [InlineData("2023年人员经费600万元，较上年公用经费500万元增加150万元，增长30%。")]
    public void LastYearOfAnotherName_AccusesNobody(string text) => Assert.Equal("", Audited.Accusations(text));

    [Theory]
    [InlineData("上年人员经费500万元，本年人员经费600万元，比上年增加200万元。", "Fails ChangeAmount 200万元")]
    [InlineData("上年投入500万元，本年人员经费600万元，比上年增加200万元。", "Fails ChangeAmount 200万元")]
    public void LastYearOfTheSameOrOfNoName_IsHeldAgainstTheChange(string text, string expected) =>
        Assert.StartsWith(expected, Audited.Accusations(text), StringComparison.Ordinal);

    [Theory]
    [InlineData(
        "下达资金610万元，分别为甲项目100万元、乙项目200万元、丙项目300万元，实际拨付500万元。",
        "Fails Sum 610万元 = 100万元, 200万元, 300万元"
    )]
    [InlineData("下达资金600万元，分别为甲项目100万元、乙项目200万元、丙项目300万元，实际拨付500万元。", "")]
    public void AmountBehindAList_IsNoPartOfIt(string text, string expected) =>
        Assert.Equal(expected, Audited.Accusations(text));

    [Theory]
    [InlineData("120处占道经营摊点完成整治。", "占道经营")]
    [InlineData("80处占用通道完成清理。", "占用通道")]
    [InlineData("新修公路120公里占道路总里程的8%。", "公路")]
    public void WordsBehindANumber_NameItWhereTheyAreNoRate(string text, string expected) =>
        Assert.Contains(
            Audited.Text(text).Figures,
            figure => figure.Label.Contains(expected, StringComparison.Ordinal)
        );

    [Fact]
    public void Working_IsWrittenWithWhatIsAddedFirst()
    {
        Assert.Equal("{1} + {2} − {0}", Formula.Signed(-1, 1, 1).Pattern);
        Assert.Equal("{0} + {1} − {2}", Formula.Signed(1, 1, -1).Pattern);
    }
}
