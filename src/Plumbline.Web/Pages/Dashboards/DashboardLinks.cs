using System.Globalization;
using Plumbline.App.Forms;

namespace Plumbline.Web.Pages.Dashboards;

/// <summary>Addresses of dashboards, without path base.</summary>
public static class DashboardLinks
{
    /// <summary>The dashboard of the first unit that a person may see.</summary>
    public const string Home = "/dashboards";

    /// <summary>The dashboard of a unit, year and layer.</summary>
    public static string Show(long unit, int year, FormLayer layer) =>
        string.Create(CultureInfo.InvariantCulture, $"{Home}?unit={unit}&year={year}&layer={layer}");

    /// <summary>One table of it as a workbook.</summary>
    public static string Export(long unit, int year, FormLayer layer, string panel) =>
        $"{Show(unit, year, layer)}&handler=Export&panel={panel}";
}
