using System.Collections.Immutable;
using Plumbline.Documents.Model;
using Plumbline.Documents.Reading.Flattened;

namespace Plumbline.Documents.Reading.Text;

/// <summary>Makes blocks of the lines of a text; their spans point into that very text.</summary>
internal sealed class TextBlocks(string text, ReadingLimits limits)
{
    private readonly List<TextSpan> lines = [];
    private readonly List<LineShape> shapes = [];
    private int cells;

    /// <summary>The blocks in their order.</summary>
    public ImmutableArray<Block> Build()
    {
        for (var start = 0; start < text.Length; start = lines[^1].End + 1)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            lines.Add(new TextSpan(start, length < 0 ? text.Length : start + length));
            shapes.Add(LineShapes.Of(text.AsSpan(start, lines[^1].Length)));
        }

        return
        [
            .. RowRuns
                .Of(shapes)
                .Where(run => shapes[run.From].Kind != LineKind.Blank)
                .Select(run => run.IsTable ? TableOf(run) : (Block)ParagraphOf(lines[run.From])),
        ];
    }

    private Paragraph ParagraphOf(TextSpan span) =>
        new Paragraph(ParagraphKind.Body, [new Inline(span.In(text)) { Source = span }]) { Source = span };

    private Table TableOf(RowRun run)
    {
        var rows = ImmutableArray.CreateBuilder<Row>(run.To - run.From);
        for (var index = run.From; index < run.To; index++)
        {
            if (shapes[index].Kind != LineKind.Rule)
            {
                rows.Add(new Row(CellsOf(lines[index], shapes[index].Kind)));
            }
        }

        var columns = rows.Max(row => row.Cells.Length);
        return new Table(ImmutableArray.CreateRange(Enumerable.Repeat(1, columns)), rows.DrainToImmutable())
        {
            Source = new TextSpan(lines[run.From].Start, lines[run.To - 1].End),
        };
    }

    private ImmutableArray<Cell> CellsOf(TextSpan line, LineKind kind)
    {
        var row = ImmutableArray.CreateBuilder<Cell>();
        foreach (var range in RowRuns.Cells(text.AsSpan(line.Start, line.Length), kind))
        {
            var span = new TextSpan(line.Start + range.Start.Value, line.Start + range.End.Value);
            row.Add(new Cell(span.In(text)) { Source = span });
        }

        cells += row.Count;
        return cells > limits.Cells
            ? throw Refusals.OverLimit(ReadingMessages.CellCount, limits.Cells)
            : row.DrainToImmutable();
    }
}
