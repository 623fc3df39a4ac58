using System.Collections.Immutable;

namespace Plumbline.Web.Configuration;

/// <summary>
/// Every setting of this program, one table: what is not in it is refused at the start, and docs/reference/configuration.md is
/// held against it.
/// </summary>
internal static class KnownSettings
{
    private const int Minute = 60;

    internal static ImmutableArray<Setting> All { get; } =
    [
        new("Content", SettingKind.Text, "", new("规则方案文件夹，默认程序旁的 content", "Folder of regime packs")),
        new("Database:Kind", SettingKind.Choice, "Sqlite", new("数据库种类", "Kind of database"))
        {
            Choices = ["Sqlite", "Postgres"],
        },
        new(
            "Database:Folder",
            SettingKind.Text,
            "data",
            new("SQLite 数据、附件所在文件夹", "Folder of data and files")
        ),
        new("Database:Connection", SettingKind.Secret, "", new("PostgreSQL 连接串", "Connection string of PostgreSQL")),
        Switch("Database:BackupBeforeUpgrade", "true", "SQLite 升级前先备份", "Back SQLite up before an upgrade"),
        new("Demo:Password", SettingKind.Secret, "", new("演示账户的口令，默认随机", "Password of the demonstration")),
        Switch("Demo:Seed", "false", "空库时写入演示数据", "Fill an empty database with the demonstration"),
        new("Evidence:Folder", SettingKind.Text, "", new("佐证材料文件夹", "Folder of evidence")),
        Number("Evidence:MostBytes", "52428800", 1, 2_000_000_000, "单个文件最大字节数", "Largest file in bytes"),
        new("Evidence:Scanner", SettingKind.Text, "", new("病毒扫描程序，如 clamdscan", "Virus scanner")),
        new("Evidence:ScannerArguments", SettingKind.Text, "", new("扫描程序的参数", "Its arguments")),
        Number("Evidence:ScannerSeconds", "60", 1, 3600, "扫描时限（秒）", "Its time limit in seconds"),
        Switch("Jobs:Run", "true", "本节点做后台作业", "This node does work beside requests"),
        Rate("Limits:Api", "1200", "接口：每个令牌每分钟的请求数", "API: requests a minute for each token"),
        Rate("Limits:Costly", "10", "公开页每个地址每分钟的费时操作", "Costly work a minute for each address"),
        Rate("Limits:Public", "600", "未登录的每个地址每分钟的请求数", "Requests a minute of an address not signed in"),
        Rate(
            "Limits:PublicUploads",
            "10",
            "未登录的每个地址每分钟上传数",
            "Files a minute of an address not signed in"
        ),
        Number("Limits:RequestMegabytes", "64", 1, 2000, "单个请求最大兆数", "Largest request in megabytes"),
        Rate("Limits:SignInByAddress", "300", "每个地址每分钟登录次数", "Attempts to sign in of an address"),
        Rate("Limits:SignInByName", "10", "每个地址每个用户名每分钟登录次数", "Attempts under one name of an address"),
        Rate("Limits:Uploads", "120", "每个账户每分钟上传数", "Files a minute of an account"),
        new("Log:Hash", SettingKind.Choice, "Sha256", new("新留痕的哈希算法", "Hash of new events"))
        {
            Choices = ["Sha256", "Sm3"],
        },
        new("Metrics:Token", SettingKind.Secret, "", new("读取 /metrics 的口令；空则只许本机", "Key to /metrics")),
        new(
            "Otlp:Endpoint",
            SettingKind.Url,
            "",
            new("OTLP 收集器地址；空则不发送", "OTLP collector; none: nothing is sent")
        ),
        new(
            "Otlp:Headers",
            SettingKind.Secret,
            "",
            new("发给收集器的请求头，名=值,名=值", "Headers for the collector")
        ),
        Number("Otlp:Seconds", "60", 1, 3600, "每隔几秒发送度量", "Seconds between sendings"),
        Number("Otlp:TracePercent", "10", 0, 100, "每百个请求发送几个踪迹", "Of a hundred requests, how many traces"),
        new("Proxy:Addresses:*", SettingKind.Address, "", new("可信反向代理的地址", "Addresses of trusted proxies")),
        Switch("Proxy:Https", "false", "对外只用 https", "People reach the program by https alone"),
        new("Proxy:Networks:*", SettingKind.Network, "", new("可信反向代理的网段", "Networks of trusted proxies")),
        new(
            "Regime",
            SettingKind.Text,
            "",
            new(
                "本地规则方案的代码，管公开义务和部门考核；空则为国家基础方案",
                "Regime of this place; none: the national one"
            )
        ),
        Number("Sessions:AbsoluteHours", "12", 1, 168, "会话最长小时数", "Longest session in hours"),
        Number("Sessions:Concurrent", "3", 1, 10_000, "同一账户的会话数", "Sessions of one account at a time"),
        Number("Sessions:IdleMinutes", "120", 1, 24 * Minute, "多少分钟不操作即退出", "Minutes without a request"),
        new("Smtp:From", SettingKind.Text, "plumbline@localhost", new("发件地址", "Address of the sender")),
        Number("Smtp:FromHour", "8", 0, 23, "几点起发邮件", "First hour at which mail is sent"),
        new("Smtp:Host", SettingKind.Text, "", new("邮件服务器；空则不发邮件", "Mail server; none: no mail")),
        new("Smtp:Password", SettingKind.Secret, "", new("邮件口令", "Password of the mail account")),
        Number("Smtp:Port", "25", 1, 65_535, "邮件服务器端口", "Port of the mail server"),
        new("Smtp:PublicUrl", SettingKind.Url, "", new("本系统的地址，写进邮件", "Address of the program, for mails")),
        Switch("Smtp:Tls", "true", "邮件用 TLS", "TLS to the mail server"),
        Number("Smtp:ToHour", "20", 1, 24, "几点后不发邮件", "Hour from which mail waits"),
        new("Smtp:UserName", SettingKind.Text, "", new("邮件账户", "Mail account")),
        new("Sso:Authorize", SettingKind.Url, "", new("统一认证：授权地址", "Single sign-on: where browsers are sent")),
        new(
            "Sso:Claim",
            SettingKind.Text,
            "preferred_username",
            new("统一认证：用户信息中哪一项是用户名", "Which member of the person's data is the user name")
        ),
        new(
            "Sso:ClientId",
            SettingKind.Text,
            "",
            new("统一认证：应用编号；空则不用", "Id of this program; none: not used")
        ),
        new("Sso:ClientSecret", SettingKind.Secret, "", new("统一认证：应用密钥", "Secret of this program")),
        new("Sso:ClientSecretFile", SettingKind.Text, "", new("统一认证：存放应用密钥的文件", "File of the secret")),
        new("Sso:Name", SettingKind.Text, "", new("统一认证：按钮上的文字", "Text of the button")),
        Switch("Sso:Only", "false", "统一认证：不再接受密码登录", "Passwords are no longer taken"),
        new("Sso:Scope", SettingKind.Text, "openid profile", new("统一认证：请求的范围", "Scopes that are asked for")),
        new("Sso:Token", SettingKind.Url, "", new("统一认证：换取令牌的地址", "Address of tokens")),
        new("Sso:UserInfo", SettingKind.Url, "", new("统一认证：用户信息地址", "Address of the person's data")),
        Switch("Webhooks:Enabled", "false", "向其他系统发送事件", "Send events to other systems"),
        new("Webhooks:Networks:*", SettingKind.Network, "", new("可以发往的内网网段", "Inner networks it may send to")),
    ];

    private static Setting Switch(string key, string usual, string chinese, string english) =>
        new(key, SettingKind.Switch, usual, new(chinese, english));

    private static Setting Number(string key, string usual, long least, long most, string chinese, string english) =>
        new(key, SettingKind.Number, usual, new(chinese, english)) { Least = least, Most = most };

    private static Setting Rate(string key, string usual, string chinese, string english) =>
        Number(key, usual, 1, 10_000_000, chinese, english);
}
