using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Plumbline.Web.Tests.Shell;
using Xunit;

[assembly: AssemblyFixture(typeof(ShellHost))]

namespace Plumbline.Web.Tests.Shell;

/// <summary>The host as a developer runs it, so that the page of components is there.</summary>
public sealed class ShellHost : IDisposable
{
    private readonly WebHost factory = new("Development");

    // Started once, here: tests that run beside each other would each start it.
    public ShellHost() => factory.StartServer();

    public void Dispose() => factory.Dispose();

    /// <summary>Addresses of pages that anybody can open.</summary>
    public static TheoryData<string> Pages =>
        ["/", "/dev/components", "/no-such-page", "/portal", "/portal/compare", "/portal/verify", "/portal/audit"];

    internal IServiceProvider Services => factory.Services;

    /// <summary>A browser that asks for HTML in a language, and follows nothing.</summary>
    internal HttpClient Browser(string? language = null)
    {
        var client = factory.CreateClient(new() { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html,application/xhtml+xml,*/*;q=0.8");
        if (language is not null)
        {
            var value = string.Create(CultureInfo.InvariantCulture, $"c={language}|uic={language}");
            client.DefaultRequestHeaders.Add("Cookie", $"plumbline.language={WebUtility.UrlEncode(value)}");
        }

        return client;
    }

    /// <summary>The page at an address, parsed.</summary>
    internal async Task<IHtmlDocument> Open(string path, string? language = null)
    {
        using var client = Browser(language);
        using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);
        return await Parse(response);
    }

    internal static async Task<IHtmlDocument> Parse(HttpResponseMessage response)
    {
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new HtmlParser().ParseDocument(html);
    }
}
