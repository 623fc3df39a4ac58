using Xunit;

namespace Plumbline.Tests.Audit.Text.Plain;

/// <summary>Results whose terms stand in the sentences before.</summary>
public sealed class TermsFartherOffTests
{
    [Theory]
    [InlineData(
        "（一）学前教育\n投入资金120.35万元。\n（二）义务教育\n投入资金680.20万元。\n（三）职业教育\n投入资金96.45万元。\n上述三个学段合计投入[897.00|827.00]万元。"
    )]
    [InlineData("2023年全县在校学生28640人。全年共投入生活补助资金1432万元，生均补助[500|530]元。")]
    [InlineData("本项目预算资金450.00万元。截至年底，共支出432.63万元。预算执行率为[96.14|99.14]%。")]
    [InlineData("本项目预算资金450.00万元。\n截至年底支出432.63万元。\n预算执行率[96.14|99.14]%。")]
    [InlineData("年末共有教职工1286人。专任教师为1054人，占教职工总数的[81.96|84.96]%。")]
    [InlineData("项目支出合计528.20万元。学生资助项目186.40万元，占[35.29|38.29]%。")]
    [InlineData("全局2023年收入决算2380.40万元（上年为2196.30万元）。同比增加[184.10|114.10]万元，增长8.38%。")]
    [InlineData("我县共有乡镇14个、行政村186个。目前已通硬化路的行政村179个，通达率[96.24|99.24]%。")]
    [InlineData("项目计划总投资2.36亿元，其中2023年计划投资8600万元，占总投资的[36.44|39.44]%。")]
    [InlineData("全市财政教育投入12.46亿元，比上年增加8600万元，增长[7.41|7.71]%。")]
    [InlineData("总投资1.2亿元，已完成投资9360万元，完成总投资的[78|71]%。")]
    [InlineData("累计发放贷款1.05亿元，惠及学生1.25万人，人均[8400|8700]元。")]
    public void ResultOfSentencesBefore_IsHeldAgainstThem(string text)
    {
        Marked.Check(text);
    }
}
