using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Plumbline.Web.Tests.Webhooks;

/// <summary>What a receiver got.</summary>
internal sealed record Received(string Path, string Body, IReadOnlyDictionary<string, string> Headers);

/// <summary>Another system on this machine: keeps what it gets, and answers what it is told to.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication app;

    private Receiver(WebApplication app) => this.app = app;

    internal ConcurrentQueue<Received> Got { get; } = new();

    /// <summary>Answers from now on.</summary>
    internal int Status { get; set; } = 200;

    /// <summary>Where it sends on to, if anywhere.</summary>
    internal string? Location { get; set; }

    internal Uri Address => new(app.Urls.First());

    internal static async Task<Receiver> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var receiver = new Receiver(builder.Build());
        receiver.app.Run(receiver.Take);
        await receiver.app.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Take(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        var headers = context.Request.Headers.ToDictionary(
            header => header.Key,
            header => header.Value.ToString(),
            StringComparer.OrdinalIgnoreCase
        );
        Got.Enqueue(new(context.Request.Path, body, headers));
        context.Response.StatusCode = Status;
        if (Location is { } location)
        {
            context.Response.Headers.Location = location;
        }
    }
}
