using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Forms;
using Plumbline.App.Forms.Saving;
using Plumbline.App.Notices;
using Plumbline.App.Review;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.App.Tests.Review;

/// <summary>Moves of a form: one wins, the others are told; what goes up is what was seen.</summary>
public sealed class MoveTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TwoMovesAtOnce_OneIsMadeTheOtherRefused()
    {
        await using var world = await ReviewWorld.Make();
        await world.Put(FormState.Submitted);

        var results = await Task.WhenAll(
            Task.Run(() => Move(world, Role.UnitReviewer, MoveAction.Approve, FormState.Submitted), Cancellation),
            Task.Run(() => Move(world, Role.Filler, MoveAction.Withdraw, FormState.Submitted), Cancellation)
        );

        Assert.Single(results, result => result.TryGet(out _));
        var refused = Assert.Single(results, result => !result.TryGet(out _));
        Assert.Equal(Refusals.ChangedMeanwhile, refused.Findings[0].Rule);
        await using var db = world.Open();
        Assert.Equal(1, await db.Events.CountAsync(entry => entry.Kind == "move", Cancellation));
    }

    [Fact]
    public async Task SaveAfterSubmission_IsClosed_AndASaveBeforeItRefusesAnUnseenOne()
    {
        await using var world = await ReviewWorld.Make();
        await world.Fill("100");
        await using var store = new SqliteSaveStore(new SqliteConnection(world.Connection));
        await using var writer = new FormWriter(store, world.Time);
        await using var db = world.Open();
        var seen = (await OpenForm.Run(db, world.FormId, Cancellation))!.Seq;

        Assert.Equal(SaveOutcome.Saved, await Type(world, writer, "1", "100", "101"));
        var unseen = await Submit(world, seen);
        Assert.False(unseen.TryGet(out _));
        Assert.Equal(Refusals.ChangedMeanwhile, unseen.Findings[0].Rule);

        await Explain(world);
        Assert.True((await Submit(world, seen + 1)).TryGet(out var form), "submitted");
        Assert.Equal(FormState.Submitted, form!.State);
        Assert.Equal(SaveOutcome.Closed, await Type(world, writer, "2", "101", "102"));
    }

    [Fact]
    public async Task Submission_OfAReportWithLastYearsNumbers_NamesTheChapters()
    {
        await using var world = await ReviewWorld.Make();
        await world.Fill();
        await using var db = world.Open();
        var old = new Plumbline.App.Data.Records.FormRow
        {
            FormId = world.FormId,
            Part = "narrative",
            Item = "n1",
            Data = """{"chapter":"problems","paragraphs":["去年检查12次。"]}""",
            Marks = """{"paragraphs":"stale:[[[4,2]]]"}""",
        };
        db.FormRows.Add(old);
        await db.SaveChangesAsync(Cancellation);
        await Explain(world);

        var refused = await Submit(world, null);
        old.Marks = null;
        db.FormRows.Update(old);
        await db.SaveChangesAsync(Cancellation);
        await Explain(world);

        Assert.Equal(Refusals.StaleLeft, refused.Findings[0].Rule);
        Assert.Contains("（1）", refused.Findings[0].Message.ToString(), StringComparison.Ordinal);
        Assert.True((await Submit(world, null)).TryGet(out _));
    }

    [Fact]
    public async Task Return_WithoutReason_IsRefused_AndWithOnePinsOpenRemarks()
    {
        await using var world = await ReviewWorld.Make();
        await world.Fill();
        await world.Put(FormState.Submitted);
        await Remark(world, Role.UnitReviewer, "indicators/r1.actual", "请核对");

        var silent = await Move(world, Role.UnitReviewer, MoveAction.Return, FormState.Submitted);
        Assert.Equal(Refusals.ReasonMissing, silent.Findings[0].Rule);
        var said = await Move(world, Role.UnitReviewer, MoveAction.Return, FormState.Submitted, "数据有误");
        Assert.True(said.TryGet(out _));

        await using var db = world.Open();
        var pinned = await db.Remarks.SingleAsync(Cancellation);
        Assert.True(pinned.Returned);
        Assert.Equal(1, await OpenRemarks.Of(db, world.FormId).CountAsync(Cancellation));
        await Explain(world);
        var early = await Submit(world, null);
        Assert.Equal(Refusals.RemarksOpen, early.Findings[0].Rule);

        var filler = world.As(Role.Filler);
        await ResolveRemark.Run(db, world.Time, filler, world.FormId, pinned.Id, resolved: true, Cancellation);
        Assert.True((await Submit(world, null)).TryGet(out _));
    }

    [Fact]
    public async Task Move_TellsWhoeverActsNext_InTheSameTransaction()
    {
        await using var world = await ReviewWorld.Make();
        await world.Put(FormState.Submitted);

        await Move(world, Role.UnitReviewer, MoveAction.Approve, FormState.Submitted);

        await using var db = world.Open();
        var moves = db.Notices.Where(notice => notice.Kind != NoticeKind.Issued);
        var notices = await moves.ToListAsync(Cancellation);
        Assert.Equal(
            [
                world.As(Role.Filler).AccountId,
                world.As(Role.DepartmentFinance).AccountId,
                world.As(Role.LeadingGroup).AccountId,
            ],
            notices.Select(notice => notice.AccountId).Order()
        );
        var units = await NoticeUnits.Of(db, notices, Cancellation);
        Assert.All(
            notices,
            notice =>
            {
                var text = NoticeKind.Text(notice, Language.English, units);
                Assert.DoesNotContain('{', text);
                Assert.Contains(units[notice.FormId!.Value], text, StringComparison.Ordinal);
            }
        );
        var refused = await Move(world, Role.UnitReviewer, MoveAction.Approve, FormState.Submitted);
        Assert.False(refused.TryGet(out _));
        Assert.Equal(notices.Count, await moves.CountAsync(Cancellation));
    }

    [Fact]
    public async Task Batch_TakesCleanFormsAndLeavesOthers()
    {
        await using var world = await ReviewWorld.Make();
        await world.Put(FormState.Submitted);
        await using var db = world.Open();
        await db.Forms.ExecuteUpdateAsync(form => form.SetProperty(row => row.Errors, 1), Cancellation);
        var reviewer = world.As(Role.UnitReviewer);

        var waiting = await FindWaiting.Run(db, reviewer, new(), Cancellation);
        Assert.Equal(world.FormId, Assert.Single(waiting.Rows).Form.Id);
        var left = await ApproveClean.Run(db, ReviewWorld.Packs, world.Time, reviewer, [world.FormId], Cancellation);
        Assert.Equal(Refusals.NotClean, Assert.Single(left).Refusals[0].Rule);

        await db.Forms.ExecuteUpdateAsync(form => form.SetProperty(row => row.Errors, 0), Cancellation);
        var taken = await ApproveClean.Run(db, ReviewWorld.Packs, world.Time, reviewer, [world.FormId], Cancellation);
        Assert.Equal(FormState.UnitApproved, Assert.Single(taken).State);
        Assert.Empty((await FindWaiting.Run(db, reviewer, new(), Cancellation)).Rows);
    }

    internal static async Task<Result<App.Data.Records.Form>> Move(
        ReviewWorld world,
        Role role,
        MoveAction action,
        FormState from,
        string? reason = null
    )
    {
        await using var db = world.Open();
        var request = new MoveRequest(world.FormId, action, from, reason);
        return await MoveForm.Run(db, ReviewWorld.Packs, world.Time, world.As(role), request, Cancellation);
    }

    internal static async Task Remark(ReviewWorld world, Role role, string place, string text)
    {
        await using var db = world.Open();
        var written = await WriteRemark.Run(
            db,
            world.Time,
            world.As(role),
            new(world.FormId, place, text, null),
            Cancellation
        );
        Assert.True(written.TryGet(out _));
    }

    private static async Task<Result<App.Data.Records.Form>> Submit(ReviewWorld world, long? seen)
    {
        await using var db = world.Open();
        var state = await db.Forms.Select(form => form.State).SingleAsync(Cancellation);
        var request = new MoveRequest(world.FormId, MoveAction.Submit, state, null) { Seen = seen };
        return await MoveForm.Run(db, ReviewWorld.Packs, world.Time, world.As(Role.Filler), request, Cancellation);
    }

    private static async Task<SaveOutcome> Type(ReviewWorld world, FormWriter writer, string id, string was, string now)
    {
        var operation = new FieldOperation(
            Guid.Parse($"00000000-0000-0000-0000-00000000000{id}"),
            world.FormId,
            world.As(Role.Filler).AccountId,
            OperationKind.Set,
            "indicators",
            "r1"
        )
        {
            Field = "actual",
            Value = $"\"{now}\"",
            Replaces = was,
        };
        return (await writer.Save([operation], Cancellation))[0].Outcome;
    }

    // Every finding that would block is explained, as a filler would.
    private static async Task Explain(ReviewWorld world)
    {
        await using var db = world.Open();
        var opened = (await OpenForm.Run(db, world.FormId, Cancellation))!;
        var judged = await CheckForm.Run(db, opened, ReviewWorld.Packs, Cancellation);
        var errors = judged.Findings.Where(found =>
            found.Finding.Severity == Severity.Error && found.Explanation is null
        );
        foreach (var found in errors.DistinctBy(found => (found.Finding.Rule, found.Place)))
        {
            db.Explanations.Add(
                new()
                {
                    FormId = world.FormId,
                    Rule = found.Finding.Rule,
                    Place = found.Place,
                    Text = "情况属实",
                    AccountId = world.As(Role.Filler).AccountId,
                }
            );
        }

        await db.SaveChangesAsync(Cancellation);
    }
}
