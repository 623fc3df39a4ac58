using System.Collections.Immutable;
using Plumbline.Documents.Model;
using Plumbline.Documents.Reading.Flattened;

namespace Plumbline.Documents.Reading.Text;

/// <summary>Makes blocks of the lines of a text; their spans point into that very text.</summary>
internal sealed class TextBlocks(string text, ReadingLimits limits)
{
    private readonly List<TextSpan> lines = [];
    private readonly FlatLines shapes = new();
    private readonly ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
    private int cells;

    /// <summary>The blocks in their order.</summary>
    public ImmutableArray<Block> Build()
    {
        for (var start = 0; start < text.Length; start = lines[^1].End + 1)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            AddLine(start, length < 0 ? text.Length : start + length);
        }

        CellsWithBars.Strip(shapes);
        for (var line = 0; line < lines.Count; line++)
        {
            lines[line] = lines[line] with { End = lines[line].Start + shapes[line].Length };
        }

        var wrapping = LineWrapping.Of(shapes);
        var at = 0;
        foreach (var table in FlatTables.In(shapes))
        {
            AddParagraphs(at, table.From, wrapping);
            blocks.Add(TableOf(table));
            at = table.To;
        }

        AddParagraphs(at, lines.Count, wrapping);
        return blocks.DrainToImmutable();
    }

    // A line is more than one where a table stands in it.
    private void AddLine(int start, int end)
    {
        var from = start;
        foreach (var to in TitledRuns.CutsIn(text.AsSpan(start, end - start)).Select(cut => start + cut).Append(end))
        {
            lines.Add(new TextSpan(from, to));
            shapes.Add(text.AsMemory(from, to - from));
            from = to;
        }
    }

    private void AddParagraphs(int from, int to, LineWrapping wrapping)
    {
        for (var line = from; line < to; )
        {
            var end = line + 1;
            if (shapes.Shape(line).Kind != LineKind.Blank)
            {
                var marks = new List<int>();
                while (end < to)
                {
                    if (wrapping.GoesOn(end - 1))
                    {
                        end++;
                    }
                    else if (PageBreaks.Behind(shapes, end - 1, to) is var (mark, next))
                    {
                        marks.Add(mark);
                        end = next + 1;
                    }
                    else
                    {
                        break;
                    }
                }

                blocks.Add(ParagraphOf(line, end, marks));
            }

            line = end;
        }
    }

    // A paragraph broken into lines has a piece for each, so that the pieces together read without the breaks and without the
    // numbers of pages between them.
    private Paragraph ParagraphOf(int from, int to, List<int> marks) =>
        new Paragraph(
            ParagraphKind.Body,
            [
                .. Enumerable
                    .Range(from, to - from)
                    .Where(line => !marks.Contains(line))
                    .Select(line => PieceOf(lines[line])),
            ]
        )
        {
            Source = new TextSpan(lines[from].Start, lines[to - 1].End),
        };

    private Inline PieceOf(TextSpan span) => new(span.In(text)) { Source = span };

    private Table TableOf(FlatTable table)
    {
        var rows = ImmutableArray.CreateBuilder<Row>(table.Rows.Count);
        var columns = 0;
        foreach (var row in table.Rows)
        {
            rows.Add(new Row([.. row.Select(CellOf)]));
            columns = Math.Max(columns, row.Sum(cell => 1 + cell.MoreColumns));
            cells += row.Count;
            if (cells > limits.Cells || (long)rows.Count * columns > limits.Cells)
            {
                throw Refusals.OverLimit(ReadingMessages.CellCount, limits.Cells);
            }
        }

        return new Table(ImmutableArray.CreateRange(Enumerable.Repeat(1, columns)), rows.MoveToImmutable())
        {
            IsLoose = table.IsLoose,
            Source = new TextSpan(lines[table.From].Start, lines[table.To - 1].End),
        };
    }

    private Cell CellOf(FlatCell cell)
    {
        var span = new TextSpan(lines[cell.Line].Start + cell.Start, lines[cell.EndLine].Start + cell.End);
        return new Cell(span.In(text)) { Source = span, ColumnSpan = 1 + cell.MoreColumns };
    }
}
