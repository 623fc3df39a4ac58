namespace Plumbline.Web;

/// <summary>Names the texts of duties of disclosure: Resources/DisclosingTexts.resx.</summary>
public sealed class DisclosingTexts
{
    private DisclosingTexts() { }
}
