using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>The result that a text tells beside a table of points: its total row, or the sum of its rows.</summary>
public sealed class ResultsBesideTablesTests
{
    private const string Rows =
        "\n评价内容\t分值\t得分\n决策\t15\t13.50\n过程\t25\t20.60\n产出\t30\t27.40\n效益\t30\t26.85\n";

    private const string Total = "合计\t100\t88.35\n";

    [Theory]
    [InlineData("88.35", "Holds")]
    [InlineData("83.85", "Fails")]
    public void Result_IsTheTotalRow(string told, string verdict) =>
        Assert.Contains(
            $"{verdict} Equality {told}分 = 88.35",
            Audited.Statements($"综合得分{told}分。{Rows}{Total}", RuleIds.TotalScoreShown),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("88.35", "Holds")]
    [InlineData("83.85", "Fails")]
    public void Result_IsTheSumOfTheRows_WhereTheirPointsMakeAHundred(string told, string verdict) =>
        Assert.Contains(
            $"{verdict} ScoreSum {told}分 = 13.50, 20.60, 27.40, 26.85",
            Audited.Statements($"综合得分{told}分。{Rows}", RuleIds.TotalScoreShown),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("4.40", "Holds")]
    [InlineData("4.04", "Fails")]
    public void PointsLost_AreTheGapOfTheirRow(string lost, string verdict) =>
        Assert.Contains(
            $"{verdict} Difference {lost}分 = 25, 20.60",
            Audited.Statements(
                $"综合得分88.35分。{Rows}\n过程类扣{lost}分，原因是制度不健全。",
                RuleIds.DifferenceStated
            ),
            StringComparison.Ordinal
        );

    // Two tables may be of two projects, two results of two evaluations.
    [Theory]
    [InlineData($"综合得分83.85分。{Rows}\n二、另一项目{Rows}")]
    [InlineData($"自评得分97.00分，复核得分83.85分。{Rows}{Total}")]
    public void ResultsThatMayBeOfOthers_AccuseNobody(string text) => Assert.Empty(Audited.Accusations(text));
}
