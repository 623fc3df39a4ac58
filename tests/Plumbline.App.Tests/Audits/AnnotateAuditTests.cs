using System.Text.RegularExpressions;
using Plumbline.App.Audits;
using Plumbline.App.Tests.Cli;
using Plumbline.Documents.Model;
using Plumbline.Documents.Reading;
using Plumbline.Documents.Writing.Docx.Comments;
using Plumbline.Findings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.App.Tests.Audits;

public sealed partial class AnnotateAuditTests
{
    [Fact]
    public void Of_PutsTheFindingAtItsNumber_AlsoWhereRunsPartIt()
    {
        using var folder = new ScratchFolder();
        var file = Path.Combine(folder.Path, "report.docx");
        var content = WordFile.Of([
            .. SpendingAudit
                .Text.Split('\n')
                .Select(line => new[] { line[..(line.Length / 3)], line[(line.Length / 3)..] }),
        ]);
        File.WriteAllBytes(file, content);

        var annotated = AnnotateAudit
            .Of(SpendingAudit.Build(new SourceFile(content, file)), Language.Chinese)
            .OrThrow();

        var (comment, marked) = Assert.Single(WordFile.Comments(annotated));
        Assert.StartsWith("错误 PL2008支出合计6558.50万元与其中项之和", comment, StringComparison.Ordinal);
        Assert.Equal("6558.50万元", marked);
        Assert.Empty(WordFile.Faults(annotated));
        Assert.Equal(WordFile.Text(content), WordFile.Text(annotated));
    }

    [Theory]
    [InlineData("基本支出", "基本支出")]
    [InlineData("10.5万元", "10.5万元")]
    [InlineData("项目支出20万元", "项目支出20万元")]
    [InlineData("合计 30.5", "合计 30.5")]
    public void Add_MarksTheVeryCharacters(string words, string marked)
    {
        var annotated = Add(
            WordFile.Of(["全年", "基本支", "出1", "0.5", "万元，", "项目支出20万元。"], ["合计 30.", "5"]),
            words
        );

        Assert.Equal(marked, Assert.Single(WordFile.Comments(annotated)).Marked);
        Assert.Empty(WordFile.Faults(annotated));
    }

    [Fact]
    public void Add_InACell_MarksThatCell()
    {
        var content = WordFile.Of(
            WordFile.Paragraph("收支表"),
            WordFile.Table(["项目", "金额", "金额"], ["合计", "12.30", "12.30"]),
            WordFile.Paragraph("完")
        );

        var annotated = Add(content, "12.30", last: true);

        Assert.Equal("12.30", Assert.Single(WordFile.Comments(annotated)).Marked);
        Assert.Empty(WordFile.Faults(annotated));
    }

    [Fact]
    public void Add_SeveralThatOverlap_KeepsAll()
    {
        var content = WordFile.Of(["支出合计30万元，其中基本支出10万元。"]);
        var source = DocumentReader.Read(new SourceFile(content, "a.docx")).OrThrow();
        var comments = new[] { (0, 19), (4, 8), (4, 8), (15, 19) }.Select(
            (range, index) => new DocumentComment(new TextSpan(range.Item1, range.Item2), $"第{index}条")
        );

        var annotated = DocxComments.Add(new SourceFile(content, "a.docx"), source, "准绳", [.. comments]).OrThrow();

        Assert.Equal(
            ["支出合计30万元，其中基本支出10万元", "30万元", "30万元", "10万元"],
            WordFile.Comments(annotated).Select(pair => pair.Marked)
        );
        Assert.Empty(WordFile.Faults(annotated));
    }

    [Fact]
    public void Add_WithoutAPlace_StandsAtTheFirstParagraph()
    {
        var content = WordFile.Of(["第一段"], ["第二段"]);
        var source = DocumentReader.Read(new SourceFile(content, "a.docx")).OrThrow();

        var annotated = DocxComments
            .Add(new SourceFile(content, "a.docx"), source, "准绳", [new DocumentComment(null, "缺少章节\u0001")])
            .OrThrow();

        Assert.Equal([("缺少章节", "第一段")], WordFile.Comments(annotated));
        Assert.Empty(WordFile.Faults(annotated));
    }

