using System.Collections.Immutable;
using Plumbline.Documents.Model;
using Plumbline.Documents.Reading.Assembly;

namespace Plumbline.Documents.Reading.Flattened;

/// <summary>Paragraphs whose text is the rows of a table, as pasted from elsewhere, are read as that table.</summary>
internal static class FlattenedTables
{
    /// <summary>The blocks with such paragraphs put together, and every line of running text a paragraph of its own.</summary>
    public static IEnumerable<Draft> Restore(List<Draft> blocks)
    {
        var drafts = blocks.Exists(LineBreaks.Has) ? [.. blocks.SelectMany(LineBreaks.Split)] : blocks;
        var shapes = drafts.ConvertAll(ShapeOf);
        return shapes.TrueForAll(shape => shape.Kind is LineKind.Words or LineKind.Blank)
            ? drafts
            : RowRuns
                .Of(shapes)
                .Select(run =>
                    run.IsTable ? TableOf(drafts[run.From..run.To], shapes[run.From..run.To]) : drafts[run.From]
                );
    }

    private static LineShape ShapeOf(Draft draft) =>
        draft is LineDraft { Block: Paragraph } line
            ? LineShapes.Of(CellText.TextOf(line))
            : new LineShape(LineKind.Words, 0);

    private static TableDraft TableOf(List<Draft> lines, List<LineShape> shapes)
    {
        var rows = new List<RowDraft>(lines.Count);
        for (var index = 0; index < lines.Count; index++)
        {
            if (shapes[index].Kind != LineKind.Rule)
            {
                var text = CellText.TextOf((LineDraft)lines[index]);
                rows.Add(
                    new RowDraft(RowRuns.Cells(text, shapes[index].Kind).ConvertAll(cell => CellDraft.Of(text[cell])))
                );
            }
        }

        var columns = rows.Max(row => row.Cells.Count);
        return new TableDraft(ImmutableArray.CreateRange(Enumerable.Repeat(1, columns)), rows) { Page = lines[0].Page };
    }
}
