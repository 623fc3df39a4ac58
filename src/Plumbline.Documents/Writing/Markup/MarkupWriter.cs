using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Plumbline.Documents.Writing.Markup;

/// <summary>
/// Writes XML or HTML as UTF-8. In an interpolated string the literal parts are markup and every hole is escaped text,
/// so that a value can never become markup.
/// </summary>
internal sealed class MarkupWriter(Stream output)
{
    /// <summary>The first line of every XML file.</summary>
    public const string XmlHead = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";

    private const int FlushAt = 64 * 1024;

    private readonly ArrayBufferWriter<byte> buffer = new(FlushAt + 4096);

    /// <summary>Writes an interpolated string: literals as they are, holes escaped.</summary>
    public void Write([InterpolatedStringHandlerArgument("")] ref Handler markup)
    {
        _ = markup;
        FlushWhenFull();
    }

    /// <summary>Writes markup as it stands.</summary>
    public void Raw(ReadOnlySpan<char> markup)
    {
        if (markup.Length <= 8192)
        {
            var room = buffer.GetSpan(markup.Length * 3);
            buffer.Advance(Encoding.UTF8.GetBytes(markup, room));
        }
        else
        {
            Encoding.UTF8.GetBytes(markup, buffer);
        }

        FlushWhenFull();
    }

    /// <summary>Writes text, escaped, without the characters that XML forbids.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAny(CharacterRules.NeedCare);
            if (plain < 0)
            {
                Raw(text);
                return;
            }

            Raw(text[..plain]);
            var taken = CharacterRules.Escape(text[plain..], out var replacement);
            Raw(replacement);
            text = text[(plain + taken)..];
        }
    }

    /// <summary>Writes a whole number.</summary>
    public void Number(long value)
    {
        var room = buffer.GetSpan(20);
        value.TryFormat(room, out var written, default, CultureInfo.InvariantCulture);
        buffer.Advance(written);
    }

    /// <summary>Sends what is buffered on to the stream.</summary>
    public void Flush()
    {
        output.Write(buffer.WrittenSpan);
        buffer.ResetWrittenCount();
    }

    private void FlushWhenFull()
    {
        if (buffer.WrittenCount >= FlushAt)
        {
            Flush();
        }
    }

    /// <summary>Sends the parts of an interpolated string straight to the writer.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Handler
    {
        private readonly MarkupWriter writer;

        public Handler(int literalLength, int formattedCount, MarkupWriter writer)
        {
            _ = literalLength + formattedCount;
            this.writer = writer;
        }

        public void AppendLiteral(string markup) => writer.Raw(markup);

        public void AppendFormatted(string? text) => writer.Text(text);

        public void AppendFormatted(int number) => writer.Number(number);

        public void AppendFormatted(long number) => writer.Number(number);
    }
}
