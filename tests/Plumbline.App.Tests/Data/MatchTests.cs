using Plumbline.App.Data;
using Plumbline.App.Forms;
using Plumbline.App.Forms.Saving;
using Plumbline.Domain.Workflow;
using Xunit;

namespace Plumbline.App.Tests.Data;

/// <summary>Writing only if nobody else did since: compared under the lock of the write, on both databases.</summary>
public sealed class MatchTests(Databases databases)
{
    private const int Issued = 1;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task OfRequestsThatRace_OneIsWrittenWhole_AndTheOthersNotAtAll(DatabaseKind kind)
    {
        await using var desk = await Desk.Open(databases, kind);
        FormWriter[] nodes = [desk.Node(), desk.Node()];
        var requests = Enumerable
            .Range(0, 12)
            .Select(at => Task.Run(() => Desk.Save(nodes[at % 2], Rows(at, 20), new(Issued, FormState.Draft))));

        var answers = await Task.WhenAll(requests);

        var winner = Assert.Single(answers, answer => answer.Any(one => one.Outcome == SaveOutcome.Saved));
        Assert.All(winner, one => Assert.Equal(SaveOutcome.Saved, one.Outcome));
        Assert.All(
            answers.Where(answer => answer != winner).SelectMany(answer => answer),
            one => Assert.Equal(SaveOutcome.Stale, one.Outcome)
        );
        Assert.Equal(Issued + 20, (await desk.Events()).Length);
    }

    // Longer than a batch of the writer.
    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task WhatARequestWroteItself_DoesNotMakeItStale(DatabaseKind kind)
    {
        await using var desk = await Desk.Open(databases, kind);

        var saved = await Desk.Save(desk.Node(), Rows(0, 700), new(Issued, FormState.Draft));

        Assert.All(saved, one => Assert.Equal(SaveOutcome.Saved, one.Outcome));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task AnotherRevisionOrState_OrNone_IsStale(DatabaseKind kind)
    {
        await using var desk = await Desk.Open(databases, kind);
        foreach (
            var match in (FormMatch[])
                [new(Issued + 1, FormState.Draft), new(Issued, FormState.Returned), FormMatch.Nothing]
        )
        {
            var saved = await Desk.Save(desk.Node(), Rows(0, 1), match);
            Assert.Equal(SaveOutcome.Stale, Assert.Single(saved).Outcome);
        }

        Assert.Single(await desk.Events());
    }

    // The answer got lost after a part was written; somebody else wrote before it was asked again.
    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task AskedAgain_WhatWasWrittenIsTold_AndTheRestIsStaleWhereSomebodyElseCameBetween(DatabaseKind kind)
    {
        await using var desk = await Desk.Open(databases, kind);
        var node = desk.Node();
        var rows = Rows(0, 4);
        await Desk.Save(node, rows[..2], new(Issued, FormState.Draft));
        var whole = await Desk.Save(node, rows[..3], new(Issued, FormState.Draft));
        Assert.All(whole, one => Assert.Equal(SaveOutcome.Saved, one.Outcome));
        await Desk.Save(node, Rows(9, 1), match: null);

        var again = await Desk.Save(node, rows, new(Issued, FormState.Draft));

        Assert.Equal(
            [SaveOutcome.Saved, SaveOutcome.Saved, SaveOutcome.Saved, SaveOutcome.Stale],
            again.Select(one => one.Outcome)
        );
    }

    private static TypedChange[] Rows(int request, int count) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(at => new TypedChange(
                    new Guid(request + 1, (short)at, 0, new byte[8]),
                    OperationKind.AddRow,
                    "indicators",
                    $"m{request}x{at}",
                    Position: (long)(at + 2) << 20
                )),
        ];
}
