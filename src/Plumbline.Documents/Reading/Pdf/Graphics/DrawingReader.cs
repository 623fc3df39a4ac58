using Plumbline.Documents.Reading.Layout;

namespace Plumbline.Documents.Reading.Pdf.Graphics;

/// <summary>
/// Goes through the drawing operators of pages (ISO 32000-1, annex A) for lines and pictures. Text, colours but white,
/// and all else is passed over. The effort for one file is bounded.
/// </summary>
internal sealed class DrawingReader(PdfObjects objects)
{
    private const int Deepest = 8;
    private const int MostOfPage = 32 * 1024 * 1024;

    private long effort = 20_000_000;

    /// <summary>What is drawn on each page; null when the file is encrypted or its pages are not those that
    /// were counted elsewhere.</summary>
    public static List<PageDrawing>? Read(ReadOnlyMemory<byte> file, int pages)
    {
        if (file.Span.IndexOf("/Encrypt"u8) >= 0)
        {
            return null;
        }

        var objects = PdfObjects.In(file);
        var found = PdfPages.Of(objects, pages);
        if (found.Count != pages)
        {
            return null;
        }

        var reader = new DrawingReader(objects);
        return found.ConvertAll(reader.Draw);
    }

    private PageDrawing Draw(PdfPage page)
    {
        var state = new DrawingState(new RulingCollector());
        using var content = new MemoryStream();
        var parts = objects.Resolve(page.Dictionary["Contents"]) is PdfArray many
            ? many.Items
            : [page.Dictionary["Contents"]!];
        foreach (var part in parts)
        {
            if (content.Length < MostOfPage && objects.Object(part) is { } stream)
            {
                content.Write(objects.Unpack(stream));
                content.WriteByte((byte)'\n');
            }
        }

        Run(content.ToArray(), page.Resources, page.Frame, state, 0);
        return new PageDrawing([.. state.Lines.Rulings], state.PictureArea, state.Lines.Curves);
    }

    private void Run(byte[] content, PdfDictionary? resources, Matrix frame, DrawingState state, int depth)
    {
        var lexer = new PdfLexer(content);
        var saved = new Stack<(Matrix Frame, bool Fill, bool Stroke)>();
        var operands = new List<PdfValue>();
        var current = frame;
        while (effort-- > 0 && lexer.Next() is { } value)
        {
            if (value is not PdfWord { Value: var name })
            {
                operands.Add(value);
                if (operands.Count > 64)
                {
                    operands.RemoveRange(0, 32);
                }

                continue;
            }

            switch (name)
            {
                case "q":
                    saved.Push((current, state.WhiteFill, state.WhiteStroke));
                    break;
                case "Q" when saved.Count > 0:
                    (current, state.WhiteFill, state.WhiteStroke) = saved.Pop();
                    break;
                case "cm" when Numbers(operands, 6) is { } m:
                    current = new Matrix(m[0], m[1], m[2], m[3], m[4], m[5]).Then(current);
                    break;
                case "Do" when operands is [.., PdfName picture]:
                    DrawObject(picture.Value, resources, current, state, depth);
                    break;
                case "ID":
                    SkipPicture(content, lexer);
                    state.AddPicture(current);
                    break;
                default:
                    state.Apply(name, operands, current);
                    break;
            }

            operands.Clear();
        }
    }

    private void DrawObject(string name, PdfDictionary? resources, Matrix current, DrawingState state, int depth)
    {
        var reference = objects.Dictionary(resources?["XObject"])?[name];
        if (objects.Object(reference) is not { Value: PdfDictionary dictionary } found)
        {
            return;
        }

        if (dictionary["Subtype"] is PdfName { Value: "Image" })
        {
            state.AddPicture(current);
        }
        else if (dictionary["Subtype"] is PdfName { Value: "Form" } && depth < Deepest)
        {
            var matrix = objects.Resolve(dictionary["Matrix"]) is PdfArray { Items.Length: 6 } six
                ? Numbers([.. six.Items.Select(item => objects.Resolve(item) ?? PdfValue.Other)], 6)
                : null;
            var inner = matrix is null
                ? current
                : new Matrix(matrix[0], matrix[1], matrix[2], matrix[3], matrix[4], matrix[5]).Then(current);
            effort -= 1_000;
            Run(
                objects.Unpack(found),
                objects.Dictionary(dictionary["Resources"]) ?? resources,
                inner,
                state,
                depth + 1
            );
        }
    }

    // The bytes of an inline picture end with EI.
    private static void SkipPicture(byte[] content, PdfLexer lexer)
    {
        for (var at = lexer.Position; at < content.Length; )
        {
            var next = content.AsSpan(at).IndexOf("EI"u8);
            if (next < 0)
            {
                lexer.MoveTo(content.Length);
                return;
            }

            at += next + 2;
            if ((at == content.Length || content[at] <= ' ') && content[at - 3] <= ' ')
            {
                lexer.MoveTo(at);
                return;
            }
        }
    }

    private static double[]? Numbers(List<PdfValue> operands, int count) => DrawingState.Numbers(operands, count);
}
