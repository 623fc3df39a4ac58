using Plumbline.App.Reports;
using Plumbline.Documents.Model;
using Xunit;

namespace Plumbline.App.Tests.Reports;

/// <summary>Last year's report: cut at its headings, its numbers and dates marked.</summary>
public sealed class OldReportTests
{
    private static readonly ReportChapter[] Chapters =
    [
        new("basic", "部门基本情况", 1),
        new("funds", "预算资金情况", 1),
        new("other", "其他需要说明的问题", 1),
    ];

    [Theory]
    [InlineData("2023年全年预算1,234.50万元，执行率98.5%。", "2023年|1,234.50|98.5%")]
    [InlineData("二〇二三年12月31日在职45人", "二〇二三年12月31日|45")]
    [InlineData("依据财预〔2020〕10号，共涉及三十二个项目", "三十二")]
    [InlineData("（1）一是完善制度；2、建立台账", "2")]
    [InlineData("1.完成3次检查", "3")]
    [InlineData("占百分之八十", "百分之八十")]
    [InlineData("一是加强领导，二是落实责任", "")]
    public void OldNumbers_AreFound(string text, string expected)
    {
        var found = OldNumbers.In(text).Select(span => text.Substring(span[0], span[1]));

        Assert.Equal(expected, string.Join('|', found));
    }

    [Fact]
    public void Document_IsCutAtHeadings_WithAndWithoutStyle()
    {
        var old = OldReport.Of(
            new Document(
                "旧报告",
                [
                    new Section([
                        new Paragraph(ParagraphKind.Body, "前言2023年。"),
                        new Heading(1, "一、部门基本情况"),
                        new Paragraph(ParagraphKind.Body, "在职45人。"),
                        new Paragraph(ParagraphKind.Body, "（一）机构设置"),
                        new Paragraph(ParagraphKind.Body, "内设3个股室。"),
                        new Paragraph(ParagraphKind.Body, "二、资金情况"),
                        new Paragraph(ParagraphKind.Body, "支出100万元。"),
                        new Paragraph(ParagraphKind.Body, "三、疫情防控情况"),
                        new Paragraph(ParagraphKind.Body, "无。"),
                    ]),
                ]
            ),
            [.. Chapters]
        );

        Assert.Equal(
            [
                ("", null, 1),
                ("一、部门基本情况", "basic", 3),
                ("二、资金情况", "funds", 1),
                ("三、疫情防控情况", null, 1),
            ],
            old.Sections.Select(section => (section.Heading, section.Chapter, section.Paragraphs.Length))
        );
        Assert.Equal(2, old.Sections[1].Numbers);
    }
}
