using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Domain;
using Plumbline.Domain.Registers;
using Plumbline.Findings;

namespace Plumbline.App.Registers;

/// <summary>A unit's register of a year.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Year">The year.</param>
/// <param name="Register">What was begun; null: nothing typed yet.</param>
/// <param name="Sheet">The figures in force, with those of the year before.</param>
/// <param name="Below">Units below it that exist, whether they typed something or not.</param>
public sealed record OpenedRegister(Unit Unit, int Year, Register? Register, RegisterSheet Sheet, int Below);

/// <summary>Opens registers.</summary>
public static class OpenRegister
{
    /// <summary>The unit of money in which registers are typed and shown.</summary>
    public const MoneyUnit Money = MoneyUnit.TenThousandYuan;

    /// <summary>The register, or null where the person may not see the unit's.</summary>
    public static async Task<OpenedRegister?> Run(
        AppDb db,
        RegisterCatalogue catalogue,
        Actor actor,
        long unitId,
        int year,
        CancellationToken cancellation
    ) =>
        FiscalYear.IsValid(year)
        && await db.Units.SingleOrDefaultAsync(unit => unit.Id == unitId, cancellation) is { } unit
        && unit.Kind != UnitKind.Region
        && actor.May(Right.ViewForms, unit.Path)
            ? await Of(db, catalogue, unit, year, cancellation)
            : null;

    /// <summary>The register, whoever asks.</summary>
    internal static async Task<OpenedRegister> Of(
        AppDb db,
        RegisterCatalogue catalogue,
        Unit unit,
        int year,
        CancellationToken cancellation
    )
    {
        var registers = await db
            .Registers.Under(register => register.UnitPath, [unit.Path])
            .Where(register => register.Year == year || register.Year == year - 1)
            .ToListAsync(cancellation);
        var values = await Values(db, unit, year, cancellation);
        var ids = registers.Select(register => register.UnitId).Distinct().ToArray();
        var names = await db
            .Units.Where(one => ids.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, one => one.Name, cancellation);
        var below = await db
            .Units.Under(one => one.Path, [unit.Path])
            .CountAsync(one => one.Id != unit.Id && one.Kind != UnitKind.Section && one.ValidTo == null, cancellation);
        RegisterSheet Sheet(int of, RegisterSheet? last)
        {
            var figures = registers
                .Where(register => register.Year == of)
                .Select(register => new UnitFigures(
                    register.UnitPath,
                    names[register.UnitId],
                    Read(values[register.Id])
                ))
                .ToList();
            var own = figures.Find(one => one.Path == unit.Path) ?? new(unit.Path, unit.Name, Read([]));
            return new(catalogue, own, figures, last);
        }

        return new(
            unit,
            year,
            registers.Find(register => register.UnitId == unit.Id && register.Year == year),
            Sheet(year, Sheet(year - 1, null)),
            below
        );
    }

    /// <summary>What is wrong with the figures in force.</summary>
    public static ImmutableArray<Finding> Check(RegisterCatalogue catalogue, OpenedRegister opened) =>
        RegisterCheck.Run(catalogue, opened.Sheet, Money);

    private static async Task<ILookup<long, RegisterFigureValue>> Values(
        AppDb db,
        Unit unit,
        int year,
        CancellationToken cancellation
    )
    {
        var of = db
            .Registers.Under(register => register.UnitPath, [unit.Path])
            .Where(register => register.Year == year || register.Year == year - 1);
        var found = await of.Join(
                db.RegisterFigureValues,
                register => register.Id,
                value => value.RegisterId,
                (_, value) => value
            )
            .ToListAsync(cancellation);
        return found.ToLookup(value => value.RegisterId);
    }

    private static ImmutableDictionary<string, RegisterValue> Read(IEnumerable<RegisterFigureValue> values) =>
        values.ToImmutableDictionary(
            value => value.Figure,
            value => new RegisterValue(value.Number, value.Words),
            StringComparer.Ordinal
        );
}
