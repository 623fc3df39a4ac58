using System.Globalization;
using Plumbline.Audit.Texts;
using Plumbline.Documents.Model;
using Plumbline.Findings;

namespace Plumbline.App.Audits.Wording;

/// <summary>Says where a span stands: page, table cell and line of the text, each where it is known.</summary>
public sealed class Spots
{
    private readonly AuditText text;
    private readonly List<int> lines = [0];

    /// <summary>Looks up spans of one text.</summary>
    public Spots(AuditText text)
    {
        this.text = text;
        for (var at = text.Text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.Text.IndexOf('\n', at + 1))
        {
            lines.Add(at + 1);
        }
    }

    /// <summary>Number of the line, from 1, that a character stands on.</summary>
    public int LineOf(int position) => lines.BinarySearch(position) is var found && found >= 0 ? found + 1 : ~found;

    /// <summary>The place in words.</summary>
    public string Of(TextSpan span, Language language)
    {
        var line = AuditWords.Line.With(("line", Text(LineOf(span.Start)))).In(language);
        if (Passage(span.Start) is not { } passage)
        {
            return line;
        }

        var words = new List<string>();
        if (passage.Page is { } page)
        {
            words.Add(AuditWords.Page.With(("page", Text(page))).In(language));
        }

        if (passage.Cell is { } cell)
        {
            words.Add(
                AuditWords
                    .Cell.With(("table", Text(cell.Table + 1)), ("cell", cell.ToString().Split('!')[1]))
                    .In(language)
            );
        }

        words.Add(line);
        return string.Join(language == Language.Chinese ? "，" : ", ", words);
    }

    /// <summary>The place of a finding in words.</summary>
    public string Of(Finding finding, Language language) =>
        finding.Place switch
        {
            SpanPlace span => Of(new TextSpan(span.Start, span.End), language),
            FieldPlace { Path.Length: > 0 } field => field.Path,
            _ => AuditWords.Whole.With().In(language),
        };

    // Passages stand in reading order, so the last one that begins before a position is the only one that may hold it.
    private Passage? Passage(int position)
    {
        var (low, high) = (0, text.Passages.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = text.Passages[middle].Span.Start <= position ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && position < text.Passages[low - 1].Span.End ? text.Passages[low - 1] : null;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
