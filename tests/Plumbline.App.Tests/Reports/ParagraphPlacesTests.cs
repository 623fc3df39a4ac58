using Plumbline.App.Reports;
using Xunit;

namespace Plumbline.App.Tests.Reports;

/// <summary>Written paragraphs are found again where they stand, and nowhere else.</summary>
public sealed class ParagraphPlacesTests
{
    [Fact]
    public void ShortParagraph_IsNotTakenForTheSameWordsInALongerLine()
    {
        var text = "一、基本情况\n全年无违纪。无。\n二、存在的问题\n无。\n";

        var placed = ParagraphPlaces.Of([new("a", "基本情况", []), new("b", "存在的问题", ["无。"])], text);

        var one = Assert.Single(placed);
        Assert.Equal(("b", 0, "无。"), (one.Chapter, one.Paragraph, text[one.Start..one.End]));
        Assert.Equal(text.LastIndexOf("无。", StringComparison.Ordinal), one.Start);
    }

    [Fact]
    public void SameParagraphInTwoChapters_EachIsFoundInItsOwn()
    {
        var text = "一、甲\n同样的话。\n二、乙\n同样的话。\n";

        var placed = ParagraphPlaces.Of([new("a", "甲", ["同样的话。"]), new("b", "乙", ["同样的话。"])], text);

        Assert.Equal(["a", "b"], placed.Select(one => one.Chapter));
        Assert.True(placed[0].End < placed[1].Start);
    }

    [Fact]
    public void GeneratedTextBetween_DoesNotShiftTheCount()
    {
        var text = "一、甲\n第一段。\n系统生成的一段。\n第二段。\n";

        var placed = ParagraphPlaces.Of([new("a", "甲", ["第一段。", "第二段。"])], text);

        Assert.Equal([0, 1], placed.Select(one => one.Paragraph));
        Assert.Equal("第二段。", text[placed[1].Start..placed[1].End]);
    }

    [Fact]
    public void HeadingThatAlsoNamesAnEmptyChapter_IsPassedOver()
    {
        var text = "一、项目情况\n系统生成。\n二、绩效\n项目情况\n写的话。\n";

        var placed = ParagraphPlaces.Of(
            [new("a", "项目情况", []), new("p", "绩效", []), new("b", "项目情况", ["写的话。"])],
            text
        );

        Assert.Equal("b", Assert.Single(placed).Chapter);
    }

    [Fact]
    public void ParagraphOfSeveralLines_IsOnePlace()
    {
        var text = "一、甲\n上一行\n下一行\n另一段。\n";

        var placed = ParagraphPlaces.Of([new("a", "甲", ["上一行\n下一行", "另一段。"])], text);

        Assert.Equal("上一行\n下一行", text[placed[0].Start..placed[0].End]);
        Assert.Equal(1, placed[1].Paragraph);
    }
}
