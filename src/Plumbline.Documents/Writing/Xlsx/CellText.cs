using System.Text.RegularExpressions;
using Plumbline.Documents.Writing.Markup;

namespace Plumbline.Documents.Writing.Xlsx;

/// <summary>Text of a cell, kept in the cell itself and never as a formula.</summary>
internal static partial class CellText
{
    private const int Longest = 32767;

    /// <summary>Writes the text; what is longer than a cell can hold ends in an ellipsis.</summary>
    public static void Write(MarkupWriter markup, string text)
    {
        if (text.Contains("_x", StringComparison.Ordinal))
        {
            // Excel reads _x000A_ as a line feed; the letters themselves need an escape of their own.
            text = EscapeLike().Replace(text, "_x005F$0");
        }

        markup.Raw("<is><t xml:space=\"preserve\">");
        if (text.Length <= Longest)
        {
            markup.Text(text);
        }
        else
        {
            markup.Text(text.AsSpan(0, Longest - 1));
            markup.Raw("…");
        }

        markup.Raw("</t></is>");
    }

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EscapeLike();
}
