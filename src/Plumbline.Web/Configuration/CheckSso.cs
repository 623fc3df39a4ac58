using Plumbline.Findings;
using Plumbline.Web.Access;

namespace Plumbline.Web.Configuration;

/// <summary>What the settings of single sign-on need of each other.</summary>
internal static class CheckSso
{
    private const string Id = "Sso:ClientId";
    private const string Secret = "Sso:ClientSecret";
    private const string SecretFile = "Sso:ClientSecretFile";

    private static readonly string[] Addresses = ["Sso:Authorize", "Sso:Token", "Sso:UserInfo"];

    internal static IEnumerable<WrongSetting> Run(IConfiguration configuration)
    {
        string? Of(string key) => string.IsNullOrWhiteSpace(configuration[key]) ? null : configuration[key];
        if (Of(Id) is null)
        {
            // Half a set-up would be silently none; with Only it would leave passwords on unseen.
            return configuration
                .GetSection(SsoOptions.Section)
                .GetChildren()
                .Any(child => child.Value is { Length: > 0 })
                ? [Wrong(Id, SettingTexts.SsoNeeds)]
                : [];
        }

        return
        [
            .. Addresses.Where(key => Of(key) is null).Select(key => Wrong(key, SettingTexts.SsoNeeds)),
            .. Addresses
                .Where(key => Of(key) is { } url && IsOpen(url))
                .Select(key => Wrong(key, SettingTexts.SsoOpen)),
            .. SecretOf(Of(Secret), Of(SecretFile)),
        ];
    }

    /// <summary>A secret on the command line is read by everybody who may list the processes.</summary>
    internal static IEnumerable<WrongSetting> OnCommandLine(IEnumerable<string> arguments) =>
        arguments.Any(one => one.TrimStart('-', '/').Split('=')[0].Equals(Secret, StringComparison.OrdinalIgnoreCase))
            ? [Wrong(Secret, SettingTexts.SsoCommandLine)]
            : [];

    private static IEnumerable<WrongSetting> SecretOf(string? secret, string? file)
    {
        if (file is null)
        {
            return secret is null ? [Wrong(Secret, SettingTexts.SsoNeeds)] : [];
        }

        return secret is not null ? [Wrong(SecretFile, SettingTexts.SsoTwoSecrets)]
            : File.Exists(file) ? []
            : [Wrong(SecretFile, SettingTexts.SsoNoFile)];
    }

    // Codes, tokens and the secret go over it in clear.
    private static bool IsOpen(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address is { Scheme: "http", IsLoopback: false };

    private static WrongSetting Wrong(string key, Template what) => new(key, what.With());
}
