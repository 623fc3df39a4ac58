using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>较上年增加, 由…增至, 翻番: changes in running text.</summary>
public sealed class ChangesInTextTests
{
    [Theory]
    [InlineData(
        "收入总计1100万元，比上年增加100万元，增长10%。主要原因是人员工资增加12万元。",
        "Holds GrowthRate 10% = 100万元, 1100万元"
    )]
    [InlineData(
        "2023年度收、支总计1100万元。与2022年度相比，收、支总计各增加100万元，增长9.1%。",
        "Fails GrowthRate 9.1% = 100万元, 1100万元"
    )]
    [InlineData(
        "三公经费支出1.80万元，较上年2.00减少0.20万元，下降10%。",
        "Holds ChangeAmount 0.20万元 = 1.80万元, 2.00\nHolds GrowthRate 10% = 1.80万元, 2.00\nHolds GrowthRate 10% = 0.20万元, 2.00"
    )]
    [InlineData("接待费支出1.80万元，较上年2.00万元增加0.20万元。", "Fails ChangeAmount 0.20万元 = 1.80万元, 2.00万元")]
    [InlineData(
        "接待费本年数为2.05万元，上年数为2.50万元，减少0.45万元，下降18%。",
        "Holds ChangeAmount 0.45万元 = 2.05万元, 2.50万元\nHolds GrowthRate 18% = 2.05万元, 2.50万元\nHolds GrowthRate 18% = 0.45万元, 2.50万元"
    )]
    [InlineData(
        "支出100万元，较年初预算减少25万元，下降20%；较上年增加20万元，增长20%。",
        "Holds GrowthRate 20% = 25万元, 100万元\nFails GrowthRate 20% = 20万元, 100万元"
    )]
    [InlineData(
        "来信案件54件，同比下降10.00%，同比减少6件；来访案件84件，同比上升6.00%，同比增加4件。",
        "Holds GrowthRate 10.00% = 6件, 54件\nFails GrowthRate 6.00% = 4件, 84件"
    )]
    [InlineData("学校由20所增至30所，增长50%。", "Holds GrowthRate 50% = 30所, 20所")]
    [InlineData("巩固率由95.2%提高到97.8%，提高2.8个百分点。", "Fails ChangeAmount 2.8个百分点 = 97.8%, 95.2%")]
    [InlineData("覆盖率86%，较上年81%提高5个百分点。", "Holds ChangeAmount 5个百分点 = 86%, 81%")]
    [InlineData("在校生由1100人增加到现在的4400人，翻了两番。", "Holds Multiple 两番 = 4400人, 1100人")]
    [InlineData("学位由1000个增加到2500个，增长1.5倍。", "Holds Multiple 1.5倍 = 2500个, 1000个")]
    public void Change_IsSetAgainstItsValues(string text, string expected)
    {
        Assert.Equal(expected, Audited.Statements(text, RuleIds.RatesShown));
    }

    [Theory]
    [InlineData("支出100万元，主要是项目支出增加80万元，增长20%。")]
    [InlineData("支出100万元，比上年有所增加。")]
    [InlineData("覆盖率86%，比上年提高5个百分点。")]
    [InlineData("支出100万元，比上年增加20万元。")]
    [InlineData("与上年相比，增加0万元，增长0%。")]
    public void ChangeWithoutBase_GivesNothing(string text)
    {
        Assert.Equal("", Audited.Statements(text, RuleIds.RatesShown));
    }
}
