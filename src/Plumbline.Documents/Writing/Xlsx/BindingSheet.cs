using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Documents.Writing.Markup;

namespace Plumbline.Documents.Writing.Xlsx;

/// <summary>
/// The very hidden sheet by which a filled-in workbook is read back: the origin of the document in its first row, then
/// one row for each bound cell with the hidden name that follows the cell about, and its binding. Words to choose from
/// stand in the columns from D on.
/// </summary>
internal sealed class BindingSheet
{
    /// <summary>Name of the sheet.</summary>
    public const string Name = "_plumbline";

    private const int FirstChoiceColumn = 4;

    private readonly List<(string Binding, string Target)> bindings = [];
    private readonly List<ImmutableArray<string>> lists = [];
    private readonly Dictionary<string, int> listColumns = new(StringComparer.Ordinal);

    /// <summary>The bound cells with their hidden names.</summary>
    public IEnumerable<(string Name, string Binding, string Target)> Bindings =>
        bindings.Select((bound, index) => (NameOf(index), bound.Binding, bound.Target));

    /// <summary>Notes that a cell shows the value of a binding.</summary>
    public void Bind(string binding, string sheet, int row, int column) =>
        bindings.Add(
            (binding, $"{SheetNames.Quote(sheet)}!{CellReference.Absolute(row, column, row, column).Split(':')[0]}")
        );

    /// <summary>The range in which words to choose from stand.</summary>
    public string RangeOf(ImmutableArray<string> choices)
    {
        var key = string.Join('\u0001', choices);
        if (!listColumns.TryGetValue(key, out var column))
        {
            column = FirstChoiceColumn + lists.Count;
            listColumns.Add(key, column);
            lists.Add(choices);
        }

        return $"{Name}!{CellReference.Absolute(1, column, choices.Length, column)}";
    }

    /// <summary>Writes the sheet.</summary>
    public void Write(MarkupWriter markup, string? origin)
    {
        markup.Raw("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        var rows = Math.Max(bindings.Count + 1, lists.Count == 0 ? 0 : lists.Max(choices => choices.Length));
        for (var row = 1; row <= rows; row++)
        {
            markup.Write($"<row r=\"{row}\">");
            WriteText(markup, row, 1, row == 1 ? "origin" : NameAt(row));
            WriteText(markup, row, 2, row == 1 ? origin ?? "" : BindingAt(row));
            for (var index = 0; index < lists.Count; index++)
            {
                WriteText(markup, row, FirstChoiceColumn + index, lists[index].ElementAtOrDefault(row - 1) ?? "");
            }

            markup.Raw("</row>");
        }

        markup.Raw("</sheetData></worksheet>");
    }

    private string NameAt(int row) => row - 2 < bindings.Count ? NameOf(row - 2) : "";

    private string BindingAt(int row) => row - 2 < bindings.Count ? bindings[row - 2].Binding : "";

    private static string NameOf(int index) => "_b." + (index + 1).ToString(CultureInfo.InvariantCulture);

    private static void WriteText(MarkupWriter markup, int row, int column, string text)
    {
        if (text.Length > 0)
        {
            markup.Write($"<c r=\"{CellReference.Of(row, column)}\" t=\"inlineStr\">");
            CellText.Write(markup, text);
            markup.Raw("</c>");
        }
    }
}
