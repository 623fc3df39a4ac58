namespace Plumbline.Web;

/// <summary>Names the texts of disclosure and of the public portal: Resources/PortalTexts.resx.</summary>
public sealed class PortalTexts
{
    private PortalTexts() { }
}
