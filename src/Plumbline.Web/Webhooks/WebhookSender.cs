using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;
using Plumbline.App.Webhooks;
using Plumbline.Findings;

namespace Plumbline.Web.Webhooks;

/// <summary>Configuration section <c>Webhooks</c>.</summary>
internal sealed class WebhookOptions
{
    internal const string Section = "Webhooks";

    /// <summary>Messages are sent; off until an office wants it.</summary>
    public bool Enabled { get; set; }

    /// <summary>Networks of the office to which messages may go, such as 10.0.0.0/8; none by default.</summary>
    public List<string> Networks { get; set; } = [];
}

/// <summary>
/// Sends one message. The name of the receiver is resolved once, each address is judged, and the connection goes to an address
/// that was judged: a name that answers differently the second time leads nowhere else. No redirect is followed, no proxy
/// asked, and nothing of the answer is kept but its status.
/// </summary>
internal sealed class WebhookSender : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly Template NoAnswer = new("{seconds} 秒内没有回答", "No answer within {seconds} s");

    private static readonly string Seconds = Patience.TotalSeconds.ToString(CultureInfo.InvariantCulture);

    private readonly Func<string, CancellationToken, Task<IPAddress[]>> resolve;
    private readonly IReadOnlyCollection<IPNetwork> named;
    private readonly TimeProvider time;
    private readonly HttpClient client;

    public WebhookSender(IOptions<WebhookOptions> options, TimeProvider time)
        : this(options, time, Dns.GetHostAddressesAsync) { }

    internal WebhookSender(
        IOptions<WebhookOptions> options,
        TimeProvider time,
        Func<string, CancellationToken, Task<IPAddress[]>> resolve
    )
    {
        (this.time, this.resolve) = (time, resolve);
        named = [.. options.Value.Networks.Select(static text => IPNetwork.Parse(text))];
#pragma warning disable CA2000 // The client disposes of it.
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectTimeout = Patience,
            // A connection that was judged is not used for long, for the name may move.
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ConnectCallback = Connect,
        };
#pragma warning restore CA2000
        client = new(handler) { Timeout = Patience };
    }

    public void Dispose() => client.Dispose();

    /// <summary>What became of the attempt; a receiver that does not answer is no exception.</summary>
    internal async Task<SentDelivery> Send(DueDelivery due, CancellationToken cancellation)
    {
        var (message, to) = due;
        var at = WebhookSignature.Timestamp(time.GetUtcNow());
        using var request = new HttpRequestMessage(HttpMethod.Post, to.Url)
        {
            Content = new StringContent(message.Body, Encoding.UTF8, "application/json"),
        };
        request.Headers.UserAgent.ParseAdd("Plumbline");
        request.Headers.Add("X-Plumbline-Event", message.Kind);
        request.Headers.Add("X-Plumbline-Delivery", message.Key);
        request.Headers.Add("X-Plumbline-Timestamp", at);
        request.Headers.Add("X-Plumbline-Signature", WebhookSignature.Of(to.Secret, at, message.Body));
        try
        {
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            var status = (int)answer.StatusCode;
            return new(status, answer.IsSuccessStatusCode ? null : $"HTTP {status}");
        }
        catch (HttpRequestException problem)
        {
            return new(null, (problem.InnerException as RefusedAddressException ?? (Exception)problem).Message);
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new(null, Both(NoAnswer.With(("seconds", Seconds))));
        }
    }

    /// <summary>
    /// Why the administrator hears at once that nothing will be sent to an address that is given in numbers; null: it is
    /// allowed, a name, which is judged each time that something is sent, or no address of the web.
    /// </summary>
    internal Message? WhyNever(string? address) =>
        Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var url)
        && url.Scheme is "https" or "http"
        && IPAddress.TryParse(url.DnsSafeHost, out var literal)
        && !AllowedAddress.Is(literal, url.Scheme, named)
            ? AllowedAddress.Refusal(url.Scheme)
            : null;

    // Kept for whoever looks later, in the language that he looks in.
    private static string Both(Message message) => $"{message.In(Language.Chinese)} / {message.In(Language.English)}";

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var host = context.DnsEndPoint.Host;
        var scheme = context.InitialRequestMessage.RequestUri!.Scheme;
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await resolve(host, cancellation);
        var allowed = addresses.Where(address => AllowedAddress.Is(address, scheme, named)).ToArray();
        if (allowed.Length == 0)
        {
            throw new RefusedAddressException(scheme);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (Exception problem) when (problem is SocketException or OperationCanceledException)
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class RefusedAddressException(string scheme) : IOException(Both(AllowedAddress.Refusal(scheme)));
}
