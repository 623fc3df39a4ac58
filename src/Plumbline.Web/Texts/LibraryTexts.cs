namespace Plumbline.Web;

/// <summary>Names the texts of the indicator library: Resources/LibraryTexts.resx.</summary>
public sealed class LibraryTexts
{
    private LibraryTexts() { }
}
