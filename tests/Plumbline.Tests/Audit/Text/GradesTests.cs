using Plumbline.Audit;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>PL2007 on a text: the grade told beside a result, by the scale of the text or by 财预〔2020〕10号 第十八条.</summary>
public sealed class GradesTests
{
    private const string Scale = "评价结果分为四档：80分及以上为优，70分—80分为良，60分—70分为中，60分以下为差。";

    [Theory]
    [InlineData("自评得分88.35分，评价等级为“优”。", "88.35分应为“良”，文中为“优”")]
    [InlineData("自评得分90分，评价等级为“良好”。", "90分应为“优”，文中为“良好”")]
    [InlineData("自评得分80分，评价等级为“中”。", "80分应为“良”，文中为“中”")]
    [InlineData("自评得分59.99分，评定为中等。", "59.99分应为“差”，文中为“中等”")]
    [InlineData("评价等级为“优”，综合得分79.2分。", "79.2分应为“中”，文中为“优”")]
    [InlineData("自评得分87分，其中预算执行10分、产出47分、效益30分，等级为“优”。", "87分应为“良”，文中为“优”")]
    public void Grade_IsThatOfTheNationalScale(string text, string expected) =>
        Assert.Equal((Severity.Warning, expected), Assert.Single(Found(text)));

    [Theory]
    [InlineData(Scale + "自评得分69.50分，评价等级为“良”。", "69.50分应为“中”，文中为“良”")]
    [InlineData(
        "自评得分88分，等级为良。优（85分以上）、良（70-84分）、中（60-69分）、差（60分以下）。",
        "88分应为“优”，文中为“良”"
    )]
    [InlineData(
        "自评得分58分，等级为合格。优秀（90分以上）、良好（75-89分）、合格（60-74分）、不合格（60分以下）。",
        "58分应为“不合格”，文中为“合格”"
    )]
    public void Grade_IsThatOfTheScaleInTheText(string text, string expected) =>
        Assert.Equal((Severity.Error, expected), Assert.Single(Found(text)));

    [Theory]
    [InlineData("自评得分90.00分，评价等级为“优”。")]
    [InlineData("自评得分89.99分，评价等级为“良”。")]
    [InlineData("自评得分60分，评价等级为“中”。")]
    [InlineData(Scale + "自评得分82分，评价等级为“优”。")]
    [InlineData(Scale + "自评得分70分，评价等级为“中”。")]
    [InlineData("预算执行指标得分9分，等级为“优”。")]
    [InlineData("产出得分28分（满分30分），评价为优。")]
    [InlineData("10个项目自评等级为“优”，2个项目自评等级为“良”，项目综合平均得分95.20分。")]
    [InlineData("自评得分97分，其中甲项目得分82分，等级为“良”。")]
    [InlineData("自评得分85分，等级为合格。")]
    [InlineData("自评得分97分。群众评价一般。")]
    public void GradeThatFits_OrMayBeOfOthers_IsNotReported(string text) => Assert.Empty(Found(text));

    private static IEnumerable<(Severity Severity, string Message)> Found(string text) =>
        Audited
            .Text($"某县教育局2023年度部门整体支出绩效自评报告\n{text}\n")
            .Findings.Where(finding => finding.Finding.Rule == RuleIds.GradeShown)
            .Select(finding => (finding.Finding.Severity, finding.Finding.Message.In(Language.Chinese)));
}
