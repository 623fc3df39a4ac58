namespace Plumbline.Web;

/// <summary>Names the texts of the rectification ledger: Resources/RectificationTexts.resx.</summary>
public sealed class RectificationTexts
{
    private RectificationTexts() { }
}
