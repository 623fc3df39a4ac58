using Plumbline.App.Data.Records;

namespace Plumbline.App.Organisation;

/// <summary>Which units there are on a day: those whose last day has not gone by.</summary>
public static class OpenUnits
{
    /// <summary>The units that are not closed on a day, as a day is counted in China.</summary>
    public static IQueryable<Unit> OpenOn(this IQueryable<Unit> units, DateOnly day) =>
        units.Where(unit => unit.ValidTo == null || unit.ValidTo >= day);
}
