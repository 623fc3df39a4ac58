using Plumbline.Documents.Model;
using Plumbline.Documents.Reading.Assembly;

namespace Plumbline.Documents.Writing.Docx.Comments;

/// <summary>
/// Finds the runs behind spans of the plain text. Lines of the text and paragraphs of the file are matched by their
/// visible characters, in order; the number of a list stands in the text only, and is cut off.
/// </summary>
internal sealed class CommentSpots
{
    private const int LongestListNumber = 14;

    private readonly string text;
    private readonly List<RunMap> paragraphs;
    private readonly Dictionary<string, List<int>> byText = new(StringComparer.Ordinal);
    private readonly List<Line> lines = [];
    private readonly HashSet<int> taken = [];
    private int next;

    internal CommentSpots(Document document, string text, List<RunMap> paragraphs)
    {
        this.text = text;
        this.paragraphs = paragraphs;
        for (var index = 0; index < paragraphs.Count; index++)
        {
            if (paragraphs[index].Compact.Length > 0)
            {
                if (!byText.TryGetValue(paragraphs[index].Compact, out var twins))
                {
                    byText.Add(paragraphs[index].Compact, twins = []);
                }

                twins.Add(index);
            }
        }

        foreach (var span in document.Blocks.SelectMany(Spans))
        {
            AddLines(span);
        }
    }

    /// <summary>Whether a character does not count in matching.</summary>
    internal static bool IsBlank(char character) =>
        char.IsWhiteSpace(character) || character is '\u00AD' or '\u200B' or '\uFEFF';

    /// <summary>The paragraph behind a span and its first and last visible character in it; null where there is none.</summary>
    internal (RunMap Paragraph, int First, int Last)? Find(TextSpan span)
    {
        foreach (var line in lines)
        {
            if (line.Paragraph < 0 || line.Span.End <= span.Start || span.End <= line.Span.Start)
            {
                continue;
            }

            var map = paragraphs[line.Paragraph];
            var first = Visible(line.Span.Start, span.Start) + line.Shift;
            var last = Visible(line.Span.Start, Math.Min(span.End, line.Span.End)) + line.Shift - 1;
            var most = map.Compact.Length - 1;
            first = Math.Clamp(first, 0, most);
            return (map, first, Math.Clamp(last, first, most));
        }

        return null;
    }

    private static IEnumerable<TextSpan> Spans(Block block) =>
        block switch
        {
            Table table => table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Source).OfType<TextSpan>(),
            { Source: { } span } => [span],
            _ => [],
        };

    private void AddLines(TextSpan span)
    {
        for (var start = span.Start; start < span.End; )
        {
            var end = text.IndexOf('\n', start, span.End - start);
            end = end < 0 ? span.End : end;
            Add(new TextSpan(start, end));
            start = end + 1;
        }
    }

    private void Add(TextSpan span)
    {
        var compact = string.Concat(span.In(text).Where(character => !IsBlank(character)).Select(RaisedDigits.Lower));
        if (compact.Length == 0)
        {
            return;
        }

        for (var cut = 0; cut <= Math.Min(LongestListNumber, compact.Length - 1); cut++)
        {
            if (byText.TryGetValue(compact[cut..], out var twins) && Choose(twins) is { } found)
            {
                taken.Add(found);
                next = found + 1;
                lines.Add(new Line(span, found, -cut));
                return;
            }
        }

        lines.Add(Part(span, compact));
    }

    // The first one that is free at or after the place reached; tables in tables come late and stand further up.
    private int? Choose(List<int> twins)
    {
        var at = twins.BinarySearch(next);
        for (var index = at < 0 ? ~at : at; index < twins.Count; index++)
        {
            if (!taken.Contains(twins[index]))
            {
                return twins[index];
            }
        }

        return twins.Cast<int?>().FirstOrDefault(twin => !taken.Contains(twin!.Value));
    }

    // A cell of a table that was written as one line, or a line whose marks are drawn by symbols.
    private Line Part(TextSpan span, string compact)
    {
        for (var index = Math.Max(0, next - 1); index < Math.Min(paragraphs.Count, next + 40); index++)
        {
            var at = paragraphs[index].Compact.IndexOf(compact, StringComparison.Ordinal);
            if (at >= 0)
            {
                return new Line(span, index, at);
            }
        }

        return new Line(span, -1, 0);
    }

    private int Visible(int from, int to)
    {
        var count = 0;
        for (var at = from; at < to; at++)
        {
            count += IsBlank(text[at]) ? 0 : 1;
        }

        return count;
    }

    /// <summary>A line of the text, its paragraph or -1, and how far its places are shifted in the paragraph.</summary>
    private readonly record struct Line(TextSpan Span, int Paragraph, int Shift);
}
