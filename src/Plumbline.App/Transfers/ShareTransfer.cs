using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.Domain;
using Plumbline.Findings;

namespace Plumbline.App.Transfers;

/// <summary>Gives a part of a transfer to a project under its department; a part of zero is taken back.</summary>
public static class ShareTransfer
{
    /// <summary>Most projects of a transfer.</summary>
    public const int MostProjects = 500;

    /// <summary>The transfer, or why nothing was changed.</summary>
    public static async Task<Result<Transfer>> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        long transferId,
        (long ProjectId, long Fen) part,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (
            await Locked<Transfer>.Take(db, transferId, cancellation) is not { } locked
            || !actor.May(Right.ManageProjects, locked.Row.UnitPath)
        )
        {
            return Result.Failed<Transfer>(Refusals.NotAllowed());
        }

        var shares = await db
            .TransferShares.AsTracking()
            .Where(row => row.TransferId == transferId)
            .ToListAsync(cancellation);
        var project = await db
            .Projects.Under(row => row.UnitPath, [locked.Row.UnitPath])
            .SingleOrDefaultAsync(row => row.Id == part.ProjectId, cancellation);
        var share = shares.Find(row => row.ProjectId == part.ProjectId);
        if (Wrong(locked.Row, shares, project, part) is { } wrong)
        {
            return Result.Failed<Transfer>(wrong);
        }

        var before = share?.Fen;
        if (before == (part.Fen == 0 ? null : part.Fen))
        {
            return Result.Of(locked.Row);
        }

        Put(db, transferId, share, part);
        locked.Note(db, new("transfer-share", project!.Code, Text(before), Text(part.Fen)), actor, now);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(locked.Row);
    }

    private static void Put(AppDb db, long transferId, TransferShare? share, (long ProjectId, long Fen) part)
    {
        if (share is null)
        {
            db.TransferShares.Add(
                new()
                {
                    TransferId = transferId,
                    ProjectId = part.ProjectId,
                    Fen = part.Fen,
                }
            );
        }
        else if (part.Fen == 0)
        {
            db.TransferShares.Remove(share);
        }
        else
        {
            share.Fen = part.Fen;
        }
    }

    private static Finding? Wrong(
        Transfer transfer,
        List<TransferShare> shares,
        Project? project,
        (long ProjectId, long Fen) part
    )
    {
        if (project is null)
        {
            return Refusals.Bad("Project", TransferMessages.NoProject.With());
        }

        if (part.Fen < 0)
        {
            return Refusals.Bad("Amount", TransferMessages.BadAmount.With());
        }

        var others = shares.Where(row => row.ProjectId != part.ProjectId).ToList();
        var sum = others.Sum(row => row.Fen) + part.Fen;
        return others.Count >= MostProjects
                ? Refusals.Bad(
                    "Project",
                    TransferMessages.TooMany.With(("most", MostProjects.ToString(CultureInfo.InvariantCulture)))
                )
            : sum > transfer.AmountFen
                ? Refusals.Bad(
                    "Amount",
                    TransferMessages.TooMuch.With(("shared", Wan(sum)), ("amount", Wan(transfer.AmountFen)))
                )
            : null;
    }

    private static string Wan(long fen) => Money.FromFen(fen).ToExactText(MoneyUnit.TenThousandYuan, 2);

    private static string? Text(long? fen) => fen?.ToString(CultureInfo.InvariantCulture);
}
