using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Plumbline.App.Backups;
using Plumbline.App.Data;
using Plumbline.App.Data.Migrations;
using Plumbline.App.Tests.Data;
using Plumbline.Findings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.App.Tests.Backups;

/// <summary>An upgrade backs up first, and a failed one leaves the database as it was.</summary>
public sealed class UpgradeTests(Databases databases) : IDisposable
{
    private readonly ScratchFolder scratch = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => scratch.Dispose();

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Upgrade_OfAnOldDatabase_BacksUpFirst(DatabaseKind kind)
    {
        var database = await Old(kind);
        await using var db = database.Open();

        var done = (await UpgradeDatabase.Run(db, scratch.Path, TimeProvider.System, Cancellation)).OrThrow();

        Assert.Equal(Migrate.For(db).Length - 1, done.Applied.Length);
        var backup = (await CheckBackup.Run(done.Backup!, Cancellation)).OrThrow();
        Assert.Equal(1, backup.Schema);
        var second = (await UpgradeDatabase.Run(db, scratch.Path, TimeProvider.System, Cancellation)).OrThrow();
        Assert.Empty(second.Applied);
        Assert.Null(second.Backup);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Upgrade_ThatFailsHalfWay_LeavesTheDatabaseAsItWas(DatabaseKind kind)
    {
        var database = await Old(kind);
        await using (var db = database.Open())
        {
            await Take(db, "create table {0} (taken int)");
        }

        await using var old = database.Open();
        var failed = await UpgradeDatabase.Run(old, scratch.Path, TimeProvider.System, Cancellation);

        Assert.Equal([UpgradeDatabase.Failed], failed.Findings.Select(finding => finding.Rule));
        await using var after = database.Open();
        Assert.Equal(1, await Migrate.Schema(after, Cancellation));
        Assert.Equal("甲", (await after.Units.SingleAsync(Cancellation)).Name);
    }

    // A migration that came late has a lower number than the newest that is there.
    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Upgrade_ThatFailsAfterALateMigration_UndoesThatToo(DatabaseKind kind)
    {
        var database = await Old(kind);
        await using (var db = database.Open())
        {
            var all = Migrate.For(db);
            var newest = all[all.IndexOf(LastThatMakes(db)) - 1];
            await db.Database.ExecuteSqlAsync(
                $"insert into schema_version values ({newest.Number}, {newest.Name}, {newest.Hash}, 'x')",
                Cancellation
            );
            await Take(db, "create view {0} as select 1 as taken");
        }

        await using var old = database.Open();
        var failed = await UpgradeDatabase.Run(old, scratch.Path, TimeProvider.System, Cancellation);

        Assert.Contains(
            "已恢复原状",
            Assert.Single(failed.Findings).Message.In(Language.Chinese),
            StringComparison.Ordinal
        );
        await using var after = database.Open();
        Assert.Equal("甲", (await after.Units.SingleAsync(Cancellation)).Name);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task TwoUpgradesAtOnce_ApplyEachMigrationOnce(DatabaseKind kind)
    {
        var database = await Old(kind);

        var runs = await Task.WhenAll(
            Enumerable
                .Range(0, 2)
                .Select(at =>
                    Task.Run(
                        async () =>
                        {
                            await using var db = database.Open();
                            var folder = Path.Combine(scratch.Path, at.ToString(CultureInfo.InvariantCulture));
                            return await UpgradeDatabase.Run(db, folder, TimeProvider.System, Cancellation);
                        },
                        Cancellation
                    )
                )
        );

        await using var after = database.Open();
        Assert.Empty(await Migrate.Pending(after, Cancellation));
        Assert.Equal(Migrate.For(after).Length - 1, runs.Sum(run => run.OrThrow().Applied.Length));
    }

    // A later migration meets a table that it wants to make itself, after others were applied.
    private static async Task Take(AppDb db, string with)
    {
        var table = LastThatMakes(db).Sql.Split("CREATE TABLE ", 2)[1].Split(' ')[0];
#pragma warning disable EF1002 // A name of this program's own.
        await db.Database.ExecuteSqlRawAsync(with.Replace("{0}", table, StringComparison.Ordinal), Cancellation);
#pragma warning restore EF1002
    }

    private static Migration LastThatMakes(AppDb db) =>
        Migrate.For(db).Last(one => one.Sql.Contains("CREATE TABLE ", StringComparison.Ordinal));

    // As the first migration left it, with one unit.
    private async Task<TestDatabase> Old(DatabaseKind kind)
    {
        var database = await databases.Empty(kind);
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
        await Migrate.Build(db, transaction.GetDbTransaction(), 1, TimeProvider.System, Cancellation);
        await transaction.CommitAsync(Cancellation);
        db.Units.Add(
            new()
            {
                Code = "1",
                Name = "甲",
                Path = "/1/",
            }
        );
        await db.SaveChangesAsync(Cancellation);
        return database;
    }
}
