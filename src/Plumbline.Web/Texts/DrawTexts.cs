namespace Plumbline.Web;

/// <summary>Names the texts of draws: Resources/DrawTexts.resx.</summary>
public sealed class DrawTexts
{
    private DrawTexts() { }
}
