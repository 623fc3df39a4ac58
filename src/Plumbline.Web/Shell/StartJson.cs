using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Html;

namespace Plumbline.Web.Shell;

/// <summary>
/// JSON that stands in a page, written piece by piece: as one text, a form of sixty indicators would be a large object for
/// the collector with every page.
/// </summary>
/// <param name="value">What the page's script starts from.</param>
internal sealed class StartJson(object value) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        // PageJson escapes what could end the element.
        using var pieces = new TextPieces(writer);
        JsonSerializer.Serialize(pieces, value, PageJson.Options);
    }

    public override string ToString() => JsonSerializer.Serialize(value, PageJson.Options);

    // UTF-8 comes in, characters go out; a character may begin in one piece and end in the next.
    private sealed class TextPieces(TextWriter writer) : Stream
    {
        private readonly Decoder decoder = Encoding.UTF8.GetDecoder();
        private readonly char[] buffer = new char[2048];

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Write(ReadOnlySpan<byte> bytes)
        {
            while (!bytes.IsEmpty)
            {
                decoder.Convert(bytes, buffer, flush: false, out var read, out var written, out _);
                writer.Write(buffer, 0, written);
                bytes = bytes[read..];
            }
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Flush()
        {
            // The writer is the page's; it is flushed with the page.
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
