using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Shares cut off instead of rounded, and parts that are none: nobody is accused on their account.</summary>
public sealed class SharesCutOffTests
{
    [Theory]
    [InlineData("全年支出1,000.00万元，其中人员399万元，占39%；公用399万元，占39%；项目202万元，占20%。")]
    [InlineData("类别\t金额\t占比\n人员\t399\t39%\n公用\t399\t39%\n项目\t202\t20%\n合计\t1000\t100%\n")]
    [InlineData("2023年末，学校净资产8,652.30万元，其中资产总额9,120.55万元，负债总额468.25万元。")]
    public void TrueStatement_AccusesNobody(string text)
    {
        Assert.Empty(Audited.Accusations(text));
    }

    [Fact]
    public void SharesThatMissByMore_Fail()
    {
        Assert.Contains(
            "Fails",
            Audited.Accusations(
                "全年支出1,000.00万元，其中人员399万元，占39%；公用399万元，占34%；项目202万元，占20%。"
            ),
            StringComparison.Ordinal
        );
    }
}
