using System.Text.RegularExpressions;
using Plumbline.Documents.Model;
using Plumbline.Documents.Reading;
using Plumbline.Documents.Writing.Docx.Comments;
using Plumbline.Findings;
using Plumbline.Tests.Documents.Reading;
using Xunit;

namespace Plumbline.Tests.Robustness;

/// <summary>Word files to which comments are added although what they hold is out of order.</summary>
public sealed partial class HostileCommentTests
{
    private const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    [Fact]
    public void IdsThatAreNoNumbersOrTheLargest_AreLeftAlone()
    {
        var file = FileOf(WordFile.Line("支出合计30万元"), ["x", "2147483647", "-1", "", "1"]);
        var written = Add(file).OrThrow();
        var comments = Files.Unzip(written)["word/comments.xml"];
        var ids = Ids().Matches(comments).Select(match => match.Groups["id"].Value);
        Assert.Equal(["x", "2147483647", "-1", "", "1", "2", "3"], ids);
    }

    [Fact]
    public void PropertiesThatLieTooDeep_AreRefused()
    {
        const int Deep = 50_000;
        var nested = string.Concat(Enumerable.Repeat("<w:b>", Deep)) + string.Concat(Enumerable.Repeat("</w:b>", Deep));
        var file = FileOf($"<w:p><w:r><w:rPr>{nested}</w:rPr><w:t>支出合计30万元</w:t></w:r></w:p>", ["1"]);
        Assert.Equal(ReadingMessages.OverLimit, Assert.Single(Add(file).Findings).Rule);
    }

    private static Result<byte[]> Add(SourceFile file)
    {
        var source = ReadingAssert.Reads(DocumentReader.Read(file));
        return DocxComments.Add(
            file,
            source,
            "准绳",
            [new DocumentComment(new TextSpan(4, 6), "甲"), new DocumentComment(new TextSpan(2, 4), "乙")]
        );
    }

    private static SourceFile FileOf(string body, string[] ids)
    {
        var comments = ids.Select(id => $"<w:comment w:id=\"{id}\" w:author=\"甲\">{WordFile.Line("旧")}</w:comment>");
        return Files.Zip(
            "a.docx",
            ("_rels/.rels", Relation("officeDocument", "word/document.xml")),
            ("word/_rels/document.xml.rels", Relation("comments", "comments.xml")),
            ("word/comments.xml", $"<w:comments {Word}>{string.Concat(comments)}</w:comments>"),
            ("word/document.xml", $"<w:document {Word}><w:body>{body}</w:body></w:document>")
        );
    }

    private static string Relation(string kind, string target) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + $"<Relationship Id=\"r1\" Type=\"{Office}{kind}\" Target=\"{target}\"/></Relationships>";

    [GeneratedRegex("<w:comment w:id=\"(?<id>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ids();
}
