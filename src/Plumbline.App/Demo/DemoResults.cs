using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Rectifying;
using Plumbline.App.Results;
using Plumbline.Domain.Results;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Demo;

/// <summary>
/// What followed from the closed years of the demonstration: decisions on the budgets, and a ledger of problems in all states,
/// by the operations that people use.
/// </summary>
internal static class DemoResults
{
    private static readonly string[] Measures =
    [
        "补充签到表、验收单等佐证资料，按实际完成数更正台账。",
        "修订项目管理办法，明确按季核对完成数量，指定专人负责。",
        "下一年度按近三年完成情况重新设定指标值，并说明依据。",
    ];

    internal static async Task Run(AppDb db, Packs packs, TimeProvider time, CancellationToken cancellation)
    {
        var today = ChinaTime.Today(time);
        var finance = await ActorOf(db, "jixiaogu", today, cancellation);
        await Decide(db, packs, finance, cancellation);
        await Ledger(db, time, finance, cancellation);
        db.ChangeTracker.Clear();
    }

    // The earliest year is decided as a whole; of the next one most is still open.
    private static async Task Decide(AppDb db, Packs packs, Actor finance, CancellationToken cancellation)
    {
        var first = await db
            .Forms.Where(form => form.State == FormState.Locked)
            .MinAsync(form => form.Year, cancellation);
        var time = DemoTime.On(first + 1, 9, 10);
        var filter = new ResultFilter(first, "", null, Undecided: true, 1);
        var page = await FindResults.Run(db, packs, finance, filter, ChinaTime.Today(time), cancellation);
        foreach (var (result, at) in page.Rows.Select((result, at) => (result, at)))
        {
            if (result.Advice is not { } advice)
            {
                continue;
            }

            db.ChangeTracker.Clear();
            var request =
                advice.Action == BudgetAction.Cut && result.Base is { } present
                    ? new DecisionRequest(
                        result.Form.Id,
                        BudgetAction.Cut,
                        AdviseBudget.After(present, new(10, 100)).Fen,
                        "规定未明确比例，经会商压减10%"
                    )
                : at % 7 == 6 ? new(result.Form.Id, BudgetAction.Freeze, result.Base?.Fen, "财力紧张，维持上年规模")
                : new(result.Form.Id, advice.Action, null, null);
            (await DecideResult.Run(db, packs, time, finance, request, cancellation)).OrThrow();
        }
    }

    private static async Task Ledger(AppDb db, TimeProvider time, Actor finance, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var drawn = await db
            .DrawnForms.Where(row => row.State == RecheckState.Concluded && row.Opinion != null)
            .Join(db.Forms, row => row.FormId, form => form.Id, (row, form) => new { row, form })
            .Where(pair => pair.form.FinanceScore < pair.form.SelfScore)
            .OrderBy(pair => pair.row.Id)
            .ToListAsync(cancellation);
        foreach (var (pair, at) in drawn.Select((pair, at) => (pair, at)))
        {
            var opened = DaysAgo(time, at % 4 == 0 ? 42 : 10);
            var request = new RectificationRequest(
                pair.form.UnitId,
                pair.form.Year,
                ProblemSource.Recheck,
                $"{pair.form.Name}：{pair.row.Opinion}",
                ChinaTime.Today(opened).AddDays(30)
            )
            {
                FormId = pair.form.Id,
                Requirement = Measures[at % Measures.Length],
                Owner = "计划财务室",
            };
            var item = (await OpenItem.Run(db, opened, finance, request, cancellation)).OrThrow();
            db.ChangeTracker.Clear();
            await Move(db, time, finance, item, at, cancellation);
        }

        await Counted(db, time, finance, cancellation);
    }

