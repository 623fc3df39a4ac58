using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Whose report it is where neither the title nor a form names a body.</summary>
public sealed class BodiesInChargeTests
{
    private const string Grant = "桐垭县薄弱环节改善补助资金2024年度绩效自评报告\n";

    [Theory]
    [InlineData(Grant + "来源: 桐垭县教育和科技局   字号: [大 中 小]\n一、资金情况\n", "桐垭县教育和科技局")]
    [InlineData(
        Grant + "一、组织实施。县教育和科技局负责项目申报，县财政局负责拨付，县教育和科技局按季度调度。\n",
        "桐垭县教育和科技局"
    )]
    [InlineData(
        "霁州市望禾区2023年度就业补助资金绩效自评报告\n按照通知精神，望禾区人力资源和社会保障局会同区财政局组织开展了自评。\n",
        "霁州市望禾区人力资源和社会保障局"
    )]
    [InlineData(
        "2023年度老旧小区改造资金绩效评价报告\n评价对象：朔原市住房和城乡建设局  评价年度：2023年\n",
        "朔原市住房和城乡建设局"
    )]
    [InlineData("云麓市国有青石岭林场2022年度单位决算说明\n林场为公益一类事业单位。\n", "云麓市国有青石岭林场")]
    [InlineData(Grant + "来源: 桐垭县人民政府\n一、资金情况\n", null)]
    [InlineData(Grant + "一、组织实施。县教育局负责申报，县水利局负责验收。\n", null)]
    [InlineData("城镇老旧小区改造项目2023年度绩效自评报告\n区住房和城乡建设局负责项目实施。\n", null)]
    [InlineData(Grant + "来源：桐垭县统计局\n一、资金情况\n", null)]
    [InlineData("临岚市2023年学生资助资金绩效自评报告\n市教育局会同市财政局实施学生资助项目。\n", "临岚市教育局")]
    public void Department_IsTheBodyThatTheTextProves(string text, string? expected) =>
        Assert.Equal(expected, Audited.Text(text).Identity.Department);

    [Theory]
    [InlineData("县财政局系县人民政府组成部门。")]
    [InlineData("办理县人民政府交办的其他事项。")]
    [InlineData("建议县教育局同步编制绩效目标。")]
    public void WordsBeforeACounty_AreNoNameOfAnother(string sentence) =>
        Assert.Empty(
            Audited.Findings(
                "青禾县教育局2023年度部门整体支出绩效自评报告\n一、概况\n青禾县教育局是县政府工作部门。\n" + sentence,
                RuleIds.ForeignName
            )
        );
}
