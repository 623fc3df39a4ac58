using System.Collections.Immutable;
using Plumbline.Documents.Writing.Markup;

namespace Plumbline.Documents.Writing.Xlsx;

/// <summary>The list of sheets and of names: what is printed, which rows are repeated, which cells are bound.</summary>
internal static class WorkbookPart
{
    /// <summary>Writes the part.</summary>
    public static void Write(MarkupWriter markup, ImmutableArray<Sheet> sheets, BindingSheet bindings)
    {
        markup.Raw("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"");
        markup.Raw(" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">");
        markup.Raw("<bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>");
        for (var index = 0; index < sheets.Length; index++)
        {
            markup.Write(
                $"<sheet name=\"{sheets[index].Name}\" sheetId=\"{index + 1}\" r:id=\"{XlsxWriter.RelationshipId(index)}\"/>"
            );
        }

        markup.Write($"<sheet name=\"{BindingSheet.Name}\" sheetId=\"{sheets.Length + 1}\" state=\"veryHidden\"");
        markup.Write($" r:id=\"{XlsxWriter.RelationshipId(sheets.Length)}\"/></sheets><definedNames>");
        for (var index = 0; index < sheets.Length; index++)
        {
            WritePrintNames(markup, sheets[index], index);
        }

        foreach (var (name, _, target) in bindings.Bindings)
        {
            markup.Write($"<definedName name=\"{name}\" hidden=\"1\">{target}</definedName>");
        }

        markup.Raw("</definedNames></workbook>");
    }

    private static void WritePrintNames(MarkupWriter markup, Sheet sheet, int index)
    {
        var name = SheetNames.Quote(sheet.Name);
        var area = CellReference.Absolute(1, 1, sheet.LastRow, sheet.Grid.Columns);
        markup.Write($"<definedName name=\"_xlnm.Print_Area\" localSheetId=\"{index}\">{name}!{area}</definedName>");
        (int First, int Last)? titles =
            sheet.Grid.HeaderRows > 0 ? (0, sheet.Grid.HeaderRows - 1)
            : sheet.Plan.Table.InnerHeader is { } inner && inner < sheet.Grid.Rows ? (inner, inner)
            : null;
        if (titles is var (first, last))
        {
            markup.Write($"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{index}\">");
            markup.Write($"{name}!${sheet.FirstTableRow + first}:${sheet.FirstTableRow + last}</definedName>");
        }
    }
}
