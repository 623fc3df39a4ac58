using System.IO.Compression;
using System.Text;
using Plumbline.Documents.Reading;
using Plumbline.Findings;
using Plumbline.Testing;
using Plumbline.Tests.Robustness.Fuzz;
using Xunit;

namespace Plumbline.Tests.Documents.Reading;

/// <summary>Formats that LibreOffice reads for us, and what happens where it does not.</summary>
public sealed class OfficeReaderTests : IDisposable
{
    private static readonly SourceFile Old = Corpus.File("valid", "form.doc");

    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Read_InThisProcess_NamesTheProgram()
    {
        var finding = Assert.Single(DocumentReader.Read(Old).Findings);
        Assert.Equal(ReadingMessages.NoConverter, finding.Rule);
        Assert.Contains("LibreOffice", finding.Message.In(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_WithoutLibreOffice_SaysWhatToInstall()
    {
        var result = await Read(Old, ReadingOptions.Default with { Office = "no-such-office" });
        Assert.Equal(ReadingMessages.NoConverter, ReadingAssert.Refuses(result));
        Assert.Equal(
            "Install LibreOffice, or save the file as docx or txt",
            result.Findings[0].Repair!.In(Language.English)
        );
    }

    [Theory]
    [InlineData("exec sleep 60", ReadingMessages.TooSlow)]
    [InlineData("echo 'Error: source file could not be loaded' >&2", ReadingMessages.NotConverted)]
    [InlineData("echo x > 0.docx", ReadingMessages.Damaged)]
    public async Task ReadAsync_WhenTheProgramFails_RefusesAndLeavesNothingBehind(string script, string rule)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Needs a shell script in place of LibreOffice");
            return;
        }

        var program = folder.Write(
            "office",
            "#!/bin/sh\npwd > " + Path.Combine(folder.Path, "where") + "\n" + script + "\n"
        );
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var options = ReadingOptions.Default with
        {
            Office = program,
            Limits = ReadingLimits.Default with
            {
                ConverterTime = TimeSpan.FromSeconds(rule == ReadingMessages.TooSlow ? 0.3 : 30),
            },
        };

        Assert.Equal(rule, ReadingAssert.Refuses(await Read(Old, options)));
        var where = await File.ReadAllTextAsync(
            Path.Combine(folder.Path, "where"),
            TestContext.Current.CancellationToken
        );
        Assert.Contains("plumbline-read-", where, StringComparison.Ordinal);
        Assert.False(Directory.Exists(where.Trim()));
    }

    [Fact]
    public async Task ReadAsync_EncryptedWordFile_IsRefusedBeforeAnythingIsStarted()
    {
        var bytes = Old.Bytes.ToArray();
        bytes[FlagsOf(bytes)] |= 1;
        var options = ReadingOptions.Default with { Office = "no-such-office" };
        Assert.Equal(ReadingMessages.Encrypted, ReadingAssert.Refuses(await Read(Old with { Bytes = bytes }, options)));
    }

    [Theory]
    [InlineData("text", "<m:file-entry><m:encryption-data/></m:file-entry>", ReadingMessages.Encrypted)]
    [InlineData("spreadsheet", "<m:file-entry><m:encryption-data/></m:file-entry>", ReadingMessages.Encrypted)]
    [InlineData("text", "<m:file-entry/>", ReadingMessages.NoConverter)]
    public async Task ReadAsync_OpenDocumentUnderAPassword_IsRefusedAsSuch(string kind, string entry, string rule)
    {
        using var bytes = new MemoryStream();
        await using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "mimetype", "application/vnd.oasis.opendocument." + kind);
            Add(archive, "content.xml", "not to be read");
            Add(archive, "META-INF/manifest.xml", $"<m:manifest xmlns:m=\"urn:m\">{entry}</m:manifest>");
        }

        var file = new SourceFile(bytes.ToArray(), "a.odt");
        var options = ReadingOptions.Default with { Office = "no-such-office" };
        Assert.Equal(rule, ReadingAssert.Refuses(await Read(file, options)));
    }

    [Theory]
    [InlineData(1, ReadingMessages.Encrypted)]
    [InlineData(0, ReadingMessages.NoConverter)]
    public async Task ReadAsync_ShortWordFileUnderAPassword_IsRefusedAsSuch(byte flag, string rule)
    {
        var bytes = new byte[2048];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(bytes);
        bytes[30] = 9;
        ((ReadOnlySpan<byte>)[0xEC, 0xA5]).CopyTo(bytes.AsSpan(640));
        bytes[640 + 11] = flag;
        Encoding.Unicode.GetBytes("WordDocument").CopyTo(bytes, 1024);
        BitConverter.TryWriteBytes(bytes.AsSpan(1024 + 120), 900);
        var options = ReadingOptions.Default with { Office = "no-such-office" };

        Assert.Equal(rule, ReadingAssert.Refuses(await Read(new SourceFile(bytes, "a.doc"), options)));
    }

    [Fact]
    public async Task ReadAsync_FormatsReadHere_NeedNoProgram()
    {
        var options = ReadingOptions.Default with { Office = "no-such-office" };
        Assert.Equal("正文", ReadingAssert.Reads(await Read(Files.Text("正文"), options)).Text);
    }

    private static void Add(ZipArchive archive, string part, string content)
    {
        using var stream = archive.CreateEntry(part, CompressionLevel.NoCompression).Open();
        stream.Write(Encoding.UTF8.GetBytes(content));
    }

    // The stream of Word begins with its mark.
    private static int FlagsOf(byte[] bytes) => bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xEC, 0xA5]) + 11;

    private static Task<Result<SourceDocument>> Read(SourceFile file, ReadingOptions options) =>
        DocumentReader.ReadAsync(file, options, TestContext.Current.CancellationToken);
}
