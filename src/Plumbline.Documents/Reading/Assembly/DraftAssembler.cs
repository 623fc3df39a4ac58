using System.Collections.Immutable;
using System.Text;
using Plumbline.Documents.Model;
using Plumbline.Documents.Reading.Flattened;
using Plumbline.Findings;

namespace Plumbline.Documents.Reading.Assembly;

/// <summary>
/// Lays drafts out as plain text and gives every block, cell and piece its span: a line for each paragraph and each row
/// of a table, with a tab before every column but the first, as <c>PlainTextWriter</c> does. Blank paragraphs are left out.
/// </summary>
internal sealed class DraftAssembler(ReadingLimits limits)
{
    private readonly StringBuilder text = new();
    private readonly ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
    private long positions;
    private int numbers;

    /// <summary>The document that the drafts make up.</summary>
    public static SourceDocument Assemble(
        List<Draft> drafts,
        string title,
        ReadingLimits limits,
        ImmutableArray<Finding> remarks
    )
    {
        var assembler = new DraftAssembler(limits);
        foreach (var draft in FlattenedTables.Restore(drafts))
        {
            assembler.Place(draft, within: null);
        }

        return assembler.blocks.Count == 0
            ? throw Refusals.Because(ReadingMessages.Empty, ReadingMessages.EmptyText, ReadingMessages.EmptyRepair)
            : new SourceDocument(
                new Document(title, [new Section(assembler.blocks.DrainToImmutable())]),
                assembler.text.ToString(),
                remarks
            );
    }

    private void Place(Draft draft, TextSpan? within)
    {
        switch (draft)
        {
            case LineDraft line:
                PlaceLine(line);
                break;
            case TableDraft table when LayoutTable.Recognises(table):
                foreach (var inner in FlattenedTables.Restore(LayoutTable.Unwrap(table)))
                {
                    Place(inner, within);
                }

                break;
            case TableDraft table:
                PlaceTable(table, within);
                break;
            default:
                throw new InvalidOperationException($"No rule to place a {draft.GetType().Name}.");
        }
    }

    private void PlaceLine(LineDraft line)
    {
        if (line.IsBlank)
        {
            return;
        }

        var start = text.Length;
        var content = line.Content.Select(piece => piece with { Source = Append(piece.Text) }).ToImmutableArray();
        var source = new TextSpan(start, text.Length);
        blocks.Add(
            line.Block is Heading heading
                ? heading with
                {
                    Content = content,
                    Source = source,
                    Page = line.Page,
                }
                : ((Paragraph)line.Block) with
                {
                    Content = content,
                    Source = source,
                    Page = line.Page,
                }
        );
        text.Append('\n');
    }

    private void PlaceTable(TableDraft draft, TextSpan? within)
    {
        var table = Bare(draft);
        if (
            table.Rows.All(row => row.Cells.All(cell => string.IsNullOrWhiteSpace(cell.Text) && cell.Binding is null))
            && !draft.Rows.Exists(row => row.Cells.Exists(cell => cell.Content.Exists(inner => inner is TableDraft)))
        )
        {
            return;
        }

        var grid =
            TableGrid.TryOf(table, limits.Cells - positions)
            ?? throw Refusals.OverLimit(ReadingMessages.CellCount, limits.Cells);
        positions += (long)grid.Rows * grid.Columns;
        var start = text.Length;
        var rows = ImmutableArray.CreateBuilder<Row>(grid.Rows);
        for (var row = 0; row < grid.Rows; row++)
        {
            rows.Add(table.Rows[row] with { Cells = PlaceRow(grid, row) });
        }

        var span = new TextSpan(start, text.Length - 1);
        var widths = ImmutableArray.CreateRange(Enumerable.Repeat(1, grid.Columns));
        blocks.Add(
            table with
            {
                ColumnWidths = grid.Columns == draft.Widths.Length ? draft.Widths : widths,
                Rows = rows.MoveToImmutable(),
                HeaderRows = grid.HeaderRows,
                Source = span,
                Within = within,
                Page = draft.Page,
            }
        );
        PlaceNested(draft, (Table)blocks[^1]);
    }

    private ImmutableArray<Cell> PlaceRow(TableGrid grid, int row)
    {
        var cells = ImmutableArray.CreateBuilder<Cell>();
        var end = EndOfRow(grid, row);
        for (var column = 0; column < end; column++)
        {
            if (column > 0)
            {
                text.Append('\t');
            }

            var placed = grid[row, column];
            if (placed.Row == row && placed.Column == column && !grid.IsFiller(row, column))
            {
                cells.Add(
                    placed.Cell with
                    {
                        RowSpan = placed.RowSpan,
                        ColumnSpan = placed.ColumnSpan,
                        Source = Append(placed.Cell.Text),
                    }
                );
            }
        }

        text.Append('\n');
        return cells.DrainToImmutable();
    }

    // A row may have fewer cells than the others.
    private static int EndOfRow(TableGrid grid, int row)
    {
        var end = grid.Columns;
        while (end > 0 && grid.IsFiller(row, end - 1))
        {
            end--;
        }

        return end;
    }

    // A nested table follows the one that holds it and names the cell in which it stood.
    private void PlaceNested(TableDraft draft, Table placed)
    {
        for (var row = 0; row < draft.Rows.Count; row++)
        {
            for (var index = 0; index < draft.Rows[row].Cells.Count; index++)
            {
                foreach (var inner in draft.Rows[row].Cells[index].Content.OfType<TableDraft>())
                {
                    Place(inner, placed.Rows[row].Cells[index].Source);
                }
            }
        }
    }

    private static Table Bare(TableDraft draft) =>
        new(
            draft.Widths,
            [.. draft.Rows.Select(row => new Row([.. row.Cells.Select(CellText.Of)]) { Item = row.Item })]
        )
        {
            HeaderRows = draft.HeaderRows,
            IsLoose = draft.IsLoose,
            Name = draft.Name,
            FirstRow = draft.FirstRow,
        };

    private TextSpan Append(string piece)
    {
        if (text.Length + piece.Length > limits.Characters)
        {
            throw Refusals.OverLimit(ReadingMessages.CharacterCount, limits.Characters);
        }

        numbers += NumberRuns.In(piece);
        if (numbers > limits.Numbers)
        {
            throw Refusals.OverLimit(ReadingMessages.NumberCount, limits.Numbers);
        }

        var start = text.Length;
        text.Append(piece);
        return new TextSpan(start, text.Length);
    }
}
