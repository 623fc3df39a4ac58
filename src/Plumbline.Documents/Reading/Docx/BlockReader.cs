using System.Xml;
using Plumbline.Documents.Reading.Assembly;
using Plumbline.Documents.Reading.Packages;

namespace Plumbline.Documents.Reading.Docx;

/// <summary>Reads the blocks of a Word text, of a cell, a text box or a note.</summary>
internal sealed class BlockReader
{
    private readonly WordStory story;
    private readonly ParagraphReader paragraphs;
    private readonly TableReader tables;

    public BlockReader(WordStory story)
    {
        this.story = story;
        paragraphs = new ParagraphReader(story, this);
        tables = new TableReader(story, this);
    }

    /// <summary>Reads what stands in the element at which the reader is; leaves the reader at its end.</summary>
    /// <param name="reader">At the start of the element.</param>
    /// <param name="into">The blocks are added to it.</param>
    /// <param name="readProperties">Reads the properties of a cell; they come first in it.</param>
    public void Read(XmlReader reader, List<Draft> into, Action<XmlReader>? readProperties = null)
    {
        ReadContent(reader, into, readProperties);
        paragraphs.Close(into);
    }

    private void ReadContent(XmlReader reader, List<Draft> into, Action<XmlReader>? readProperties)
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
                case "p":
                    paragraphs.Read(reader, into);
                    break;
                case "tbl":
                    tables.Read(reader, into);
                    break;
                case "sdt":
                    ReadContent(reader, into, readProperties: null);
                    break;
                case "sdtPr":
                    story.Control = ContentControl.Read(reader, outer);
                    break;
                case "tcPr" when readProperties is not null:
                    readProperties(reader);
                    break;
                case "sectPr" or "tcPr" or "sdtEndPr":
                    reader.Pass();
                    break;
                case "altChunk":
                    story.Remarks.Pictures++;
                    break;
                default:
                    break;
            }
        }

        story.Control = outer;
    }
}
