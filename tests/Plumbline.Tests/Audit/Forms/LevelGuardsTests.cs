using Plumbline.Tests.Audit.Text;
using Xunit;

namespace Plumbline.Tests.Audit.Forms;

/// <summary>Score tables whose points of a level are no sum of those below, which must accuse nobody, beside those that are.</summary>
public sealed class LevelGuardsTests
{
    private const string Head = "某县民政局2023年度项目绩效评价指标评分表\n";

    // Weights of the aspects are parts of a hundred of their own.
    [Theory]
    [InlineData("60", "40", "")]
    [InlineData("18", "12", "")]
    [InlineData("18", "21", "Fails ScoreSum 30 = 18, 21")]
    public void WeightsOfAspects_AreOfTheLevelOrOfAHundred(string first, string second, string expected)
    {
        var text =
            Head
            + "一级指标\t权重\t二级指标\t权重\t三级指标\t权重\t得分\n"
            + $"过程\t30\t资金管理\t{first}\t资金到位率\t10\t10\n\t\t\t\t预算执行率\t8\t7.6\n"
            + $"\t\t组织实施\t{second}\t制度健全性\t12\t12\n"
            + "产出\t70\t产出数量\t40\t救助人数\t40\t39\n\t\t产出质量\t30\t发放准确率\t30\t30\n合计\t100\t\t\t\t100\t98.6\n";
        var accused = Audited.Accusations(text);
        Assert.Contains(expected, accused, StringComparison.Ordinal);
        if (expected.Length == 0)
        {
            Assert.DoesNotContain("ScoreSum 30 =", accused, StringComparison.Ordinal);
        }
    }

    // The only 小计 stands below the last aspect and is its sum.
    [Fact]
    public void SubtotalOfTheLastAspect_IsNotOfTheLevel()
    {
        var text =
            Head
            + "一级指标\t二级指标\t三级指标\t分值\t得分\n过程\t资金管理\t资金到位率\t10\t10\n\t\t预算执行率\t6\t5.8\n"
            + "\t组织实施\t制度健全性\t12\t12\n\t\t台账完整性\t8\t8\n\t\t小计\t20\t20\n"
            + "产出\t产出数量\t救助人数\t40\t39\n\t产出质量\t发放准确率\t24\t24\n合计\t\t\t100\t98.8\n";
        Assert.Equal("", Audited.Accusations(text));
    }

    [Theory]
    [InlineData("35.8", "")]
    [InlineData("38.5", "38.5 = 10, 5.8, 12, 8")]
    public void SubtotalBelowALevel_IsOfAllItsRows(string score, string expected)
    {
        var text =
            Head
            + "一级指标\t二级指标\t三级指标\t分值\t得分\n过程\t资金管理\t资金到位率\t10\t10\n\t\t预算执行率\t6\t5.8\n"
            + $"\t组织实施\t制度健全性\t12\t12\n\t\t台账完整性\t8\t8\n\t小计\t\t36\t{score}\n"
            + "产出\t产出数量\t救助人数\t40\t39\n\t产出质量\t发放准确率\t24\t24\n\t小计\t\t64\t63\n合计\t\t\t100\t98.8\n";
        var accused = Audited.Accusations(text);
        Assert.Equal(expected.Length == 0, accused.Length == 0);
        Assert.Contains(expected, accused, StringComparison.Ordinal);
    }
}
