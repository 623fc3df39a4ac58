using System.Security.Cryptography;
using System.Text;

namespace Plumbline.App.Files;

/// <summary>SHA-256 as it is written down: 64 lower-case hexadecimal digits.</summary>
public static class FileHash
{
    /// <summary>Digits of a hash.</summary>
    public const int Length = 64;

    /// <summary>Of bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Of a text in UTF-8.</summary>
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>Whether a text can be a hash at all; anything else must not become part of a path.</summary>
    public static bool Is(string text) => text.Length == Length && text.All(char.IsAsciiHexDigitLower);

    /// <summary>As a content security policy names a script or style by its text.</summary>
    public static string InPolicy(string text) =>
        "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
