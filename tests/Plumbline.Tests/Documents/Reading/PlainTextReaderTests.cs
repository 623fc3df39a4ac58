using System.Text;
using Plumbline.Documents.Model;
using Plumbline.Documents.Reading;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Documents.Reading;

/// <summary>Plain texts in the encodings in which they come; all offsets count in the decoded file.</summary>
public sealed class PlainTextReaderTests
{
    private const string Sample = "某区教育局2023年度自评报告\n全年支出6558.50万元，其中：基本支出1051.47万元。\n";

    public static TheoryData<string> Encodings =>
        ["utf-8", "utf-8 without mark", "gb18030", "utf-16", "utf-16BE", "utf-16 without mark", "utf-32"];

    public static TheoryData<string> Seeds => ["000", "001", "002", "003", "004"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_IsTheDecodedFileWithoutItsMark(string encoding)
    {
        var name = encoding.Split(' ')[0];
        var charset = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] mark = encoding.EndsWith("mark", StringComparison.Ordinal) ? [] : charset.GetPreamble();
        var source = Read([.. mark, .. charset.GetBytes(Sample.Replace("\n", "\r\n", StringComparison.Ordinal))]);
        Assert.Equal(Sample, source.Text);
        Assert.Empty(source.Remarks);
        Assert.Equal(2, source.Document.Blocks.Count());
    }

    [Fact]
    public void BadBytes_AreReportedAndShown()
    {
        var source = Read([.. Encoding.UTF8.GetBytes(Sample), 0xFF, .. Encoding.UTF8.GetBytes("完")]);
        Assert.Equal(Sample + "\uFFFD完", source.Text);
        Assert.Equal(ReadingMessages.BadCharacters, Assert.Single(source.Remarks).Rule);
    }

    [Theory]
    [InlineData("a\rb", "a\nb")]
    [InlineData("a\r\nb\r\n", "a\nb\n")]
    [InlineData("\n\n a \n\n", "\n\n a \n\n")]
    public void LineEnds_BecomeOneCharacter(string written, string read) =>
        Assert.Equal(read, Read(Encoding.UTF8.GetBytes(written)).Text);

    [Fact]
    public void LongLine_IsReadAtOnce()
    {
        var text = string.Concat(Enumerable.Repeat("支出100万元，其余部分的内容没有数字。", 190_000));
        var block = Assert.Single(Read(Encoding.UTF8.GetBytes(text)).Document.Blocks);
        Assert.Equal(text.Length, Assert.IsType<Paragraph>(block).Source!.Value.Length);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void PublishedDocument_IsReadWholeWithSoundSpans(string seed)
    {
        if (Repository.Seeds is not { } folder)
        {
            Assert.Skip("The published documents do not lie beside the repository");
            return;
        }

        var bytes = File.ReadAllBytes(Path.Combine(folder, seed + ".txt"));
        Assert.Equal(
            Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal),
            Read(bytes).Text
        );
    }

    private static SourceDocument Read(byte[] bytes) =>
        ReadingAssert.Reads(DocumentReader.Read(new SourceFile(bytes, "a.txt")));
}
