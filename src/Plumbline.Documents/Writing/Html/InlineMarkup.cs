using System.Collections.Immutable;
using Plumbline.Documents.Model;
using Plumbline.Documents.Writing.Markup;

namespace Plumbline.Documents.Writing.Html;

/// <summary>Writes pieces of text with their bindings and marks.</summary>
internal static class InlineMarkup
{
    /// <summary>Writes an element around pieces of text.</summary>
    public static void WriteElement(
        MarkupWriter markup,
        string element,
        string className,
        ImmutableArray<Inline> content
    )
    {
        markup.Raw("<" + element);
        if (className.Length > 0)
        {
            markup.Write($" class=\"{className}\"");
        }

        markup.Raw(">");
        foreach (var inline in content)
        {
            Write(markup, inline);
        }

        markup.Raw($"</{element}>\n");
    }

    /// <summary>Writes text; its lines are parted by breaks.</summary>
    public static void WriteText(MarkupWriter markup, ReadOnlySpan<char> text)
    {
        var first = true;
        foreach (var line in text.EnumerateLines())
        {
            markup.Raw(first ? "" : "<br>");
            markup.Text(line);
            first = false;
        }
    }

    private static void Write(MarkupWriter markup, Inline inline)
    {
        if (inline is { Marked: false, Binding: null })
        {
            WriteText(markup, inline.Text);
            return;
        }

        var element = inline.Marked ? "mark" : "span";
        markup.Raw("<" + element);
        if (inline.Binding is { } binding)
        {
            markup.Write($" data-path=\"{binding}\"");
        }

        markup.Raw(">");
        WriteText(markup, inline.Text);
        markup.Raw($"</{element}>");
    }
}
