using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Plumbline.Documents.Model;
using Plumbline.Documents.Reading.Assembly;
using Plumbline.Documents.Reading.Packages;

namespace Plumbline.Documents.Reading.Docx;

/// <summary>Reads paragraphs and the runs in them.</summary>
internal sealed class ParagraphReader(WordStory story, BlockReader blocks)
{
    private const int LastOutlineLevel = 8;

    // The start of a paragraph whose end was deleted.
    private ImmutableArray<Inline> carried = [];

    /// <summary>Reads one paragraph; what stands in its text boxes follows it.</summary>
    public void Read(XmlReader reader, List<Draft> into)
    {
        story.CountParagraph();
        var line = new WordLine(story);
        if (!reader.IsEmptyElement)
        {
            ReadInlines(reader, line);
        }

        line.Flush();
        Complete(line, into);
        into.AddRange(line.Boxes);
    }

    /// <summary>At the end of a cell or text nothing can run on any more.</summary>
    public void Close(List<Draft> into)
    {
        if (!carried.IsEmpty)
        {
            into.Add(new LineDraft(new Paragraph(ParagraphKind.Body, carried)));
            carried = [];
        }
    }

    private void Complete(WordLine line, List<Draft> into)
    {
        var properties = line.Properties;
        var style = story.Styles[properties.Style];
        var mark = (properties.ListId ?? style.ListId) is { } list
            ? story.Lists.Next(list, properties.ListLevel ?? style.ListLevel, properties.Style)
            : "";
        if (style.Hidden == true && line.Pieces.Count > 0)
        {
            story.Remarks.HiddenRuns++;
            return;
        }

        if (mark.Length > 0)
        {
            line.Pieces.Insert(0, new Inline(mark));
        }

        ImmutableArray<Inline> content = [.. carried, .. line.Pieces];
        carried = properties.RunsOn ? content : [];
        if (!properties.RunsOn)
        {
            var outline = properties.Outline ?? style.Outline;
            Block block =
                outline is >= 0 and <= LastOutlineLevel && style.Kind is null
                    ? new Heading(outline.Value + 1, content)
                    : new Paragraph(style.Kind ?? ParagraphKind.Body, content);
            into.Add(new LineDraft(block) { Page = line.Page });
        }
    }

    private void ReadInlines(XmlReader reader, WordLine line)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        var depth = reader.Depth;
        var outer = story.Control;
        while (reader.NextElement(depth))
        {
            if (story.Skips(reader))
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "pPr":
                    line.Properties = ParagraphProperties.Read(reader);
                    break;
                case "r":
                    ReadRun(reader, line);
                    break;
                case "sdt":
                    ReadInlines(reader, line);
                    break;
                case "sdtPr":
                    Enter(reader, line, outer);
                    break;
                case "sdtEndPr" or "rPr" or "ctrlPr":
                    reader.Pass();
                    break;
                case "den":
                    line.Append("/", default);
                    break;
                default:
                    break;
            }
        }

        story.Control = outer;
    }

    private void Enter(XmlReader reader, WordLine line, ContentControl outer)
    {
        story.Control = ContentControl.Read(reader, outer);
        if (story.Control is { ShowsPlaceholder: true, Tag: { } tag })
        {
            line.Bind(tag);
        }
    }

    private void ReadRun(XmlReader reader, WordLine line)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        var depth = reader.Depth;
        var properties = default(RunProperties);
        while (reader.NextElement(depth))
        {
            if (story.Skips(reader))
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "rPr":
                    properties = RunProperties.Read(reader, story.Styles);
                    break;
                case "r":
                    ReadRun(reader, line);
                    break;
                case "drawing" or "pict" or "object":
                    ReadDrawing(reader, line, properties);
                    break;
                default:
                    ReadRunContent(reader, line, properties);
                    break;
            }
        }
    }

    private void ReadRunContent(XmlReader reader, WordLine line, in RunProperties properties)
    {
        switch (reader.LocalName)
        {
            case "t":
                line.Append(reader.Words(), properties);
                break;
            case "instrText" or "delText" or "delInstrText":
                reader.Pass();
                break;
            case "tab" or "ptab":
                line.Append("\t", properties);
                break;
            case "cr":
            case "br" when reader.Attribute("type") is null or "textWrapping":
                line.Append("\n", properties);
                break;
            case "noBreakHyphen":
                line.Append("-", properties);
                break;
            case "sym":
                line.Append(SymbolOf(reader), properties);
                break;
            case "fldChar":
                line.Field(reader.Attribute("fldCharType"));
                reader.Pass();
                break;
            case "footnoteReference" or "endnoteReference":
                story.Notes.Add(
                    new NoteReference(reader.LocalName == "endnoteReference", reader.Attribute("id") ?? "")
                );
                break;
            case "lastRenderedPageBreak":
                story.TurnPage();
                break;
            default:
                break;
        }
    }

    private static string SymbolOf(XmlReader reader) =>
        int.TryParse(
            reader.Attribute("char"),
            NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture,
            out var code
        )
            ? SymbolCharacters.Of(reader.Attribute("font"), code).ToString()
            : "";

    private void ReadDrawing(XmlReader reader, WordLine line, RunProperties properties)
    {
        if (reader.IsEmptyElement || properties.IsHidden)
        {
            reader.Pass();
            return;
        }

        var depth = reader.Depth;
        while (reader.NextElement(depth))
        {
            if (story.Skips(reader))
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "txbxContent":
                    blocks.Read(reader, line.Boxes);
                    break;
                case "blip" or "imagedata" or "OLEObject" or "chart" or "relIds":
                    story.Remarks.Pictures++;
                    break;
                default:
                    break;
            }
        }
    }
}
