using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data.Records;
using Plumbline.App.Evidence;
using Plumbline.App.Files;
using Plumbline.App.Forms;
using Plumbline.App.Forms.Saving;
using Plumbline.App.Uploads;
using Plumbline.Documents.Reading;
using Plumbline.Domain;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.App.Tests.Forms;

/// <summary>Files of evidence: what they are, where they lie, who may bring them.</summary>
public sealed class EvidenceTests(FormsFixture forms) : IClassFixture<FormsFixture>
{
    private static readonly byte[] Picture =
    [
        0x89,
        0x50,
        0x4E,
        0x47,
        0x0D,
        0x0A,
        0x1A,
        0x0A,
        1,
        2,
        3,
        4,
        5,
        6,
        7,
        8,
        9,
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Add_OneFileForTwoIndicators_KeepsItOnceUnderItsHash()
    {
        var form = await FormWithIndicators();

        var file = (await Add(form, ["a", "b", "nobody"], "C:\\图片\\合影.png", Picture)).OrThrow();

        await using var db = forms.Open();
        var uses = await db
            .EvidenceUses.Where(use => use.FormId == form)
            .OrderBy(use => use.Item)
            .ToListAsync(Cancellation);
        Assert.Equal([("a", "合影.png"), ("b", "合影.png")], uses.Select(use => (use.Item, use.Name)));
        Assert.Equal(
            "image/png",
            (await db.EvidenceFiles.SingleAsync(one => one.Hash == file.Hash, Cancellation)).MediaType
        );
        var path = Path.Combine(forms.Database.Folder, "evidence", file.Hash[..2], file.Hash[2..]);
        Assert.Equal(Picture, await File.ReadAllBytesAsync(path, Cancellation));
        var opened = (await OpenForm.Run(db, form, Cancellation))!;
        Assert.All(
            opened.Filing.OrThrow().Indicators,
            one => Assert.Equal(file.Hash, Assert.Single(one.Evidence).Hash)
        );
    }

    [Fact]
    public async Task Add_TheSameFileAgain_ChangesNothing()
    {
        var form = await FormWithIndicators();
        await Add(form, ["a"], "1.png", Picture);
        var before = await Events(form);

        await Add(form, ["a"], "2.png", Picture);

        Assert.Equal(before, await Events(form));
    }

    [Fact]
    public async Task Remove_TakesTheUseAndKeepsTheFile()
    {
        var form = await FormWithIndicators();
        var file = (await Add(form, ["a"], "1.png", Picture)).OrThrow();
        await using var db = forms.Open();
        var use = await db.EvidenceUses.SingleAsync(one => one.FormId == form, Cancellation);

        (await RemoveEvidence.Run(db, TimeProvider.System, forms.Filler, form, use.Id, Cancellation)).OrThrow();

        Assert.False(await db.EvidenceUses.AnyAsync(one => one.FormId == form, Cancellation));
        await using var bytes = await Store().Open(FilePurpose.Evidence, file.Hash, Cancellation);
        Assert.NotNull(bytes);
    }

    [Theory]
    [InlineData("%PDF-1.7 rest of the file", "application/pdf")]
    [InlineData("GIF89a rest of the file", "image/gif")]
    [InlineData("<script>alert(1)</script>", null)]
    [InlineData("MZ this is a program", null)]
    [InlineData("PK\u0003\u0004 no archive at all", null)]
    [InlineData("", null)]
    public void Type_IsWhatTheContentSays(string content, string? expected)
    {
        using var stream = new MemoryStream(Encoding.Latin1.GetBytes(content));

        Assert.Equal(expected, EvidenceType.Of(stream));
        Assert.Equal(0, stream.Position);
    }

    [Theory]
    [InlineData("word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("OFD.xml", "application/ofd")]
    [InlineData("evil.exe", null)]
    public void Type_OfAnArchive_IsWhatLiesInIt(string entry, string? expected)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry(entry);
        }

        Assert.Equal(expected, EvidenceType.Of(stream));
    }

    [Fact]
    public async Task Add_WhenTooLargeOrUnknownOrInfected_KeepsNothing()
    {
        var form = await FormWithIndicators();

        var large = await Add(form, ["a"], "1.png", Picture, new() { MostBytes = 10 });
        var unknown = await Add(form, ["a"], "1.png", "no picture"u8.ToArray());
        var infected = await Add(form, ["a"], "1.png", Picture, new() { Scanner = "/bin/false" });
        var unscanned = await Add(form, ["a"], "1.png", Picture, new() { Scanner = "/no/such/scanner" });

        Assert.All(
            [large, unknown, infected, unscanned],
            one => Assert.Equal(Refusals.BadInput, Assert.Single(one.Findings).Rule)
        );
        Assert.Empty(Directory.GetFiles(Path.Combine(forms.Database.Folder, "evidence", "incoming")));
        Assert.Equal(["issue", "row-add", "row-add"], await Events(form));
    }

    [Fact]
    public async Task Add_WhenTheClientBreaksOff_LeavesNothingBehind()
    {
        var form = await FormWithIndicators();
        await using var db = forms.Open();
        var offer = new EvidenceOffer(form, ["a"], "1.png", new Upload(Picture, () => throw new IOException("gone")));

        await Assert.ThrowsAsync<IOException>(() =>
            AddEvidence.Run(db, Store(), new(), TimeProvider.System, forms.Filler, offer, Cancellation)
        );

        Assert.Empty(Directory.GetFiles(Path.Combine(forms.Database.Folder, "evidence", "incoming")));
    }

    [Fact]
    public async Task Add_WhenTheFormIsHandedInMeanwhile_IsRefused()
    {
        var form = await FormWithIndicators();
        await using var db = forms.Open();
        var upload = new Upload(Picture, () => HandIn(form));

        var result = await AddEvidence.Run(
            db,
            Store(),
            new(),
            TimeProvider.System,
            forms.Filler,
            new(form, ["a"], "1.png", upload),
            Cancellation
        );

        Assert.Equal(Refusals.MoveNotAllowed, Assert.Single(result.Findings).Rule);
        Assert.False(await db.EvidenceUses.AnyAsync(use => use.FormId == form, Cancellation));
    }

    [Fact]
    public async Task Add_WhenTheScannerSaysClean_KeepsItsWord()
    {
        var form = await FormWithIndicators();
        byte[] own = [.. Picture, 99];

        var file = (await Add(form, ["a"], "1.png", own, new() { Scanner = "/bin/true" })).OrThrow();

        await using var db = forms.Open();
        Assert.Equal("true: 0", (await db.EvidenceFiles.SingleAsync(one => one.Hash == file.Hash, Cancellation)).Scan);
    }

    [Fact]
    public async Task Upload_WhenInfected_IsNotKept_AndWhenClean_IsReadBack()
    {
        var id = await forms.NewForm("上传");
        await using var db = forms.Open();
        var form = await db.Forms.SingleAsync(one => one.Id == id, Cancellation);
        SourceFile file = new("2025年度部门预算100万元，支出90万元。"u8.ToArray(), "报告.txt");

        var infected = await Upload(Store(new() { Scanner = "/bin/false" }));
        var clean = (await Upload(Store(new() { Scanner = "/bin/true" }))).OrThrow();

        Assert.Equal(Refusals.BadInput, Assert.Single(infected.Findings).Rule);
        Assert.Equal(FileHash.Of(file.Bytes.Span), clean.Hash);
        Assert.NotNull(await UploadReport.Open(Store(), TimeProvider.System, clean, Cancellation));
        Assert.Empty(Directory.GetFiles(Path.Combine(forms.Database.Folder, "uploads", "incoming")));
        Assert.Equal(1, await db.UploadedReports.CountAsync(one => one.FormId == id, Cancellation));

        Task<Result<UploadedReport>> Upload(FileStore store) =>
            UploadReport.Run(db, store, TimeProvider.System, forms.Filler, form, file, Cancellation);
    }

    [Fact]
    public async Task Add_ByAStranger_IsRefused()
    {
        var form = await FormWithIndicators();

        var result = await Add(form, ["a"], "1.png", Picture, actor: forms.Stranger);

        Assert.Equal(Refusals.MoveNotAllowed, Assert.Single(result.Findings).Rule);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    [InlineData("ABCDEF")]
    public async Task Open_WhatIsNoHash_FindsNothing(string hash) =>
        Assert.Null(await Store().Open(FilePurpose.Evidence, hash, Cancellation));

    [Fact]
    public async Task AFileThatWasDamaged_IsNotShown_AndMendedByTheSameFileAgain()
    {
        var form = await FormWithIndicators();
        byte[] picture = [.. Picture, 77];
        var file = (await Add(form, ["a"], "a.png", picture)).OrThrow();
        var path = Directory
            .EnumerateFiles(forms.Database.Folder, "*", SearchOption.AllDirectories)
            .Single(one => one.EndsWith(file.Hash[2..], StringComparison.Ordinal));
        await File.WriteAllBytesAsync(path, [.. Picture, 78], Cancellation);

        Assert.Null(await Store().Open(FilePurpose.Evidence, file.Hash, Cancellation));
        Assert.True(Store().Has(FilePurpose.Evidence, file.Hash));
        (await Add(form, ["b"], "a.png", picture)).OrThrow();

        await using var bytes = await Store().Open(FilePurpose.Evidence, file.Hash, Cancellation);
        Assert.NotNull(bytes);
    }

    private FileStore Store(EvidenceOptions? options = null) => new(options ?? new(), forms.Database);

    private async Task<long> FormWithIndicators()
    {
        var form = await forms.NewForm("佐证");
        TypedChange[] rows =
        [
            .. ((string[])["a", "b"]).Select(item => new TypedChange(
                new(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16)),
                OperationKind.AddRow,
                "indicators",
                item,
                Position: item[0]
            )),
        ];
        await SaveFields.Run(forms.Writer, form, forms.Filler.AccountId, MoneyUnit.TenThousandYuan, rows, Cancellation);
        return form;
    }

    private async Task<Result<StoredFile>> Add(
        long form,
        string[] items,
        string name,
        byte[] content,
        EvidenceOptions? options = null,
        Actor? actor = null
    )
    {
        await using var db = forms.Open();
        options ??= new();
        return await AddEvidence.Run(
            db,
            Store(options),
            options,
            TimeProvider.System,
            actor ?? forms.Filler,
            new(form, [.. items], name, new MemoryStream(content)),
            Cancellation
        );
    }

    private void HandIn(long form)
    {
        using var db = forms.Open();
        db.Forms.Where(row => row.Id == form)
            .ExecuteUpdate(row => row.SetProperty(f => f.State, Domain.Workflow.FormState.Submitted));
    }

    // Something happens when all has been read.
    private sealed class Upload(byte[] content, Action end) : MemoryStream(content)
    {
        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            var read = await base.ReadAsync(buffer, cancellationToken);
            if (read == 0)
            {
                end();
            }

            return read;
        }
    }

    private async Task<List<string>> Events(long form)
    {
        await using var db = forms.Open();
        return await db
            .Forms.Where(row => row.Id == form)
            .Join(db.Events, row => row.ChainId, change => change.ChainId, (_, change) => change)
            .OrderBy(change => change.Seq)
            .Select(change => change.Kind)
            .ToListAsync(Cancellation);
    }
}