    // Problems that rules found at the schools, with the rule, so that what came back the next year is seen.
    private static async Task Counted(AppDb db, TimeProvider time, Actor finance, CancellationToken cancellation)
    {
        var counts = await db
            .FormRuleCounts.Join(db.Forms, count => count.FormId, form => form.Id, (count, form) => new { count, form })
            .Where(pair => pair.form.State == FormState.Locked && pair.count.Severity != Findings.Severity.Info)
            .OrderByDescending(pair => pair.form.Year)
            .ThenBy(pair => pair.form.Id)
            .Take(4)
            .ToListAsync(cancellation);
        foreach (var pair in counts)
        {
            var title = Audit.Rules.RuleCatalogue.Find(pair.count.Rule)?.Info.Title.Chinese ?? pair.count.Rule;
            var request = new RectificationRequest(
                pair.form.UnitId,
                pair.form.Year,
                ProblemSource.Finding,
                $"{pair.form.Name}：未做到“{title}”，自动审核发现{pair.count.Count}处",
                ChinaTime.Today(time).AddDays(20)
            )
            {
                FormId = pair.form.Id,
                Rule = pair.count.Rule,
                Owner = "教务处",
            };
            (await OpenItem.Run(db, time, finance, request, cancellation)).OrThrow();
            db.ChangeTracker.Clear();
        }
    }

    private static DemoTime DaysAgo(TimeProvider time, int days) => new(time.GetUtcNow().UtcDateTime.AddDays(-days));

    // One in four is overdue, one reported and approved, one closed, one waits.
    private static async Task Move(
        AppDb db,
        TimeProvider time,
        Actor finance,
        RectificationItem item,
        int at,
        CancellationToken cancellation
    )
    {
        if (at % 4 == 0)
        {
            var met = DaysAgo(time, 7);
            var with = "学校主要负责人";
            const string Record = "说明逾期原因，承诺两周内完成整改；再次逾期的，暂缓安排下一年度同类项目。";
            (
                await KeepInterview.Run(db, met, finance, item.Id, ChinaTime.Today(met), with, Record, cancellation)
            ).OrThrow();
            db.ChangeTracker.Clear();
            return;
        }

        if (at % 4 == 3)
        {
            return;
        }

        await Prove(db, time, item, finance.AccountId, cancellation);
        var filler = Post(finance, Role.Filler, item);
        var department = Post(finance, Role.DepartmentFinance, item);
        (Actor Actor, MoveAction Action, RectificationState From, string? Text)[] moves =
        [
            (filler, MoveAction.Report, RectificationState.Notified, "已按要求整改，佐证资料见附件。"),
            (department, MoveAction.Approve, RectificationState.Reported, null),
            (finance, MoveAction.Approve, RectificationState.DepartmentApproved, null),
        ];
        foreach (var (actor, action, from, text) in moves.Take(at % 4 == 1 ? 2 : 3))
        {
            (await MoveItem.Run(db, time, actor, new(item.Id, action, from, text), cancellation)).OrThrow();
            db.ChangeTracker.Clear();
        }
    }

    // The proof of the demonstration is a reference to a file that the demonstration keeps already, where there is one.
    private static async Task Prove(
        AppDb db,
        TimeProvider time,
        RectificationItem item,
        long account,
        CancellationToken cancellation
    )
    {
        var hash = Files.FileHash.Of(DemoFiles.Proof);
        if (!await db.EvidenceFiles.AnyAsync(file => file.Hash == hash, cancellation))
        {
            db.EvidenceFiles.Add(
                new()
                {
                    Hash = hash,
                    Size = 12,
                    MediaType = "text/plain",
                    At = time.GetUtcNow().UtcDateTime,
                }
            );
        }

        db.RectificationProofs.Add(
            new()
            {
                ItemId = item.Id,
                Hash = hash,
                Name = "整改情况说明.txt",
                AccountId = account,
                At = time.GetUtcNow().UtcDateTime,
            }
        );
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    private static Actor Post(Actor somebody, Role role, RectificationItem item) =>
        somebody with
        {
            Posts = [new(role, item.UnitId, item.UnitPath)],
        };

    private static async Task<Actor> ActorOf(AppDb db, string name, DateOnly today, CancellationToken cancellation)
    {
        var account = await db.Users.SingleAsync(user => user.UserName == name, cancellation);
        return (await FindActor.Run(db, account.Id, today, cancellation))!;
    }
}
