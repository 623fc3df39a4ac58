using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Evaluations;
using Plumbline.App.ExAnte;
using Plumbline.App.Forms;
using Plumbline.App.Results;
using Plumbline.Domain.ExAnte;
using Plumbline.Domain.Results;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;

namespace Plumbline.App.Demo;

/// <summary>
/// Ex-ante evaluations by the usual operations: the repair of the first school as it was admitted before its first year, and
/// for the coming budget one that was refused, one that is being scored and one that is being written.
/// </summary>
internal sealed class DemoExAnte(AppDb db, Packs packs, TimeProvider time)
{
    private const string Regime = "CN-2020";

    private const int Experts = 3;

    private const string Lots = "公开开奖号码";

    /// <summary>Adds them.</summary>
    internal async Task Run(Unit region, Unit department, int firstYear, CancellationToken cancellation)
    {
        await AddExperts(region, cancellation);
        var repair = await db
            .Projects.Where(one => one.Name == DemoProject.All[1].Name && one.ParentId != null)
            .OrderBy(one => one.Id)
            .FirstAsync(cancellation);
        var before = new DateTime(firstYear - 1, 8, 20, 2, 0, 0, DateTimeKind.Utc);
        await One(
            new(repair, firstYear, "building", DemoExAnteWords.Repair, ExAnteState.Admitted),
            before,
            cancellation
        );
        await Decide(repair, firstYear, cancellation);
        await AddFunds(repair, cancellation);
        var next = ChinaTime.Today(time).Year + 1;
        var now = time.GetUtcNow().UtcDateTime;
        var names = DemoExAnteWords.Fresh;
        var fresh = names
            .Select(
                (one, at) =>
                    new Project
                    {
                        UnitId = department.Id,
                        UnitPath = department.Path,
                        Code = string.Create(CultureInfo.InvariantCulture, $"{department.Code}-{next}-{at + 1}"),
                        Name = one.Name,
                        FirstYear = next,
                        Recurrence = Domain.Filings.ProjectRecurrence.Recurrent,
                    }
            )
            .ToList();
        db.Projects.AddRange(fresh);
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        foreach (var (project, wanted) in fresh.Zip(names))
        {
            await One(new(project, next, "project", wanted.Content, wanted.State), now, cancellation);
        }
    }

    private async Task One(Wish wish, DateTime at, CancellationToken cancellation)
    {
        var clock = new DemoTime(at);
        var today = ChinaTime.Today(time);
        var writer = await ActorOf("jicai", today, cancellation);
        var finance = await ActorOf("jixiaogu", today, cancellation);
        var request = new AssessmentRequest(wish.Project.Id, wish.Year, Regime, wish.Kind);
        var row = Kept(await OpenAssessment.Run(db, packs, clock, writer, request, cancellation));
        Kept(await SaveAssessment.Run(db, clock, writer, row.Id, wish.Content, cancellation));
        if (wish.State == ExAnteState.Draft)
        {
            return;
        }

        var submit = new AssessmentMove(row.Id, MoveAction.Submit, ExAnteState.Draft, null);
        Kept(await MoveAssessment.Run(db, packs, clock, writer, submit, cancellation));
        ImmutableArray<string> agencies = ["某绩效评价咨询机构", "某会计师事务所"];
        Kept(await DrawExperts.Publish(db, clock, finance, row.Id, agencies, cancellation));
        Kept(
            await DrawExperts.Run(
                db,
                packs,
                clock,
                finance,
                row.Id,
                (await Seed(row, cancellation), Lots),
                cancellation
            )
        );
        if (wish.State == ExAnteState.Assigned)
        {
            return;
        }

        await Score(row.Id, clock, finance, wish.State == ExAnteState.Admitted ? 90 : 60, cancellation);
        Kept(await ScoreAssessment.Conclude(db, packs, clock, finance, row.Id, cancellation));
        var decision =
            wish.State == ExAnteState.Admitted
                ? new AssessmentMove(row.Id, MoveAction.Accept, ExAnteState.Concluded, "项目库评审会议纪要第3期")
                : new(row.Id, MoveAction.Refuse, ExAnteState.Concluded, "与已有设备重复，需求依据不足");
        Kept(await MoveAssessment.Run(db, packs, clock, finance, decision, cancellation));
    }

    // The demonstration's own expert takes a seat, so that whoever signs in as it has something to do.
    private async Task<string> Seed(Assessment row, CancellationToken cancellation)
    {
        var all = await db
            .AssessmentCandidates.Where(one => one.AssessmentId == row.Id && one.AccountId != null)
            .OrderBy(one => one.Id)
            .ToListAsync(cancellation);
        var first = all[0].Code;
        return Enumerable
            .Range(1, 99)
            .Select(at => string.Create(CultureInfo.InvariantCulture, $"{row.Year}{at:000}"))
            .First(seed =>
                DrawPanel.Order(seed, DrawExperts.Code(row), all.Select(one => one.Code)).First().Code == first
            );
    }

