namespace Plumbline.Web;

/// <summary>Names the texts of dashboards: Resources/DashboardTexts.resx.</summary>
public sealed class DashboardTexts
{
    private DashboardTexts() { }
}
