using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Backups;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Demo;
using Plumbline.App.Files;
using Plumbline.App.Log;
using Plumbline.App.Tests.Data;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.App.Tests.Backups;

/// <summary>A backup, brought back on an empty machine, is what was backed up; anything less is refused.</summary>
public sealed class BackupTests(Databases databases) : IDisposable
{
    private readonly ScratchFolder scratch = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Archive => Path.Combine(scratch.Path, "backup.zip");

    private FileFolders Here => new(Path.Combine(scratch.Path, "evidence"), Path.Combine(scratch.Path, "uploads"));

    private FileFolders There =>
        new(Path.Combine(scratch.Path, "new", "evidence"), Path.Combine(scratch.Path, "new", "uploads"));

    public void Dispose() => scratch.Dispose();

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Restore_OnAnEmptyMachine_BringsEverythingBack(DatabaseKind kind)
    {
        await using var db = await Filled(kind);
        var hash = await Keep("一张照片", registered: db);
        var made = (await BackUp.Run(db, Here, Archive, TimeProvider.System, Cancellation)).OrThrow();
        var target = await databases.Empty(kind);
        await using var empty = target.Open();

        var run = await RestoreBackup.Run(empty, There, Archive, new(), TimeProvider.System, Cancellation);

        var restored = run.OrThrow();
        Assert.Empty(run.Findings);
        Assert.True(restored.Log.IsSound);
        await using var back = target.Open();
        Assert.Equal(await Everything(db), await Everything(back));
        Assert.Equal("一张照片", await File.ReadAllTextAsync(PathIn(There.Evidence, hash), Cancellation));
        Assert.Equal(made.Rows, (await CheckBackup.Run(Archive, Cancellation)).OrThrow().Rows);
        // Whatever is written next gets a number of its own.
        back.Units.Add(
            new()
            {
                Code = "x",
                Name = "x",
                Path = "/x/",
            }
        );
        await back.SaveChangesAsync(Cancellation);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Restore_OverData_RefusesWithoutReplace(DatabaseKind kind)
    {
        var source = await databases.New(kind);
        await using var db = source.Open();
        await Seed(db);
        await BackUp.Run(db, Here, Archive, TimeProvider.System, Cancellation);
        await db.Database.ExecuteSqlRawAsync("update unit set name = 'later'", Cancellation);

        var refused = await RestoreBackup.Run(db, There, Archive, new(), TimeProvider.System, Cancellation);
        Assert.Equal([BackupMessages.NotEmpty], refused.Findings.Select(finding => finding.Rule));
        Assert.True(await db.Units.AllAsync(unit => unit.Name == "later", Cancellation));

        await db.DisposeAsync();
        await using var again = source.Open();
        var order = new RestoreOrder(Replace: true);
        (await RestoreBackup.Run(again, There, Archive, order, TimeProvider.System, Cancellation)).OrThrow();
        await using var back = source.Open();
        Assert.False(await back.Units.AnyAsync(unit => unit.Name == "later", Cancellation));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Restore_OfATamperedLog_RefusesAndLeavesTheMachineEmpty(DatabaseKind kind)
    {
        await using var db = await Filled(kind);
        var one = await db.Events.OrderBy(entry => entry.ChainId).FirstAsync(Cancellation);
        await db.Database.ExecuteSqlAsync(
            $"update event set kind = 'forged' where chain_id = {one.ChainId} and seq = {one.Seq}",
            Cancellation
        );
        await BackUp.Run(db, null, Archive, TimeProvider.System, Cancellation);
        var target = await databases.Empty(kind);
        await using var empty = target.Open();

        var refused = await RestoreBackup.Run(empty, null, Archive, new(), TimeProvider.System, Cancellation);

        Assert.Equal([BackupMessages.BrokenLog], refused.Findings.Select(finding => finding.Rule));
        await using (var still = target.Open())
        {
            Assert.Null(await Plumbline.App.Data.Migrations.Migrate.Schema(still, Cancellation));
        }

        await using var despite = target.Open();
        var order = new RestoreOrder(DespiteLog: true);
        Assert.False(
            (await RestoreBackup.Run(despite, null, Archive, order, TimeProvider.System, Cancellation))
                .OrThrow()
                .Log.IsSound
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Restore_OfADamagedArchive_Refuses(DatabaseKind kind)
    {
        await using var db = await Filled(kind);
        await BackUp.Run(db, null, Archive, TimeProvider.System, Cancellation);
        var entry = kind == DatabaseKind.Sqlite ? "database/plumbline.db" : "database/unit.copy";
        using (var zip = ZipFile.Open(Archive, ZipArchiveMode.Update))
        {
            using var stream = zip.GetEntry(entry)!.Open();
            stream.Seek(-2, SeekOrigin.End);
            stream.WriteByte((byte)'#');
        }

        await using var empty = (await databases.Empty(kind)).Open();
        var refused = await RestoreBackup.Run(empty, null, Archive, new(), TimeProvider.System, Cancellation);

        Assert.Equal([BackupMessages.DamagedBackup], refused.Findings.Select(finding => finding.Rule));
        Assert.Equal(
            [BackupMessages.DamagedBackup],
            (await CheckBackup.Run(Archive, Cancellation)).Findings.Select(finding => finding.Rule)
        );
    }

    [Fact]
    public async Task Backup_NamesKeptFilesThatAreDamagedOrGone()
    {
        await using var db = await Filled(DatabaseKind.Sqlite);
        var damaged = await Keep("原来的内容", registered: db);
        var gone = await Keep("不见了", registered: db);
        await File.WriteAllTextAsync(PathIn(Here.Evidence, damaged), "改过的内容", Cancellation);
        File.Delete(PathIn(Here.Evidence, gone));

        var run = await BackUp.Run(db, Here, Archive, TimeProvider.System, Cancellation);

        Assert.True(run.TryGet(out _));
        Assert.Equal([NameOf(damaged), NameOf(gone)], run.Findings.Select(finding => finding.Place.ToString()));
        Assert.All(run.Findings, finding => Assert.Equal(BackupMessages.DamagedFile, finding.Rule));
    }

    [Fact]
    public async Task Restore_OfADamagedFile_LeavesTheGoodOneThatWasPutBack()
    {
        var source = await databases.New(DatabaseKind.Sqlite);
        await using var db = source.Open();
        await Seed(db);
        var hash = await Keep("原来的内容", registered: db);
        await File.WriteAllTextAsync(PathIn(Here.Evidence, hash), "改过的内容", Cancellation);
        await BackUp.Run(db, Here, Archive, TimeProvider.System, Cancellation);
        await File.WriteAllTextAsync(PathIn(Here.Evidence, hash), "原来的内容", Cancellation);
        await db.DisposeAsync();

        await using var again = source.Open();
        var run = await RestoreBackup.Run(again, Here, Archive, new(Replace: true), TimeProvider.System, Cancellation);

        Assert.True(run.TryGet(out _));
        Assert.Equal("原来的内容", await File.ReadAllTextAsync(PathIn(Here.Evidence, hash), Cancellation));
    }

    // What a younger program made before it was taken back would stand in its own way the next time.
    [Fact]
    public async Task Restore_OnPostgres_TakesAwayTheTablesOfAYoungerSchema()
    {
        var source = await databases.New(DatabaseKind.Postgres);
        await using var db = source.Open();
        await Seed(db);
        await BackUp.Run(db, null, Archive, TimeProvider.System, Cancellation);
        await db.Database.ExecuteSqlRawAsync("create table of_a_later_version (id bigint)", Cancellation);
        await db.DisposeAsync();

        await using var again = source.Open();
        (
            await RestoreBackup.Run(again, null, Archive, new(Replace: true), TimeProvider.System, Cancellation)
        ).OrThrow();

        await using var back = source.Open();
        await back.Database.ExecuteSqlRawAsync("create table of_a_later_version (id bigint)", Cancellation);
    }

    [Fact]
    public async Task OnlyTheProgramsOwnAccount_ReadsWhatABackupAndARestoreMake()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows gives a folder's rights to its files");
            return;
        }

        await using var db = await Filled(DatabaseKind.Sqlite);
        await BackUp.Run(db, null, Archive, TimeProvider.System, Cancellation);
        var target = new DatabaseOptions { Folder = Path.Combine(scratch.Path, "new") };
        target.MakePlace();

        await using (var empty = OpenDb.From(target))
        {
            (await RestoreBackup.Run(empty, null, Archive, new(), TimeProvider.System, Cancellation)).OrThrow();
        }

        const UnixFileMode own = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Assert.Equal((own, own), (File.GetUnixFileMode(Archive), File.GetUnixFileMode(target.File)));
        Assert.Equal(own | UnixFileMode.UserExecute, File.GetUnixFileMode(target.Folder));
    }

    [Fact]
    public async Task Backup_OfNothing_AndOverAFile_IsRefused()
    {
        await using var empty = (await databases.Empty(DatabaseKind.Sqlite)).Open();
        Assert.False((await BackUp.Run(empty, Here, Archive, TimeProvider.System, Cancellation)).TryGet(out _));

        await using var db = await Filled(DatabaseKind.Sqlite);
        await File.WriteAllTextAsync(Archive, "older", Cancellation);
        Assert.False((await BackUp.Run(db, Here, Archive, TimeProvider.System, Cancellation)).TryGet(out _));
        Assert.Equal("older", await File.ReadAllTextAsync(Archive, Cancellation));
    }

    // /dev/full takes nothing: the shortest way to a full disk.
    [Fact]
    public async Task Backup_OntoAFullDisk_FailsPlainlyAndLeavesNothing()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full here");
        await using var db = await Filled(DatabaseKind.Sqlite);
        var partial = Archive + ".partial";
        File.CreateSymbolicLink(partial, "/dev/full");

        await Assert.ThrowsAsync<IOException>(() => BackUp.Run(db, Here, Archive, TimeProvider.System, Cancellation));

        Assert.Empty(Directory.GetFiles(scratch.Path, "backup*"));
    }

    [Fact]
    public async Task Restore_OfAnythingElse_IsRefused()
    {
        var file = scratch.Write("no.zip", "no archive at all");
        await using var empty = (await databases.Empty(DatabaseKind.Sqlite)).Open();

        var refused = await RestoreBackup.Run(empty, Here, file, new(), TimeProvider.System, Cancellation);

        Assert.Equal([BackupMessages.DamagedBackup], refused.Findings.Select(finding => finding.Rule));
    }

    private static string NameOf(string hash) => $"evidence/{hash[..2]}/{hash[2..]}";

    private static string PathIn(string folder, string hash) => Path.Combine(folder, hash[..2], hash[2..]);

    private async Task<AppDb> Filled(DatabaseKind kind)
    {
        var db = (await databases.New(kind)).Open();
        await Seed(db);
        return db;
    }

    private static async Task Seed(AppDb db)
    {
        var packs = Packs.Load(Repository.Content + "/regimes").OrThrow();
        var size = new ProvinceSize(Units: 20, Projects: 40, Years: 2, People: 2);
        await SeedProvince.Run(db, packs, TimeProvider.System, size, "Plumbline2026", Cancellation);
        await SealLog.Run(db, TimeProvider.System, Cancellation);
    }

    private async Task<string> Keep(string text, AppDb registered)
    {
        var hash = FileHash.Of(text);
        Directory.CreateDirectory(Path.GetDirectoryName(PathIn(Here.Evidence, hash))!);
        await File.WriteAllTextAsync(PathIn(Here.Evidence, hash), text, Cancellation);
        registered.EvidenceFiles.Add(new() { Hash = hash, MediaType = "text/plain" });
        await registered.SaveChangesAsync(Cancellation);
        return hash;
    }

    // The counts of all tables, and all events byte for byte.
    private static async Task<string> Everything(AppDb db)
    {
        var events = await db
            .Events.OrderBy(entry => entry.ChainId)
            .ThenBy(entry => entry.Seq)
            .Select(entry => new
            {
                entry.ChainId,
                entry.Seq,
                entry.At,
                entry.After,
                entry.Hash,
            })
            .ToListAsync(Cancellation);
        var forms = await db
            .Forms.OrderBy(form => form.Id)
            .Select(form => new
            {
                form.Id,
                form.UnitPath,
                form.State,
                form.ScoreOrder,
                form.BudgetFen,
                form.SelfScore,
            })
            .ToListAsync(Cancellation);
        var rows = await db
            .FormRows.OrderBy(row => row.FormId)
            .ThenBy(row => row.Part)
            .ThenBy(row => row.Item)
            .Select(row => new
            {
                row.FormId,
                row.Part,
                row.Item,
                row.Data,
                row.Marks,
            })
            .ToListAsync(Cancellation);
        var files = await db.EvidenceFiles.CountAsync(Cancellation);
        var users = await db.Users.OrderBy(user => user.Id).Select(user => user.PasswordHash).ToListAsync(Cancellation);
        return System.Text.Json.JsonSerializer.Serialize(
            new
            {
                events,
                forms,
                rows,
                files,
                users,
            }
        );
    }
}
