using System.Text;

namespace Plumbline.Documents.Reading.Text;

/// <summary>
/// Finds out how a text is encoded: by its mark, then strict UTF-8, then GB18030, then UTF-16 by the look of the result.
/// A few bad bytes do not change the encoding.
/// </summary>
internal static class TextDecoder
{
    private const int Gb18030CodePage = 54936;
    private const int SampleBytes = 1 << 18;

    // Bytes of other files (pictures, programs) make far more places that are no text.
    private const int OneBadPlaceIn = 40;

    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
    private static readonly Encoding LittleUtf16 = new UnicodeEncoding(bigEndian: false, byteOrderMark: false);
    private static readonly Encoding BigUtf16 = new UnicodeEncoding(bigEndian: true, byteOrderMark: false);

    /// <summary>The encoding of most Chinese texts that are not Unicode; GB2312 and GBK are parts of it.</summary>
    public static Encoding Gb18030 { get; } =
        CodePagesEncodingProvider.Instance.GetEncoding(
            Gb18030CodePage,
            EncoderFallback.ReplacementFallback,
            new DecoderReplacementFallback("\uFFFD")
        ) ?? throw new InvalidOperationException("GB18030 is part of the runtime.");

    /// <summary>The text of a file, or null when the bytes are no text.</summary>
    public static DecodedText? Decode(ReadOnlySpan<byte> bytes)
    {
        var (encoding, mark) = ByMark(bytes);
        var decoded = Decode(bytes[mark..], encoding ?? Guess(bytes));
        return IsText(decoded) ? decoded : null;
    }

    /// <summary>The text in a given encoding.</summary>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var text = encoding.GetString(bytes);
        return new DecodedText(UnifyLineEnds(text), text.AsSpan().Count('\uFFFD'));
    }

    /// <summary>Whether the bytes are UTF-8 but for a few places.</summary>
    public static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return true;
        }

        var text = Utf8.GetString(bytes);
        var bad = text.AsSpan().Count('\uFFFD');
        return text.AsSpan().ContainsAnyExceptInRange('\0', '\u007F') && BeyondAscii(text) - bad > 3 * bad;
    }

    /// <summary>The encoding that a byte-order mark names, and the length of the mark.</summary>
    public static (Encoding? Encoding, int Length) ByMark(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Utf8, 3),
            [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
            [0xFF, 0xFE, ..] => (LittleUtf16, 2),
            [0xFE, 0xFF, ..] => (BigUtf16, 2),
            [0x84, 0x31, 0x95, 0x33, ..] => (Gb18030, 4),
            _ => (null, 0),
        };

    private static Encoding Guess(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, SampleBytes)];
        if (!sample.Contains((byte)0) && IsUtf8(bytes))
        {
            return Utf8;
        }

        Encoding[] candidates = [Gb18030, LittleUtf16, BigUtf16, Utf8];
        var best = candidates[0];
        var most = int.MinValue;
        foreach (var candidate in candidates)
        {
            var score = Plausibility(candidate.GetString(sample));
            if (score > most)
            {
                (best, most) = (candidate, score);
            }
        }

        return best;
    }

    // Marks that any Chinese text is full of count for it, what no text holds counts heavily against it. The count is
    // for each thousand characters, because an encoding of wide characters gives fewer of them.
    private static int Plausibility(string text)
    {
        var score = 0L;
        foreach (var character in text)
        {
            score += character switch
            {
                '\uFFFD' or '\uFFFF' or '\uFFFE' => -20,
                < ' ' and not ('\t' or '\n' or '\r' or '\f') => -20,
                >= '\uE000' and <= '\uF8FF' => -5,
                '，' or '。' or '、' or '：' or '；' or '（' or '）' or '“' or '”' or '\n' => 4,
                '的' or '年' or '和' or '一' or '元' or '项' or '目' or '支' or '出' => 4,
                >= '\u4E00' and <= '\u9FA5' or (>= ' ' and <= '~') => 1,
                _ => 0,
            };
        }

        return text.Length == 0 ? int.MinValue : (int)(score * 1000 / text.Length);
    }

    private static bool IsText(DecodedText decoded)
    {
        var odd = decoded.BadPlaces;
        foreach (var character in decoded.Text)
        {
            odd += character is < ' ' and not ('\t' or '\n' or '\f' or '\v') ? 1 : 0;
        }

        return odd <= (decoded.Text.Length / OneBadPlaceIn) + 1;
    }

    private static int BeyondAscii(string text)
    {
        var count = 0;
        foreach (var character in text)
        {
            count += character > '\u007F' ? 1 : 0;
        }

        return count;
    }

    private static string UnifyLineEnds(string text) =>
        text.Contains('\r', StringComparison.Ordinal)
            ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : text;
}
