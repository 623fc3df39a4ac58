using System.Text;

namespace Plumbline.App.Audits.Page;

/// <summary>A page while it is written: markup of the program as it is, words of a document escaped.</summary>
internal sealed class PageMarkup(int capacity)
{
    private readonly StringBuilder html = new(capacity);

    /// <summary>Markup; whatever comes from a document must have been escaped.</summary>
    internal PageMarkup Raw(string markup)
    {
        html.Append(markup);
        return this;
    }

    /// <summary>Words without meaning for HTML; control characters become replacement characters.</summary>
    internal static string Escape(string text)
    {
        var safe = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            _ = character switch
            {
                '&' => safe.Append("&amp;"),
                '<' => safe.Append("&lt;"),
                '>' => safe.Append("&gt;"),
                '"' => safe.Append("&quot;"),
                '\'' => safe.Append("&#39;"),
                '\n' or '\t' => safe.Append(character),
                _ when char.IsControl(character) => safe.Append('\uFFFD'),
                _ => safe.Append(character),
            };
        }

        return safe.ToString();
    }

    public override string ToString() => html.ToString();
}
