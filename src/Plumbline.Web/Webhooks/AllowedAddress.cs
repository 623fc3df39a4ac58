using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using Plumbline.Findings;

namespace Plumbline.Web.Webhooks;

/// <summary>
/// Which addresses the program may be sent to by what an administrator typed: those of the internet, and the networks that the
/// settings name. Everything that leads back to this machine or into the office's own network is refused unless named.
/// </summary>
internal static class AllowedAddress
{
    private static readonly ImmutableArray<IPNetwork> Inner =
    [
        .. new[]
        {
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            // All of IPv6 but 2000::/3, and in it what is not of the internet or carries an IPv4 address.
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20",
        }.Select(static text => IPNetwork.Parse(text)),
    ];

    private static readonly Template Inside = new(
        "地址在内网，而 Webhooks:Networks 没有写明这个网段",
        "The address lies in an inner network that Webhooks:Networks does not name"
    );

    private static readonly Template Plain = new(
        "http 只能发往 Webhooks:Networks 写明的网段；公网地址用 https",
        "http goes only to the networks of Webhooks:Networks; use https"
    );

    private static readonly IPNetwork Internet = IPNetwork.Parse("2000::/3");

    /// <summary>
    /// The address is one of a named network, or, for https alone, of the internet: what is plain stays within the office.
    /// </summary>
    internal static bool Is(IPAddress address, string scheme, IReadOnlyCollection<IPNetwork> named)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return named.Any(network => network.Contains(plain))
            || (scheme == Uri.UriSchemeHttps && !Inner.Any(network => network.Contains(plain)) && IsOfInternet(plain));
    }

    /// <summary>Why nothing is sent there.</summary>
    internal static Message Refusal(string scheme) => (scheme == Uri.UriSchemeHttps ? Inside : Plain).With();

    private static bool IsOfInternet(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetwork || Internet.Contains(address);
}
