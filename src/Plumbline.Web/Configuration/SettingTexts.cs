using Plumbline.Findings;

namespace Plumbline.Web.Configuration;

/// <summary>What is said of settings before the program starts.</summary>
internal static class SettingTexts
{
    internal static Template Unknown { get; } = new("没有这项设置{hint}", "there is no such setting{hint}");

    internal static Template Perhaps { get; } = new("，是否 {key}？", "; perhaps {key}?");

    internal static Template NeedsSwitch { get; } = new("应为 true 或 false", "must be true or false");

    internal static Template NeedsNumber { get; } =
        new("应为 {least} 到 {most} 的整数", "must be a whole number from {least} to {most}");

    internal static Template NeedsChoice { get; } = new("应为 {choices}", "must be {choices}");

    internal static Template NeedsAddress { get; } = new("应为 IP 地址", "must be an IP address");

    internal static Template NeedsNetwork { get; } =
        new("应为网段，如 10.0.0.0/8", "must be a network such as 10.0.0.0/8");

    internal static Template NeedsUrl { get; } =
        new("应为 http:// 或 https:// 开头的地址", "must be an address that begins with http:// or https://");

    internal static Template Needed { get; } =
        new("使用 PostgreSQL 时必须给出连接串", "is needed with PostgreSQL: the connection string");

    internal static Template SsoNeeds { get; } =
        new("使用统一认证时必须给出", "is needed where single sign-on is set up");

    internal static Template SsoOpen { get; } =
        new(
            "统一认证的地址必须是 https（本机除外）",
            "must be https: addresses of single sign-on (but for this machine)"
        );

    internal static Template SsoCommandLine { get; } =
        new(
            "密钥不能写在命令行上，请用环境变量或文件",
            "must not stand on the command line; give it by the environment or a file"
        );

    internal static Template SsoTwoSecrets { get; } =
        new("与 Sso:ClientSecret 只能给出一项", "cannot be given beside Sso:ClientSecret");

    internal static Template SsoNoFile { get; } = new("指定的文件不存在", "names a file that is not there");

    internal static Template Found { get; } = new("现为“{value}”", "it is “{value}”");

    internal static Template NoFile { get; } =
        new("指定的设置文件不存在：{file}", "names a file that is not there: {file}");

    internal static Template BadFile { get; } = new("设置文件不是 JSON：{reason}", "the file is no JSON: {reason}");

    internal static Template NoDatabase { get; } =
        new("打不开数据库：{reason}", "the database cannot be opened: {reason}");

    internal static Template NoRegime { get; } = new("没有代码为“{code}”的规则方案", "there is no regime {code}");

    internal static Template NoStart { get; } = new("无法启动：{reason}", "cannot start: {reason}");
}
