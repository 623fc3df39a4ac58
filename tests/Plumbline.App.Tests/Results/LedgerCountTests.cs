using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Rectifying;
using Plumbline.App.Season;
using Plumbline.App.Tests.Data;
using Plumbline.App.Tests.Season;
using Plumbline.Domain.Workflow;
using Xunit;

namespace Plumbline.App.Tests.Results;

/// <summary>How many items of the ledger wait for a person, beyond those that the first page finds.</summary>
public sealed class LedgerCountTests(Databases databases)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Ledger_IsCounted_BeyondWhatIsFoundOneByOne(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var today = ChinaTime.Today(TimeProvider.System);
        var request = new RectificationRequest(town.First.Id, 2025, ProblemSource.Other, "佐证不全", today.AddDays(30));
        var item = (await OpenItem.Run(town.Db, TimeProvider.System, town.Finance, request, Cancellation)).OrThrow();
        town.Db.RectificationItems.AddRange(
            Enumerable
                .Range(0, 260)
                .Select(at => new RectificationItem
                {
                    UnitId = at < 250 ? town.First.Id : town.Second.Id,
                    UnitPath = at < 250 ? town.First.Path : town.Second.Path,
                    Year = 2025,
                    Problem = "佐证不全",
                    // Due on the day itself is not late yet.
                    Due = today.AddDays(at < 130 ? -1 : 0),
                    State = at % 2 == 0 ? RectificationState.Notified : RectificationState.Refused,
                    ChainId = item.ChainId,
                    CreatedById = item.CreatedById,
                })
        );
        await town.Db.SaveChangesAsync(Cancellation);
        town.Db.ChangeTracker.Clear();

        var found = await FindOtherWork.Run(town.Db, town.Filler, Cancellation);
        var counted = await FindOtherWork.CountLedger(town.Db, town.Filler, today, Cancellation);

        Assert.Equal(2 * FindOtherWork.AtMost, found.Count);
        Assert.Equal(new LedgerCount(251, 130), counted);
        Assert.Equal(
            new LedgerCount(0, 0),
            await FindOtherWork.CountLedger(town.Db, town.Finance, today, Cancellation)
        );
    }
}
