namespace Plumbline.Web;

/// <summary>Names the texts of filling forms: Resources/FormsTexts.resx.</summary>
public sealed class FormsTexts
{
    private FormsTexts() { }
}
