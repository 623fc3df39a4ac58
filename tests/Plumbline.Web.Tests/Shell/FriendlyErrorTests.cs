using System.Net;
using Xunit;

namespace Plumbline.Web.Tests.Shell;

/// <summary>Errors as people and as programs see them, and the switch of language.</summary>
public sealed class FriendlyErrorTests(ShellHost host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("zh-CN", "找不到这个页面")]
    [InlineData("en", "This page does not exist")]
    public async Task UnknownAddress_InBrowser_SaysSoInTheLanguageOfTheUser(string language, string title)
    {
        using var browser = host.Browser(language);
        using var response = await browser.GetAsync("/no-such-page", Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var page = await ShellHost.Parse(response);
        Assert.Equal(title, page.QuerySelector("h1")?.TextContent);
        var id = Assert.Single(response.Headers.GetValues("X-Request-Id"));
        Assert.Equal(id, page.QuerySelector(".pl-problem code")?.TextContent);
    }

    [Theory]
    [InlineData("/status/403")]
    [InlineData("/status/500")]
    [InlineData("/error")]
    public async Task PagesOfErrors_ByTheirOwnAddress_AreNotFound(string path)
    {
        using var browser = host.Browser();
        using var response = await browser.GetAsync(path, Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/nothing", "text/html")]
    [InlineData("/nothing", "application/json")]
    [InlineData("/nothing", "text/html;q=0")]
    public async Task UnknownAddress_ForPrograms_IsProblemDetails(string path, string accept)
    {
        using var client = host.Browser();
        client.DefaultRequestHeaders.Accept.Clear();
        client.DefaultRequestHeaders.Accept.ParseAdd(accept);
        using var response = await client.GetAsync(path, Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task UnknownPart_ForHtmx_HasNoLayout()
    {
        using var browser = host.Browser();
        browser.DefaultRequestHeaders.Add("HX-Request", "true");
        var html = await (await browser.GetAsync("/no-such-page", Cancellation)).Content.ReadAsStringAsync(
            Cancellation
        );

        Assert.Contains("pl-problem", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithoutToken_IsAFriendlyBadRequest()
    {
        using var browser = host.Browser();
        using var response = await browser.PostAsync("/dev/components", new FormUrlEncodedContent([]), Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("请求无法处理", (await ShellHost.Parse(response)).QuerySelector("h1")?.TextContent);
    }

    [Theory]
    [InlineData("/dev/components?p=3", "/dev/components?p=3")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("https://elsewhere.example", "/")]
    public async Task LanguageSwitch_KeepsTheChoiceAndStaysHere(string back, string expected)
    {
        using var browser = host.Browser();
        using var response = await browser.GetAsync($"/language/en?back={Uri.EscapeDataString(back)}", Cancellation);

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal(expected, response.Headers.Location?.ToString());
        Assert.StartsWith(
            "plumbline.language=",
            Assert.Single(response.Headers.GetValues("Set-Cookie")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task LanguageSwitch_ToAnotherLanguage_IsNotFound()
    {
        using var browser = host.Browser();
        using var response = await browser.GetAsync("/language/fr", Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
