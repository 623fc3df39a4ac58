using System.Globalization;

namespace Plumbline.Web.Pages.Registers;

/// <summary>Addresses of registers, without path base.</summary>
public static class RegistersLinks
{
    /// <summary>The list of units.</summary>
    public const string List = "/registers";

    /// <summary>The list of a year.</summary>
    public static string Year(int year, int page = 1) =>
        string.Create(CultureInfo.InvariantCulture, $"{List}?year={year}") + (page > 1 ? Page(page) : "");

    /// <summary>A unit's register of a year.</summary>
    public static string Show(long unit, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"{List}/{unit}/{year}");

    /// <summary>One group of it, or <see cref="All"/>.</summary>
    public static string Group(long unit, int year, string group) =>
        $"{Show(unit, year)}?g={Uri.EscapeDataString(group)}";

    /// <summary>All groups on one page, as for printing.</summary>
    public const string All = "all";

    /// <summary>The register as a workbook.</summary>
    public static string Workbook(long unit, int year) => Show(unit, year) + "?handler=Workbook";

    /// <summary>Where a figure comes from.</summary>
    public static string Source(long unit, int year, string figure) => $"{Show(unit, year)}/{figure}";

    /// <summary>A form.</summary>
    public static string Form(long id) => string.Create(CultureInfo.InvariantCulture, $"/forms/{id}");

    /// <summary>A form's report.</summary>
    public static string Report(long id) => Form(id) + "/report";

    /// <summary>A form's bound fields.</summary>
    public static string Bound(long id) => Form(id) + "/rollup";

    private static string Page(int page) => string.Create(CultureInfo.InvariantCulture, $"&at={page}");
}
