using System.Collections.Immutable;
using Plumbline.Documents.Model;

namespace Plumbline.Documents.Reading.Text;

/// <summary>Makes blocks of the lines of a text; their spans point into that very text.</summary>
internal sealed class TextBlocks(string text, ReadingLimits limits)
{
    private readonly List<TextLine> lines = LineShapes.Of(text);
    private readonly ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
    private int cells;

    /// <summary>The blocks in their order.</summary>
    public ImmutableArray<Block> Build()
    {
        for (var index = 0; index < lines.Count;)
        {
            index = lines[index].Shape switch
            {
                LineShape.Blank => index + 1,
                LineShape.Tabbed => Rows(index, EndOfTabs(index), tabbed: true),
                LineShape.Barred or LineShape.Rule => Bars(index),
                _ => Words(index),
            };
        }

        return blocks.DrainToImmutable();
    }

    private int Words(int index)
    {
        var span = lines[index].Span;
        blocks.Add(new Paragraph(ParagraphKind.Body, [new Inline(span.In(text)) { Source = span }]) { Source = span });
        return index + 1;
    }

    private int EndOfTabs(int index)
    {
        while (index < lines.Count && lines[index].Shape is LineShape.Tabbed or LineShape.MaybeTabbed)
        {
            index++;
        }

        return index;
    }

    // Rules belong to a table only when a row stands among them.
    private int Bars(int index)
    {
        var end = index;
        var rows = 0;
        while (end < lines.Count && lines[end].Shape is LineShape.Barred or LineShape.Rule)
        {
            rows += lines[end].Shape == LineShape.Barred ? 1 : 0;
            end++;
        }

        return rows == 0 ? Words(index) : Rows(index, end, tabbed: false);
    }

    // A single line with one tab is not enough to see a table in it.
    private int Rows(int from, int to, bool tabbed)
    {
        if (tabbed && to - from == 1 && lines[from].Bars == 1)
        {
            return Words(from);
        }

        var rows = ImmutableArray.CreateBuilder<Row>(to - from);
        foreach (var line in lines[from..to].Where(line => line.Shape != LineShape.Rule))
        {
            rows.Add(new Row(tabbed ? Tabs(line.Span) : BarCells(line.Span)));
        }

        var columns = rows.Max(row => row.Cells.Length);
        var widths = ImmutableArray.CreateRange(Enumerable.Repeat(1, columns));
        var span = new TextSpan(lines[from].Span.Start, lines[to - 1].Span.End);
        blocks.Add(new Table(widths, rows.DrainToImmutable()) { Source = span });
        return to;
    }

    private ImmutableArray<Cell> Tabs(TextSpan line)
    {
        var row = ImmutableArray.CreateBuilder<Cell>();
        foreach (var range in text.AsSpan(line.Start, line.Length).Split('\t'))
        {
            row.Add(CellAt(line.Start + range.Start.Value, line.Start + range.End.Value));
        }

        return row.DrainToImmutable();
    }

    private ImmutableArray<Cell> BarCells(TextSpan line)
    {
        var (start, end) = Trim(line.Start, line.End);
        start += LineShapes.Bars.Contains(text[start]) ? 1 : 0;
        end -= end > start && LineShapes.Bars.Contains(text[end - 1]) ? 1 : 0;
        var row = ImmutableArray.CreateBuilder<Cell>();
        for (var from = start; ;)
        {
            var length = text.AsSpan(from, end - from).IndexOfAny(LineShapes.Bars);
            var to = length < 0 ? end : from + length;
            var (first, last) = Trim(from, to);
            row.Add(CellAt(first, last));
            if (length < 0)
            {
                return row.DrainToImmutable();
            }

            from = to + 1;
        }
    }

    private Cell CellAt(int start, int end)
    {
        cells++;
        return cells > limits.Cells
            ? throw Refusals.OverLimit(ReadingMessages.CellCount, limits.Cells)
            : new Cell(text[start..end]) { Source = new TextSpan(start, end) };
    }

    private (int Start, int End) Trim(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }
}
