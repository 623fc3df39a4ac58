using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Season;
using Plumbline.Findings;

namespace Plumbline.App.Organisation;

/// <summary>What holds for every unit.</summary>
internal static class UnitChecks
{
    /// <summary>What is wrong with a unit to be, or null.</summary>
    /// <param name="db">The database.</param>
    /// <param name="parent">Where it stands.</param>
    /// <param name="unit">As it is to be.</param>
    /// <param name="self">Its id, when it is there already.</param>
    /// <param name="today">The day in China: a code is free again when the unit that had it is closed.</param>
    /// <param name="cancellation">Stops.</param>
    internal static async Task<Finding?> Of(
        AppDb db,
        Unit parent,
        NewUnit unit,
        long? self,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        if (Words(parent, unit) is { } wrong)
        {
            return wrong;
        }

        var code = unit.Code!.Trim();
        var other = await db
            .Units.OpenOn(today)
            .Where(row => row.Code == code && row.Id != self)
            .FirstOrDefaultAsync(cancellation);
        return other is null
            ? null
            : Refusals.Bad("Code", SeasonMessages.CodeTaken.With(("code", code), ("name", other.Name)));
    }

    /// <summary>What is wrong by itself, without a look at other units.</summary>
    internal static Finding? Words(Unit parent, NewUnit unit) =>
        string.IsNullOrWhiteSpace(unit.Name) ? Missing("Name", "name")
        : string.IsNullOrWhiteSpace(unit.Code) ? Missing("Code", "code")
        : !Fits(parent.Kind, unit.Kind) ? Refusals.Bad("Kind", SeasonMessages.WrongParent.With(("parent", parent.Name)))
        : null;

    /// <summary>Whether a unit of one kind can stand below one of another.</summary>
    internal static bool Fits(UnitKind parent, UnitKind kind) =>
        kind switch
        {
            UnitKind.Region or UnitKind.Department => parent == UnitKind.Region,
            UnitKind.Unit => parent is UnitKind.Department or UnitKind.Unit,
            _ => true,
        };

    /// <summary>Why a unit that has open units below it can neither be closed nor moved, or null.</summary>
    internal static async Task<Finding?> HasOpenBelow(IQueryable<Unit> open, Unit unit, CancellationToken cancellation)
    {
        var count = await open.CountAsync(row => row.ParentId == unit.Id, cancellation);
        var text = count.ToString(CultureInfo.InvariantCulture);
        return count == 0 ? null : Refusals.Bad("", SeasonMessages.HasOpenChildren.With(("count", text)));
    }

    /// <summary>The place of a unit in the log.</summary>
    internal static string Place(Unit unit) => string.Create(CultureInfo.InvariantCulture, $"units/{unit.Id}");

    /// <summary>A unit in an event.</summary>
    internal static string Text(Unit unit) =>
        $"{unit.Code} {unit.Name}{(unit.Classified ? " classified" : "")} {unit.ValidFrom:O}–{unit.ValidTo:O}".TrimEnd();

    private static Finding Missing(string field, string word) =>
        Refusals.Bad(field, SeasonMessages.Missing.With(("field", word)));
}
