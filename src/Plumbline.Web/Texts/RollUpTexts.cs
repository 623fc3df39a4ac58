namespace Plumbline.Web;

/// <summary>Names the texts of roll-ups: Resources/RollUpTexts.resx.</summary>
public sealed class RollUpTexts
{
    private RollUpTexts() { }
}
