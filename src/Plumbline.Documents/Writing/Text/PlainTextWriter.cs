using System.Text;
using Plumbline.Documents.Model;

namespace Plumbline.Documents.Writing.Text;

/// <summary>
/// Writes a document as plain text: one block after another, a table as one line for each row with tabs between the
/// columns. A cell stands where it begins; the other positions that it covers are empty.
/// </summary>
public static class PlainTextWriter
{
    /// <summary>Writes the document as UTF-8 without a mark; the stream is left open.</summary>
    public static void Write(Document document, Stream output) => output.Write(Encoding.UTF8.GetBytes(Write(document)));

    /// <summary>The document as text; lines end in \n.</summary>
    public static string Write(Document document)
    {
        var text = new StringBuilder();
        Block? previous = null;
        foreach (var block in document.Blocks)
        {
            if (previous is not null && (block is Heading || previous is Table or Chart))
            {
                text.Append('\n');
            }

            WriteBlock(text, block);
            previous = block;
        }

        return text.ToString();
    }

    private static void WriteBlock(StringBuilder text, Block block)
    {
        switch (block)
        {
            case Heading heading:
                WriteLine(text, InlineText.Of(heading.Content));
                break;
            case Paragraph paragraph:
                WriteLine(text, InlineText.Of(paragraph.Content));
                break;
            case Table table:
                WriteTable(text, table);
                break;
            case Chart chart:
                WriteLine(text, chart.Title);
                WriteTable(text, ChartTable.Of(chart));
                break;
            default:
                throw new InvalidOperationException($"No rule to write a {block.GetType().Name}.");
        }
    }

    private static void WriteTable(StringBuilder text, Table table)
    {
        var grid = TableGrid.Of(table);
        for (var row = 0; row < grid.Rows; row++)
        {
            for (var column = 0; column < grid.Columns; column++)
            {
                text.Append(column == 0 ? "" : "\t");
                var cell = grid[row, column];
                if (cell.Row == row && cell.Column == column)
                {
                    text.Append(OneLine(cell.Cell.Text));
                }
            }

            text.Append('\n');
        }
    }

    private static void WriteLine(StringBuilder text, string line) => text.Append(line).Append('\n');

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');
}
