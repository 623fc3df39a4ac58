using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.App.Organisation;
using Plumbline.Domain;
using Plumbline.Domain.Transfers;
using Plumbline.Findings;

namespace Plumbline.App.Transfers;

/// <summary>A transfer to keep.</summary>
/// <param name="UnitId">The department that reports on it.</param>
/// <param name="Year">Fiscal year.</param>
/// <param name="Name">As the document calls it.</param>
/// <param name="Level">Who gave it.</param>
/// <param name="Document">文号.</param>
/// <param name="AmountFen">In fen, above zero.</param>
/// <param name="Regime">Code of the regime in whose table the region reports.</param>
public sealed record TransferRequest(
    long UnitId,
    int Year,
    string Name,
    TransferLevel Level,
    string Document,
    long AmountFen,
    string Regime
);

/// <summary>Keeps a transfer that came to a region; the region is the nearest one over its department.</summary>
public static class KeepTransfer
{
    /// <summary>Longest name and document number.</summary>
    public const int Longest = 200;

    /// <summary>The transfer, or why it is not kept.</summary>
    public static async Task<Result<Transfer>> Run(
        AppDb db,
        Packs packs,
        TimeProvider time,
        Actor actor,
        TransferRequest request,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var unit = await db.Units.SingleOrDefaultAsync(
            one => one.Id == request.UnitId && one.Kind == UnitKind.Department,
            cancellation
        );
        var region = unit is null ? null : await FindRegion.Over(db, unit.Path, cancellation);
        if (unit is null || region is null || !actor.May(Right.ManageProjects, region.Path))
        {
            return Result.Failed<Transfer>(Refusals.NotAllowed());
        }

        if (Wrong(packs, request) is { } wrong)
        {
            return Result.Failed<Transfer>(wrong);
        }

        var chain = new Chain { Kind = "transfer" };
        db.Chains.Add(chain);
        await db.SaveChangesAsync(cancellation);
        var transfer = Made(request, unit, region.Id, chain.Id);
        db.Transfers.Add(transfer);
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{transfer.Name} {transfer.Document} {transfer.Year} {transfer.AmountFen}"
        );
        EventLog.Write(db, chain, new("transfer", "", null, text), actor.AccountId, now);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(transfer);
    }

    private static Transfer Made(TransferRequest request, Unit unit, long region, long chain) =>
        new()
        {
            RegionId = region,
            UnitId = unit.Id,
            UnitPath = unit.Path,
            Year = request.Year,
            Name = request.Name.Trim(),
            Level = request.Level,
            Document = request.Document.Trim(),
            AmountFen = request.AmountFen,
            Regime = request.Regime,
            ChainId = chain,
        };

    private static Finding? Wrong(Packs packs, TransferRequest request)
    {
        var most = Longest.ToString(CultureInfo.InvariantCulture);
        bool IsText(string text) => text.Trim().Length is > 0 and <= Longest;
        return request.Year is < FiscalYear.First or > FiscalYear.Last
                ? Refusals.Bad("Year", Season.SeasonMessages.BadYear.With())
            : !IsText(request.Name) || !IsText(request.Document)
                ? Refusals.Bad("Name", TransferMessages.BadName.With(("most", most)))
            : request.AmountFen <= 0 ? Refusals.Bad("Amount", TransferMessages.BadAmount.With())
            : packs.Regimes.Find(request.Regime)?.Process.Transfers is null
                ? Refusals.Bad("Regime", TransferMessages.NoRules.With())
            : null;
    }
}
