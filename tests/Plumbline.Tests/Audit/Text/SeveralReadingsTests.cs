using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>True sentences with more than one reading, each beside one of the same mould that is wrong.</summary>
public sealed class SeveralReadingsTests
{
    // A term of the accounts that is printed with several values, and the rarer kinds of expenditure.
    [Fact]
    public void PartsBehindTheirWhole_AreNoSumOfAnotherAmount()
    {
        const string text =
            "2023年校舍维修支出953.87万元，其中：基本支出609.59万元，项目支出344.28万元。\n"
            + "全年安排校舍维修预算资金953.87万元，实际支出882.38万元，预算执行率为92.51%。";
        Assert.DoesNotContain("Sum 882.38", Audited.Accusations(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "本年支出合计1000万元，其中：基本支出600万元，占60%；项目支出300万元，占30%；上缴上级支出0万元；经营支出80万元，占8%；对附属单位补助支出20万元。"
    )]
    [InlineData("年初预算1000万元，第一次追加200万元，第二次追加100万元，调减50万元，调整后预算1250万元。")]
    [InlineData("本年支出合计1000万元。基本支出600万元。项目支出395万元。经营支出5万元。")]
    [InlineData("本年收入1000万元，其中财政拨款收入800万元、事业收入150万元。")]
    public void TermsOfTheAccounts_AreAllTaken(string text)
    {
        Assert.Equal("", Audited.Accusations(text));
    }

    // Products in any order of factors, and rates per person and time.
    [Theory]
    [InlineData("预算执行率得分=95%×10分=9.5分。")]
    [InlineData("应付金额=1000万元×60%×50%=300万元。")]
    [InlineData("到位资金60%×1000万元=600万元。")]
    [InlineData("支出培训费6万元，举办培训班3期，人均400元。")]
    [InlineData("发放救助金12万元，救助困难家庭10户，人均3000元。")]
    [InlineData("发放补贴12万元，惠及10人，人均每月1000元。")]
    [InlineData("发放补贴12万元，惠及10人，人均1000元/月。")]
    [InlineData("按照每生每餐补助5元，惠及学生1000人，共计支出100万元。")]
    [InlineData("按每人每次50元的标准补助专家20人，共计4000元。")]
    [InlineData("三个项目执行率分别为98%、90%和60%，平均92.5%。")]
    public void FactorsThatAreNotPrinted_LeaveAProductOpen(string text)
    {
        Assert.Equal("", Audited.Accusations(text));
    }

    // Counts whose base is another than the nearest number.
    [Theory]
    [InlineData("全年共举办培训班5期。一是抓好师资；二是抓好课程；三是抓好考核。")]
    [InlineData("近三年新建幼儿园30所，撤并12所，现有95所。")]
    [InlineData("排查隐患120处，已整改100处，未通过验收8处。")]
    [InlineData("计划招录500人，实际招录480人，与上年相差30人。")]
    [InlineData("需要资金500万元，已落实300万元，其中市级资金缺口100万元。")]
    [InlineData("资金与资产管理满分30分，得分27分，其中资金管理扣2分，资产管理扣1分。")]
    [InlineData("资产管理满分30分，得分27分，其中资金管理扣2分。")]
    [InlineData("登记失业人员1000人，开展培训900人，取得证书880人，实现就业800人，就业率80%。")]
    [InlineData("应收缴学费80万元，实收缴85万元（含补收上年欠费）。")]
    [InlineData("应招聘100名，实招聘105名。")]
    [InlineData("能耗总量控制目标500吨标准煤，实际消耗480吨标准煤。")]
    [InlineData("事故控制目标5起，实际发生2起。")]
    public void CountsOfAnotherBase_AreNotHeldAgainstTheNearest(string text)
    {
        Assert.Equal("", Audited.Accusations(text));
    }

    // Spending beside what is left, in two parts, and over what came in.
    [Theory]
    [InlineData("全年支出600万元，结余12万元，完成预算612万元的98.04%。")]
    [InlineData("基本支出490万元，项目支出110万元，完成年初预算612.24万元的98%。")]
    [InlineData("支出年初预算500万元，支出决算600万元，其中：基本支出490万元，项目支出110万元，完成年初预算的120%。")]
    [InlineData("全年预算1000万元，实际到位950万元，到位率95%，实际支出902.5万元，预算执行率95%。")]
    public void Spending_IsTakenAsTheRateHasIt(string text)
    {
        Assert.Equal("", Audited.Accusations(text));
    }

    // The same moulds where no reading holds.
    [Theory]
    [InlineData(
        "本年支出合计1000万元，其中：基本支出600万元；项目支出300万元；经营支出80万元；上缴上级支出60万元。",
        "Fails Sum 1000万元 = 600万元, 300万元, 80万元, 60万元"
    )]
    [InlineData("预算执行率得分=95%×10分=9.6分。", "Fails Product 9.6分 = 95%, 10分")]
    [InlineData("应付金额=1000万元×60%×50%=400万元。", "Fails Product 400万元 = 1000万元, 60%, 50%")]
    [InlineData("发放助学金100万元，惠及学生500人，人均2200元。", "Fails Ratio 2200元 = 100万元, 500人")]
    [InlineData("发放救助金12万元，救助家庭10户，平均每户1300元。", "Fails Ratio 1300元 = 12万元, 10户")]
    [InlineData("存在三个方面的问题：一是预算不细。二是执行偏慢。", "Fails CountSum 三个 = ")]
    [InlineData("排查隐患120处，已整改100处，未整改8处。", "Fails Difference 8处 = 120处, 100处")]
    [InlineData("计划招录500人，实际招录480人，相差30人。", "Fails Difference 30人 = 500人, 480人")]
    [InlineData("资产管理满分30分，得分27分，扣2分。", "Fails Difference 2分 = 30分, 27分")]
    [InlineData("登记失业人员1000人，实现就业800人，就业率88%。", "Fails Ratio 88% = 800人, 1000人")]
    [InlineData("全年支出600万元，完成预算612万元的89.04%。", "Fails ExecutionRate 89.04% = 600万元, 612万元")]
    [InlineData(
        "全年预算1000万元，实际支出902.5万元，预算执行率95%。",
        "Fails ExecutionRate 95% = 902.5万元, 1000万元"
    )]
    [InlineData("应种疫苗100人，实种疫苗150人。", "Fails Subset 150人 = 100人")]
    [InlineData("事故控制目标5起，实际发生8起。", "Fails Threshold 5起 = 8起")]
    [InlineData("总人口100000人，出生850人，出生率9.5‰。", "Fails Ratio 9.5‰ = 850人, 100000人")]
    [InlineData("合计600.00+394.00=949.00万元。", "Fails Sum 949.00万元 = 600.00, 394.00")]
    [InlineData("人均标准由1850元提高至2000元，增长8.81%。", "Fails GrowthRate 8.81% = 2000元, 1850元")]
    public void WrongNumbers_AreStillFound(string text, string expected)
    {
        Assert.Contains(expected, Audited.Accusations(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("全年三公经费未超过50万元。")]
    [InlineData("全年三公经费没有超过50万元。")]
    [InlineData("全年三公经费未突破50万元。")]
    [InlineData("全年三公经费不超50万元。")]
    public void DeniedExcess_IsAnUpperBound(string text)
    {
        Assert.Equal(Plumbline.Domain.ComparisonSign.AtMost, Assert.Single(Audited.Text(text).Figures).Sign);
    }
}
