using System.Text;
using Plumbline.Documents.Model;
using Plumbline.Documents.Reading.Assembly;

namespace Plumbline.Documents.Reading.Docx;

/// <summary>One paragraph while its runs are read.</summary>
internal sealed class WordLine(WordStory story)
{
    private const char SoftHyphen = '\u00AD';

    private readonly StringBuilder piece = new();

    // True for a field whose instruction is being read.
    private readonly Stack<bool> fields = new();
    private string? binding;
    private int instructions;

    /// <summary>The pieces that are complete.</summary>
    public List<Inline> Pieces { get; } = [];

    /// <summary>What stands in text boxes anchored here; it follows the paragraph.</summary>
    public List<Draft> Boxes { get; } = [];

    public ParagraphProperties Properties { get; set; } = ParagraphProperties.None;

    /// <summary>The page on which the first character stands.</summary>
    public int? Page { get; private set; }

    /// <summary>Adds text of a run.</summary>
    public void Append(string text, in RunProperties properties)
    {
        if (text.Length == 0 || story.Control.ShowsPlaceholder || instructions > 0)
        {
            return;
        }

        if (properties.IsHidden)
        {
            story.Remarks.HiddenRuns++;
            return;
        }

        Turn(story.Control.Tag);
        Page ??= story.Page;
        var printed = SymbolCharacters.Translate(text, properties.Font);
        foreach (var character in printed)
        {
            if (character != SoftHyphen)
            {
                piece.Append(properties.IsRaised ? RaisedDigits.Raise(character) : character);
            }
        }
    }

    /// <summary>A control without a value still binds its place.</summary>
    public void Bind(string tag)
    {
        Flush();
        Pieces.Add(new Inline("", tag));
    }

    /// <summary>A field begins, turns from its instruction to its result, or ends. Only the result is text.</summary>
    public void Field(string? part)
    {
        switch (part)
        {
            case "begin":
                fields.Push(true);
                instructions++;
                break;
            case "separate" or "end" when fields.TryPop(out var isInstruction):
                instructions -= isInstruction ? 1 : 0;
                if (part == "separate")
                {
                    fields.Push(false);
                }

                break;
            default:
                break;
        }
    }

    /// <summary>Completes the last piece.</summary>
    public void Flush()
    {
        if (piece.Length > 0)
        {
            Pieces.Add(new Inline(piece.ToString(), binding));
            piece.Clear();
        }
    }

    private void Turn(string? next)
    {
        if (next != binding)
        {
            Flush();
            binding = next;
        }
    }
}
