using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Shares of a whole that the words name and no amount of that name gives: it is wrong, or which whole is meant is asked.</summary>
public sealed class NamedBasesTests
{
    [Theory]
    [InlineData(
        "一、收入\n全年支出总额8,240.60万元。\n二、支出\n人员支出5,120.40万元，占支出总额的72.40%。",
        "Undecidable Share 72.40% = 5,120.40万元, 8,240.60万元"
    )]
    [InlineData(
        "全区中小学在校生46,820人。\n全年资助困难学生3,180人次。\n享受营养餐的学生21,460人，占中小学在校生的54.8%。",
        "Fails Share 54.8% = 21,460人, 46,820人"
    )]
    [InlineData(
        "年初预算1,260.00万元，调整后预算1,410.00万元。\n全年追加150.00万元，占年初预算的13.20%。",
        "Fails Share 13.20% = 150.00万元, 1,260.00万元"
    )]
    public void ShareOfNoWhole_IsTold(string text, string expected) =>
        Assert.Contains(expected, Audited.Accusations(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("全年支出总额8,240.60万元。\n人员支出5,120.40万元，占支出总额的62.14%。")]
    [InlineData(
        "全年支出总额8,240.60万元。\n人员支出5,120.40万元，公用支出820.00万元，人员和公用支出占支出总额的72.09%。"
    )]
    [InlineData("全年支出总额8,240.60万元。\n高级教师60人、中级教师34人，中级及以上教师占教师总数的58.8%。")]
    [InlineData("项目支出480.00万元，占部门总支出的40.00%。其中：培训60.00万元，占部门总支出的5.00%。")]
    [InlineData("全年支出总额8,240.60万元。\n办学条件合格学校62所，占应创建学校的81.6%。")]
    public void ShareOfItsWhole_OrOfOneNotPrinted_IsNot(string text) => Assert.Empty(Audited.Accusations(text));
}
