using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Plumbline.Web.Health;

/// <summary>
/// <c>GET /metrics</c>: for this machine alone, or for whoever brings the key of the setting <c>Metrics:Token</c>; for all
/// others there is no such page.
/// </summary>
internal static class MetricsEndpoint
{
    internal static IResult Get(HttpContext context, RequestMetrics metrics, IConfiguration configuration) =>
        May(context, configuration["Metrics:Token"])
            ? Results.Text(metrics.Text(), "text/plain; version=0.0.4", Encoding.UTF8)
            : Results.NotFound();

    private static bool May(HttpContext context, string? key) =>
        string.IsNullOrEmpty(key)
            ? context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
            : CryptographicOperations.FixedTimeEquals(
                SHA256.HashData(Encoding.UTF8.GetBytes($"Bearer {key}")),
                SHA256.HashData(Encoding.UTF8.GetBytes(context.Request.Headers.Authorization.ToString()))
            );
}
