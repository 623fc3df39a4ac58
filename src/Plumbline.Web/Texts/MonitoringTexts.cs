namespace Plumbline.Web;

/// <summary>Names the texts of monitoring rounds: Resources/MonitoringTexts.resx.</summary>
public sealed class MonitoringTexts
{
    private MonitoringTexts() { }
}
