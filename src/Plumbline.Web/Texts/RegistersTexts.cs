namespace Plumbline.Web;

/// <summary>Names the texts of registers: Resources/RegistersTexts.resx.</summary>
public sealed class RegistersTexts
{
    private RegistersTexts() { }
}
