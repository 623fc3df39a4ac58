using System.Text;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Log;
using Plumbline.App.Tests.Review;
using Plumbline.Domain.Workflow;
using Xunit;

namespace Plumbline.App.Tests.Log;

/// <summary>The proof of the log finds what was tampered with and names it.</summary>
public sealed class LogTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // The two examples of GB/T 32905-2016, appendix A.
    [Theory]
    [InlineData("abc", 1, "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0")]
    [InlineData("abcd", 16, "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732")]
    public void Sm3_GivesTheVectorsOfTheStandard(string text, int times, string expected)
    {
        var message = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(text, times)));

        Assert.Equal(expected, Convert.ToHexStringLower(Sm3.Hash(message)));
    }

    [Fact]
    public async Task UntouchedLog_IsSound_AndTheTailIsNamed()
    {
        await using var world = await Busy();
        await using var db = world.Open();

        var open = await VerifyLog.Run(db, Cancellation);
        Assert.True(open.IsSound);
        Assert.Equal((open.Events, 0L), (open.Tail, open.Seals));

        Assert.NotNull(await SealLog.Run(db, world.Time, Cancellation));
        Assert.Null(await SealLog.Run(db, world.Time, Cancellation));
        var closed = await VerifyLog.Run(db, Cancellation);
        Assert.True(closed.IsSound);
        Assert.Equal((0L, 1L), (closed.Tail, closed.Seals));
    }

    [Theory]
    [InlineData("update event set after = 'x' where seq = 2", 2)]
    [InlineData("update event set account_id = 3 where seq = 2", 2)]
    [InlineData("update event set at = '2020-01-01 00:00:00' where seq = 2", 2)]
    [InlineData("delete from event where seq = 2", 3)]
    [InlineData("delete from event where seq = 3", 3)]
    [InlineData("update chain set head = x'00' where kind = 'form'", 3)]
    [InlineData("update chain set seq = 2, head = (select hash from event where seq = 2) where kind = 'form'", 2)]
    [InlineData("update seal set hash = x'00'", 1)]
    [InlineData("update seal_item set head = x'00'", 1)]
    public async Task TamperedLog_IsBrokenAtTheFirstWrongEvent(string sql, long at)
    {
        await using var world = await Busy();
        await using var db = world.Open();
        await SealLog.Run(db, world.Time, Cancellation);
        await db.Database.ExecuteSqlRawAsync(sql, Cancellation);

        var proof = await VerifyLog.Run(db, Cancellation);

        Assert.False(proof.IsSound);
        Assert.Equal(at, proof.Breaks[0].Seq);
    }

    [Fact]
    public async Task ErasedPayload_LeavesTheChainSound()
    {
        await using var world = await Busy();
        await using var db = world.Open();
        await db.Database.ExecuteSqlRawAsync(
            "update event set salt = null, before = null, after = null, reason = null where seq = 2",
            Cancellation
        );

        Assert.True((await VerifyLog.Run(db, Cancellation)).IsSound);
    }

    [Fact]
    public async Task ChainWithBothAlgorithms_IsSound()
    {
        await using var world = await Busy();
        await using var db = world.Open();
        var chain = await db.Chains.AsTracking().SingleAsync(row => row.Kind == "form", Cancellation);
        db.Events.Add(EventLog.Append(chain, new("set", "x", null, "1"), null, world.Time.Now, LogAlgorithm.Sm3));
        await db.SaveChangesAsync(Cancellation);

        var proof = await VerifyLog.Run(db, Cancellation);
        Assert.True(proof.IsSound);
        await db.Database.ExecuteSqlRawAsync("update event set after = '2' where place = 'x'", Cancellation);
        Assert.False((await VerifyLog.Run(db, Cancellation)).IsSound);
    }

    // Three events: issued, approved, remarked.
    private static async Task<ReviewWorld> Busy()
    {
        var world = await ReviewWorld.Make();
        await world.Fill();
        await world.Put(FormState.Submitted);
        await MoveTests.Move(world, Role.UnitReviewer, MoveAction.Approve, FormState.Submitted);
        await MoveTests.Remark(world, Role.DepartmentFinance, "indicators/r1.actual", "请核对");
        return world;
    }
}
