namespace Plumbline.Web;

/// <summary>Names the texts of units: Resources/UnitTexts.resx.</summary>
public sealed class UnitTexts
{
    private UnitTexts() { }
}
