using System.Net;
using Xunit;

namespace Plumbline.Web.Tests;

/// <summary>What machines ask: is it alive, may requests come, how much was asked.</summary>
public sealed class HealthTests(WebHost host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/health")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_IsToldToAnybody(string address)
    {
        using var client = host.CreateClient();
        Assert.Equal("Healthy", await client.GetStringAsync(address, Cancellation));
    }

    [Fact]
    public async Task Metrics_AreForThoseWithTheKey()
    {
        using var keyed = new WebHost { Settings = [("Metrics:Token", "k")] };
        using var client = keyed.CreateClient();
        // Nobody has asked for the figures yet, not even in vain.
        await client.GetStringAsync("/health/live", Cancellation);
        using var refused = await client.GetAsync("/metrics", Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        client.DefaultRequestHeaders.Authorization = new("Bearer", "k");

        var text = await client.GetStringAsync("/metrics", Cancellation);

        Assert.Contains("plumbline_http_server_request_duration_count{", text, StringComparison.Ordinal);
        Assert.Contains("http_route=\"/health/live\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("url_path", text, StringComparison.Ordinal);
    }
}
