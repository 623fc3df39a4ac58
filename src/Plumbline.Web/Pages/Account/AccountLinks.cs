namespace Plumbline.Web.Pages.Account;

/// <summary>Addresses of signing in and of one's own account, without path base.</summary>
public static class AccountLinks
{
    public const string SignIn = "/account/signin";

    public const string SignOut = "/account/signout";

    /// <summary>One's own account.</summary>
    public const string Index = "/account";

    /// <summary>One's own password.</summary>
    public const string Password = "/account/password";
}
