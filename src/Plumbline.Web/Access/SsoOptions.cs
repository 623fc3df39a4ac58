namespace Plumbline.Web.Access;

/// <summary>Settings under <c>Sso</c>: the office's own provider of identities, by OAuth 2.</summary>
public sealed class SsoOptions
{
    public const string Section = "Sso";

    /// <summary>Without it there is no such way to sign in.</summary>
    public string ClientId { get; set; } = "";

    public string ClientSecret { get; set; } = "";

    /// <summary>A file that holds the secret, for those who keep secrets out of the environment.</summary>
    public string ClientSecretFile { get; set; } = "";

    /// <summary>Where the browser is sent.</summary>
    public string Authorize { get; set; } = "";

    /// <summary>Where the code is changed for a token.</summary>
    public string Token { get; set; } = "";

    /// <summary>Where the person's data are asked.</summary>
    public string UserInfo { get; set; } = "";

    /// <summary>What is asked for, parted by blanks.</summary>
    public string Scope { get; set; } = "openid profile";

    /// <summary>The member of the person's data that holds the user name here; dots lead into objects.</summary>
    public string Claim { get; set; } = "preferred_username";

    /// <summary>On the button.</summary>
    public string Name { get; set; } = "";

    /// <summary>No passwords: whoever may write the settings decides it, and takes it back when the provider is down.</summary>
    public bool Only { get; set; }

    internal bool IsOn => ClientId.Length > 0;

    /// <summary>No passwords are taken.</summary>
    internal bool RefusesPasswords => IsOn && Only;

    internal string Secret() => ClientSecretFile.Length > 0 ? File.ReadAllText(ClientSecretFile).Trim() : ClientSecret;
}
