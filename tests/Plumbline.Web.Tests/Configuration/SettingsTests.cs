using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Plumbline.Testing;
using Plumbline.Testing.Architecture;
using Plumbline.Web.Configuration;
using Xunit;

namespace Plumbline.Web.Tests.Configuration;

/// <summary>A wrong key or value is named before anything starts.</summary>
public sealed class SettingsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Database:Kind", "Oracle", "Sqlite | Postgres")]
    [InlineData("Database:Flder", "x", "Database:Folder")]
    [InlineData("Sessions:IdleMinutes", "0", "1")]
    [InlineData("Sessions:Concurrent", "0", "1")]
    [InlineData("Limits:Api", "0", "1")]
    [InlineData("Sessions:IdleMinutes", "two", "1440")]
    [InlineData("Proxy:Https", "yes", "true")]
    [InlineData("Proxy:Addresses:0", "proxy", "IP")]
    [InlineData("Proxy:Networks:0", "10.0.0.0", "10.0.0.0/8")]
    [InlineData("Smtp:PublicUrl", "plumbline.example", "https://")]
    [InlineData("Limits:Everything", "1", "没有这项设置")]
    public void AWrongSetting_IsNamedWithItsKey(string key, string value, string says)
    {
        var wrong = Assert.Single(Check((key, value)));

        Assert.Equal(key, wrong.Key);
        Assert.Contains(says, wrong.ToString(), StringComparison.Ordinal);
        Assert.Contains(" / ", wrong.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void PostgresWithoutConnection_IsNamed_AndSecretsAreNotShown()
    {
        Assert.Equal("Database:Connection", Assert.Single(Check(("Database:Kind", "Postgres"))).Key);
        Assert.Empty(Check(("Database:Kind", "postgres"), ("Database:Connection", "Host=x;Password=geheim")));
    }

    [Fact]
    public void SingleSignOn_IsWholeOrNotThere()
    {
        (string, string)[] whole =
        [
            ("Sso:ClientId", "plumbline"),
            ("Sso:ClientSecret", "geheim"),
            ("Sso:Authorize", "https://sso.example/authorize"),
            ("Sso:Token", "https://sso.example/token"),
            ("Sso:UserInfo", "http://127.0.0.1:9000/userinfo"),
        ];
        Assert.Empty(Check(whole));
        foreach (var (key, _) in whole)
        {
            Assert.Equal(key, Assert.Single(Check([.. whole.Where(one => one.Item1 != key)])).Key);
        }

        Assert.Equal("Sso:ClientId", Assert.Single(Check(("Sso:Only", "true"))).Key);
        (string, string)[] open =
        [
            .. whole.Where(one => one.Item1 != "Sso:Token"),
            ("Sso:Token", "http://sso.example/"),
        ];
        Assert.Equal("Sso:Token", Assert.Single(Check(open)).Key);
        Assert.Equal(
            "Sso:ClientSecretFile",
            Assert.Single(Check([.. whole, ("Sso:ClientSecretFile", "/no/such/file")])).Key
        );
        (string, string)[] byFile = [.. whole.Where(one => one.Item1 != "Sso:ClientSecret")];
        Assert.Equal(
            "Sso:ClientSecretFile",
            Assert.Single(Check([.. byFile, ("Sso:ClientSecretFile", "/no/such/file")])).Key
        );
        Assert.Empty(Check([.. byFile, ("Sso:ClientSecretFile", typeof(SettingsTests).Assembly.Location)]));
    }

    [Theory]
    [InlineData("--Sso:ClientSecret=x", true)]
    [InlineData("/sso:clientsecret", true)]
    [InlineData("--Sso:ClientSecretFile=x", false)]
    public void ASecretOnTheCommandLine_IsRefused(string argument, bool isRefused) =>
        Assert.Equal(isRefused, CheckSso.OnCommandLine(["plumbline", argument]).Any());

    [Fact]
    public void TheShippedSettings_AreRight()
    {
        var shipped = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(Repository.Root, "src/Plumbline.Web/appsettings.json"))
            .Build();

        Assert.Empty(CheckSettings.Run(shipped));
    }

    [Fact]
    public async Task TheDocumentation_HoldsEverySetting()
    {
        var file = Path.Combine(Repository.Root, "docs", "reference", "configuration.md");
        var text = await File.ReadAllTextAsync(file, Cancellation);

        Breaches.None(
            KnownSettings
                .All.Select(setting =>
                    $"| `{setting.Key}` | {(setting.Default.Length == 0 ? "" : $"`{setting.Default}`")} |"
                )
                .Where(line => !text.Contains(line, StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task TheProgram_EndsWithOneLineAndCode2() =>
        Assert.StartsWith("Database:Kind: ", await Refusal("Oracle", ""), StringComparison.Ordinal);

    [Fact]
    public async Task AFileOfSettings_ThatIsNotThere_OrNoJson_IsNamedWithItsLine()
    {
        using var scratch = new ScratchFolder();
        var file = Path.Combine(scratch.Path, "office.json");
        var missing = await Refusal("Sqlite", file);
        await File.WriteAllTextAsync(file, "{\n \"Database\": {", Cancellation);

        var broken = await Refusal("Sqlite", file);

        Assert.StartsWith("PLUMBLINE_CONFIG: ", missing, StringComparison.Ordinal);
        Assert.Contains(file, missing, StringComparison.Ordinal);
        Assert.StartsWith("PLUMBLINE_CONFIG: ", broken, StringComparison.Ordinal);
        Assert.Contains("LineNumber: 1", broken, StringComparison.Ordinal);
    }

    // The one line with which the program refuses to start.
    private static async Task<string> Refusal(string kind, string file)
    {
        Assert.SkipWhen(RealServer.Program is null, "src/Plumbline.Web is not built in this configuration");
        var start = new ProcessStartInfo("dotnet", [RealServer.Program!])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            Environment = { ["Database__Kind"] = kind, ["PLUMBLINE_CONFIG"] = file },
        };
        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);

        Assert.Equal(2, process.ExitCode);
        return Assert.Single(error.TrimEnd().Split('\n'));
    }

    private static IReadOnlyList<WrongSetting> Check(params (string Key, string Value)[] settings) =>
        CheckSettings.Run(
            new ConfigurationBuilder()
                .AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)))
                .Build()
        );
}
