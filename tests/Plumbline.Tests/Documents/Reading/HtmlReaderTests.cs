using System.Text;
using Plumbline.Documents.Model;
using Plumbline.Documents.Reading;
using Xunit;

namespace Plumbline.Tests.Documents.Reading;

/// <summary>Web pages as bureaus publish them.</summary>
public sealed class HtmlReaderTests
{
    public static TheoryData<string, string> Encodings =>
        new()
        {
            { "utf-8", "<meta charset=utf-8>" },
            { "utf-8", "<meta charset=gb2312>" },
            { "utf-8", "" },
            { "gb18030", "<meta http-equiv=Content-Type content=\"text/html; charset=gb2312\">" },
            { "gb18030", "<meta charset=utf-8>" },
            { "gb18030", "" },
            { "big5", "<meta charset=big5>" },
            { "utf-16", "" },
        };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Encoding_IsFoundOut(string encoding, string declaration)
    {
        var page =
            $"<html><head>{declaration}<title>公告</title></head><body><p>全年支出一百二十元。</p></body></html>";
        var charset = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        var source = Read([.. charset.GetPreamble(), .. charset.GetBytes(page)]);
        Assert.Equal("全年支出一百二十元。\n", source.Text);
        Assert.Equal("公告", source.Document.Title);
        Assert.Empty(source.Remarks);
    }

    [Fact]
    public void SpansOfCells_AreKept() =>
        Assert.Equal(
            ["T1 0,0 2x1 甲", "T1 0,1 1x2 乙", "T1 1,1 1x1 1", "T1 1,2 1x1 2"],
            ReadingAssert.Cells(Read("<table><tr><td rowspan=2>甲<td colspan=2>乙<tr><td>1<td>2</table>").Document)
        );

    [Fact]
    public void RowSpansBeyondTheTable_AreCut() =>
        Assert.Equal(
            ["T1 0,0 1x1 甲", "T1 0,1 1x1 1"],
            ReadingAssert.Cells(Read("<table><tr><td rowspan=99>甲<td>1</table>").Document)
        );

    [Theory]
    [InlineData("<p style='display:none'>隐</p>")]
    [InlineData("<p style='VISIBILITY: hidden'>隐</p>")]
    [InlineData("<p hidden>隐</p>")]
    [InlineData("<style>.x{display:none}</style><p class=x>隐</p>")]
    public void HiddenText_IsLeftOutAndReported(string hidden)
    {
        var source = Read($"<p>显</p>{hidden}");
        Assert.Equal("显\n", source.Text);
        Assert.Equal(ReadingMessages.HiddenLeftOut, Assert.Single(source.Remarks).Rule);
    }

    [Fact]
    public void ScriptsStylesAndComments_AreNoText() =>
        Assert.Equal(
            "显\n",
            Read(
                "<script>document.write('隐')</script><style>p{}</style><!-- 隐 --><p>显</p><noscript></noscript>"
            ).Text
        );

    [Fact]
    public void WhiteSpaceOfTheSource_IsCollapsed() =>
        Assert.Equal(
            ["全年支出共计", "增长 5%"],
            ReadingAssert
                .Lines(Read("<p>\n  全年支出\n  共计\n</p><p>增长&nbsp;5%</p>").Document)
                .Select(line => line.Replace('\u00A0', ' '))
        );

    [Fact]
    public void Breaks_BeginNewParagraphs() =>
        Assert.Equal(["甲", "乙"], ReadingAssert.Lines(Read("<div>甲<br>乙</div>").Document));

    [Fact]
    public void Lists_AreNumbered() =>
        Assert.Equal(["1. 甲", "2. 乙"], ReadingAssert.Lines(Read("<ol><li>甲<li>乙</ol>").Document));

    [Fact]
    public void LayoutTable_IsSeenThrough()
    {
        var source = Read("<table><tr><td><p>正文一</p><p>正文二</p><table><tr><td>甲<td>1</table></table>");
        Assert.Equal(["P", "P", "T"], source.Document.Blocks.Select(block => block is Table ? "T" : "P"));
    }

    [Fact]
    public void FieldsOfAForm_ShowTheirValue() =>
        Assert.Equal("金额 12.50 ☑\n", Read("<p>金额 <input value=12.50> <input type=checkbox checked></p>").Text);

    private static SourceDocument Read(string body) =>
        Read(Encoding.UTF8.GetBytes($"<html><body>{body}</body></html>"));

    private static SourceDocument Read(byte[] bytes) =>
        ReadingAssert.Reads(DocumentReader.Read(new SourceFile(bytes, "a.html")));
}
