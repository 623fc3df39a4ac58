using System.Collections.Immutable;
using System.Text;
using Plumbline.Documents.Model;
using Plumbline.Documents.Reading.Assembly;

namespace Plumbline.Documents.Reading.Flattened;

/// <summary>Paragraphs whose text is the rows of a table, as pasted from elsewhere, are read as that table.</summary>
internal static class FlattenedTables
{
    /// <summary>The blocks with such paragraphs put together, and every line of running text a paragraph of its own.</summary>
    public static IEnumerable<Draft> Restore(List<Draft> blocks)
    {
        List<Draft> drafts = blocks.Exists(LineBreaks.Has) ? [.. blocks.SelectMany(LineBreaks.Split)] : blocks;
        drafts = drafts.Exists(TitledRuns.MayBeIn) ? [.. drafts.SelectMany(TitledRuns.Split)] : drafts;
        var lines = LinesOf(drafts);
        var at = 0;
        foreach (var table in FlatTables.In(lines))
        {
            for (; at < table.From; at++)
            {
                yield return drafts[at];
            }

            yield return TableOf(table, lines, drafts[table.From].Page);
            at = table.To;
        }

        for (; at < drafts.Count; at++)
        {
            yield return drafts[at];
        }
    }

    // Text that is bound to a value of a filing is where it belongs.
    private static FlatLines LinesOf(List<Draft> drafts)
    {
        var lines = new FlatLines();
        foreach (var draft in drafts)
        {
            if (draft is LineDraft { Block: Paragraph } line && !line.Content.Any(piece => piece.Binding is not null))
            {
                lines.Add(CellText.TextOf(line).AsMemory(), line.Content.Any(piece => piece.Recognised));
            }
            else
            {
                lines.AddOther();
            }
        }

        return lines;
    }

    private static TableDraft TableOf(FlatTable table, FlatLines lines, int? page)
    {
        var rows = table.Rows.ConvertAll(row => new RowDraft(
            row.ConvertAll(cell =>
                CellDraft.Of(TextOf(cell, lines), lines.IsRecognised(cell)) with
                {
                    ColumnSpan = 1 + cell.MoreColumns,
                }
            )
        ));
        var columns = rows.Max(row => row.Cells.Sum(cell => cell.ColumnSpan));
        return new TableDraft(ImmutableArray.CreateRange(Enumerable.Repeat(1, columns)), rows)
        {
            Page = page,
            IsLoose = table.IsLoose,
        };
    }

    private static string TextOf(in FlatCell cell, FlatLines lines)
    {
        if (cell.Line == cell.EndLine)
        {
            return lines[cell.Line][cell.Start..cell.End].ToString();
        }

        var text = new StringBuilder().Append(lines[cell.Line][cell.Start..]);
        for (var line = cell.Line + 1; line <= cell.EndLine; line++)
        {
            text.Append('\n').Append(line == cell.EndLine ? lines[line][..cell.End] : lines[line]);
        }

        return text.ToString();
    }
}
