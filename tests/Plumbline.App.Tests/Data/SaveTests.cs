using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Forms;
using Plumbline.App.Forms.Saving;
using Plumbline.App.Log;
using Plumbline.Domain;
using Plumbline.Domain.Workflow;
using Xunit;
using Chain = Plumbline.App.Data.Records.Chain;

namespace Plumbline.App.Tests.Data;

/// <summary>The write path of forms, on both databases.</summary>
public sealed class SaveTests(Databases databases)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Save_NewValue_IsStoredWithItsEvent(DatabaseKind kind)
    {
        await using var desk = await Desk.Open(databases, kind);

        var saved = await desk.Save(Set(1, "indicators", "r1", "actual", "98%", "95%"));

        Assert.Equal((SaveOutcome.Saved, 2, "98%"), (saved.Outcome, saved.Seq, saved.Stored));
        Assert.Equal("98%", (await desk.Filing()).Indicators[0].Actual?.ToString());
        var change = (await desk.Events())[^1];
        Assert.Equal(
            ("set", "indicators/r1.actual", "95%", "98%"),
            (change.Kind, change.Place, change.Before, change.After)
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Save_SameOperationTwice_WritesOnce(DatabaseKind kind)
    {
        await using var desk = await Desk.Open(databases, kind);
        var change = Set(1, "indicators", "r1", "actual", "98%", "95%");

        var first = await desk.Save(change);
        await desk.Save(Set(2, "indicators", "r1", "actual", "99%", "98%"));
        var again = await desk.Save(change);

        Assert.Equal((SaveOutcome.Saved, first.Seq), (again.Outcome, again.Seq));
        Assert.Equal("99%", (await desk.Filing()).Indicators[0].Actual?.ToString());
        Assert.Equal(3, (await desk.Events()).Length);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Save_UnderAnOperationOfAnotherForm_TellsNothingOfItAndWritesNothing(DatabaseKind kind)
    {
        await using var desk = await Desk.Open(databases, kind);
        await using (var db = desk.Db())
        {
            var other = new Chain { Kind = "form" };
            db.Add(other);
            await db.SaveChangesAsync(Cancellation);
            var foreign = new Change("set", "budget.total", null, "涉密的数") { Operation = Id(1) };
            db.Events.Add(EventLog.Append(other, foreign, 1, new(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc), db.LogHash));
            db.Update(other);
            await db.SaveChangesAsync(Cancellation);
        }

        var saved = await desk.Save(Set(1, "indicators", "r1", "actual", "98%", "95%"));

        Assert.Equal((SaveOutcome.Conflict, null), (saved.Outcome, saved.Stored));
        Assert.Equal("95%", (await desk.Filing()).Indicators[0].Actual?.ToString());
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Save_WhenSomebodyElseWasFaster_IsAConflictWithBothValues(DatabaseKind kind)
    {
        await using var desk = await Desk.Open(databases, kind);
        await desk.Save(Set(1, "indicators", "r1", "actual", "98%", "95%"));

        var late = await desk.Save(Set(2, "indicators", "r1", "actual", "97%", "95%"));
        var alike = await desk.Save(Set(3, "indicators", "r1", "actual", "98%", "95%"));

        Assert.Equal((SaveOutcome.Conflict, "98%"), (late.Outcome, late.Stored));
        Assert.Equal(SaveOutcome.Saved, alike.Outcome);
        Assert.Equal(2, (await desk.Events()).Length);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Save_WhatCannotBeRead_IsKeptAsTyped(DatabaseKind kind)
    {
        await using var desk = await Desk.Open(databases, kind);

        var saved = await desk.Save(Set(1, "budget", "", "total.executedAmount", "约莫三百", null));
        var mended = await desk.Save(Set(2, "budget", "", "total.executedAmount", "1,300.5", "约莫三百"));

        Assert.Equal("约莫三百", saved.Stored);
        Assert.Equal("1300.5万元", mended.Stored);
        Assert.Equal(Amount.Parse("1300.5万元"), (await desk.Filing()).Budget?.Total?.ExecutedAmount);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Rows_AreAddedMovedAndTakenOut(DatabaseKind kind)
    {
        await using var desk = await Desk.Open(databases, kind);

        await desk.Save(new TypedChange(Id(1), OperationKind.AddRow, "indicators", "new1", Position: 1));
        await desk.Save(Set(2, "indicators", "new1", "name", "培训教师人数", ""));
        Assert.Equal(["培训教师人数", "按期完工率"], (await desk.Filing()).Indicators.Select(row => row.Name));

        await desk.Save(new TypedChange(Id(3), OperationKind.MoveRow, "indicators", "new1", Position: 1L << 40));
        Assert.Equal(["按期完工率", "培训教师人数"], (await desk.Filing()).Indicators.Select(row => row.Name));

        await desk.Save(new TypedChange(Id(4), OperationKind.RemoveRow, "indicators", "new1"));
        var after = await desk.Save(Set(5, "indicators", "new1", "name", "x", "培训教师人数"));
        Assert.Equal(SaveOutcome.Missing, after.Outcome);
        Assert.Single((await desk.Filing()).Indicators);
        Assert.Contains("培训教师人数", (await desk.Events())[^1].Before, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Save_IntoAFormThatIsSubmitted_IsRefused(DatabaseKind kind)
    {
        await using var desk = await Desk.Open(databases, kind);
        await using (var db = desk.Db())
        {
            await db.Forms.ExecuteUpdateAsync(
                form => form.SetProperty(f => f.State, FormState.Submitted),
                Cancellation
            );
        }

        var saved = await desk.Save(Set(1, "indicators", "r1", "actual", "98%", "95%"));

        Assert.Equal(SaveOutcome.Closed, saved.Outcome);
        Assert.Equal("95%", (await desk.Filing()).Indicators[0].Actual?.ToString());
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task ManyPeopleAtOnce_LoseNothing_AndTheChainHolds(DatabaseKind kind)
    {
        await using var desk = await Desk.Open(databases, kind);
        var people = Enumerable.Range(0, 16).Select(person => Task.Run(() => Type(desk, person), Cancellation));

        await Task.WhenAll(people);

        var events = await desk.Events();
        Assert.Equal(1 + 16 * 12, events.Length);
        var head = Array.Empty<byte>();
        foreach (var (change, at) in events.Select((change, at) => (change, at)))
        {
            Assert.Equal(at + 1, change.Seq);
            Assert.Equal(ChainHash.Payload(change, LogAlgorithm.Sha256), change.PayloadHash);
            Assert.Equal(ChainHash.Link(change, head, LogAlgorithm.Sha256), change.Hash);
            head = change.Hash;
        }

        Assert.Equal(17, (await desk.Filing()).Indicators.Length);
    }

    private static async Task Type(Desk desk, int person)
    {
        var item = $"p{person}";
        await desk.Save(
            new TypedChange(Id(1000 * (person + 1)), OperationKind.AddRow, "indicators", item, Position: 1L << 30)
        );
        var shown = "";
        for (var at = 1; at <= 11; at++)
        {
            var saved = await desk.Save(Set(1000 * (person + 1) + at, "indicators", item, "name", $"指标{at}", shown));
            Assert.Equal(SaveOutcome.Saved, saved.Outcome);
            shown = saved.Stored!;
        }
    }

    private static TypedChange Set(int id, string part, string item, string field, string text, string? replaces) =>
        new(Id(id), OperationKind.Set, part, item, field, text, replaces);

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
