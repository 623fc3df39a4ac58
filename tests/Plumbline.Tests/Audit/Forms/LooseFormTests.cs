using System.Text;
using Plumbline.Audit.Forms;
using Plumbline.Tests.Audit.Text;
using Xunit;

namespace Plumbline.Tests.Audit.Forms;

/// <summary>Forms as lines of words, of which only the order of the cells is known: true ones accuse nobody.</summary>
public sealed class LooseFormTests
{
    private const string Funds = """
        项目支出绩效自评表
        （2023年度）
        项目名称 图书角
        项目资金（万元） 年初预算数 全年预算数 全年执行数 分值 执行率 得分

        """;

    private const string Head = """
        绩效指标 序号 一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析

        """;

    private const string Rows = """
        1 产出指标（60分） 数量指标 购书册数 ≥60册 60册 11 11
        2 新建图书角 3个 3个 19 19 —
        3 产出指标（60分） 质量指标 验收合格率 100% 100% 30 30
        小计 60 60
        4 效益指标（30分） 社会
        效益指标 阅读氛围 提高 提高 30 29 仍有两班未开展
        小计 30 29
        合计 100 99

        """;

    [Theory]
    [InlineData("年度资金总额 120 120 120 10 100% 10")]
    [InlineData("年度资金总额 492 492 492 10 100.0 10")]
    [InlineData("年度资金总额 180.62 180.62 180.62 10 100.0 10")]
    [InlineData("年度资金总额17.91985.731985.7310100%10")]
    public void TrueForm_AccusesNobody(string funds)
    {
        foreach (var mark in new[] { " ", "\n", " |\n" })
        {
            var text = Funds + (funds + "\n" + Head + Rows).Replace(" ", mark, StringComparison.Ordinal);
            Assert.Equal("", Audited.Accusations(text));
        }
    }

    [Fact]
    public void NumbersOfRows_AreNoValues()
    {
        var form = Assert.Single(Audited.Text(Funds + "年度资金总额 120 120 120 10 100% 10\n" + Head + Rows).Forms);
        Assert.Equal(
            [
                "数量指标 购书册数 ≥60册 60册 11 11",
                "数量指标 新建图书角 3个 3个 19 19",
                "质量指标 验收合格率 100% 100% 30 30",
                "社会效益指标 阅读氛围 提高 提高 30 29",
            ],
            form.Indicators.Select(Line)
        );
        Assert.Equal(["60", "30"], form.Subtotals.Select(row => row.Weight.Text));
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData(" |\n")]
    public void HeadThatEndsWithTheRate_KeepsItsColumns(string mark)
    {
        const string Table = """
            三级指标 年度指标值 实际完成值 完成率
            培训人数 500人 480人 96.00%
            培训期数 10期 10期 100.00%
            发放资料 2000份 2150份 107.50%
            补助资金 300万元 290万元 96.67%

            """;
        var form = Assert.Single(
            Audited.Text("培训工作情况\n\n" + Table.Replace(" ", mark, StringComparison.Ordinal)).Forms
        );
        Assert.Equal(
            ["培训人数 480人 96.00%", "培训期数 10期 100.00%", "发放资料 2150份 107.50%", "补助资金 290万元 96.67%"],
            form.Indicators.Select(row => $"{row.Name} {row.Actual.Text} {row.Completion.Text}")
        );
    }

    // Equal values without end are neither searched through nor do they stop the reader.
    [Theory]
    [InlineData(" ", 60)]
    [InlineData("\n", 20_000)]
    public void EqualValuesWithoutEnd_AreRead(string mark, int count)
    {
        var text = new StringBuilder(Funds).Append("年度资金总额");
        for (var at = 0; at < count; at++)
        {
            text.Append(mark).Append("10");
        }

        Assert.NotEmpty(Audited.Text(text.Append('\n').ToString()).Figures);
    }

    private static string Line(IndicatorRow row) =>
        $"{row.Level2} {row.Name} {row.Target.Text} {row.Actual.Text} {row.Weight.Text} {row.Score.Text}";
}
