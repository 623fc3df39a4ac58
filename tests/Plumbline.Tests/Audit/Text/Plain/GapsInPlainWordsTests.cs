using Xunit;

namespace Plumbline.Tests.Audit.Text.Plain;

/// <summary>By how much two quantities differ.</summary>
public sealed class GapsInPlainWordsTests
{
    [Theory]
    [InlineData("高新企业由42家发展到126家，增长[2|3]倍。")]
    [InlineData("藏书由4.2万册增加到8.4万册，实现翻番，是原来的[2|3]倍。")]
    [InlineData("甲校支出126.50万元，乙校支出98.20万元，甲校比乙校多[28.30|21.30]万元。")]
    [InlineData("A片区覆盖学生3260人，B片区覆盖2480人，A片区多[780|710]人。")]
    [InlineData("我县毛入园率92.6%，全省平均90.2%，高于全省平均[2.4|2.7]个百分点。")]
    [InlineData("计划工期180天，实际用时165天，提前[15|18]天完成。")]
    [InlineData("应缴税款86.40万元，实缴71.20万元，少缴[15.20|18.20]万元。")]
    [InlineData("控制数20.00万元，实际支出16.46万元，低于控制数[3.54|3.84]万元。")]
    [InlineData("预算数25.00万元，支出16.46万元，比预算少支出[8.54|8.84]万元。")]
    [InlineData("概算投资3200万元，决算投资3344万元，超概算[144|174]万元，超4.5%。")]
    [InlineData("概算投资3200万元，决算投资3344万元，超概算[4.5|4.8]%。")]
    [InlineData("核定编制240名，实有人员223名，缺编[17|10]名。")]
    [InlineData("应发工资4320.00万元，已发4050.00万元，缺口[270.00|200.00]万元。")]
    public void Gap_IsHeldAgainstBoth(string text)
    {
        Marked.Check(text);
    }
}
