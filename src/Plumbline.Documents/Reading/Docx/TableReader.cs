using System.Xml;
using Plumbline.Documents.Reading.Assembly;
using Plumbline.Documents.Reading.Packages;
using Plumbline.Documents.Writing.Docx;

namespace Plumbline.Documents.Reading.Docx;

/// <summary>Reads tables of a Word file.</summary>
internal sealed class TableReader(WordStory story, BlockReader blocks)
{
    /// <summary>Reads one table.</summary>
    public void Read(XmlReader reader, List<Draft> into)
    {
        var page = story.Page;
        var table = new WordTable();
        ReadRows(reader, table);
        if (table.Rows.Count == 0)
        {
            return;
        }

        var last = into.FindLast(draft => draft is not LineDraft { IsBlank: true });
        if (table.IsRest && last is TableDraft before && before.Widths.SequenceEqual(table.WidthsOfColumns()))
        {
            before.Rows.AddRange(table.RowsAsRest());
            return;
        }

        into.Add(new TableDraft(table.WidthsOfColumns(), table.Rows) { HeaderRows = table.HeaderRows, Page = page });
    }

    private static void ReadTableProperties(XmlReader reader, WordTable table)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        var depth = reader.Depth;
        while (reader.NextElement(depth))
        {
            table.IsRest |= reader.LocalName == "tblCaption" && reader.Value() == TwoTables.Mark;
        }
    }

    private void ReadRows(XmlReader reader, WordTable table)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        var depth = reader.Depth;
        var outer = story.Control;
        while (reader.NextElement(depth))
        {
            if (story.Skips(reader))
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "gridCol":
                    table.Widths.Add(Math.Clamp(reader.Number("w") ?? 1, 1, 100_000));
                    break;
                case "tblPr":
                    ReadTableProperties(reader, table);
                    break;
                case "tblPrEx":
                    reader.Pass();
                    break;
                case "tr":
                    var row = new WordRow();
                    ReadCells(reader, row);
                    table.Add(row);
                    break;
                case "sdt":
                    ReadRows(reader, table);
                    break;
                case "sdtPr":
                    story.Control = ContentControl.Read(reader, outer);
                    break;
                default:
                    break;
            }
        }

        story.Control = outer;
    }

    private void ReadCells(XmlReader reader, WordRow row)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        var depth = reader.Depth;
        var outer = story.Control;
        while (reader.NextElement(depth))
        {
            if (story.Skips(reader))
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "trPr":
                    ReadRowProperties(reader, row);
                    break;
                case "tc":
                    story.CountCell();
                    row.Cells.Add(ReadCell(reader));
                    break;
                case "sdt":
                    ReadCells(reader, row);
                    break;
                case "sdtPr":
                    story.Control = ContentControl.Read(reader, outer);
                    break;
                case "tblPrEx":
                    reader.Pass();
                    break;
                default:
                    break;
            }
        }

        story.Control = outer;
    }

    private void ReadRowProperties(XmlReader reader, WordRow row)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        var depth = reader.Depth;
        while (reader.NextElement(depth))
        {
            switch (reader.LocalName)
            {
                case "gridBefore":
                    row.Before = Math.Clamp(reader.Number() ?? 0, 0, WordTable.MostColumns);
                    break;
                case "tblHeader":
                    row.IsHeader = reader.IsOn();
                    break;
                case "del":
                    story.Remarks.Changes++;
                    row.IsDeleted = true;
                    break;
                case "hidden" when reader.IsOn():
                    story.Remarks.HiddenRuns++;
                    row.IsDeleted = true;
                    break;
                default:
                    story.Skips(reader);
                    break;
            }
        }
    }

    private WordCell ReadCell(XmlReader reader)
    {
        var cell = new WordCell();
        blocks.Read(reader, cell.Content, inner => ReadCellProperties(inner, cell));
        return cell;
    }

    private void ReadCellProperties(XmlReader reader, WordCell cell)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        var depth = reader.Depth;
        while (reader.NextElement(depth))
        {
            switch (reader.LocalName)
            {
                case "gridSpan":
                    cell.Columns = Math.Clamp(reader.Number() ?? 1, 1, WordTable.MostColumns);
                    break;
                case "vMerge":
                    cell.Continues = reader.Value() is not "restart";
                    cell.Starts = !cell.Continues;
                    break;
                case "hMerge":
                    cell.JoinsLeft = reader.Value() is not "restart";
                    break;
                case "cellDel":
                    story.Remarks.Changes++;
                    cell.IsDeleted = true;
                    break;
                default:
                    story.Skips(reader);
                    break;
            }
        }
    }
}
