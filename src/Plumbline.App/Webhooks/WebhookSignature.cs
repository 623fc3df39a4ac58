using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Plumbline.App.Webhooks;

/// <summary>
/// Signs a message: HMAC-SHA256 under the secret of the subscription, over the seconds since 1970, a full stop and the body. The
/// receiver reckons the same, and refuses what is older than some minutes, so that nobody can send an old message again.
/// </summary>
public static class WebhookSignature
{
    /// <summary>Seconds since 1970, as signed.</summary>
    public static string Timestamp(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    /// <summary><c>v1=</c> and 64 lower-case hexadecimal digits.</summary>
    public static string Of(string secret, string timestamp, string body) =>
        "v1="
        + Convert.ToHexStringLower(
            HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{timestamp}.{body}"))
        );
}
