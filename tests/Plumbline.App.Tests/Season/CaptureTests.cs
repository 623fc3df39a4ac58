using Microsoft.EntityFrameworkCore;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Declarations;
using Plumbline.App.Forms.Saving;
using Plumbline.App.Season;
using Plumbline.App.Tests.Data;
using Plumbline.Domain.Filings;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.App.Tests.Season;

/// <summary>What was captured during the year goes to the indicator that it is about, on both databases.</summary>
public sealed class CaptureTests(Databases databases)
{
    private static readonly string Hash = new('a', 64);

    private static readonly Packs Packs = Content.Packs.Load(ContentFolder.Find().Regimes).OrThrow();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Capture_GoesToTheIndicatorOfItsName_NotToTheRowOfItsItem(DatabaseKind kind)
    {
        var (town, store) = await Town.BuildWithStore(databases, kind);
        await using var _ = town;
        await using var writer = new FormWriter(store, TimeProvider.System);
        var (form, capture) = await Captured(town);
        await Rows(town, form, ("q1", "维修教室", null), ("q1g", "受益人数", GoalMarks.Taken));

        (await Take(town, writer, form, capture)).OrThrow();
        (await Take(town, writer, form, capture)).OrThrow();

        var rows = await town
            .Db.FormRows.Where(row => row.FormId == form && row.Part == "indicators" && row.Item.StartsWith("q1"))
            .ToDictionaryAsync(row => row.Item, row => row.Data, Cancellation);
        Assert.Contains("\"actual\":\"120人\"", rows["q1g"], StringComparison.Ordinal);
        Assert.DoesNotContain("actual", rows["q1"], StringComparison.Ordinal);
        var use = await town.Db.EvidenceUses.SingleAsync(one => one.FormId == form, Cancellation);
        Assert.Equal(("q1g", Hash), (use.Item, use.Hash));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Capture_OfAnIndicatorThatTheFormHasNot_IsRefused(DatabaseKind kind)
    {
        var (town, store) = await Town.BuildWithStore(databases, kind);
        await using var _ = town;
        await using var writer = new FormWriter(store, TimeProvider.System);
        var (form, capture) = await Captured(town);
        await Rows(town, form, ("q1", "维修教室", null));

        var refused = await Take(town, writer, form, capture);
        var unknown = await Take(town, writer, form + 1_000, capture);

        Assert.Equal(Refusals.BadInput, Assert.Single(refused.Findings).Rule);
        Assert.Equal(Refusals.MoveNotAllowed, Assert.Single(unknown.Findings).Rule);
        Assert.Empty(await town.Db.EvidenceUses.ToListAsync(Cancellation));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Capture_OfARenamedIndicator_FollowsTheRowThatTheGoalFixes(DatabaseKind kind)
    {
        var (town, store) = await Town.BuildWithStore(databases, kind);
        await using var _ = town;
        await using var writer = new FormWriter(store, TimeProvider.System);
        var (form, capture) = await Captured(town);
        await Rows(town, form, ("q1", "受益学生人数", GoalMarks.Taken));

        (await Take(town, writer, form, capture)).OrThrow();

        var row = await town.Db.FormRows.SingleAsync(one => one.FormId == form && one.Item == "q1", Cancellation);
        Assert.Contains("\"actual\":\"120人\"", row.Data, StringComparison.Ordinal);
    }

    // A goal with the indicator q1, 受益人数, of which 120人 and a file were captured; and an empty self-evaluation.
    private static async Task<(long Form, long Capture)> Captured(Town town)
    {
        var goal = await Issue(town, FilingStage.Goal);
        await Rows(town, goal, ("q1", "受益人数", null));
        var form = await Issue(town, FilingStage.SelfEvaluation);
        town.Db.EvidenceFiles.Add(
            new()
            {
                Hash = Hash,
                Size = 10,
                MediaType = "application/pdf",
                At = DateTime.UnixEpoch,
            }
        );
        var capture = new Capture
        {
            FormId = goal,
            Item = "q1",
            Value = "120人",
            Hash = Hash,
            Name = "签到表.pdf",
            AccountId = town.Filler.AccountId,
            At = DateTime.UnixEpoch,
        };
        town.Db.Captures.Add(capture);
        await town.Db.SaveChangesAsync(Cancellation);
        town.Db.ChangeTracker.Clear();
        return (form, capture.Id);
    }

    private static async Task Rows(Town town, long form, params (string Item, string Name, string? Mark)[] rows)
    {
        foreach (var (item, name, mark) in rows)
        {
            town.Db.FormRows.Add(
                new()
                {
                    FormId = form,
                    Part = "indicators",
                    Item = item,
                    Data = $$"""{"kind":"output","name":"{{name}}"}""",
                    Marks = mark is null ? null : $$"""{"name":"{{mark}}"}""",
                }
            );
        }

        await town.Db.SaveChangesAsync(Cancellation);
        town.Db.ChangeTracker.Clear();
    }

    private static async Task<long> Issue(Town town, FilingStage stage)
    {
        var request = new IssueRequest(
            town.Region.Id,
            stage.ToString(),
            2025,
            "CN-2020",
            new(2099, 3, 1, 10, 0, 0, DateTimeKind.Utc),
            null,
            [new(town.First.Id, town.Project.Id)]
        )
        {
            Stage = stage,
        };
        var task = (
            await IssueTask.Run(town.Db, Packs, TimeProvider.System, town.Finance, request, Cancellation)
        ).OrThrow();
        town.Db.ChangeTracker.Clear();
        return await town
            .Db.Forms.Where(form => form.TaskId == task.Id)
            .Select(form => form.Id)
            .SingleAsync(Cancellation);
    }

    private static async Task<Result<long>> Take(Town town, FormWriter writer, long form, long capture)
    {
        var taken = await TakeCapture.Run(
            town.Db,
            writer,
            TimeProvider.System,
            town.Filler,
            form,
            capture,
            Cancellation
        );
        town.Db.ChangeTracker.Clear();
        return taken;
    }
}
