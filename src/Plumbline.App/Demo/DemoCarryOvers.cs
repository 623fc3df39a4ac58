using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.CarryOvers;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Forms;
using Plumbline.Domain;
using Plumbline.Domain.CarryOvers;
using Plumbline.Domain.Filings;

namespace Plumbline.App.Demo;

/// <summary>What a form of the demonstration states of money of earlier years, in fen.</summary>
internal sealed record DemoCarried(long BalanceFen, long SpentFen);

/// <summary>
/// Carried-over projects of the demonstration: what forms of the year before left, in the running year nearly all spent, spent
/// in part, partly two years old, or not stated; the first with promises and texts.
/// </summary>
internal sealed class DemoCarryOvers(AppDb db, Packs packs, TimeProvider time)
{
    private const int Kept = 6;
    private const int Slip = 4;
    private const long Printed = 10_000;

    /// <summary>Adds them.</summary>
    internal async Task Run(int year, CancellationToken cancellation)
    {
        var actor = await Actor(cancellation);
        foreach (var (one, at) in await Left(actor, year, cancellation))
        {
            db.ChangeTracker.Clear();
            var request = new CarryOverRequest(one.ProjectId, year, "CN-2020");
            var kept = (await KeepCarryOver.Run(db, packs, time, actor, request, cancellation)).OrThrow();
            foreach (var fund in Funds(one.LeftFen, year, at))
            {
                db.ChangeTracker.Clear();
                (await KeepCarriedFund.Run(db, packs, time, actor, kept.Id, fund, cancellation)).OrThrow();
            }

            if (at < 2)
            {
                await Write(actor, kept.Id, at, cancellation);
            }

            await Check(one.ProjectId, year, cancellation);
        }
    }

    // The project's own form was judged before the ledger was kept.
    private async Task Check(long project, int year, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var begun = await db
            .Forms.Where(form => form.ProjectId == project && form.Year == year && form.BudgetFen != null)
            .Where(form => form.Stage == FilingStage.SelfEvaluation)
            .Select(form => form.Id)
            .ToListAsync(cancellation);
        foreach (var form in begun)
        {
            var opened = (await OpenForm.Run(db, form, cancellation))!;
            await CheckForm.Keep(db, await CheckForm.Run(db, opened, packs, cancellation), cancellation);
        }
    }

    /// <summary>
    /// What the projects' own forms of the year state in the row 上年结转资金: what the ledger says. Two differ: one whose
    /// payments the ledger does not state yet, and one draft that states as spent what the ledger has as given back.
    /// </summary>
    internal async Task<IReadOnlyDictionary<long, DemoCarried>> Stated(int year, CancellationToken cancellation) =>
        (await Left(await Actor(cancellation), year, cancellation)).ToDictionary(
            pair => pair.One.ProjectId,
            pair =>
            {
                var funds = Funds(pair.One.LeftFen, year, pair.At).ToList();
                var spent =
                    pair.At == Slip ? pair.One.LeftFen : funds.Sum(fund => fund.SpentFen ?? Round(fund.BalanceFen / 2));
                return new DemoCarried(pair.One.LeftFen, spent);
            }
        );

    private async Task<Actor> Actor(CancellationToken cancellation)
    {
        var account = await db.Users.SingleAsync(user => user.UserName == "jicai", cancellation);
        return (await FindActor.Run(db, account.Id, ChinaTime.Today(time), cancellation))!;
    }

    private async Task<IEnumerable<(LeftOver One, int At)>> Left(
        Actor actor,
        int year,
        CancellationToken cancellation
    ) => (await FindLeftOvers.Run(db, actor, year, cancellation)).Take(Kept).Select((one, at) => (one, at));

    private static IEnumerable<CarriedFund> Funds(long left, int year, int at)
    {
        var part = Round(left / 10);
        return at switch
        {
            0 => [New(year - 1, left) with { SpentFen = left - part }],
            1 => [New(year - 1, left) with { SpentFen = left }],
            2 => [New(year - 2, part) with { SpentFen = 0 }, New(year - 1, left - part) with { SpentFen = part * 5 }],
            3 => [New(year - 1, left)],
            4 => [New(year - 1, left) with { SpentFen = part * 7, ReturnedFen = left - (part * 7) }],
            _ => [New(year - 1, left) with { SpentFen = part * 8 }],
        };

        static CarriedFund New(int year, long fen) => new(FundNature.GeneralPublic, year, fen);
    }

    // Forms print 万元 with two decimals.
    private static long Round(long fen) => fen / Printed * Printed;

    private async Task Write(Actor actor, long id, int at, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var opened = (await OpenCarryOver.Run(db, packs, time, actor, id, cancellation))!;
        var texts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["goal"] = "完成上年没有完成的部分，资金按原用途使用。",
            ["cause"] = "部分合同按约定在次年验收后付款。",
            ["outcome"] = at == 0 ? "验收手续已办，尾款支付大部分，少量质保金未到期。" : "已全部验收，尾款付清。",
        };
        foreach (var one in opened.Indicators)
        {
            var isRate = one.LastTarget is { } target && StatedValue.Of(target).Figure is { IsPercent: true };
            if ((one.LeftOver ?? (isRate ? one.LastTarget : null)) is { } promised)
            {
                texts[SaidTexts.Item("target", one.Kind, one.Name)] = promised;
                texts[SaidTexts.Item("actual", one.Kind, one.Name)] = one.LeftOver ?? one.LastActual ?? "";
            }
        }

        db.ChangeTracker.Clear();
        (await WriteCarryOver.Run(db, time, actor, id, texts, cancellation)).OrThrow();
    }
}
