using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Plumbline.Documents.Reading.Pdf.Graphics;

/// <summary>
/// The objects of a PDF file, found by going through it from front to back; its tables of contents, which are often broken,
/// are not needed. Encrypted or oddly packed streams count as empty.
/// </summary>
internal sealed class PdfObjects
{
    private const int MostUnpacked = 256 * 1024 * 1024;
    private const int MostUnpackedAtOnce = 32 * 1024 * 1024;

    private readonly Dictionary<int, PdfObject> objects = [];
    private long unpacked;

    private PdfObjects() { }

    /// <summary>The objects of a file; those that stand later replace earlier ones of the same number.</summary>
    public static PdfObjects In(ReadOnlyMemory<byte> file)
    {
        var found = new PdfObjects();
        found.Scan(file);
        return found;
    }

    /// <summary>All objects.</summary>
    public IEnumerable<PdfObject> All => objects.Values;

    /// <summary>The value, or what it refers to.</summary>
    public PdfValue? Resolve(PdfValue? value)
    {
        for (var step = 0; step < 8 && value is PdfReference reference; step++)
        {
            value = objects.TryGetValue(reference.Number, out var found) ? found.Value : null;
        }

        return value;
    }

    /// <summary>A dictionary, or what refers to one.</summary>
    public PdfDictionary? Dictionary(PdfValue? value) => Resolve(value) as PdfDictionary;

    /// <summary>A number, or what refers to one.</summary>
    public double? Number(PdfValue? value) => (Resolve(value) as PdfNumber)?.Value;

    /// <summary>The object that a value refers to.</summary>
    public PdfObject? Object(PdfValue? value) =>
        value is PdfReference reference ? objects.GetValueOrDefault(reference.Number) : null;

    /// <summary>The bytes of a stream, unpacked; as many as can be had.</summary>
    public byte[] Unpack(PdfObject stream)
    {
        var filter = (stream.Value as PdfDictionary)?["Filter"];
        var name = Resolve(filter) switch
        {
            PdfName one => one.Value,
            PdfArray { Items: [var only] } => (Resolve(only) as PdfName)?.Value,
            PdfArray { Items: [] } or null => "",
            _ => null,
        };
        return name switch
        {
            "" => Plain(stream.Stream),
            "FlateDecode" or "Fl" => Inflate(stream.Stream),
            _ => [],
        };
    }

    // A stream that is not packed may stand on a page as often as any other.
    private byte[] Plain(ReadOnlyMemory<byte> stream)
    {
        unpacked += stream.Length;
        return unpacked > MostUnpacked ? [] : stream.ToArray();
    }

    private byte[] Inflate(ReadOnlyMemory<byte> packed)
    {
        using var source = new MemoryStream(packed.ToArray(), writable: false);
        using var inflater = new ZLibStream(source, CompressionMode.Decompress);
        using var target = new MemoryStream();
        var buffer = new byte[16 * 1024];
        try
        {
            for (int read; (read = inflater.Read(buffer)) > 0; )
            {
                target.Write(buffer, 0, read);
                unpacked += read;
                if (target.Length > MostUnpackedAtOnce || unpacked > MostUnpacked)
                {
                    return [];
                }
            }
        }
        catch (InvalidDataException)
        {
            // The part that came out before is good.
        }

        return target.ToArray();
    }

    private void Scan(ReadOnlyMemory<byte> file)
    {
        var span = file.Span;
        for (var at = 0; at < span.Length; )
        {
            var next = span[at..].IndexOf(" obj"u8);
            if (next < 0)
            {
                return;
            }

            at += next;
            var number = NumberBefore(span, at);
            at += 4;
            if (number >= 0)
            {
                at = Take(file, number, at);
            }
        }
    }

    // Gives the place after the object.
    private int Take(ReadOnlyMemory<byte> file, int number, int at)
    {
        var lexer = new PdfLexer(file, at);
        if (lexer.Next() is not { } value)
        {
            return file.Length;
        }

        var end = lexer.Position;
        var stream = value is PdfDictionary dictionary ? StreamOf(file, dictionary, ref end) : default;
        var found = new PdfObject(value, stream);
        objects[number] = found;
        if (value is PdfDictionary packed && packed["Type"] is PdfName { Value: "ObjStm" })
        {
            TakePacked(packed, Unpack(found));
        }

        return Math.Max(at, end);
    }

    private ReadOnlyMemory<byte> StreamOf(ReadOnlyMemory<byte> file, PdfDictionary dictionary, ref int end)
    {
        var lexer = new PdfLexer(file, end);
        if (lexer.Next() is not PdfWord { Value: "stream" })
        {
            return default;
        }

        var span = file.Span;
        var start = lexer.Position;
        start += start < span.Length && span[start] == '\r' ? 1 : 0;
        start += start < span.Length && span[start] == '\n' ? 1 : 0;
        var length =
            Number(dictionary["Length"]) is { } stated and >= 0 && stated < span.Length - start ? (int)stated : -1;
        if (length < 0 || !EndsAt(span, start + length))
        {
            var found = span[start..].IndexOf("endstream"u8);
            length = found < 0 ? span.Length - start : found;
        }

        end = start + length;
        return file.Slice(start, length);
    }

    private static bool EndsAt(ReadOnlySpan<byte> span, int at) =>
        span[at..Math.Min(span.Length, at + 16)].IndexOf("endstream"u8) >= 0;

    private void TakePacked(PdfDictionary dictionary, byte[] content)
    {
        var count = (int)Math.Clamp(Number(dictionary["N"]) ?? 0, 0, 1_000_000);
        var first = (int)Math.Clamp(Number(dictionary["First"]) ?? 0, 0, content.Length);
        var head = new PdfLexer(content);
        var values = new PdfLexer(content);
        var effort = 4L * content.Length;
        for (var index = 0; index < count && effort > 0; index++)
        {
            if (
                head.Next() is not PdfNumber { Value: >= 0 and < 10_000_000 } number
                || head.Next() is not PdfNumber offset
            )
            {
                return;
            }

            var start = first + (int)Math.Clamp(offset.Value, 0, content.Length);
            values.MoveTo(start);
            if (values.Next() is { } value)
            {
                objects[(int)number.Value] = new PdfObject(value, default);
            }

            effort -= values.Position - start;
        }
    }

    // "12 0 obj": the number of the object stands before its generation.
    private static int NumberBefore(ReadOnlySpan<byte> span, int at)
    {
        var from = Math.Max(0, at - 20);
        var words = Encoding
            .Latin1.GetString(span[from..at])
            .Split([' ', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return
            words.Length >= 2
            && int.TryParse(words[^1], NumberStyles.None, CultureInfo.InvariantCulture, out _)
            && int.TryParse(words[^2], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : -1;
    }
}
