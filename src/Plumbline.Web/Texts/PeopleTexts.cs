namespace Plumbline.Web;

/// <summary>Names the texts of accounts, posts and rights: Resources/PeopleTexts.resx.</summary>
public sealed class PeopleTexts
{
    private PeopleTexts() { }
}
