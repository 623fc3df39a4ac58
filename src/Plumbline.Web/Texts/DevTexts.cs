namespace Plumbline.Web;

/// <summary>Names the texts of the pages for developers: Resources/DevTexts.resx.</summary>
public sealed class DevTexts
{
    private DevTexts() { }
}
