using System.Globalization;
using System.Xml;
using Plumbline.Documents.Model;
using Plumbline.Documents.Reading.Packages;
using Plumbline.Documents.Reading.Spreadsheets;

namespace Plumbline.Documents.Reading.Xlsx;

/// <summary>Reads one worksheet of an xlsx file in one pass.</summary>
internal sealed class SheetReader(SheetContext context, Intake intake)
{
    private const int MostSpanned = 4 * CellName.MostColumns;

    private int spanned;
    private int row;
    private int column;

    /// <summary>Reads the part of a sheet.</summary>
    public SheetData Read(string name, byte[] part)
    {
        var sheet = new SheetData(name);
        using var reader = XmlParts.Open(part);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "col":
                    ReadColumn(reader, sheet);
                    break;
                case "row":
                    ReadRow(reader, sheet);
                    break;
                case "c":
                    ReadCell(reader, sheet);
                    break;
                case "mergeCell" when CellName.ParseRange(reader.GetAttribute("ref") ?? "") is { } range:
                    sheet.Merged.Add(range);
                    break;
                default:
                    break;
            }
        }

        return sheet;
    }

    // Stretches of columns do not overlap in a sound file.
    private void ReadColumn(XmlReader reader, SheetData sheet)
    {
        if (!IsHidden(reader, "width"))
        {
            return;
        }

        var first = Math.Max(1, Number(reader, "min"));
        var last = Math.Min(Number(reader, "max"), CellName.MostColumns);
        spanned += Math.Max(0, last - first + 1);
        if (spanned > MostSpanned)
        {
            throw Refusals.Damaged("cols");
        }

        for (var hidden = first; hidden <= last; hidden++)
        {
            sheet.HiddenColumns.Add(hidden);
        }
    }

    private void ReadRow(XmlReader reader, SheetData sheet)
    {
        row = Number(reader, "r") is var number and > 0 ? number : row + 1;
        column = 0;
        if (row > CellName.MostRows)
        {
            throw Refusals.Damaged($"row {row.ToString(CultureInfo.InvariantCulture)}");
        }

        if (IsHidden(reader, "ht"))
        {
            sheet.HiddenRows.Add(row);
        }
    }

    private void ReadCell(XmlReader reader, SheetData sheet)
    {
        if (CellName.TryParse(reader.GetAttribute("r"), out var namedRow, out var namedColumn))
        {
            (row, column) = (namedRow, namedColumn);
        }
        else
        {
            column++;
        }

        intake.CheckCells(sheet.Cells.Count);
        var kind = reader.GetAttribute("t") ?? "n";
        var format = context.Styles[Number(reader, "s")];
        var content = Content(reader);
        if (content is { Stored: null, HasFormula: true })
        {
            sheet.WithoutValue.Add(sheet.PlaceOf(row, column));
        }

        var printed = Printed(kind, content.Stored ?? "", format);
        intake.AddCharacters(printed.Text.Length);
        if (kind == "e")
        {
            sheet.Errors.Add(sheet.PlaceOf(row, column));
        }
        else if (printed.Text.Length == 0 && content.Stored is { Length: > 0 } && kind != "s")
        {
            sheet.Masked.Add(sheet.PlaceOf(row, column));
        }

        sheet.Cells.Add(new SheetCell(row, column, printed, context.Bindings.GetValueOrDefault((row, column))));
    }

    private PrintedValue Printed(string kind, string stored, NumberFormat format) =>
        kind switch
        {
            "s" => Text(format.Print(SharedAt(stored))),
            "str" or "inlineStr" => Text(format.Print(stored)),
            "b" => Text(
                stored is "1" or "true" ? "TRUE"
                : stored.Length == 0 ? ""
                : "FALSE"
            ),
            "e" => Text(stored),
            "d" => Text(stored.Replace('T', ' ')),
            _ when stored.Length == 0 => Text(""),
            _ => format.Print(stored, context.Since1904),
        };

    private static PrintedValue Text(string text) => new(text, ValueFormat.Text, 0);

    private string SharedAt(string index) =>
        int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < context.Strings.Count
            ? context.Strings[at]
            : "";

    private static (string? Stored, bool HasFormula) Content(XmlReader reader)
    {
        string? stored = null;
        var formula = false;
        if (reader.IsEmptyElement)
        {
            return (stored, formula);
        }

        var depth = reader.Depth;
        while (reader.NextElement(depth))
        {
            switch (reader.LocalName)
            {
                case "v":
                    stored = reader.Words();
                    break;
                case "is":
                    stored = SharedStrings.RichText(reader);
                    break;
                case "f":
                    formula = true;
                    reader.Pass();
                    break;
                default:
                    reader.Pass();
                    break;
            }
        }

        return (stored is { Length: 0 } && formula ? null : stored, formula);
    }

    private static bool IsHidden(XmlReader reader, string size) =>
        reader.GetAttribute("hidden") is "1" or "true" || reader.GetAttribute(size) is "0";

    private static int Number(XmlReader reader, string name) =>
        int.TryParse(reader.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
}

/// <summary>What the cells of a sheet refer to.</summary>
/// <param name="Strings">The shared texts.</param>
/// <param name="Styles">The number formats.</param>
/// <param name="Since1904">Days count from 1904.</param>
/// <param name="Bindings">Paths of the cells that our own writer bound.</param>
internal sealed record SheetContext(
    List<string> Strings,
    CellStyles Styles,
    bool Since1904,
    Dictionary<(int Row, int Column), string> Bindings
);
