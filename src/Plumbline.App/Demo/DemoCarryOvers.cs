using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.CarryOvers;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.Domain;
using Plumbline.Domain.CarryOvers;
using Plumbline.Domain.Filings;

namespace Plumbline.App.Demo;

/// <summary>
/// Carried-over projects of the demonstration: what forms of the year before left, in the running year nearly all spent, spent
/// in part, partly two years old, or not stated; the first with promises and texts.
/// </summary>
internal sealed class DemoCarryOvers(AppDb db, Packs packs, TimeProvider time)
{
    private const int Kept = 6;

    /// <summary>Adds them.</summary>
    internal async Task Run(int year, CancellationToken cancellation)
    {
        var account = await db.Users.SingleAsync(user => user.UserName == "jicai", cancellation);
        var actor = (await FindActor.Run(db, account.Id, ChinaTime.Today(time), cancellation))!;
        var left = await FindLeftOvers.Run(db, actor, year, cancellation);
        foreach (var (one, at) in left.Take(Kept).Select((one, at) => (one, at)))
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
        }
    }

    private static IEnumerable<CarriedFund> Funds(long left, int year, int at)
    {
        // In hundredths of 万元, as people keep such accounts.
        var part = left / 100_000 * 10_000;
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
