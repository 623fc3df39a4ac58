using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text.Plain;

/// <summary>Lists that open their own sentence, rests behind a rate, wrong units, shares by the name of their base.</summary>
public sealed class SlipsInPlainWordsTests
{
    [Theory]
    [InlineData(
        "2021年度财政拨款收、支总计均为[8,427.30|8,472.30]万元，其中本年财政拨款收入8,115.60万元，"
            + "年初财政拨款结转和结余311.70万元。"
    )]
    [InlineData(
        "现有教职工345人，其中专任教师256人，占教职工总数的74.2%。专任教师中，高级职称64人，"
            + "占25.0%，中级职称[98|89]人，初级及以下职称94人。"
    )]
    [InlineData(
        "毕业生1040人，其中升学468人（升入高职325人，升入本科143人），直接就业546人，"
            + "就业升学合计1014人，就业升学率97.5%，尚有[26|62]人未就业。"
    )]
    [InlineData(
        "本院对3个项目开展自评，涉及资金317.40万元。其中：设备购置项目164.20万元，得分97分；"
            + "人才培养项目95.60万元，得分96分；信息化项目[57.60|75.60]万元，得分95分。"
    )]
    [InlineData(
        "项目自评得分[96.35|97.35]分，扣分3.65分，其中预算执行率扣0.65分，设备验收及时率扣2分，" + "政策知晓率扣1分。"
    )]
    [InlineData(
        "按照每生每天6元的标准，为农村学生提供午餐补助。\n"
            + "春季学期受益学生12,480人，供餐95天，支出[711.36|713.16]万元。"
    )]
    [InlineData("收到省级直达资金6.48亿元，实际支出[6.21亿|6.21万]元，支出进度95.8%。")]
    [InlineData(
        "本年支出合计8,615.43万元，其中：基本支出6,273.15万元；项目支出2,342.28万元。"
            + "\n"
            + "组织对9个项目开展绩效自评，涉及资金[2342.28|234.23]万元，占项目支出的100%。"
    )]
    [InlineData(
        "支出合计2000.00万元，其中教育支出[1,274.60|1,247.60]万元，占63.73%；"
            + "农林水支出412.80万元，占20.64%；文化支出312.60万元，占15.63%。"
    )]
    [InlineData(
        "全年开展家政服务等社会培训4,520人次，其中家政服务1,380人次，养老护理910人次，"
            + "育婴及其他2,230人次；培训收入143.40万元，人均[317.26|371.26]元。"
    )]
    [InlineData("排查隐患3271处，整改到位3143处，整改率96.09%，其余[128|126]处已列入整改计划。")]
    [InlineData(
        "发放奖励扶助金6,420人693.36万元，每人每年1,080元；发放特别扶助金815人488.20万元。"
            + "两项共惠及[7,235|7,325]人。"
    )]
    [InlineData(
        "2022年“三公”经费年初预算56.00万元，实际支出[47.32|47.68]万元，占预算的84.50%。"
            + "其中：公务接待费12.14万元，公务用车运行维护费35.18万元，因公出国（境）费0.00万元。"
    )]
    [InlineData(
        "全年支出1,824.50万元，结余25.50万元。比上年支出1,720.00万元增加104.50万元，"
            + "增长6.08%，各领域补助情况如下：\n"
            + "农村低保231.48万元，占[12.69|12.96]%；城市低保512.30万元，占28.08%；"
            + "特困供养430.72万元，占23.61%；临时救助650.00万元，占35.63%。"
    )]
    [InlineData(
        "床位8,400张，实际住宿学员7,315人，床位使用率87.08%。\n"
            + "二是学员宿舍床位使用率为[87.08|87.80]%，分布不够合理。"
    )]
    [InlineData("与2021年的840万元相比，2022年会议经费[714|741]万元，压减126万元，压减15%。")]
    public void Number_IsHeldAgainstItsTerms(string text)
    {
        Marked.Check(text);
    }

    [Theory]
    [InlineData("医护人员256人。医护人员中，高级职称64人，中级职称105人，初级及以下职称68人。")]
    [InlineData(
        "涉及资金400万元。其中：甲项目164.20万元，得分97分；乙项目95.60万元，得分96分；" + "丙项目57.60万元，得分95分。"
    )]
    [InlineData("项目结余30.24万元，占预留资金的6.03%。审定金额480.00万元。")]
    [InlineData("收到资金7.42亿元，实际支出683万元，支出进度0.92%。")]
    [InlineData("甲项目年初预算500万元，支出490万元。\n乙项目支出480万元，占预算的100%。")]
    [InlineData("一、甲项目\n项目预算500万元。\n二、乙项目\n安排资金50万元，占项目预算的100%。")]
    [InlineData("一、甲项目\n合同金额5000万元。\n二、乙项目\n支付500万元，占乙项目合同金额的100%。")]
    public void OtherStatements_AreNotAccused(string text)
    {
        Assert.DoesNotContain(Audited.Text(text).Relations, relation => relation.Verdict == Verdict.Fails);
    }

    [Theory]
    [InlineData("排查隐患327处，整改到位319处，整改率97.55%，其余6处已列入整改计划。")]
    [InlineData("排查隐患11处，整改到位9处，整改率81.82%，其余1处已列入整改计划。")]
    [InlineData("新建中小学22所，新增学位18,650个，其中小学学位10,800个，初中学位7,580个。")]
    [InlineData("专任教师248人。专任教师中，高级职称72人，中级职称89人，初级职称78人。")]
    [InlineData("全年投入资金465万元，其中设备购置210万元，教师培训165万元，校园绿化81万元。")]
    public void SmallNumbersAndOpenLists_AreAskedAbout(string text)
    {
        var relations = Audited.Text(text).Relations;

        Assert.Contains(relations, relation => relation.Verdict == Verdict.Undecidable);
        Assert.DoesNotContain(relations, relation => relation.Verdict == Verdict.Fails);
    }
}
