using System.IO.Compression;
using System.Text;
using Plumbline.Documents.Reading;
using Plumbline.Findings;
using Plumbline.Tests.Documents.Reading;
using Plumbline.Tests.Robustness.Fuzz;
using Xunit;

namespace Plumbline.Tests.Robustness;

/// <summary>Files made to do harm, or broken by chance: refused in plain words, or read and nothing else.</summary>
public sealed class HostileFileTests
{
    private static readonly byte[] CompoundMark = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static TheoryData<string> Dangerous => [.. Corpus.Names("hostile")];

    public static TheoryData<string> Encrypted => [.. Corpus.Names("encrypted")];

    public static TheoryData<string> Valid => [.. Corpus.Names("valid")];

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.docx")]
    public void EmptyFile_IsRefused(string name) =>
        Refused(ReadingMessages.Empty, new SourceFile(Array.Empty<byte>(), name));

    [Theory]
    [InlineData(" \n\t\n", "a.txt")]
    [InlineData("<html><body><p> </p></body></html>", "a.html")]
    public void FileWithoutWords_IsRefused(string text, string name) =>
        Refused(ReadingMessages.Empty, Files.Text(text, name));

    [Fact]
    public void FileOverTheLimit_IsRefusedWithTheLimit()
    {
        var limits = ReadingLimits.Default with { FileBytes = 10 };
        var finding = Assert.Single(DocumentReader.Read(Files.Text("0123456789A"), limits).Findings);
        Assert.Equal("文件超过 10 字节的上限，未读取", finding.Message.In(Language.Chinese));
        Assert.Equal("Not read: a file may have at most 10 bytes", finding.Message.In(Language.English));
    }

    [Fact]
    public void EncryptedPackage_IsRefused() =>
        Refused(
            ReadingMessages.Encrypted,
            new SourceFile(
                (byte[])[.. CompoundMark, .. new byte[500], .. Encoding.Unicode.GetBytes("EncryptedPackage")],
                "a.docx"
            )
        );

    [Theory]
    [MemberData(nameof(Encrypted))]
    public void FileUnderAPassword_IsRefused(string name) =>
        Refused(ReadingMessages.Encrypted, Corpus.File("encrypted", name));

