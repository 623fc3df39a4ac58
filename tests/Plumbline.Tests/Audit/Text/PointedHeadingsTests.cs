using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Headings that print what can be earned, and the scores below them.</summary>
public sealed class PointedHeadingsTests
{
    [Theory]
    [InlineData("9", "3", "2", "")]
    [InlineData("9", "3", "4", "Fails ScoreWithinWeight 4分 = 3分")]
    [InlineData("9", "2", "2", "Undecidable ScoreSum 9分 = 2分, 3分, 3分")]
    public void Points_AddUpToTheHeadingAbove_AndScoresStayBelow(
        string whole,
        string first,
        string second,
        string expected
    ) =>
        Assert.Equal(
            expected,
            Audited.Accusations(
                $"一、投入(15分)\n(一)项目立项({whole}分):\n(1)立项依据({first}分)\n程序完整。自评得2分。\n(2)预算规范性(3分):\n"
                    + $"资金需求明确。自评得{second}分。\n(3)绩效目标(3分)\n目标合理，自评得3分。\n(二)资金落实(6分)\n"
                    + "资金已全部落实到位。自评得6分。\n二、过程(20分)\n(一)制度(20分)\n制度健全，自评得20分。"
            )
        );

    [Fact]
    public void ChapterThatIsCutOff_IsNotAskedAbout() =>
        Assert.Empty(
            Audited.Accusations("一、投入(15分)\n(一)项目立项(9分)\n自评得9分。\n(二)资金落实(3分)\n自评得3分。")
        );
}
