namespace Plumbline.Web.Pages.Account;

/// <summary>Addresses of signing in and of one's own account, without path base.</summary>
public static class AccountLinks
{
    public const string SignIn = "/account/signin";

    /// <summary>The page of signing in, saying that the office's provider did not lead to an account.</summary>
    public const string SignInFailed = SignIn + "?sso=failed";

    /// <summary>Off to the office's provider of identities.</summary>
    public const string Sso = "/account/sso";

    /// <summary>Where the provider sends the browser back.</summary>
    public const string SsoCallback = "/account/sso/callback";

    /// <summary>Where the account is found.</summary>
    public const string SsoDone = "/account/sso/done";

    public const string SignOut = "/account/signout";

    /// <summary>One's own account.</summary>
    public const string Index = "/account";

    /// <summary>Showing once more who one is.</summary>
    public const string Confirm = "/account/confirm";

    /// <summary>One's own password.</summary>
    public const string Password = "/account/password";
}
