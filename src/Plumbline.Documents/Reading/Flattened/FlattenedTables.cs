using System.Collections.Immutable;
using Plumbline.Documents.Model;
using Plumbline.Documents.Reading.Assembly;

namespace Plumbline.Documents.Reading.Flattened;

/// <summary>Paragraphs whose text is the rows of a table, as pasted from elsewhere, are read as that table.</summary>
internal static class FlattenedTables
{
    /// <summary>The blocks with such paragraphs put together.</summary>
    public static IEnumerable<Draft> Restore(List<Draft> drafts)
    {
        var shapes = drafts.ConvertAll(ShapeOf);
        if (shapes.TrueForAll(shape => shape.Kind is LineKind.Words or LineKind.Blank))
        {
            return drafts;
        }

        return RowRuns.Of(shapes).Select(run => run.IsTable ? TableOf(drafts[run.From..run.To], shapes[run.From..run.To]) : drafts[run.From]);
    }

    private static LineShape ShapeOf(Draft draft)
    {
        if (draft is not LineDraft { Block: Paragraph } line)
        {
            return new LineShape(LineKind.Words, 0);
        }

        var text = CellText.TextOf(line);
        return text.Contains('\n', StringComparison.Ordinal) ? new LineShape(LineKind.Words, 0) : LineShapes.Of(text);
    }

    private static TableDraft TableOf(List<Draft> lines, List<LineShape> shapes)
    {
        var rows = new List<RowDraft>(lines.Count);
        for (var index = 0; index < lines.Count; index++)
        {
            if (shapes[index].Kind != LineKind.Rule)
            {
                var text = CellText.TextOf((LineDraft)lines[index]);
                rows.Add(new RowDraft(RowRuns.Cells(text, shapes[index].Kind).ConvertAll(cell => CellDraft.Of(text[cell]))));
            }
        }

        var columns = rows.Max(row => row.Cells.Count);
        return new TableDraft(ImmutableArray.CreateRange(Enumerable.Repeat(1, columns)), rows) { Page = lines[0].Page };
    }
}
