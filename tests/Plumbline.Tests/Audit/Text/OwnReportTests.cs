using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Sentences as our own reports write them, which no reader would object to.</summary>
public sealed class OwnReportTests
{
    [Theory]
    [InlineData(
        "支出合计24788.37万元，年初预算18122.94万元，为年初预算的136.78%。按支出性质分：基本支出19595.61万元；项目支出5192.76万元。"
    )]
    [InlineData("收入合计24192.45万元。支出合计24788.37万元。本年结转结余-595.92万元。")]
    [InlineData(
        "内部控制业务汇编内容五个（风险评估和内部控制方法、业务层面管理制度、单位层面管理制度、内部控制业务流程、评价与监督管理制度）。"
    )]
    [InlineData("实际值85%，达到目标值80%，分值10×100%=10。")]
    [InlineData(
        "财政拨款支出6463.09万元，按支出功能分类：教育支出5996.30万元，占92.78%；卫生健康支出466.79万元，占7.22%。"
    )]
    public void Sentence_ThatIsTrue_GivesNoFinding(string text) => Assert.Empty(Audited.Text(text).Findings);

    [Theory]
    [InlineData(
        "支出合计24788.37万元，年初预算18122.94万元。按支出性质分：基本支出19596.51万元；项目支出5192.76万元。",
        "24788.37"
    )]
    [InlineData("奖补资金100万元×90%=80万元。", "80")]
    public void Sentence_ThatIsFalse_IsFoundWithItsResult(string text, string result) =>
        Assert.Contains(
            Audited.Text(text).Findings,
            found => found.Figures[0].Number.ToString() == result && !found.Relations.IsEmpty
        );

    [Fact]
    public void Column_OfLikeSentences_IsNoTextToldTwice()
    {
        const string Table = """
            指标	满分	计分过程
            出勤率	10	实际值100%≥目标值100%，达到目标，得满分10
            合格率	20	实际值100%≥目标值100%，达到目标，得满分20
            """;

        Assert.DoesNotContain(Audited.Text(Table).Findings, found => found.Finding.Rule == RuleIds.SameQuantityTwice);
    }
}
