using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Registers;

/// <summary>A unit in the list of registers.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Name">Its name.</param>
/// <param name="Depth">How far below the first unit of the list it lies.</param>
/// <param name="Typed">Figures that it typed.</param>
/// <param name="ChangedAt">When somebody last typed, UTC; null: nobody did.</param>
public sealed record RegisterLine(long UnitId, string Name, int Depth, int Typed, DateTime? ChangedAt);

/// <summary>Lists units with what they registered in a year.</summary>
public static class ListRegisters
{
    /// <summary>Units on one page.</summary>
    public const int PageSize = 50;

    private const int MostPages = 1_000_000;

    /// <summary>The page of units, in the order of the tree, and whether there is another.</summary>
    public static async Task<(ImmutableArray<RegisterLine> Lines, bool More)> Run(
        AppDb db,
        Actor actor,
        int year,
        int page,
        CancellationToken cancellation
    )
    {
        var units = await db
            .Units.Under(unit => unit.Path, actor.Subtrees(Right.ViewForms))
            .Where(unit => unit.Kind == UnitKind.Department || unit.Kind == UnitKind.Unit)
            .Where(unit => unit.ValidTo == null)
            .OrderBy(unit => unit.Path)
            .Skip((Math.Clamp(page, 1, MostPages) - 1) * PageSize)
            .Take(PageSize + 1)
            .ToListAsync(cancellation);
        var ids = units.Select(unit => unit.Id).ToArray();
        var registers = await db
            .Registers.Where(register => register.Year == year && ids.Contains(register.UnitId))
            .Select(register => new
            {
                register.UnitId,
                Typed = db.RegisterFigureValues.Count(value => value.RegisterId == register.Id),
                ChangedAt = db
                    .Events.Where(change => change.ChainId == register.ChainId)
                    .OrderByDescending(change => change.Seq)
                    .Select(change => (DateTime?)change.At)
                    .FirstOrDefault(),
            })
            .ToDictionaryAsync(register => register.UnitId, cancellation);
        var least = units.Count == 0 ? 0 : units.Min(unit => Depth(unit.Path));
        return (
            [
                .. units
                    .Take(PageSize)
                    .Select(unit => new RegisterLine(
                        unit.Id,
                        unit.Name,
                        Depth(unit.Path) - least,
                        registers.GetValueOrDefault(unit.Id)?.Typed ?? 0,
                        registers.GetValueOrDefault(unit.Id)?.ChangedAt
                    )),
            ],
            units.Count > PageSize
        );
    }

    private static int Depth(string path) => path.Count(letter => letter == '/');
}
