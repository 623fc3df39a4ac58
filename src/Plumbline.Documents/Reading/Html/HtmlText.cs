using System.Text;
using System.Text.RegularExpressions;
using Plumbline.Documents.Reading.Text;

namespace Plumbline.Documents.Reading.Html;

/// <summary>The characters of a page. What it declares about its encoding is believed only if the bytes bear it out.</summary>
internal static partial class HtmlText
{
    private const int HeadBytes = 4096;
    private const int Big5CodePage = 950;

    /// <summary>The text of a page, or null when the bytes are no text.</summary>
    public static DecodedText? Decode(ReadOnlySpan<byte> bytes)
    {
        if (TextDecoder.ByMark(bytes).Encoding is not null || Declared(bytes) is not { } name)
        {
            return TextDecoder.Decode(bytes);
        }

        var isUtf8 = TextDecoder.IsUtf8(bytes);
        return name.ToLowerInvariant() switch
        {
            var gb when gb.StartsWith("gb", StringComparison.Ordinal) || gb is "x-gbk" or "cp936" or "chinese" =>
                TextDecoder.Decode(bytes, isUtf8 ? Encoding.UTF8 : TextDecoder.Gb18030),
            "utf-8" or "utf8" when isUtf8 => TextDecoder.Decode(bytes, Encoding.UTF8),
            "big5"
            or "big5-hkscs" when !isUtf8 && CodePagesEncodingProvider.Instance.GetEncoding(Big5CodePage) is { } big5 =>
                TextDecoder.Decode(bytes, big5),
            _ => TextDecoder.Decode(bytes),
        };
    }

    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadBytes)]);
        var match = Declaration().Match(head);
        return match.Success ? match.Groups["name"].Value : null;
    }

    [GeneratedRegex(
        """(?:charset|encoding)\s*=\s*["']?\s*(?<name>[A-Za-z0-9_-]+)""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Declaration();
}
