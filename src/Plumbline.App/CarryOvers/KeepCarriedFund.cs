using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Imports.Tables;
using Plumbline.App.Log;
using Plumbline.Domain;
using Plumbline.Domain.CarryOvers;
using Plumbline.Findings;

namespace Plumbline.App.CarryOvers;

/// <summary>
/// Keeps the money that a project carried into a year, of one source and budget year. The balance and what was given back
/// are kept by whoever keeps projects; the spending also by whoever fills the unit's forms. A balance of zero takes it out.
/// </summary>
public static class KeepCarriedFund
{
    /// <summary>Budget years that far back can be named.</summary>
    public const int Back = 10;

    /// <summary>The carry-over with its new sums, or why nothing was changed.</summary>
    public static async Task<Result<CarryOver>> Run(
        AppDb db,
        Packs packs,
        TimeProvider time,
        Actor actor,
        long id,
        CarriedFund fund,
        CancellationToken cancellation
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await Locked<CarryOver>.Take(db, id, cancellation) is not { } locked)
        {
            return Result.Failed<CarryOver>(Refusals.NotAllowed());
        }

        var kept = await Put(new(db, packs, time, actor), locked, fund, null, cancellation);
        if (kept.TryGet(out _))
        {
            await transaction.CommitAsync(cancellation);
        }

        return kept;
    }

    /// <summary>The same within the caller's transaction, out of a file that the event names.</summary>
    internal static async Task<Result<CarryOver>> Put(
        TableReading on,
        Locked<CarryOver> locked,
        CarriedFund fund,
        string? file,
        CancellationToken cancellation
    )
    {
        var (db, packs, time, actor) = on;
        var (id, now) = (locked.Row.Id, EventLog.Stamp(time.GetUtcNow().UtcDateTime));
        var rows = await db
            .CarryOverFunds.AsTracking()
            .Where(row => row.CarryOverId == id)
            .OrderBy(row => row.BudgetYear)
            .ToListAsync(cancellation);
        var row = rows.Find(one => one.Nature == fund.Nature && one.BudgetYear == fund.BudgetYear);
        if (
            !May(actor, locked.Row, row, fund)
            || packs.Regimes.Find(locked.Row.Regime)?.Process.CarryOver is not { } rules
        )
        {
            return Result.Failed<CarryOver>(Refusals.NotAllowed());
        }

        if (Wrong(locked.Row.Year, fund) is { } wrong)
        {
            return Result.Failed<CarryOver>(wrong);
        }

        var (before, after) = (row is null ? null : Text(Of(row)), fund.BalanceFen == 0 ? null : Text(fund));
        if (before != after)
        {
            Change(db, id, rows, row, fund);
            Sum(locked.Row, new([.. rows.Select(Of)]), rules);
            var place = string.Create(CultureInfo.InvariantCulture, $"{fund.Nature}/{fund.BudgetYear}");
            locked.Note(db, new("carry-over-fund", place, before, after, file), actor, now);
            await db.SaveChangesAsync(cancellation);
        }

        return Result.Of(locked.Row);
    }

    /// <summary>A kept row as its arithmetic sees it.</summary>
    internal static CarriedFund Of(CarryOverFund row) =>
        new(row.Nature, row.BudgetYear, row.BalanceFen) { SpentFen = row.SpentFen, ReturnedFen = row.ReturnedFen };

    private static bool May(Actor actor, CarryOver carried, CarryOverFund? row, CarriedFund fund) =>
        actor.May(Right.ManageProjects, carried.UnitPath)
        || (
            actor.May(Right.FillForms, carried.UnitPath)
            && row is not null
            && (row.BalanceFen, row.ReturnedFen) == (fund.BalanceFen, fund.ReturnedFen)
        );

    private static void Change(AppDb db, long id, List<CarryOverFund> rows, CarryOverFund? row, CarriedFund fund)
    {
        if (fund.BalanceFen == 0)
        {
            db.CarryOverFunds.Remove(row!);
            rows.Remove(row!);
            return;
        }

        if (row is null)
        {
            row = new()
            {
                CarryOverId = id,
                Nature = fund.Nature,
                BudgetYear = fund.BudgetYear,
            };
            db.CarryOverFunds.Add(row);
            rows.Add(row);
        }

        (row.BalanceFen, row.SpentFen, row.ReturnedFen) = (fund.BalanceFen, fund.SpentFen, fund.ReturnedFen);
    }

    private static void Sum(CarryOver kept, CarriedMoney money, CarryOverRules rules)
    {
        (kept.BalanceFen, kept.SpentFen, kept.ReturnedFen) = (money.BalanceFen, money.SpentFen, money.ReturnedFen);
        kept.DueYear = money.DueYear(rules);
    }

    /// <summary>Why a source cannot be kept so; null: it can.</summary>
    internal static Finding? Wrong(int year, CarriedFund fund)
    {
        var used = (fund.SpentFen ?? 0) + fund.ReturnedFen;
        return fund.BudgetYear >= year || fund.BudgetYear < year - Back
                ? Refusals.Bad(
                    "BudgetYear",
                    CarryOverMessages.BadYear.With(("from", Whole(year - Back)), ("to", Whole(year - 1)))
                )
            : fund.BalanceFen < 0 || fund.SpentFen < 0 || fund.ReturnedFen < 0
                ? Refusals.Bad("Amount", CarryOverMessages.BadAmount.With())
            : fund.BalanceFen > 0 && used > fund.BalanceFen
                ? Refusals.Bad(
                    "Spent",
                    CarryOverMessages.TooMuch.With(("used", Wan(used)), ("balance", Wan(fund.BalanceFen)))
                )
            : null;
    }

    private static string Text(CarriedFund fund) =>
        string.Create(CultureInfo.InvariantCulture, $"{fund.BalanceFen} {fund.SpentFen} {fund.ReturnedFen}");

    private static string Whole(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static string Wan(long fen) => Money.FromFen(fen).ToExactText(MoneyUnit.TenThousandYuan, 2);
}
