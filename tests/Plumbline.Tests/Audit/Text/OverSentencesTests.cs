using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Results whose words name their terms, wherever in the paragraphs before these were printed.</summary>
public sealed class OverSentencesTests
{
    [Theory]
    [InlineData("下达培训经费86.50万元。全年列支71.20万元，余额15.30万元。", true)]
    [InlineData("下达培训经费86.50万元。全年列支71.20万元，余额35.30万元。", false)]
    [InlineData("年初预算30.00万元，实际支出22.40万元，压减7.60万元。", true)]
    [InlineData("年初预算30.00万元，实际支出22.40万元，压减5.60万元。", false)]
    [InlineData("上年结转20.00万元，当年到位300.00万元，实际支出290.00万元，结转下年使用30.00万元。", true)]
    [InlineData("上年结转20.00万元，当年到位300.00万元，实际支出290.00万元，结转下年使用10.00万元。", false)]
    public void Rest_OfWhatThereWas(string text, bool holds) => AssertQuiet(text, RuleIds.DifferenceStated, holds);

    [Theory]
    [InlineData("本馆全年开放300天。接待读者96000人次，日均接待320人次。", true)]
    [InlineData("本馆全年开放300天。接待读者96000人次，日均接待380人次。", false)]
    [InlineData("举办赛事42场，参赛8631人次，场均参赛206人次。", true)]
    public void Mean_OfTotalAndNumber(string text, bool holds) => AssertQuiet(text, RuleIds.ProductStated, holds);

    [Theory]
    [InlineData("聘用保洁员50人。按每人每月1200元的标准发放12个月，合计发放720000元。", true)]
    [InlineData("聘用保洁员50人。按每人每月1400元的标准发放12个月，合计发放720000元。", false)]
    [InlineData("采购桌椅640套，平均单价为250元，购置支出160000元。", true)]
    [InlineData("采购桌椅640套，平均单价为250元，购置支出260000元。", false)]
    public void Paid_ByStandard(string text, bool holds) => AssertQuiet(text, RuleIds.ProductStated, holds);

    [Theory]
    [InlineData("项目概算批复520.00万元。最终决算投资498.00万元，控制在概算范围以内。", true)]
    [InlineData("项目概算批复520.00万元。最终决算投资598.00万元，控制在概算范围以内。", false)]
    [InlineData("年度计划整治塘坝45口，实际整治51口，超额完成年度任务。", true)]
    [InlineData("年度计划整治塘坝45口，实际整治41口，超额完成年度任务。", false)]
    [InlineData("热线平均接通时间为20秒，优于不超过15秒的目标要求。", false)]
    [InlineData("阅读推广活动216场，巩固率97.6%，超过年度目标0.6个百分点。", true)]
    public void Words_AgreeWithBound(string text, bool holds) => AssertQuiet(text, RuleIds.TargetAgainstActual, holds);

    [Theory]
    [InlineData("截至年末累计建成标准化卫生室84所。2023年新建标准化卫生室12所。", true)]
    [InlineData("截至年末累计建成标准化卫生室84所。2023年新建标准化卫生室120所。", false)]
    [InlineData("现有星级饭店8家，含当年新评定的2家。", true)]
    [InlineData("现有星级饭店8家，含当年新评定的12家。", false)]
    public void Year_IsAmongAll(string text, bool holds) => AssertQuiet(text, RuleIds.PartExceedsWhole, holds);

    private static void AssertQuiet(string text, string rule, bool holds)
    {
        var told = Audited.Statements(text, rule);
        Assert.Equal(
            holds,
            !told.Contains("Fails", StringComparison.Ordinal) && !told.Contains("Undecidable", StringComparison.Ordinal)
        );
    }
}
