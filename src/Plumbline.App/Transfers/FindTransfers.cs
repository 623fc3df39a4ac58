using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Domain.Transfers;

namespace Plumbline.App.Transfers;

/// <summary>A transfer in a list. Money in fen.</summary>
/// <param name="Transfer">The transfer.</param>
/// <param name="DepartmentName">The department that reports.</param>
/// <param name="SharedFen">Given on to projects.</param>
/// <param name="Projects">How many.</param>
public sealed record TransferRow(Transfer Transfer, string DepartmentName, long SharedFen, int Projects);

/// <summary>All transfers of a level. Money in fen.</summary>
/// <param name="Level">Who gave.</param>
/// <param name="AmountFen">What was given.</param>
/// <param name="SharedFen">Given on to projects.</param>
/// <param name="Projects">To how many; a project counts once for each transfer.</param>
public sealed record TransferSum(TransferLevel Level, long AmountFen, long SharedFen, int Projects);

/// <summary>A page of transfers with the sums of all of them.</summary>
/// <param name="Rows">The page.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Levels">Sums of all pages, from the highest level down.</param>
public sealed record TransferPage(ImmutableArray<TransferRow> Rows, int Total, ImmutableArray<TransferSum> Levels);

/// <summary>Transfers of a year under the departments that an actor sees; sums are made by the database.</summary>
public static class FindTransfers
{
    /// <summary>Rows on one page.</summary>
    public const int PageSize = 50;

    /// <summary>A page, from 1, by level, then by size.</summary>
    public static async Task<TransferPage> Run(
        AppDb db,
        Actor actor,
        int year,
        int page,
        CancellationToken cancellation
    )
    {
        var seen = db
            .Transfers.Under(row => row.UnitPath, actor.Subtrees(Right.ViewProjects))
            .Where(row => row.Year == year);
        // Levels are kept by name, so their order is spelled out.
        var rows = await seen.OrderBy(row =>
                row.Level == TransferLevel.Central ? 0
                : row.Level == TransferLevel.Province ? 1
                : 2
            )
            .ThenByDescending(row => row.AmountFen)
            .ThenBy(row => row.Id)
            .Skip((Math.Max(1, page) - 1) * PageSize)
            .Take(PageSize)
            .Select(row => new
            {
                Transfer = row,
                Name = db.Units.Where(unit => unit.Id == row.UnitId).Select(unit => unit.Name).First(),
                Fen = db.TransferShares.Where(share => share.TransferId == row.Id).Sum(share => share.Fen),
                Count = db.TransferShares.Count(share => share.TransferId == row.Id),
            })
            .ToListAsync(cancellation);
        return new(
            [.. rows.Select(row => new TransferRow(row.Transfer, row.Name, row.Fen, row.Count))],
            await seen.CountAsync(cancellation),
            await Sums(db, seen, cancellation)
        );
    }

    private static async Task<ImmutableArray<TransferSum>> Sums(
        AppDb db,
        IQueryable<Transfer> seen,
        CancellationToken cancellation
    )
    {
        var given = await seen.GroupBy(row => row.Level)
            .Select(group => new { group.Key, Fen = group.Sum(row => row.AmountFen) })
            .ToListAsync(cancellation);
        var shared = await seen.Join(
                db.TransferShares,
                row => row.Id,
                share => share.TransferId,
                (row, share) => new { row.Level, share.Fen }
            )
            .GroupBy(row => row.Level)
            .Select(group => new
            {
                group.Key,
                Fen = group.Sum(row => row.Fen),
                Count = group.Count(),
            })
            .ToDictionaryAsync(row => row.Key, cancellation);
        return
        [
            .. given
                .OrderBy(row => row.Key)
                .Select(row =>
                {
                    var part = shared.GetValueOrDefault(row.Key);
                    return new TransferSum(row.Key, row.Fen, part?.Fen ?? 0, part?.Count ?? 0);
                }),
        ];
    }
}
