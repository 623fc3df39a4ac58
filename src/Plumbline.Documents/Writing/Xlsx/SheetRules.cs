using System.Collections.Immutable;
using Plumbline.Documents.Model;
using Plumbline.Documents.Writing.Markup;

namespace Plumbline.Documents.Writing.Xlsx;

/// <summary>What may be typed into the input cells of a sheet: a word of a list, or a number.</summary>
internal sealed class SheetRules(BindingSheet bindings)
{
    private readonly RangeList numbers = new();
    private readonly Dictionary<string, RangeList> lists = new(StringComparer.Ordinal);
    private readonly List<string> listOrder = [];

    /// <summary>Takes note of a cell; rows must come in order.</summary>
    public void Add(Cell cell, int row, int column)
    {
        if (cell.Role != CellRole.Input)
        {
            return;
        }

        if (
            cell.Choices.Where(choice => choice.Length > 0).Distinct(StringComparer.Ordinal).ToImmutableArray() is
            { IsEmpty: false } choices
        )
        {
            CellsOf(bindings.RangeOf(choices)).Add(row, column);
        }
        else if (cell.Format != ValueFormat.Text)
        {
            numbers.Add(row, column);
        }
    }

    /// <summary>Writes the rules.</summary>
    public void Write(MarkupWriter markup)
    {
        var count = listOrder.Count + (numbers.IsEmpty ? 0 : 1);
        if (count == 0)
        {
            return;
        }

        markup.Write($"<dataValidations count=\"{count}\">");
        foreach (var range in listOrder)
        {
            markup.Raw("<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" errorTitle=\"填写有误\"");
            markup.Write(
                $" error=\"请从列表中选择。\" sqref=\"{lists[range].ToString()}\"><formula1>{range}</formula1></dataValidation>"
            );
        }

        if (!numbers.IsEmpty)
        {
            markup.Raw(
                "<dataValidation type=\"decimal\" allowBlank=\"1\" showErrorMessage=\"1\" errorTitle=\"填写有误\""
            );
            markup.Write($" error=\"请填写数字。\" sqref=\"{numbers.ToString()}\">");
            markup.Raw("<formula1>-999999999999999</formula1><formula2>999999999999999</formula2></dataValidation>");
        }

        markup.Raw("</dataValidations>");
    }

    private RangeList CellsOf(string range)
    {
        if (!lists.TryGetValue(range, out var cells))
        {
            cells = new RangeList();
            lists.Add(range, cells);
            listOrder.Add(range);
        }

        return cells;
    }
}
