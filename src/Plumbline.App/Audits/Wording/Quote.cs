using System.Text;
using Plumbline.Documents.Model;

namespace Plumbline.App.Audits.Wording;

/// <summary>The sentence around a span, or the row around a cell, on one line, with the span marked off.</summary>
/// <param name="Before">Words of the sentence before the span.</param>
/// <param name="Marked">The span.</param>
/// <param name="After">Words of the sentence after it.</param>
public sealed record Quote(string Before, string Marked, string After)
{
    private const int Around = 60;
    private const int LongestMark = 160;

    /// <summary>Cuts the sentence out of the text; what is long is shortened by an ellipsis.</summary>
    public static Quote Of(string text, TextSpan span)
    {
        var start = Math.Clamp(span.Start, 0, text.Length);
        var end = Math.Clamp(span.End, start, text.Length);
        if (IsCell(text, start, end))
        {
            return OfRow(text, start, end);
        }

        var from = start;
        while (from > 0 && start - from < Around && !Parts(text[from - 1]))
        {
            from--;
        }

        var to = end;
        var closed = end > start && Parts(text[end - 1]);
        while (!closed && to < text.Length && to - end < Around && text[to] is not ('\n' or '\t'))
        {
            closed = Parts(text[to++]);
        }

        var cutBefore = from > 0 && start - from == Around && !Parts(text[from - 1]);
        var cutAfter = !closed && to < text.Length && to - end == Around;
        return new(
            (cutBefore ? "…" : "") + OneLine(text[from..start]).TrimStart(),
            Shortened(OneLine(text[start..end])),
            OneLine(text[end..to]).TrimEnd() + (cutAfter ? "…" : "")
        );
    }

    /// <summary>The sentence with the span in corner brackets.</summary>
    public override string ToString() => $"{Before}【{Marked}】{After}";

    private static bool IsCell(string text, int start, int end) =>
        (start == 0 || text[start - 1] is '\n' or '\t')
        && (end == text.Length || text[end] is '\n' or '\t')
        && ((start > 0 && text[start - 1] == '\t') || (end < text.Length && text[end] == '\t'));

    // A number in a cell means nothing without its row.
    private static Quote OfRow(string text, int start, int end)
    {
        var from = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        var to = text.IndexOf('\n', end) is >= 0 and var line ? line : text.Length;
        var before = text[from..start];
        var after = text[end..to];
        return new(
            Row(before.Length > Around ? "…" + before[^Around..] : before),
            Shortened(OneLine(text[start..end])),
            Row(after.Length > Around ? after[..Around] + "…" : after)
        );
    }

    private static string Row(string cells) => OneLine(cells.Replace("\t", " | ", StringComparison.Ordinal));

    private static bool Parts(char character) => character is '。' or '；' or '！' or '？' or '\n' or '\t';

    private static string Shortened(string text) =>
        text.Length <= LongestMark ? text : $"{text[..(LongestMark / 2)]}…{text[^(LongestMark / 2)..]}";

    // Control characters would reach the terminal of whoever reads the quotation.
    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            line.Append(char.IsControl(character) || character is '\u2028' or '\u2029' ? ' ' : character);
        }

        return line.ToString();
    }
}
