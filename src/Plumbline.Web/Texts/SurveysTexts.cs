namespace Plumbline.Web;

/// <summary>Names the texts of surveys: Resources/SurveysTexts.resx.</summary>
public sealed class SurveysTexts
{
    private SurveysTexts() { }
}
