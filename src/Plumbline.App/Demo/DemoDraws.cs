using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Draws;
using Plumbline.App.Forms;
using Plumbline.App.Review;
using Plumbline.Domain.Draws;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Demo;

/// <summary>
/// Spot checks of the demonstration: one finished draw for each closed year, by the operations that people use, and one of
/// the running year that waits for its seed.
/// </summary>
internal static class DemoDraws
{
    private const int Sample = 8;

    private static readonly string[] Opinions =
    [
        "抽查了台账、合同和验收资料，完成值与资料一致，自评得分属实。",
        "现场核对发现完成数量少于填报数，佐证资料不全，按核实数重新计分。",
        "指标完成属实；验收资料的日期晚于填报日期，酌情扣分。",
    ];

    internal static async Task Run(AppDb db, Packs packs, TimeProvider time, CancellationToken cancellation)
    {
        var finance = await db.Users.SingleAsync(user => user.UserName == "jixiaogu", cancellation);
        var today = ChinaTime.Today(time);
        var actor = (await FindActor.Run(db, finance.Id, today, cancellation))!;
        var third = await db.Users.SingleAsync(user => user.UserName == "zhuanjia", cancellation);
        var expert = (await FindActor.Run(db, third.Id, today, cancellation))!;
        var evaluations = db.Tasks.Where(task => task.Stage == FilingStage.SelfEvaluation);
        var tasks = await evaluations
            .Where(task => db.Forms.Any(form => form.TaskId == task.Id && form.State == FormState.Locked))
            .OrderBy(task => task.Year)
            .ToListAsync(cancellation);
        foreach (var task in tasks)
        {
            await Closed(db, packs, (actor, expert), task, cancellation);
        }

        var running = await evaluations.OrderByDescending(task => task.Year).FirstAsync(cancellation);
        var request = new DrawRequest(running.Id, $"{running.Name}重点抽查", DrawKind.Risk, 3, [], 0);
        var draw = (await DraftDraw.Run(db, packs, time, actor, request, cancellation)).OrThrow();
        db.ChangeTracker.Clear();
        (await PublishPopulation.Run(db, packs, time, actor, draw.Id, cancellation)).OrThrow();
        db.ChangeTracker.Clear();
    }

    // The forms of a closed year are drawn before they are sealed again.
    private static async Task Closed(
        AppDb db,
        Packs packs,
        (Actor Finance, Actor Expert) actors,
        SeasonTask task,
        CancellationToken cancellation
    )
    {
        var forms = db.Forms.Where(form => form.TaskId == task.Id && form.State == FormState.Locked);
        var locked = await forms.Select(form => form.Id).ToListAsync(cancellation);
        await forms.ExecuteUpdateAsync(
            form => form.SetProperty(row => row.State, FormState.FinanceAccepted),
            cancellation
        );
        var request = new DrawRequest(
            task.Id,
            $"{task.Name}抽查复核",
            DrawKind.Stratified,
            Sample,
            [StratumBy.Department, StratumBy.Size],
            1
        );
        var published = DemoTime.On(task.Year + 1, 6, 17);
        var draw = (await DraftDraw.Run(db, packs, published, actors.Finance, request, cancellation)).OrThrow();
        db.ChangeTracker.Clear();
        (await PublishPopulation.Run(db, packs, published, actors.Finance, draw.Id, cancellation)).OrThrow();
        db.ChangeTracker.Clear();
        var time = DemoTime.On(task.Year + 1, 6, 18);
        var seed = string.Create(CultureInfo.InvariantCulture, $"{task.Year + 1}-06-18 03 11 17 22 28 31 09");
        const string Source = "名单公布次日的公开彩票开奖号码，监督人员当场记录";
        (await MakeDraw.Run(db, time, actors.Finance, draw.Id, seed, Source, cancellation)).OrThrow();
        db.ChangeTracker.Clear();
        (await AssignDrawn.Run(db, time, actors.Finance, draw.Id, cancellation)).OrThrow();
        db.ChangeTracker.Clear();
        await Recheck(db, packs, DemoTime.On(task.Year + 1, 7, 9), actors, draw.Id, cancellation);
        await db
            .Forms.Where(form => locked.Contains(form.Id))
            .ExecuteUpdateAsync(form => form.SetProperty(row => row.State, FormState.Locked), cancellation);
    }

    private static async Task Recheck(
        AppDb db,
        Packs packs,
        TimeProvider time,
        (Actor Finance, Actor Expert) actors,
        long draw,
        CancellationToken cancellation
    )
    {
        var rows = await db
            .DrawnForms.Where(row => row.DrawId == draw)
            .OrderBy(row => row.Rank)
            .ToListAsync(cancellation);
        await db.FormAssignees.ExecuteUpdateAsync(
            row => row.SetProperty(one => one.Declaration, "与该单位无利益关系，承诺独立、客观复核。"),
            cancellation
        );
        foreach (var row in rows)
        {
            await Score(db, packs, row, actors.Expert.AccountId, time, cancellation);
            (Actor Actor, MoveAction Action, RecheckState From, string? Text)[] moves =
            [
                (actors.Expert, MoveAction.Report, RecheckState.Assigned, Opinions[row.Rank % Opinions.Length]),
                (actors.Finance, MoveAction.Open, RecheckState.Reported, null),
                (actors.Finance, MoveAction.Approve, RecheckState.Heard, null),
            ];
            foreach (var (actor, action, from, text) in moves)
            {
                db.ChangeTracker.Clear();
                (await MoveRecheck.Run(db, time, actor, new(row.Id, action, from, text), cancellation)).OrThrow();
            }
        }

        db.ChangeTracker.Clear();
    }

    private static async Task Score(
        AppDb db,
        Packs packs,
        DrawnForm row,
        long expert,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        db.ChangeTracker.Clear();
        var judged = await CheckForm.Run(db, (await OpenForm.Run(db, row.FormId, cancellation))!, packs, cancellation);
        var lines = ReviewSheet.Of(judged, [])!.Lines.Where(line => line.Line.Score is { Scaled: > 0 }).ToList();
        // One in three is found right, one loses a little, one much.
        var least = (row.Rank % 3) switch
        {
            0 => 0,
            1 => 4,
            _ => 1,
        };
        var given = new List<ReviewScore>();
        foreach (var line in lines.Skip(1).Take(Math.Max(1, least)))
        {
            var self = line.Line.Score!.Value.Scaled;
            given.Add(
                new()
                {
                    FormId = row.FormId,
                    Kind = ScoreKind.Finance,
                    Item = line.Item,
                    Score = least == 0 ? self : self * 7 / 10 / 1_000 * 1_000,
                    Reason = least == 0 ? null : "按核实的完成值计分",
                    AccountId = expert,
                    At = time.GetUtcNow().UtcDateTime,
                }
            );
        }

        db.ReviewScores.AddRange(given);
        await db.SaveChangesAsync(cancellation);
        var total = ReviewSheet.Of(judged, given)?.Finance?.Total?.Scaled;
        await db
            .Forms.Where(form => form.Id == row.FormId)
            .ExecuteUpdateAsync(form => form.SetProperty(one => one.FinanceScore, total), cancellation);
    }
}
