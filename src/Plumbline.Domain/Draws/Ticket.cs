using System.Security.Cryptography;
using System.Text;

namespace Plumbline.Domain.Draws;

/// <summary>
/// 抽签号: SHA-256 over the UTF-8 bytes of the seed, one line feed and a text, in lower-case hexadecimal. Whoever has the
/// seed gets the same ticket with any tool: <c>printf 'seed\ncode' | sha256sum</c>. Smaller tickets come first.
/// </summary>
public static class Ticket
{
    /// <summary>The ticket of a text: of an item's code, or of a stratum's name.</summary>
    public static string Of(string seed, string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{text}")));
}
