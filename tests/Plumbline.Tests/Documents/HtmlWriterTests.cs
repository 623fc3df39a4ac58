using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using Plumbline.Documents.Model;
using Plumbline.Documents.Writing.Html;
using Xunit;
using Document = Plumbline.Documents.Model.Document;

namespace Plumbline.Tests.Documents;

public sealed class HtmlWriterTests
{
    [Fact]
    public void Write_Report_HasOneTitleAndNestedHeadings()
    {
        var page = Page(SampleDocuments.Report);

        Assert.Equal("zh-CN", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("示范单位2023年度绩效自评报告", page.Title);
        Assert.Equal(
            ["一、部门基本情况", "二、绩效情况"],
            page.QuerySelectorAll("h2").Select(heading => heading.TextContent)
        );
        Assert.Equal("（1）教育教学", page.QuerySelector("h5")!.TextContent);
    }

    [Fact]
    public void Write_Page_NeedsNothingElseAndRunsNothing()
    {
        var page = Page(SampleDocuments.Report);

        Assert.Empty(page.QuerySelectorAll("script, link, img, [src], [href]"));
        Assert.DoesNotContain("url(", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_LinesAboveATable_BecomeItsCaption()
    {
        var caption = Page(SampleDocuments.Report).QuerySelector("table > caption")!;

        Assert.Equal(["表1 收支情况", "单位：万元"], caption.QuerySelectorAll("p").Select(line => line.TextContent));
    }

    [Fact]
    public void Write_HeadingsOfATable_SayWhatTheyHead()
    {
        var table = Page(SampleDocuments.ProjectForm).QuerySelector("table")!;

        Assert.Equal(2, table.QuerySelectorAll("thead tr").Length);
        Assert.Equal(
            "colgroup",
            table.QuerySelectorAll("thead th").Single(head => head.TextContent == "指标值").GetAttribute("scope")
        );
        Assert.Equal("rowgroup", table.QuerySelector("tbody th")!.GetAttribute("scope"));
    }

    [Fact]
    public void Write_BoundValues_NameTheirPath()
    {
        var page = Page(SampleDocuments.Report);

        Assert.Equal("1402.36", page.QuerySelector("[data-path='budget.total.executed']")!.TextContent);
        Assert.Equal("52", page.QuerySelector("mark[data-path='staff.actual']")!.TextContent);
        Assert.Equal("indicators[0]", page.QuerySelector("tr[data-item]")!.GetAttribute("data-item"));
    }

    [Fact]
    public void Write_Chart_IsDrawnAndTabulated()
    {
        var page = Page(new Document("", [new Section([SampleDocuments.Chart(ChartKind.Column)])]));

        Assert.Equal(5, page.QuerySelectorAll("svg rect[fill]").Count(box => box.GetAttribute("width") != "10"));
        Assert.Equal(
            ["2021年", "1203.50", "1190.00"],
            page.QuerySelectorAll("tbody tr")[0].Children.Select(cell => cell.TextContent)
        );
    }

    [Fact]
    public void Write_AnyDocument_ShowsItsTextAndNothingMore() =>
        Check.One(
            RandomDocuments.Fixed(200),
            Prop.ForAll(
                RandomDocuments.All,
                document =>
                {
                    var page = Page(document);
                    var allowed =
                        "html head meta title style body main section h1 h2 h3 h4 h5 p span mark br div table caption colgroup col thead tbody "
                        + "tr th td figure figcaption svg rect text line circle path";
                    Assert.Subset(
                        allowed.Split(' ').ToHashSet(StringComparer.Ordinal),
                        page.All.Select(element => element.LocalName).ToHashSet(StringComparer.Ordinal)
                    );
                    var tables = document.Blocks.OfType<Table>().Where(table => !table.Rows.IsEmpty).ToList();
                    var grids = page.QuerySelectorAll("table")
                        .OfType<IHtmlTableElement>()
                        .Count(table => table.Rows.Length > 0);
                    Assert.Equal(tables.Count + document.Blocks.OfType<Chart>().Count(), grids);
                }
            )
        );

    private static IDocument Page(Document document)
    {
        var file = new MemoryStream();
        HtmlWriter.Write(document, file);
        return new HtmlParser().ParseDocument(Encoding.UTF8.GetString(file.ToArray()));
    }
}
