namespace Plumbline.Web;

/// <summary>Names the texts of imports: Resources/ImportTexts.resx.</summary>
public sealed class ImportTexts
{
    private ImportTexts() { }
}
