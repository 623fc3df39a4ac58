using System.Net;
using System.Text.Json;
using Xunit;

[assembly: AssemblyFixture(typeof(Plumbline.Web.Tests.WebHost))]

namespace Plumbline.Web.Tests;

/// <summary>What holds for the host before it has a single page.</summary>
public sealed class HostTests(WebHost host) : IDisposable
{
    private readonly HttpClient client = host.CreateClient();

    public void Dispose() => client.Dispose();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Health_WhenRunning_SaysHealthy()
    {
        using var response = await client.GetAsync("/health", Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Healthy", await response.Content.ReadAsStringAsync(Cancellation));
        Assert.True(response.Headers.CacheControl?.NoStore);
    }

    [Theory]
    [InlineData("/no-such-page")]
    [InlineData("/健康")]
    [InlineData("/health/more")]
    [InlineData("/..%2f..%2fetc/passwd")]
    public async Task UnknownRoute_IsNotFoundWithProblemDetails(string path)
    {
        using var response = await client.GetAsync(path, Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStreamAsync(Cancellation));
        Assert.Equal(404, problem.RootElement.GetProperty("status").GetInt32());
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/no-such-page")]
    public async Task EveryAnswer_CarriesSecurityHeaders(string path)
    {
        using var response = await client.GetAsync(path, Cancellation);

        Assert.Contains(
            "frame-ancestors 'none'",
            Header(response, "Content-Security-Policy"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("unsafe", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("DENY", Header(response, "X-Frame-Options"));
        Assert.Equal("same-origin", Header(response, "Referrer-Policy"));
    }

    private static string Header(HttpResponseMessage response, string name) =>
        Assert.Single(response.Headers.GetValues(name));
}
