using Xunit;

namespace Plumbline.Tests.Audit.Text.Plain;

/// <summary>Shares of an amount, totals over years and other plain words.</summary>
public sealed class MixedPlainWordsTests
{
    [Theory]
    [InlineData("按照分配方案，中心城区分配资金占40%，计[320|350]万元（资金总额800万元）。")]
    [InlineData("资金总额800万元，按30%的比例预留[240|270]万元作为奖补资金。")]
    [InlineData("项目涉及14个乡镇、186个村，共[200|230]个单位。")]
    [InlineData("三年共投入555万元，年均投入[185|115]万元。")]
    [InlineData("学位供给由12600个增加至14200个，新增学位[1600|1900]个。")]
    [InlineData("新建校舍8600平方米，改造校舍12400平方米，共计[2.10|2.40]万平方米。")]
    [InlineData("应收学费1286.40万元，实收1254.24万元，欠缴[32.16|35.16]万元，收缴率97.50%。")]
    [InlineData("应收学费1286.40万元，实收1254.24万元，欠缴32.16万元，收缴率[97.50|90.50]%。")]
    [InlineData("实际工期320天，比合同工期365天缩短[45|48]天。")]
    public void Statement_IsHeldAgainstItsTerms(string text)
    {
        Marked.Check(text);
    }
}
