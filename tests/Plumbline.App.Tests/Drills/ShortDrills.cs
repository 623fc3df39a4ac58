using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Migrations;
using Plumbline.App.Forms;
using Plumbline.App.Forms.Saving;
using Plumbline.App.Log;
using Plumbline.App.Season;
using Plumbline.App.Tests.Data;
using Plumbline.App.Tests.Review;
using Plumbline.App.Tests.Season;
using Plumbline.Domain;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.App.Tests.Drills;

/// <summary>Short forms of the drills in bench/drills: what was acknowledged is there, and the log is whole.</summary>
public sealed class ShortDrills(Databases databases)
{
    // Half a minute; the recheck of the hosts is due each second.
    private const int Tries = 600;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task AClockThatJumpsAYearAheadAndTwoBack_LosesNothing_AndTheLogIsWhole(DatabaseKind kind)
    {
        var (town, store) = await Town.BuildWithStore(databases, kind);
        await using var all = town;
        await using var kept = store;
        var form = await Issue(town);
        var time = new FixedTime(new(2026, 3, 2, 2, 0, 0, DateTimeKind.Utc));
        await using var writer = new FormWriter(store, time);
        foreach (var days in (int[])[0, 366, -366, -732, 0])
        {
            time.Now = new DateTime(2026, 3, 2, 2, 0, 0, DateTimeKind.Utc).AddDays(days);
            Assert.Equal(SaveOutcome.Saved, await Save(writer, town, form, $"r{Random()}"));
            await SealLog.Run(town.Db, time, Cancellation);
        }

        town.Db.ChangeTracker.Clear();
        var proof = await VerifyLog.Run(town.Db, Cancellation);
        Assert.Equal((true, 0L), (proof.IsSound, proof.Tail));
        Assert.Equal(5, await Rows(town.Db, form));
    }

    [Fact]
    public async Task ADatabaseThatIsRestarted_LosesNothing_AndSavesGoOnByThemselves()
    {
        await using var server = await PostgresServer.Start();
        Assert.SkipWhen(server is null, PostgresServer.Missing);
        var database = new TestDatabase(DatabaseKind.Postgres, server!.Connection + ";Database=postgres");
        await using (var empty = database.Open())
        {
            await Migrate.Run(empty, TimeProvider.System, Cancellation);
        }

        await using var town = await Town.Build(database);
        await using var store = database.Store();
        await using var writer = new FormWriter(store, TimeProvider.System);
        var form = await Issue(town);
        var acknowledged = 0;
        for (var round = 0; round < 3; round++)
        {
            acknowledged += await Acknowledged(writer, town, form);
            await server.Restart();
            // The line to the server that went down may break once; never twice, and never in silence.
            acknowledged += await Acknowledged(writer, town, form) + await Acknowledged(writer, town, form);
            Assert.True(acknowledged >= 2 * (round + 1));
        }

        Npgsql.NpgsqlConnection.ClearAllPools();
        await using var after = database.Open();
        Assert.Equal(acknowledged, await Rows(after, form));
        Assert.True((await VerifyLog.Run(after, Cancellation)).IsSound);
    }

    [Fact]
    public async Task APrimaryThatIsLostForGood_TheStandbyTakesOver_AndNothingAcknowledgedIsMissing()
    {
        await using var primary = await PostgresServer.Start();
        Assert.SkipWhen(primary is null, PostgresServer.Missing);
        await using var standby = await primary!.Follow();
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"Host=127.0.0.1:{primary.Port},127.0.0.1:{standby.Port};Username=postgres;Database=postgres;"
        );
        var database = new TestDatabase(
            DatabaseKind.Postgres,
            text + "Target Session Attributes=primary;Host Recheck Seconds=1"
        );
        await using (var empty = database.Open())
        {
            await Migrate.Run(empty, TimeProvider.System, Cancellation);
        }

        await using var town = await Town.Build(database);
        await using var store = database.Store();
        await using var writer = new FormWriter(store, TimeProvider.System);
        var form = await Issue(town);
        var before = await Acknowledged(writer, town, form) + await Acknowledged(writer, town, form);
        Assert.Equal(2, before);

        await primary.Lose();
        await standby.Promote();
        var after = 0;
        // The same writer, told nothing: it finds the new primary as soon as its recheck is due.
        for (var tries = 0; after < 2 && tries < Tries; tries++)
        {
            after += await Acknowledged(writer, town, form);
            await Task.Delay(after < 2 ? 50 : 0, Cancellation);
        }

        Assert.Equal(2, after);

        await using var db = OpenDb.Postgres(standby.Connection + ";Database=postgres");
        Assert.Equal(before + after, await Rows(db, form));
        Assert.True((await VerifyLog.Run(db, Cancellation)).IsSound);
    }

    private static async Task<int> Acknowledged(FormWriter writer, Town town, long form)
    {
        try
        {
            return await Save(writer, town, form, $"r{Random()}") == SaveOutcome.Saved ? 1 : 0;
        }
        catch (System.Data.Common.DbException)
        {
            return 0;
        }
    }

    private static Task<SaveOutcome> Save(FormWriter writer, Town town, long form, string item) =>
        Save(writer, town, form, item, new Guid(RandomNumberGenerator.GetBytes(16)));

    /// <summary>Adds a row as the page does, under an id of the page's own.</summary>
    internal static async Task<SaveOutcome> Save(FormWriter writer, Town town, long form, string item, Guid id)
    {
        var change = new TypedChange(id, OperationKind.AddRow, "indicators", item, Position: 1);
        var saved = await SaveFields.Run(
            writer,
            form,
            town.Filler.AccountId,
            MoneyUnit.TenThousandYuan,
            [change],
            Cancellation
        );
        return saved[0].Outcome;
    }

    internal static string Random() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));

    internal static Task<int> Rows(AppDb db, long form) =>
        db.FormRows.CountAsync(row => row.FormId == form && row.Part == "indicators", Cancellation);

    internal static async Task<long> Issue(Town town)
    {
        var request = new IssueRequest(
            town.Region.Id,
            "自评",
            2025,
            "CN-2021",
            TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(9),
            null,
            [new(town.First.Id, town.Project.Id)]
        );
        (await IssueTask.Run(town.Db, TimeProvider.System, town.Finance, request, Cancellation)).OrThrow();
        town.Db.ChangeTracker.Clear();
        return await town.Db.Forms.Select(form => form.Id).SingleAsync(Cancellation);
    }
}
