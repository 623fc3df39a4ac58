namespace Plumbline.Web;

/// <summary>Names the texts of the assessment of departments' work: Resources/QualityTexts.resx.</summary>
public sealed class QualityTexts
{
    private QualityTexts() { }
}
