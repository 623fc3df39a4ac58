namespace Plumbline.Web;

/// <summary>Names the texts of carried-over projects: Resources/CarryOverTexts.resx.</summary>
public sealed class CarryOverTexts
{
    private CarryOverTexts() { }
}
