namespace Plumbline.Web;

/// <summary>Names the texts of the home page: Resources/HomeTexts.resx.</summary>
public sealed class HomeTexts
{
    private HomeTexts() { }
}
