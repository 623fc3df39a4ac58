namespace Plumbline.Web;

/// <summary>Names the texts of the use of results: Resources/ResultTexts.resx.</summary>
public sealed class ResultTexts
{
    private ResultTexts() { }
}
