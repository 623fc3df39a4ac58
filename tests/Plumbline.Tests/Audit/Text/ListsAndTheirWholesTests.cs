using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Lists that are meant whole: behind a colon, behind 具体为, in a row that passes its whole, before 全年共.</summary>
public sealed class ListsAndTheirWholesTests
{
    [Theory]
    [InlineData(
        "招聘教师210人：特岗120人、公费师范生36人、公开招考54人；教师总数3006人。",
        "Holds CountSum 210人 = 120人, 36人, 54人"
    )]
    [InlineData(
        "招聘教师212人：特岗120人、公费师范生36人、公开招考54人；教师总数3006人。",
        "Fails CountSum 212人 = 120人, 36人, 54人"
    )]
    [InlineData(
        "年末在编83人，其中法官31人、法官助理19人、书记员14人、司法警察9人、司法行政人员10人；另有聘用人员52人。",
        "Holds CountSum 83人 = 31人, 19人, 14人, 9人, 10人"
    )]
    [InlineData(
        "年末在编81人，其中法官31人、法官助理19人、书记员14人、司法警察9人、司法行政人员10人；另有聘用人员52人。",
        "Undecidable CountSum 81人 = 31人, 19人, 14人, 9人, 10人"
    )]
    [InlineData(
        "项目支出10652.63万元，占总支出20.47%。具体为：校舍维修4216.35万元，教育信息化1837.60万元，学生资助2958.41万元，其他专项1604.27万元。",
        "Fails Sum 10652.63万元 = 4216.35万元, 1837.60万元, 2958.41万元, 1604.27万元"
    )]
    [InlineData(
        "审执结案件6419件，未结423件。\n审执结案件中，刑事386件、民商事3742件、行政64件、执行2139件、其他88件。",
        "Holds CountSum 6419件 = 386件, 3742件, 64件, 2139件, 88件"
    )]
    [InlineData(
        "审执结案件6473件，未结423件。\n审执结案件中，刑事386件、民商事3742件、行政64件、执行2139件、其他88件。",
        "Fails CountSum 6473件 = 386件, 3742件, 64件, 2139件, 88件"
    )]
    [InlineData(
        "扣款分别为142600元、118350元、176900元和113150元，全年共扣551000元。",
        "Holds Sum 551000元 = 142600元, 118350元, 176900元, 113150元"
    )]
    [InlineData(
        "扣款分别为142600元、118350元、176900元和113150元，全年共扣542000元。",
        "Fails Sum 542000元 = 142600元, 118350元, 176900元, 113150元"
    )]
    [InlineData(
        "实现增值收益20257.00万元，提取风险准备金12455.00万元、管理费用2180.00万元、补充资金5640.00万元。",
        "Fails Sum 20257.00万元 = 12455.00万元, 2180.00万元, 5640.00万元"
    )]
    [InlineData(
        "中标价12018.64万元，签订补充协议2份，分别增加168.30万元和95.72万元，合同总价调整为12228.66万元。",
        "Fails Sum 12228.66万元 = 12018.64万元, 168.30万元, 95.72万元"
    )]
    [InlineData(
        "2021年年初预算数3267.74万元，其中，一般公共预算拨款3267.74万元；无政府性基金预算拨款；无其他收入。",
        "Holds Sum 3267.74万元 = 3267.74万元"
    )]
    [InlineData(
        "2021年年初预算数3267.74万元，其中，一般公共预算拨款3627.74万元；无政府性基金预算拨款；无其他收入。",
        "Fails Sum 3267.74万元 = 3627.74万元"
    )]
    [InlineData("校外机构压减，41个培训机构压减72个，目前只有14个。", "Fails Difference 14个 = 41个, 72个")]
    [InlineData(
        "业务收入44116.00万元，其中利息39862.40万元；业务支出23841.00万元。增值收益20275.00万元。",
        "Holds Difference 20275.00万元"
    )]
    [InlineData(
        "业务收入44116.00万元，其中利息39862.40万元；业务支出23841.00万元。增值收益20257.00万元。",
        "Undecidable Difference 20257.00万元"
    )]
    [InlineData("市里决出小学组、初中组、高中组、中职组8个组别的冠军。", "Fails CountSum 8个 = ")]
    public void ListMeantWhole_IsItsWhole(string text, string expected)
    {
        Assert.Contains(
            expected,
            Audited.Statements(text, RuleIds.SumStated, RuleIds.ListedCount, RuleIds.DifferenceStated),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("获奖10项，其中国家级3项、省级5项、一等奖4项。")]
    [InlineData("党员86人，其中女性30人、少数民族12人、青年28人、本科以上20人。")]
    [InlineData("项目支出100万元，其中政府采购30万元。具体为：设备60万元、服务39万元。")]
    [InlineData("全年培训1200人，其中女教师800人、农村教师700人、骨干教师300人。")]
    [InlineData("注册指导员3151名，其中国家级46名、一级312名、二级1084名；新培训264名。")]
    [InlineData("三个批次分别下达120.00万元、80.00万元和60.00万元，全年共支出230.00万元。")]
    [InlineData("年初预算48632.15万元，年中追加6347.82万元、收回215.40万元，全年预算数54764.57万元。")]
    [InlineData("按半年标准应发369.90万元，实发371.40万元，较应发多1.50万元，系补发漏发的学生。")]
    [InlineData("预算100万元，其中财政拨款60万元；无政府性基金预算拨款。")]
    [InlineData("免学费补助756.90万元，惠及学生3784人，按每生每年2000元的标准计756.80万元，差额0.10万元为下年清算数。")]
    [InlineData("招生计划1500人，实际招生1486人，完成计划的99.07%。")]
    public void TrueSentences_AccuseNobody(string text)
    {
        Assert.DoesNotContain("Fails", Audited.Accusations(text), StringComparison.Ordinal);
    }
}
