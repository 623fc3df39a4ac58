using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Web.Tests.Access;

/// <summary>
/// What is larger than a request may be is refused in words, page and program alike, by the real server: a browser that still
/// sends when the connection breaks shows no answer at all.
/// </summary>
public sealed class LargeRequestTests(LargeRequestTests.Server server) : IClassFixture<LargeRequestTests.Server>
{
    private const int Megabyte = 1 << 20;
    private const string Problem = "application/problem+json";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("zh-CN", "最多50MB")]
    [InlineData("en", "At most 50 MB")]
    public async Task Evidence_IsRefusedInWords(string language, string words)
    {
        using var browser = await server.Browser(language);
        using var answer = await Send(browser, "/forms/1/evidence?name=film.mp4", 80, "application/json");

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, Problem), (answer.StatusCode, TypeOf(answer)));
        Assert.Contains(words, await Detail(answer), StringComparison.Ordinal);
        // The connection goes on.
        using var next = await browser.GetAsync("/health", Cancellation);
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
    }

    [Theory]
    [InlineData("zh-CN", "这里最多接收31MB")]
    [InlineData("en", "At most 31 MB are taken here")]
    public async Task Page_IsRefusedWithAPage(string language, string words)
    {
        using var browser = await server.Browser(language);
        using var answer = await Send(browser, "/imports", 40, "text/html");

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "text/html"), (answer.StatusCode, TypeOf(answer)));
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-CN", "最多20MB")]
    [InlineData("en", "At most 20 MB")]
    public async Task Interface_IsRefusedWithProblemDetails(string language, string words)
    {
        using var browser = await server.Browser("zh-CN");
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        using var answer = await Send(browser, "/api/v1/audit?name=a.docx", 100, "application/json");

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, Problem), (answer.StatusCode, TypeOf(answer)));
        Assert.Contains(words, await Detail(answer), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> Send(HttpClient browser, string address, int megabytes, string accept)
    {
        var content = new ByteArrayContent(new byte[megabytes * Megabyte]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        browser.DefaultRequestHeaders.Accept.ParseAdd(accept);
        return browser.PostAsync(address, content, Cancellation);
    }

    private static string? TypeOf(HttpResponseMessage answer) => answer.Content.Headers.ContentType?.MediaType;

    private static async Task<string> Detail(HttpResponseMessage answer)
    {
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation));
        return json.RootElement.GetProperty("detail").GetString()!;
    }

    /// <summary>The application as a process of its own.</summary>
    public sealed class Server : IAsyncLifetime
    {
        private readonly RealServer server = new();

        public async ValueTask InitializeAsync()
        {
            if (RealServer.Program is not null)
            {
                await server.Start(Cancellation);
            }
        }

        public ValueTask DisposeAsync() => server.DisposeAsync();

        /// <summary>A browser in a language.</summary>
        internal async Task<HttpClient> Browser(string language)
        {
            Assert.SkipWhen(RealServer.Program is null, "src/Plumbline.Web is not built in this configuration");
            var browser = new HttpClient { BaseAddress = server.Address };
            using var chosen = await browser.GetAsync($"/language/{language}", Cancellation);
            return browser;
        }
    }
}
