namespace Plumbline.Web;

/// <summary>Names the texts of layout, components and status pages: Resources/ShellTexts.resx.</summary>
public sealed class ShellTexts
{
    private ShellTexts() { }
}
