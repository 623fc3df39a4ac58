namespace Plumbline.Web;

/// <summary>Names the texts of projects: Resources/ProjectTexts.resx.</summary>
public sealed class ProjectTexts
{
    private ProjectTexts() { }
}
