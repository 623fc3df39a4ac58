namespace Plumbline.Web;

/// <summary>Names the texts of signing in and of one's own account: Resources/AccountTexts.resx.</summary>
public sealed class AccountTexts
{
    private AccountTexts() { }
}