    [Fact]
    public void Add_ToAnnotatedFile_KeepsTheCommentsThatAreThere()
    {
        var first = Add(WordFile.Of(["支出合计30万元。"]), "30万元");
        var second = Add(first, "支出");

        Assert.Equal(["30万元", "支出"], WordFile.Comments(second).Select(pair => pair.Marked));
        Assert.Empty(WordFile.Faults(second));
    }

    [Fact]
    public void Add_ToOurOwnDocuments_FindsEveryNumber()
    {
        using var folder = new ScratchFolder();
        Assert.Equal(0, CommandLine.Run("report", CommandLine.FirstFiling, "-o", folder.Path).ExitCode);
        var files = Directory.GetFiles(folder.Path, "*.docx");
        Assert.NotEmpty(files);
        foreach (var name in files)
        {
            var file = new SourceFile(File.ReadAllBytes(name), name);
            var source = DocumentReader.Read(file).OrThrow();
            var numbers = Number()
                .Matches(source.Text)
                .Select(match => new TextSpan(match.Index, match.Index + match.Length));
            var comments = numbers.Select(span => new DocumentComment(span, "核对")).ToList();

            var annotated = DocxComments.Add(file, source, "准绳", [.. comments]).OrThrow();

            Assert.Equal(
                comments.Select(comment => comment.Span!.Value.In(source.Text)),
                WordFile.Comments(annotated).Select(pair => pair.Marked)
            );
            Assert.Empty(WordFile.Faults(annotated));
        }
    }

    [GeneratedRegex("[0-9]+(?:[.][0-9]+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    [Theory]
    [InlineData("11万元", "11万元")]
    [InlineData("22万元", "22万元")]
    [InlineData("33万元", "33万元")]
    [InlineData("44万元", "支出11万元，收入22万元，88结余33万元。其他44万元")]
    public void Add_InChangesLinksAndBoxes_StaysValid(string words, string marked)
    {
        var content = WordFile.Of(
            WordFile.Raw(
                """
                <w:p><w:hyperlink w:anchor="a"><w:r><w:t>支出11万</w:t></w:r><w:r><w:t xml:space="preserve">元，</w:t></w:r></w:hyperlink>
                <w:ins w:id="1" w:author="a"><w:r><w:t>收入22</w:t></w:r></w:ins><w:del w:id="2" w:author="a"><w:r><w:delText>99</w:delText></w:r></w:del>
                <w:r><w:t>万元，</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>88</w:t></w:r><w:r><w:t>结余33万元。</w:t><w:tab/></w:r>
                <w:r><w:pict><v:shape id="b"><v:textbox><w:txbxContent><w:p><w:r><w:t>其他44万元</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>
                """
            )
        );

        var annotated = Add(content, words);

        Assert.Equal(marked, Assert.Single(WordFile.Comments(annotated)).Marked);
        Assert.Equal(WordFile.Faults(content), WordFile.Faults(annotated));
        Assert.Equal(WordFile.Text(content), WordFile.Text(annotated));
    }

    [Fact]
    public void Add_WhenItIsNoWordFile_SaysSo()
    {
        var source = DocumentReader.Read(new SourceFile("一二三"u8.ToArray(), "a.docx")).OrThrow();

        var result = DocxComments.Add(new SourceFile("一二三"u8.ToArray(), "a.docx"), source, "准绳", []);

        Assert.False(result.TryGet(out _));
    }

    private static byte[] Add(byte[] content, string words, bool last = false)
    {
        var file = new SourceFile(content, "a.docx");
        var source = DocumentReader.Read(file).OrThrow();
        var start = last
            ? source.Text.LastIndexOf(words, StringComparison.Ordinal)
            : source.Text.IndexOf(words, StringComparison.Ordinal);
        var comment = new DocumentComment(new TextSpan(start, start + words.Length), "核对");
        return DocxComments.Add(file, source, "准绳", [comment]).OrThrow();
    }
}
