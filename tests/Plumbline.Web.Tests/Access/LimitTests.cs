using System.Net;
using Plumbline.App.Exports;
using Xunit;

namespace Plumbline.Web.Tests.Access;

/// <summary>Limits, cookies, proxies and settings: a host with small numbers and an empty database.</summary>
public sealed class LimitTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SignIn_TooOften_Is429WithATime()
    {
        using var host = Host(("Limits:SignInByName", "2"));
        using var browser = host.CreateClient();
        HttpResponseMessage? last = null;
        for (var attempt = 0; attempt < 3; attempt++)
        {
            last?.Dispose();
            last = await Attempt(browser, "somebody");
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last!.StatusCode);
        Assert.InRange(last.Headers.RetryAfter?.Delta?.TotalSeconds ?? 0, 1, 60);
        last.Dispose();
        using var other = await Attempt(browser, "somebody-else");
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task Public_TooOften_Is429WithProblemDetails()
    {
        using var host = Host(("Limits:Public", "3"));
        using var browser = host.CreateClient();
        for (var request = 0; request < 3; request++)
        {
            using var fine = await browser.GetAsync("/health", Cancellation);
            Assert.Equal(HttpStatusCode.OK, fine.StatusCode);
        }

        using var refused = await browser.GetAsync("/health", Cancellation);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Cookies_AreSecureOverHttps_AndOutOfReachOfScripts()
    {
        using var host = Host(("Proxy:Https", "true"), ("Proxy:Networks:0", "10.0.0.0/8"));
        using var browser = host.CreateClient(
            new() { BaseAddress = new("https://office.example"), AllowAutoRedirect = false }
        );
        using var page = await browser.GetAsync("/account/signin", Cancellation);
        var cookie = Assert.Single(
            page.Headers.GetValues("Set-Cookie"),
            value => value.StartsWith("plumbline.form", StringComparison.Ordinal)
        );

        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(
            "max-age=",
            Assert.Single(page.Headers.GetValues("Strict-Transport-Security")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+86 10", "'+86 10")]
    [InlineData("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("-12.50", "-12.50")]
    [InlineData("+3", "+3")]
    [InlineData("教育局", "教育局")]
    [InlineData("", "")]
    public void CsvCell_IsNeverAFormula(string text, string safe) => Assert.Equal(safe, CsvCell.Safe(text));

    private static WebHost Host(params ReadOnlySpan<(string Key, string Value)> settings) =>
        new() { Settings = [("Demo:Seed", "false"), .. settings] };

    private static async Task<HttpResponseMessage> Attempt(HttpClient browser, string name)
    {
        using var form = new FormUrlEncodedContent([
            new("Input.UserName", name),
            new("Input.Password", "wrong"),
            new("__RequestVerificationToken", await AccessHost.Token(browser, "/account/signin")),
        ]);
        return await browser.PostAsync("/account/signin", form, Cancellation);
    }
}
