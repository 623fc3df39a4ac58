using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Transfers;

/// <summary>A transfer in a list. Money in fen.</summary>
/// <param name="Transfer">The transfer.</param>
/// <param name="DepartmentName">The department that reports.</param>
/// <param name="SharedFen">Given on to projects.</param>
/// <param name="Projects">How many.</param>
public sealed record TransferRow(Transfer Transfer, string DepartmentName, long SharedFen, int Projects);

/// <summary>Transfers of a year under the departments that an actor sees.</summary>
public static class FindTransfers
{
    private const int Most = 500;

    /// <summary>By level, then by size; 500 at the most.</summary>
    public static async Task<ImmutableArray<TransferRow>> Run(
        AppDb db,
        Actor actor,
        int year,
        CancellationToken cancellation
    )
    {
        var rows = await db
            .Transfers.Under(row => row.UnitPath, actor.Subtrees(Right.ViewProjects))
            .Where(row => row.Year == year)
            .OrderByDescending(row => row.AmountFen)
            .ThenBy(row => row.Id)
            .Take(Most)
            .Join(db.Units, row => row.UnitId, unit => unit.Id, (row, unit) => new { Transfer = row, unit.Name })
            .ToListAsync(cancellation);
        var ids = rows.ConvertAll(row => row.Transfer.Id);
        var shares = await db
            .TransferShares.Where(row => ids.Contains(row.TransferId))
            .GroupBy(row => row.TransferId)
            .Select(group => new
            {
                group.Key,
                Fen = group.Sum(row => row.Fen),
                Count = group.Count(),
            })
            .ToDictionaryAsync(row => row.Key, cancellation);
        return
        [
            .. rows.OrderBy(row => row.Transfer.Level)
                .Select(row =>
                {
                    var share = shares.GetValueOrDefault(row.Transfer.Id);
                    return new TransferRow(row.Transfer, row.Name, share?.Fen ?? 0, share?.Count ?? 0);
                }),
        ];
    }
}
