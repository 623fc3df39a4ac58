using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access.Sessions;
using Plumbline.App.Data;
using Plumbline.App.Interfaces;
using Plumbline.App.Tests.Data;
using Plumbline.App.Tests.Season;
using Xunit;

namespace Plumbline.App.Tests.Sessions;

/// <summary>Sessions and keys where the database cannot be written, as on a standby.</summary>
public sealed class StandbySessionTests(Databases databases)
{
    private const string ReadOnly = ";Options=-c default_transaction_read_only=on";

    private static readonly DateTime Start = new(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc);
    private static readonly SessionRules Rules = new(3, TimeSpan.FromMinutes(30), TimeSpan.FromHours(8));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ASession_IsGood_AndItsSignOfLifeIsLeftToServersThatCanBeWritten()
    {
        await using var town = await Town.Build(databases, DatabaseKind.Postgres);
        var account = town.Filler.AccountId;
        var id = await KeepSessions.Start(town.Db, Rules, account, null, false, Start, Cancellation);
        await using var standby = OpenDb.Postgres(town.Database.Connection + ReadOnly);

        // Twice, for the second time a connection of the pool is used again.
        Assert.Equal(account, (await Find(standby, id, Start.AddMinutes(5)))?.AccountId);
        Assert.Equal(account, (await Find(standby, id, Start.AddMinutes(6)))?.AccountId);
        Assert.Equal(Start, await SeenAt(town.Db, id));
        // Reading there does not prolong it.
        Assert.Null(await Find(standby, id, Start.AddMinutes(31)));

        Assert.NotNull(await Find(town.Db, id, Start.AddMinutes(7)));
        Assert.Equal(Start.AddMinutes(7), await SeenAt(town.Db, id));
    }

    [Fact]
    public async Task AKey_IsGood_AndItsLastUseIsLeftToServersThatCanBeWritten()
    {
        await using var town = await Town.Build(databases, DatabaseKind.Postgres);
        const string key = "plb_standby";
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        town.Db.ApiTokens.Add(
            new()
            {
                Name = "试",
                AccountId = town.Filler.AccountId,
                Hash = IssueToken.HashOf(key),
                CreatedAt = now,
                CreatedById = town.Filler.AccountId,
                ExpiresAt = now.AddDays(1),
            }
        );
        await town.Db.SaveChangesAsync(Cancellation);
        town.Db.ChangeTracker.Clear();
        await using var standby = OpenDb.Postgres(town.Database.Connection + ReadOnly);

        Assert.NotNull(await FindToken.Run(standby, key, now, Cancellation));
        Assert.Null(await LastUsed(town.Db));

        Assert.NotNull(await FindToken.Run(town.Db, key, now, Cancellation));
        Assert.NotNull(await LastUsed(town.Db));
    }

    private static async Task<LiveSession?> Find(AppDb db, string id, DateTime now) =>
        await KeepSessions.Judge(
            db,
            Rules,
            await SessionRow.Of(db, [id], DateOnly.FromDateTime(now), Cancellation),
            now,
            Cancellation
        );

    private static Task<DateTime> SeenAt(AppDb db, string id) =>
        db.Sessions.Where(session => session.Id == id).Select(session => session.SeenAt).SingleAsync(Cancellation);

    private static Task<DateTime?> LastUsed(AppDb db) =>
        db.ApiTokens.Select(token => token.LastUsedAt).SingleAsync(Cancellation);
}
