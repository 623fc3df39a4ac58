using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Domain;
using Plumbline.Findings;

namespace Plumbline.App.Imports.Figures;

/// <summary>The cells of one row, read as texts, years and amounts. What cannot be read is collected, cell by cell.</summary>
internal sealed class RowCells(ImmutableArray<string> fields, SheetRow row)
{
    private readonly List<Message> wrong = [];

    internal SheetRow Row => row;

    internal ImmutableArray<Message> Wrong => [.. wrong];

    internal void Add(Message message) => wrong.Add(message);

    /// <summary>The text; a number as it is written without a format.</summary>
    internal string Text(string field) =>
        Value(field) switch
        {
            null => "",
            string text => text.Trim(),
            double number => number.ToString("0.###############", CultureInfo.InvariantCulture),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            var other => other.ToString() ?? "",
        };

    /// <summary>The text of a cell that may not be empty.</summary>
    internal string Needed(string field)
    {
        var text = Text(field);
        if (text.Length == 0)
        {
            wrong.Add(FigureMessages.Empty.With(("field", FieldWords.Of(field))));
        }

        return text;
    }

    /// <summary>The amount in fen; null where the cell is empty or none.</summary>
    internal long? Amount(string field, MoneyUnit unit, bool needed)
    {
        var value = Value(field);
        if (value is null or string { Length: 0 })
        {
            if (needed)
            {
                wrong.Add(FigureMessages.Empty.With(("field", FieldWords.Of(field))));
            }

            return null;
        }

        var fen =
            value is double number && Math.Abs(number) < 1e15
                ? AmountText.Fen((decimal)number, unit)
                : AmountText.Fen(Text(field), unit);
        if (fen is null)
        {
            wrong.Add(FigureMessages.NoAmount.With(("field", FieldWords.Of(field)), ("text", Text(field))));
        }

        return fen;
    }

    /// <summary>The year; null where the cell is empty or none.</summary>
    internal int? Year(string field)
    {
        var text = Text(field).TrimEnd('年', '度');
        if (text.Length == 0)
        {
            return null;
        }

        if (int.TryParse(text, CultureInfo.InvariantCulture, out var year) && FiscalYear.IsValid(year))
        {
            return year;
        }

        wrong.Add(FigureMessages.NoYear.With(("field", FieldWords.Of(field)), ("text", text)));
        return null;
    }

    private object? Value(string field)
    {
        var at = fields.IndexOf(field);
        return at < 0 ? null : row.Cells[at];
    }
}
