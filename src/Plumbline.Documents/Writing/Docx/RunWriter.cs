using System.Collections.Immutable;
using Plumbline.Documents.Model;
using Plumbline.Documents.Writing.Markup;

namespace Plumbline.Documents.Writing.Docx;

/// <summary>
/// Writes runs of text, and content controls around those that show a bound value. Controls are numbered in reading
/// order, which keeps the file the same each time.
/// </summary>
internal sealed class RunWriter(MarkupWriter markup, DocxOptions options)
{
    // Word's limit for the tag of a control.
    private const int LongestTag = 64;

    // Stands in an empty control so that it can be clicked; two ideographic blanks print nothing.
    private const string Blank = "\u3000\u3000";

    private int controls;

    /// <summary>Writes pieces of text.</summary>
    public void Write(ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            var properties = inline.Marked
                ? $"<w:rPr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{Typography.MarkedFill}\"/></w:rPr>"
                : "";
            Write(inline.Text, inline.Binding, properties, new ControlKind([], IsLocked: false));
        }
    }

    /// <summary>Writes the text of a cell.</summary>
    public void Write(Cell cell) =>
        Write(
            cell.Text,
            cell.Binding,
            cell.Bold ? "<w:rPr><w:b/></w:rPr>" : "",
            new ControlKind(cell.Choices, IsLocked: cell.Role == CellRole.Computed)
        );

    private void Write(string text, string? binding, string properties, ControlKind kind)
    {
        if (binding is not { Length: > 0 and <= LongestTag } || !options.ContentControls)
        {
            WriteRun(text, properties);
            return;
        }

        controls++;
        markup.Write($"<w:sdt><w:sdtPr><w:tag w:val=\"{binding}\"/><w:id w:val=\"{controls}\"/>");
        markup.Raw(kind.IsLocked ? "<w:lock w:val=\"sdtContentLocked\"/>" : "<w:lock w:val=\"sdtLocked\"/>");
        if (text.Length == 0)
        {
            markup.Raw("<w:showingPlcHdr/>");
        }

        WriteChoices(kind.Choices);
        markup.Raw("</w:sdtPr><w:sdtContent>");
        WriteRun(text.Length == 0 ? Blank : text, properties);
        markup.Raw("</w:sdtContent></w:sdt>");
    }

    // Without choices a control is of no kind: from one for plain text alone LibreOffice takes the traits of its run, and saves
    // what stands in it several times over.
    private void WriteChoices(ImmutableArray<string> choices)
    {
        var words = choices.Where(choice => choice.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        if (words.Count == 0)
        {
            return;
        }

        markup.Raw("<w:dropDownList>");
        foreach (var word in words)
        {
            markup.Write($"<w:listItem w:displayText=\"{word}\" w:value=\"{word}\"/>");
        }

        markup.Raw("</w:dropDownList>");
    }

    private void WriteRun(ReadOnlySpan<char> text, string properties)
    {
        if (text.IsEmpty)
        {
            return;
        }

        markup.Raw("<w:r>");
        markup.Raw(properties);
        var first = true;
        foreach (var line in text.EnumerateLines())
        {
            if (!first)
            {
                markup.Raw("<w:br/>");
            }

            first = false;
            WriteLine(line);
        }

        markup.Raw("</w:r>");
    }

    private void WriteLine(ReadOnlySpan<char> line)
    {
        for (var tab = line.IndexOf('\t'); tab >= 0; tab = line.IndexOf('\t'))
        {
            WriteText(line[..tab]);
            markup.Raw("<w:tab/>");
            line = line[(tab + 1)..];
        }

        WriteText(line);
    }

    private void WriteText(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return;
        }

        var outerBlank = text[0] == ' ' || text[^1] == ' ' || text.Contains("  ", StringComparison.Ordinal);
        markup.Raw(outerBlank ? "<w:t xml:space=\"preserve\">" : "<w:t>");
        markup.Text(text);
        markup.Raw("</w:t>");
    }

    /// <summary>What a content control lets a person do.</summary>
    private readonly record struct ControlKind(ImmutableArray<string> Choices, bool IsLocked);
}
