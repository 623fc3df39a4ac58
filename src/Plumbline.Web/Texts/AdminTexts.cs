namespace Plumbline.Web;

/// <summary>Names the texts of background work and webhooks: Resources/AdminTexts.resx.</summary>
public sealed class AdminTexts
{
    private AdminTexts() { }
}
