namespace Plumbline.Web;

/// <summary>Names the texts of ex-ante evaluations: Resources/ExAnteTexts.resx.</summary>
public sealed class ExAnteTexts
{
    private ExAnteTexts() { }
}
