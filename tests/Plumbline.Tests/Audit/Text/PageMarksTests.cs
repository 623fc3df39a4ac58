using Plumbline.Audit;
using Plumbline.Audit.Figures;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Numbers of pages inside a sentence of plain text: the sentence goes on behind them.</summary>
public sealed class PageMarksTests
{
    private const string Rate = "Rounding ExecutionRate 95.11% =";

    [Theory]
    [InlineData("全年预算数1260.00万元，执行数11\n— 12 —\n98.35万元，预算执行率95.11%。")]
    [InlineData("全年预算数为1260.00万元，实际执\n\n- 3 -\n\n行数1198.35万元，预算执行率95.11%。")]
    [InlineData("全年预算数为1260.00万元，执行数1198.35万元，\n第3页 共12页\n预算执行率95.11%。")]
    [InlineData("全年预算数为1260.00万元，执行数1198.35万元，预算执\n3/12\n行率95.11%。")]
    public void SentenceAroundAPageMark_IsOneSentence(string text)
    {
        Assert.Contains(Rate, Audited.Statements(text, RuleIds.ExecutionRateShown), StringComparison.Ordinal);
    }

    [Fact]
    public void NumberOfThePage_IsAFigureOfItsOwn()
    {
        var figures = Audited.Text("全年预算数为1260.00万元，执行数1198.35万元，\n第3页\n预算执行率95.11%。").Figures;
        Assert.Equal(FigureStatus.Irrelevant, Assert.Single(figures, figure => figure.Raw.StartsWith('3')).Status);
    }

    [Theory]
    [InlineData("全年预算数为1260.00万元，全部到位。\n— 3 —\n执行数1198.35万元。")]
    [InlineData("全年预算数为1260.00万元，全部到位\n— 3 —\n二、执行情况")]
    public void ParagraphThatEnds_DoesNotGoOnBehindThePage(string text)
    {
        Assert.Equal(3, Audited.Text(text).Text.Passages.Length);
    }
}
