using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Plumbline.Web.Health;
using Xunit;

namespace Plumbline.Web.Tests;

/// <summary>Measurements and traces reach a collector, without anybody's data; a collector that is away harms nobody.</summary>
public sealed class TelemetryTests(WebHost plain)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task MeasurementsAndTraces_AreSent_ByRoute_WithoutAddresses()
    {
        await using var collector = await Collector.Start();
        await using var host = Host(collector.Address);
        host.StartServer();
        using var client = host.CreateClient();
        using var answer = await client.GetAsync("/portal?text=zhangsan-13800138000", Cancellation);
        using var missing = await client.GetAsync("/status/404?who=zhangsan-13800138000", Cancellation);

        Assert.True(host.Services.GetRequiredService<Telemetry>().Flush());

        Assert.Contains("http.server.request.duration", collector.Of("/v1/metrics"), StringComparison.Ordinal);
        Assert.Contains("status/{code", collector.Of("/v1/metrics"), StringComparison.Ordinal);
        Assert.Contains("GET status/{code", collector.Of("/v1/traces"), StringComparison.Ordinal);
        var all = collector.Of("/v1/metrics") + collector.Of("/v1/traces");
        Assert.Contains("plumbline", all, StringComparison.Ordinal);
        Assert.DoesNotContain("zhangsan", all, StringComparison.Ordinal);
        Assert.DoesNotContain("url.", all, StringComparison.Ordinal);
        Assert.DoesNotContain("user_agent", all, StringComparison.Ordinal);
        Assert.All(collector.Keys, key => Assert.Equal("of-the-test", key));
    }

    [Fact]
    public async Task ACollectorThatIsAway_HarmsNobody()
    {
        await using var host = Host("http://127.0.0.1:9");
        host.StartServer();
        using var client = host.CreateClient();

        Assert.Equal("Healthy", await client.GetStringAsync("/health", Cancellation));
        Assert.False(host.Services.GetRequiredService<Telemetry>().Flush());
        Assert.Equal("Healthy", await client.GetStringAsync("/health", Cancellation));
    }

    [Fact]
    public void NothingIsSent_WhereNobodySaidWhere() => Assert.Null(plain.Services.GetService<Telemetry>());

    private static WebHost Host(string collector) =>
        new("Production")
        {
            Settings =
            [
                ("Otlp:Endpoint", collector),
                ("Otlp:Headers", "key=of-the-test"),
                ("Otlp:TracePercent", "100"),
            ],
        };

    /// <summary>Takes whatever is sent.</summary>
    private sealed class Collector : IAsyncDisposable
    {
        private readonly WebApplication app;
        private readonly ConcurrentQueue<(string Path, string Text, string Key)> taken = new();

        private Collector(WebApplication app) => this.app = app;

        internal string Address => app.Urls.First();

        internal IEnumerable<string> Keys => taken.Select(one => one.Key);

        internal static async Task<Collector> Start()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            var collector = new Collector(builder.Build());
            collector.app.Run(collector.Take);
            await collector.app.StartAsync();
            return collector;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();

        // Texts lie in the message as they are.
        internal string Of(string path) => string.Concat(taken.Where(one => one.Path == path).Select(one => one.Text));

        private async Task Take(HttpContext context)
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            var text = Encoding.Latin1.GetString(body.ToArray());
            taken.Enqueue((context.Request.Path, text, context.Request.Headers["key"].ToString()));
        }
    }
}
