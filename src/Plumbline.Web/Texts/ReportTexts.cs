namespace Plumbline.Web;

/// <summary>Names the texts of reports, their sections and uploads: Resources/ReportTexts.resx.</summary>
public sealed class ReportTexts
{
    private ReportTexts() { }
}
