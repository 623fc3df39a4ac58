using System.Xml;
using Plumbline.Documents.Reading.Packages;

namespace Plumbline.Documents.Reading.Docx;

/// <summary>What is known while the text of a Word file is read: its styles and lists, the page, the control around.</summary>
internal sealed class WordStory(WordStyles styles, ListCounters lists, ReadingLimits limits)
{
    private bool choiceTaken;
    private int cells;
    private int paragraphs;

    public WordStyles Styles { get; } = styles;

    public ListCounters Lists { get; } = lists;

    public Remarks Remarks { get; } = new();

    /// <summary>Notes referred to, in the order of their references.</summary>
    public List<NoteReference> Notes { get; } = [];

    /// <summary>The content control that is being read.</summary>
    public ContentControl Control { get; set; } = ContentControl.None;

    /// <summary>The page as Word last laid it out, or null when the file does not tell.</summary>
    public int? Page { get; private set; }

    /// <summary>The file marks where Word last began pages.</summary>
    public void KnowPages() => Page = 1;

    /// <summary>A page begins.</summary>
    public void TurnPage()
    {
        Page++;
        if (Page > limits.Pages)
        {
            throw Refusals.OverLimit(ReadingMessages.PageCount, limits.Pages);
        }
    }

    /// <summary>Counts a paragraph.</summary>
    public void CountParagraph()
    {
        if (++paragraphs > limits.Paragraphs)
        {
            throw Refusals.OverLimit(ReadingMessages.ParagraphCount, limits.Paragraphs);
        }
    }

    /// <summary>Counts a cell.</summary>
    public void CountCell()
    {
        if (++cells > limits.Cells)
        {
            throw Refusals.OverLimit(ReadingMessages.CellCount, limits.Cells);
        }
    }

    /// <summary>
    /// Passes over what does not count: deleted text, old properties, the second form of what is there twice. Changes
    /// that are not settled are counted and read as accepted.
    /// </summary>
    public bool Skips(XmlReader reader)
    {
        if (reader.Depth > limits.Depth)
        {
            throw Refusals.OverLimit(ReadingMessages.NestingDepth, limits.Depth);
        }

        var name = reader.LocalName;
        switch (name)
        {
            case "ins" or "moveTo":
                Remarks.Changes++;
                return false;
            case "del" or "moveFrom":
                Remarks.Changes++;
                break;
            case "AlternateContent":
                choiceTaken = false;
                return false;
            case "Choice" or "Fallback" when !choiceTaken:
                choiceTaken = true;
                return false;
            case "Choice" or "Fallback" or "rt":
                break;
            default:
                if (!WordXml.IsOldProperty(name))
                {
                    return false;
                }

                break;
        }

        reader.Pass();
        return true;
    }
}

/// <summary>A reference to a footnote or endnote.</summary>
/// <param name="AtEnd">It is an endnote.</param>
/// <param name="Id">Id of the note.</param>
internal readonly record struct NoteReference(bool AtEnd, string Id);
