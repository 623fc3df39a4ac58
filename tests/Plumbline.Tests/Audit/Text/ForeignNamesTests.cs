using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

public sealed class ForeignNamesTests
{
    private const string Head =
        "青禾县教育局2023年度部门整体支出绩效自评报告\n一、基本情况\n青禾县教育局是县政府工作部门。\n";

    [Fact]
    public void Bureau_OfAnotherCounty_IsReportedOnce() =>
        Assert.Single(
            Audited.Text(Head + "二、自评情况\n按照湘岭县财政局要求开展自评。湘岭县财政局提出意见两条。").Findings,
            found => found.Finding.Rule == RuleIds.ForeignName && found.Finding.Found == "湘岭县财政局"
        );

    [Theory]
    [InlineData("按照青禾县财政局要求开展自评。")]
    [InlineData("根据《湘岭县财政局绩效评价办法》开展自评。")]
    [InlineData("湘岭县财政局印发的评价指标也作了参考。")]
    [InlineData("发布机构 区教育局")]
    [InlineData("组织教师赴湘岭县教育局学习考察。")]
    [InlineData("自评结果已上报县财政局，并抄送白石市财政局。")]
    public void Bureau_NamedWithReason_IsNotReported(string sentence) =>
        Assert.DoesNotContain(
            Audited.Text(Head + "二、自评情况\n" + sentence).Findings,
            found => found.Finding.Rule == RuleIds.ForeignName
        );
}