    private async Task Score(long id, TimeProvider clock, Actor finance, int percent, CancellationToken cancellation)
    {
        const string None = "与申报单位无利益关系。";
        var seated = await db
            .AssessmentCandidates.Where(one => one.AssessmentId == id && one.Seated)
            .OrderBy(one => one.Id)
            .ToListAsync(cancellation);
        foreach (var (one, at) in seated.Select((one, at) => (one, at)))
        {
            var actor = one.AccountId is { } account ? new Actor(account, one.Name, []) : finance;
            Kept(await DrawExperts.Declare(db, packs, clock, actor, one.Id, (None, false), cancellation));
            if (one.AccountId is null)
            {
                continue;
            }

            var row = await db.Assessments.SingleAsync(found => found.Id == id, cancellation);
            var typed = ScoreAssessment
                .Template(packs, row)!
                .Items.Select(
                    (item, number) =>
                    {
                        var share = percent + (number * 7 + at * 5) % 12 - 2;
                        var points = item.Weight.Scaled * share / 100 / 1_000 * 1_000;
                        return new TypedScore(item.Id, Domain.Score.FromScaled(points).ToString(), null);
                    }
                );
            Kept(await ScoreAssessment.Run(db, packs, clock, actor, id, [.. typed], cancellation));
        }
    }

    // What the first year's result meant for the budget two years later, in money.
    private async Task Decide(Project project, int year, CancellationToken cancellation)
    {
        var form = await db.Forms.FirstAsync(
            one => one.ProjectId == project.Id && one.Year == year && one.BudgetFen != null,
            cancellation
        );
        var finance = await ActorOf("jixiaogu", ChinaTime.Today(time), cancellation);
        const string Why = "财力紧张，维持当年规模，年中视工程进度追加";
        var request = new DecisionRequest(form.Id, BudgetAction.Freeze, form.BudgetFen, Why);
        (
            await DecideResult.Run(db, packs, DemoTime.By(time, year + 1, 10, 15), finance, request, cancellation)
        ).OrThrow();
        db.ChangeTracker.Clear();
    }

    // The project's money year by year, as its forms have it.
    private async Task AddFunds(Project project, CancellationToken cancellation)
    {
        var forms = await db
            .Forms.Where(form => form.ProjectId == project.Id && form.BudgetFen != null)
            .OrderBy(form => form.Year)
            .ToListAsync(cancellation);
        foreach (var form in forms.DistinctBy(form => form.Year))
        {
            var budget = (await OpenForm.Run(db, form.Id, cancellation))!.Filing.OrThrow().Budget!;
            db.ProjectFunds.Add(
                new()
                {
                    ProjectId = project.Id,
                    Year = form.Year,
                    Nature = Domain.Filings.FundNature.GeneralPublic,
                    Origin = Domain.Filings.FundOrigin.CurrentYear,
                    InitialFen = budget.Total!.InitialBudget!.Value.Value.Fen,
                    AdjustedFen = form.BudgetFen!.Value,
                    ExecutedFen = form.ExecutedFen ?? 0,
                    AsOf = new DateOnly(form.Year, 12, 31),
                }
            );
        }

        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    // Named by number; they sign in with the password of all accounts of the demonstration.
    private async Task AddExperts(Unit region, CancellationToken cancellation)
    {
        var first = await db.Users.SingleAsync(user => user.UserName == "zhuanjia", cancellation);
        foreach (var number in Enumerable.Range(2, Experts))
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"zhuanjia{number}");
            var account = new Account
            {
                UserName = name,
                NormalizedUserName = name.ToUpperInvariant(),
                DisplayName = string.Create(CultureInfo.InvariantCulture, $"评审专家{number}号"),
                CreatedAt = time.GetUtcNow().UtcDateTime,
                LockoutEnabled = true,
                SecurityStamp = name,
                PasswordHash = first.PasswordHash,
            };
            db.Users.Add(account);
            await db.SaveChangesAsync(cancellation);
            db.Posts.Add(
                new()
                {
                    AccountId = account.Id,
                    UnitId = region.Id,
                    Role = Role.ThirdParty,
                    GrantedAt = time.GetUtcNow().UtcDateTime,
                }
            );
        }

        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    private async Task<Actor> ActorOf(string name, DateOnly today, CancellationToken cancellation)
    {
        var account = await db.Users.SingleAsync(user => user.UserName == name, cancellation);
        return (await FindActor.Run(db, account.Id, today, cancellation))!;
    }

    private Assessment Kept(Result<Assessment> result)
    {
        db.ChangeTracker.Clear();
        return result.OrThrow();
    }

    private sealed record Wish(Project Project, int Year, string Kind, AssessmentContent Content, ExAnteState State);
}
