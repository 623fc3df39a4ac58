using Plumbline.Audit.Rules.Completeness;
using Plumbline.Domain.Filings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Completeness;

public sealed class ForeignNameTests
{
    [Theory]
    [InlineData("按照湘岭县财政局要求开展自评", "湘岭县财政局", "按照湘岭县财政局要求开展自评")]
    [InlineData("白石市湘岭县教育局全体职工", "湘岭县教育局", "白石市湘岭县教育局全体职工")]
    [InlineData("报东山市财政局备案", "东山市财政局", "报东山市财政局备案")]
    [InlineData("报丽水省财政厅备案", "丽水省财政厅", "报丽水省财政厅备案")]
    public void BureauOfAnotherPlace_IsNamed(string text, string name, string quote)
    {
        Assert.Equal([$"problems[0].text: 文中出现“{name}”，不属于本地：{quote}"], Check(Problem(text)));
    }

    [Theory]
    [InlineData("青禾县财政局、白石市教育局、云川省教育厅下达资金")]
    [InlineData("及时上报县财政局，配合区教育局，汇总后报市财政局")]
    [InlineData("赴湘岭县教育局学习考察")]
    [InlineData("与湘岭县教育局签订结对帮扶协议")]
    public void OwnBureaux_GenericNamesAndPartners_AreSilent(string text)
    {
        Assert.Empty(Check(Problem(text)));
    }

    [Fact]
    public void IssuersOfCitedDocuments_AndAllowedNames_AreSilent()
    {
        var cited = Problem("执行湘岭县人民政府文件") with
        {
            Basis = [new() { Title = "办法", Issuer = "湘岭县人民政府" }],
        };

        Assert.Empty(Check(cited));
        Assert.Empty(
            SampleCases.Check<ForeignName>(SampleCases.Of(Problem("湘岭县财政局")).Given("allow", "湘岭县财政局"))
        );
    }

    [Fact]
    public void PlacesBelowACity_AreItsOwn()
    {
        var city = Problem("青禾县教育局、湘岭市教育局、东山区财政局") with
        {
            Identity = new() { Department = "云川省白石市教育局" },
        };

        Assert.Empty(Check(city));
    }

    [Fact]
    public void LevelThatIsNotKnown_IsNotJudged()
    {
        var county = Problem("报东山市财政局备案") with { Identity = new() { Department = "青禾县教育局" } };
        var nowhere = Problem("报湘岭县财政局备案") with { Identity = new() { Department = "教育局" } };

        Assert.Empty(Check(county));
        Assert.Empty(Check(nowhere));
        Assert.Empty(Check(SampleCases.Department));
    }

    private static Filing Problem(string text) =>
        SampleCases.Department with
        {
            Problems = [new() { Text = new(text) }],
        };

    private static IEnumerable<string> Check(Filing filing) => SampleCases.Check<ForeignName>(SampleCases.Of(filing));
}
