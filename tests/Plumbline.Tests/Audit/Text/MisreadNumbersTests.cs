using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>True sentences in which a number has another reading than the nearest one.</summary>
public sealed class MisreadNumbersTests
{
    [Theory]
    [InlineData(
        "收入合计820.40万元，支出合计800.10万元。\n收支结余20.30万元，提取专用基金8.00万元后，结转下年12.30万元。"
    )]
    [InlineData("新增造林320亩，公益林面积稳定在18.36万亩，高于下达的18.30万亩任务。")]
    [InlineData("举办讲座42场；参观人数6.31万人次，其中学生1.27万人次；巡回放映96场，为计划90场的106.67%。")]
    [InlineData("产出指标40分，扣数量指标1.5分、及时率0.5分，得38分。")]
    [InlineData("服务对象满意度96.2分，该项得9.6分。")]
    [InlineData("2022年36.00万元，2023年275.00万元，2024年拟安排302.00万元。2023年实际执行266.20万元，执行率96.8%。")]
    [InlineData("行政编制22名、事业编制11名、工勤编制3名；年末实有31人。")]
    [InlineData("救助困难职工34人，最高4.0万元，最低0.5万元，人均1.26万元。")]
    [InlineData("取证人数260人，推荐就业140人，占取证人数的53.8%。目标分别为取证率80%、就业率50%。")]
    [InlineData("业务收入6.12亿元、支出3.02亿元，增值收益3.10亿元，增值收益率1.62%。")]
    [InlineData("春季资助480人、秋季466人，平均标准每生每年2000元，发放94.60万元。")]
    [InlineData("问卷发放教师300份、家长160份，满意的分别为281份、150份，合计满意率93.7%。")]
    [InlineData("县图书馆、文化馆各20万元，10个乡镇文化站各5万元，合计90万元。")]
    [InlineData("决策15分、过程17.5分（公示资料不齐扣2.5分）、产出32分、效益30分，总计94.5分。")]
    [InlineData("2022年度自评94.8分，2023年度自评96.1分（档案归集不全扣1.6分、设备故障扣2.3分）。")]
    [InlineData("查验学校及托幼机构412所，其中小学126所、幼儿园286所，查验率100%。")]
    [InlineData(
        "人员经费预算620.00万元、专项预算480.00万元，合计1100.00万元；支出1057.20万元，其中专项450.00万元。预算执行率96.11%，专项执行率93.75%。"
    )]
    public void OtherReading_IsTrue(string text) => Assert.Empty(Audited.Accusations(text));

    [Theory]
    [InlineData(
        "本年收入5280.00万元，其中财政拨款4640.00万元；上年结转和结余316.50万元。\n全年支出5018.74万元。\n年末结转和结余537.76万元。"
    )]
    [InlineData("核定编制75名，在职71人，其中专业技术人员74人，占90.1%。")]
    [InlineData("按年平均人数测算应补助1,883.00万元，其中中央资金1,470.40万元、省级资金367.60万元。")]
    public void WrongNumber_IsStillTold(string text) => Assert.NotEmpty(Audited.Accusations(text));
}
