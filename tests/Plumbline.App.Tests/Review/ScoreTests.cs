using Microsoft.EntityFrameworkCore;
using Plumbline.App.Forms;
using Plumbline.App.Review;
using Plumbline.Domain;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.App.Tests.Review;

/// <summary>Scores stand beside the self score, and only their owners write them.</summary>
public sealed class ScoreTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FinanceScore_StandsBesideTheSelfScore()
    {
        await using var world = await ReviewWorld.Make();
        await world.Fill();
        await world.Put(FormState.DepartmentApproved);

        var result = await Give(world, Role.FinancePerformance, ScoreKind.Finance, "r1", "30", "抽查人数不符");

        Assert.True(result.TryGet(out var sheet));
        var line = sheet.Lines.Single(row => row.Item == "r1");
        Assert.Equal(Score.FromPoints(25), line.Line.Score);
        Assert.Equal(Score.FromPoints(30), line.Finance!.Score);
        Assert.Equal(Score.FromPoints(75), sheet.Self.Total);
        Assert.Equal(Score.FromPoints(80), sheet.Finance!.Total);
        Assert.Null(sheet.Department);
        await using var db = world.Open();
        var noted = await db.Events.SingleAsync(entry => entry.Kind == "score", Cancellation);
        Assert.Equal(("indicators/r1.financeScore", "30"), (noted.Place, noted.After));
    }

    [Fact]
    public async Task ReasonWithoutAScore_IsRefused_AndAScoreCanBeTakenBackWithItsReason()
    {
        await using var world = await ReviewWorld.Make();
        await world.Fill();
        await world.Put(FormState.DepartmentApproved);

        var lost = await Give(world, Role.FinancePerformance, ScoreKind.Finance, "r1", " ", "抽查人数不符");
        await Give(world, Role.FinancePerformance, ScoreKind.Finance, "r1", "30", "抽查人数不符");
        var taken = await Give(world, Role.FinancePerformance, ScoreKind.Finance, "r1", "", "抽查人数不符");

        Assert.False(lost.TryGet(out _));
        Assert.True(taken.TryGet(out var sheet));
        Assert.Null(sheet.Lines.Single(row => row.Item == "r1").Finance);
    }

    [Fact]
    public async Task Score_ThatChangesNothing_WritesNoEvent()
    {
        await using var world = await ReviewWorld.Make();
        await world.Fill();
        await world.Put(FormState.DepartmentApproved);

        var cleared = await Give(world, Role.FinancePerformance, ScoreKind.Finance, "r1", "", "");
        await Give(world, Role.FinancePerformance, ScoreKind.Finance, "r1", "30", "抽查人数不符");
        var again = await Give(world, Role.FinancePerformance, ScoreKind.Finance, "r1", "30.0", "抽查人数不符");
        await Give(world, Role.FinancePerformance, ScoreKind.Finance, "r1", "30", "另有依据");

        Assert.True(cleared.TryGet(out _));
        Assert.True(again.TryGet(out var sheet));
        Assert.Equal(Score.FromPoints(30), sheet.Lines.Single(row => row.Item == "r1").Finance!.Score);
        await using var db = world.Open();
        Assert.Equal(
            ["抽查人数不符", "另有依据"],
            await db
                .Events.Where(entry => entry.Kind == "score")
                .OrderBy(entry => entry.Seq)
                .Select(entry => entry.Reason)
                .ToListAsync(Cancellation)
        );
    }

    [Theory]
    [InlineData(Role.Filler, FormState.DepartmentApproved, false)]
    [InlineData(Role.DepartmentFinance, FormState.DepartmentApproved, false)]
    [InlineData(Role.FinancePerformance, FormState.DepartmentApproved, true)]
    [InlineData(Role.Filler, FormState.Locked, true)]
    public async Task FinanceScore_IsNoPartOfTheHistoryBeforeItIsFedBack(Role role, FormState state, bool shown)
    {
        await using var world = await ReviewWorld.Make();
        await world.Fill();
        await world.Put(FormState.DepartmentApproved);
        await Give(world, Role.FinancePerformance, ScoreKind.Finance, "r1", "30", "抽查人数不符");
        await world.Put(state);
        await using var db = world.Open();
        var opened = (await OpenForm.Run(db, world.FormId, Cancellation))!;

        var history = await FormHistory.Run(db, opened, world.As(role), "", 1, 50, Cancellation);
        var changes = await FindChanges.Since(db, world.As(role), opened.Form, 0, Cancellation);

        Assert.Equal(shown, history.Entries.Any(entry => entry.Kind == "score"));
        Assert.Equal(shown, changes.Any(change => change.Kind == "score"));
        Assert.Equal(history.Total, history.Entries.Length);
    }

    [Theory]
    [InlineData("30", "", Refusals.ReasonMissing)]
    [InlineData("50.5", "理由", Refusals.BadInput)]
    [InlineData("-1", "理由", Refusals.BadInput)]
    [InlineData("很好", "理由", Refusals.BadInput)]
    public async Task BadScore_IsRefused(string points, string reason, string rule)
    {
        await using var world = await ReviewWorld.Make();
        await world.Fill();
        await world.Put(FormState.DepartmentApproved);

        var result = await Give(world, Role.FinancePerformance, ScoreKind.Finance, "r1", points, reason);

        Assert.Equal(rule, Assert.Single(result.Findings).Rule);
        await using var db = world.Open();
        Assert.False(await db.ReviewScores.AnyAsync(Cancellation));
    }

    public static TheoryData<FormState, ScoreKind, Role> Everyone =>
        [
            .. from state in Enum.GetValues<FormState>()
            from kind in Enum.GetValues<ScoreKind>()
            from role in Enum.GetValues<Role>()
            select (state, kind, role),
        ];

    [Fact]
    public async Task MayWrite_IsWhatTheOwnersSay_InEveryStateForEveryRole()
    {
        await using var world = await ReviewWorld.Make();
        await using var db = world.Open();
        foreach (var (state, kind, role) in Everyone.Select(row => row.Data))
        {
            await world.Put(state);
            var form = await db.Forms.SingleAsync(Cancellation);
            // The self score is filled in the form; a third party needs a mandate besides.
            var owns = kind != ScoreKind.Self && role != Role.ThirdParty && ScoreOwners.MayWrite(kind, role, state);
            Assert.Equal(owns, await ScoreItem.MayWrite(db, world.As(role), form, kind, Cancellation));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ThirdParty_ScoresOnlyWithAMandateAndWithoutConflict(bool conflict)
    {
        await using var world = await ReviewWorld.Make();
        await world.Fill();
        await world.Put(FormState.FinanceAccepted);
        var third = world.As(Role.ThirdParty);
        await using var db = world.Open();

        Assert.Null(await FormSight.Find(db, third, world.FormId, Cancellation));
        Assert.Equal(Refusals.NoMandate, (await Third(world)).Findings[0].Rule);
        var finance = world.As(Role.FinancePerformance);
        var given = await AssignReviewer.Run(db, world.Time, finance, world.FormId, third.AccountId, Cancellation);
        Assert.True(given.TryGet(out _));
        Assert.NotNull(await FormSight.Find(db, third, world.FormId, Cancellation));
        Assert.Equal(Refusals.NoMandate, (await Third(world)).Findings[0].Rule);

        await using var own = world.Open();
        await DeclareInterests.Run(own, world.Time, third, world.FormId, "已声明", conflict, Cancellation);
        Assert.Equal(!conflict, (await Third(world)).TryGet(out _));
    }

    private static Task<Result<ReviewSheet>> Third(ReviewWorld world) =>
        Give(world, Role.ThirdParty, ScoreKind.Finance, "r1", "30", "理由");

    private static async Task<Result<ReviewSheet>> Give(
        ReviewWorld world,
        Role role,
        ScoreKind kind,
        string item,
        string points,
        string reason
    )
    {
        await using var db = world.Open();
        var request = new ScoreRequest(world.FormId, kind, item, points, reason);
        return await ScoreItem.Run(db, ReviewWorld.Packs, world.Time, world.As(role), request, Cancellation);
    }
}
