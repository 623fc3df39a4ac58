using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Rows of a line each whose cells are parted by blanks, with remarks behind some and units in the cells.</summary>
public sealed class BlankPartedRowsTests
{
    [Theory]
    [InlineData("94.1", "")]
    [InlineData("91.4", "Fails Sum 91.4")]
    public void RemarkBehindSomeRows_IsNoRowOfItsOwn(string total, string expected)
    {
        var text =
            "评价得分如下：\n内容 分值 得分 扣分 说明\n组织管理 20 18.6 1.4 台账不全\n资金管理 20 20 0\n项目产出 35 32.5 2.5 进度偏慢\n"
            + $"项目效果 25 23 2 回访不足\n合计 100 {total} 5.9";
        var accused = Audited.Accusations(text);
        Assert.Equal(expected.Length == 0, accused.Length == 0);
        Assert.Contains(
            $"Sum {total} = 18.6, 20, 32.5, 23",
            Audited.Statements(text, RuleIds.TableTotal),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("2416人", "")]
    [InlineData("2146人", "Fails CountSum 2146人 = 326人, 840人, 1250人")]
    public void CellsWithUnits_AddUp(string total, string expected) =>
        Assert.Equal(
            expected.Replace("CountSum", "Sum", StringComparison.Ordinal),
            Audited.Accusations(
                $"补助情况如下：\n类别 人数 金额\n高龄津贴 326人 39.12万元\n护理补贴 840人 84万元\n养老补贴 1250人 156.3万元\n合计 {total} 279.42万元"
            )
        );

    [Fact]
    public void LinesOfText_AreNoRows() =>
        Assert.Empty(
            Audited.Text("经费 使用 情况\n一季度 完成 120人 36万元 左右\n二季度培训 教师 86人\n三季度 暂停").Text.Tables
        );
}
