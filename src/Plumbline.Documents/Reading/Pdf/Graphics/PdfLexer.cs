using System.Buffers.Text;
using System.Collections.Immutable;
using System.Text;

namespace Plumbline.Documents.Reading.Pdf.Graphics;

/// <summary>
/// Reads the values of a PDF file or of the content of a page one after the other. Whatever the bytes are, it comes to
/// their end: what it does not understand it passes over.
/// </summary>
internal sealed class PdfLexer(ReadOnlyMemory<byte> bytes, int start = 0)
{
    private const int Deepest = 40;

    /// <summary>Where the next value begins, or white space before it.</summary>
    public int Position { get; private set; } = start;

    private ReadOnlySpan<byte> Span => bytes.Span;

    /// <summary>The next value, or null at the end.</summary>
    public PdfValue? Next() => Next(0);

    /// <summary>Goes on from another place.</summary>
    public void MoveTo(int position) => Position = Math.Clamp(position, 0, bytes.Length);

    private PdfValue? Next(int depth)
    {
        SkipSpace();
        var span = Span;
        if (Position >= span.Length)
        {
            return null;
        }

        var first = span[Position];
        switch (first)
        {
            case (byte)'/':
                Position++;
                return new PdfName(Regular());
            case (byte)'(':
                SkipText();
                return PdfValue.Other;
            case (byte)'<' when Position + 1 < span.Length && span[Position + 1] == '<':
                Position += 2;
                return Dictionary(depth + 1);
            case (byte)'<':
                var close = span[Position..].IndexOf((byte)'>');
                Position = close < 0 ? span.Length : Position + close + 1;
                return PdfValue.Other;
            case (byte)'[':
                Position++;
                return new PdfArray(Items("]", depth + 1));
            case (byte)']' or (byte)'{' or (byte)'}' or (byte)')':
                Position++;
                return new PdfWord(((char)first).ToString());
            case (byte)'>':
                Position += Position + 1 < span.Length && span[Position + 1] == '>' ? 2 : 1;
                return new PdfWord(">>");
            default:
                return NumberOrWord();
        }
    }

    private PdfValue NumberOrWord()
    {
        var from = Position;
        while (Position < Span.Length && IsRegular(Span[Position]))
        {
            Position++;
        }

        var token = Span[from..Position];
        if (token.IsEmpty)
        {
            Position++;
            return PdfValue.Other;
        }

        if (token[0] is not ((>= (byte)'0' and <= (byte)'9') or (byte)'-' or (byte)'+' or (byte)'.'))
        {
            return new PdfWord(Encoding.Latin1.GetString(token));
        }

        var plain = token[0] == '+' ? token[1..] : token;
        return
            Utf8Parser.TryParse(plain, out double number, out var used)
            && used == plain.Length
            && double.IsFinite(number)
            ? Reference(number) ?? (PdfValue)new PdfNumber(number)
            : PdfValue.Other;
    }

    // Two whole numbers and an R.
    private PdfReference? Reference(double number)
    {
        if (
            number is < 0 or > 10_000_000
            || number != Math.Floor(number)
            || Position >= Span.Length
            || Span[Position] != ' '
        )
        {
            return null;
        }

        var at = Position + 1;
        var digits = at;
        while (digits < Span.Length && Span[digits] is >= (byte)'0' and <= (byte)'9')
        {
            digits++;
        }

        if (
            digits == at
            || digits + 1 >= Span.Length
            || Span[digits] != ' '
            || Span[digits + 1] != 'R'
            || (digits + 2 < Span.Length && IsRegular(Span[digits + 2]))
        )
        {
            return null;
        }

        Position = digits + 2;
        return new PdfReference((int)number);
    }

    private ImmutableArray<PdfValue> Items(string end, int depth)
    {
        var items = ImmutableArray.CreateBuilder<PdfValue>();
        while (depth < Deepest && Next(depth) is { } item)
        {
            if (item is PdfWord word && (word.Value == end || word.Value is "endobj" or "stream"))
            {
                break;
            }

            items.Add(item);
        }

        return items.DrainToImmutable();
    }

    private PdfDictionary Dictionary(int depth)
    {
        var entries = ImmutableDictionary.CreateBuilder<string, PdfValue>(StringComparer.Ordinal);
        var items = Items(">>", depth);
        for (var index = 0; index + 1 < items.Length; index++)
        {
            if (items[index] is PdfName name)
            {
                entries[name.Value] = items[++index];
            }
        }

        return new PdfDictionary(entries.ToImmutable());
    }

    private string Regular()
    {
        var from = Position;
        while (Position < Span.Length && IsRegular(Span[Position]))
        {
            Position++;
        }

        return Encoding.Latin1.GetString(Span[from..Position]);
    }

    private void SkipText()
    {
        var depth = 0;
        for (; Position < Span.Length; Position++)
        {
            switch (Span[Position])
            {
                case (byte)'\\':
                    Position++;
                    break;
                case (byte)'(':
                    depth++;
                    break;
                case (byte)')' when --depth == 0:
                    Position++;
                    return;
                default:
                    break;
            }
        }

        Position = Math.Min(Position, Span.Length);
    }

    private void SkipSpace()
    {
        while (Position < Span.Length)
        {
            if (Span[Position] == '%')
            {
                var end = Span[Position..].IndexOfAny((byte)'\n', (byte)'\r');
                Position = end < 0 ? Span.Length : Position + end;
            }
            else if (IsSpace(Span[Position]))
            {
                Position++;
            }
            else
            {
                return;
            }
        }
    }

    private static bool IsSpace(byte value) => value is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsRegular(byte value) =>
        !IsSpace(value)
        && value
            is not (
                (byte)'('
                or (byte)')'
                or (byte)'<'
                or (byte)'>'
                or (byte)'['
                or (byte)']'
                or (byte)'{'
                or (byte)'}'
            )
        && value is not ((byte)'/' or (byte)'%');
}