    [Theory]
    [InlineData(
        "a.png",
        new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0 }
    )]
    public void Picture_IsRefused(string name, byte[] bytes) =>
        Refused(ReadingMessages.Unsupported, new SourceFile(bytes, name));

    [Fact]
    public void MailWithAPage_IsRefused() =>
        Refused(
            ReadingMessages.Unsupported,
            Files.Text("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"x\"\n\n--x\nPGh0bWw+\n", "a.doc")
        );

    [Fact]
    public void TruncatedPackage_IsRefused() =>
        Refused(ReadingMessages.Damaged, new SourceFile(WordFile.Rich.Bytes[..^200], "a.docx"));

    [Fact]
    public void PackageWithoutItsMainPart_IsRefused() =>
        Refused(ReadingMessages.Damaged, Files.Zip("a.docx", ("word/other.xml", "<a/>")));

    [Theory]
    [InlineData("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&x;</d>")]
    [InlineData("<!DOCTYPE d SYSTEM \"http://127.0.0.1:9/d.dtd\"><d/>")]
    [InlineData("<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><d>&b;</d>")]
    public void EntitiesAndDocumentTypes_AreRefused(string xml) =>
        Refused(ReadingMessages.DocumentType, Files.Zip("a.docx", ("word/document.xml", xml)));

    [Fact]
    public void PathsOutOfThePackage_AreNeverFollowed()
    {
        var parts = WordFile.Parts(WordFile.Line("正文")).Append(("../../../tmp/plumbline-escaped", "x"u8.ToArray()));
        ReadingAssert.Reads(DocumentReader.Read(new SourceFile(Files.ZipBytes([.. parts]), "a.docx")));
        Assert.False(File.Exists(Path.Combine(Path.GetTempPath(), "plumbline-escaped")));
    }

    [Fact]
    public void ZipBomb_IsRefusedByItsRatio()
    {
        var body = Files.ZipBytes(("word/document.xml", new byte[64 * 1024 * 1024]));
        Refused(ReadingMessages.OverLimit, new SourceFile(body, "a.docx"));
    }

    [Fact]
    public void TooManyParts_AreRefused() =>
        Refused(
            ReadingMessages.OverLimit,
            Files.Zip("a.docx", [.. Enumerable.Range(0, 10_001).Select(number => ($"word/document{number}.xml", ""))])
        );

    [Fact]
    public void PartsOfOneName_AreReadAsTheFirst()
    {
        using var output = new MemoryStream();
        using (var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (
                var (part, content) in WordFile.Parts(WordFile.Line("甲")).Concat(WordFile.Parts(WordFile.Line("乙")))
            )
            {
                using var stream = archive.CreateEntry(part).Open();
                stream.Write(content);
            }
        }

        Assert.Equal("甲\n", ReadingAssert.Reads(DocumentReader.Read(new SourceFile(output.ToArray(), "a.docx"))).Text);
    }

    [Theory]
    [InlineData("w:ins", "w:p")]
    [InlineData("w:sdt", "w:body")]
    [InlineData("w:sdt", "w:tbl")]
    [InlineData("w:sdt", "w:tbl><w:tr")]
    [InlineData("w:sdt", "w:p")]
    [InlineData("w:sdt", "w:p><w:r")]
    [InlineData("w:tbl><w:tr><w:tc", "w:body")]
    public void DeepWordFile_IsRefused(string element, string around)
    {
        var opened = string.Concat(Enumerable.Repeat($"<{element}>", 50_000));
        var closed = string.Concat(
            Enumerable.Repeat(string.Concat(element.Split("><").Reverse().Select(name => $"</{name}>")), 50_000)
        );
        var inner = opened + closed;
        foreach (var name in around.Split("><").Where(name => name != "w:body").Reverse())
        {
            inner = $"<{name}>{inner}</{name}>";
        }

        Refused(ReadingMessages.OverLimit, WordFile.Of(inner));
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<ul><li>")]
    public void DeepPage_IsRefused(string element) =>
        Refused(
            ReadingMessages.OverLimit,
            Files.Text("<html>" + string.Concat(Enumerable.Repeat(element, 20_000)) + "深", "a.html")
        );

    // What a parser takes for the end of a comment, an element or a template must not hide what lies behind it.
    [Theory]
    [InlineData("<!-->", "<div>")]
    [InlineData("<!--->", "<div>")]
    [InlineData("<!-- --!>", "<div>")]
    [InlineData("", "<div title=\"</div>\">")]
    [InlineData("", "<div><! </div>")]
    [InlineData("", "<div><object></div>")]
    [InlineData("", "<template>")]
    [InlineData("<svg>", "<g>")]
    [InlineData("<svg><style>", "<g>")]
    [InlineData("<math><title>", "<mrow>")]
    public void DeepPageInDisguise_IsRefused(string before, string element) =>
        Refused(
            ReadingMessages.OverLimit,
            Files.Text($"<html>{before}" + string.Concat(Enumerable.Repeat(element, 20_000)) + "深", "a.html")
        );

    [Theory]
    [InlineData(900, "")]
    [InlineData(1, " a=1")]
    public void ElementsThatAreOpenedAnewInEachBlock_AreCounted(int unclosed, string attribute)
    {
        var attributes = string.Concat(Enumerable.Range(0, 900).Select(number => attribute.Replace("a", $"a{number}")));
        var opened = string.Concat(Enumerable.Range(0, unclosed).Select(number => $"<b id={number}{attributes}>"));
        var page = $"<p>{opened}甲</p>" + string.Concat(Enumerable.Repeat("<p>乙</p>", 20_000));
        Refused(ReadingMessages.OverLimit, Files.Text(page, "a.html"));
    }

    [Fact]
    public void ElementsLeftOpenByCarelessness_DoNoHarm() =>
        ReadingAssert.Reads(
            DocumentReader.Read(
                Files.Text("<p><b><font size=2>甲</p>" + string.Concat(Enumerable.Repeat("<p>乙</p>", 5_000)), "a.html")
            )
        );

    [Fact]
    public void TooManyCells_AreRefused()
    {
        var limits = ReadingLimits.Default with { Cells = 100 };
        var rows = string.Join('\n', Enumerable.Range(0, 60).Select(row => $"甲{row}\t1\t2"));
        Assert.Equal(ReadingMessages.OverLimit, ReadingAssert.Refuses(DocumentReader.Read(Files.Text(rows), limits)));
    }

    [Theory]
    [InlineData("a.txt", "支出1，2，3，4万元")]
    [InlineData("a.txt", "1.2.3.4.5.6.7.8")]
    [InlineData("a.txt", "１２ ３４ ５６ ７８")]
    [InlineData("a.txt", "三个，四十五人，两次，第一百〇八条")]
    [InlineData("a.html", "<p>1 2</p><table><tr><td>3</td><td>4</td></tr></table>")]
    public void TooManyNumbers_AreRefusedWithTheLimit(string name, string text)
    {
        var limits = ReadingLimits.Default with { Numbers = 3 };
        var finding = Assert.Single(DocumentReader.Read(Files.Text(text, name), limits).Findings);
        Assert.Equal("文中数字超过 3 个的上限，未读取", finding.Message.In(Language.Chinese));
        Assert.Equal("Not read: a file may hold at most 3 numbers", finding.Message.In(Language.English));
    }

    [Theory]
    [InlineData("1,234,567.89 2 3")]
    [InlineData("支出12.50万元，占45.6％，共7个")]
    public void NumberWithItsSeparators_CountsOnce(string text) =>
        ReadingAssert.Reads(DocumentReader.Read(Files.Text(text), ReadingLimits.Default with { Numbers = 3 }));

    [Fact]
    public void LimitOnNumbers_IsThatOfTwoThousandPages() =>
        Assert.Equal(100 * ReadingLimits.Default.Pages, ReadingLimits.Default.Numbers);

    [Fact]
    public void TooManyElementsOfAPage_AreRefusedBeforeItIsParsed()
    {
        var limits = ReadingLimits.Default with { Elements = 100 };
        var page = "<p>正文</p>" + string.Concat(Enumerable.Repeat("<b>甲</b><br>", 50));
        Assert.Equal(
            ReadingMessages.OverLimit,
            ReadingAssert.Refuses(DocumentReader.Read(Files.Text(page, "a.html"), limits))
        );
        ReadingAssert.Reads(DocumentReader.Read(Files.Text("<p>正文</p>", "a.html"), limits));
    }

    [Theory]
    [MemberData(nameof(Dangerous))]
    public void FileThatOnceDidHarm_IsReadAndAuditedOrRefused(string name)
    {
        var file = Corpus.File("hostile", name);
        ReadOrRefused(file);
        FuzzTests.Audit(DocumentReader.Read(file));
    }

    [Theory]
    [MemberData(nameof(Valid))]
    public void ValidFile_CutAnywhere_IsReadOrRefused(string name)
    {
        var file = Corpus.File("valid", name);
        for (var part = 1; part < 20; part++)
        {
            ReadOrRefused(file with { Bytes = file.Bytes[..(file.Bytes.Length * part / 20)] });
        }
    }

    internal static void ReadOrRefused(SourceFile file)
    {
        var result = DocumentReader.Read(file);
        if (result.TryGet(out _))
        {
            ReadingAssert.Reads(result);
        }
        else
        {
            ReadingAssert.Refuses(result);
        }
    }

    private static void Refused(string rule, SourceFile file) =>
        Assert.Equal(rule, ReadingAssert.Refuses(DocumentReader.Read(file)));
}
