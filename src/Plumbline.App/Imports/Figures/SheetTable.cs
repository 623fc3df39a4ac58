using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Domain;
using Plumbline.Findings;

namespace Plumbline.App.Imports.Figures;

/// <summary>A row of a workbook by field.</summary>
/// <param name="Sheet">Name of the sheet.</param>
/// <param name="Number">Row as the program that shows the sheet counts it, from 1.</param>
/// <param name="Cells">The values, in the order of <see cref="SheetTable.Fields"/>; null: empty.</param>
/// <param name="Unit">The unit of money that its sheet prints; null: none.</param>
public sealed record SheetRow(string Sheet, int Number, object?[] Cells, MoneyUnit? Unit);

/// <summary>The rows below the heading rows of a workbook, with the columns told apart by their headings.</summary>
/// <param name="Fields">The fields read.</param>
/// <param name="Rows">All rows that are not empty.</param>
/// <param name="Unknown">Headings that name no field: those columns are not read.</param>
public sealed record SheetTable(
    ImmutableArray<string> Fields,
    IReadOnlyList<SheetRow> Rows,
    ImmutableArray<string> Unknown
)
{
    /// <summary>Most rows in one file.</summary>
    public const int MostRows = 400_000;

    private const int HeadingDepth = 20;

    // No program that writes workbooks goes further; a damaged one may pretend to have rows without end.
    private const int LastRow = 1_048_576;
    private const int MostColumns = 200;

    /// <summary>Reads a workbook, or says why it cannot be read.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="names">How columns are called.</param>
    /// <param name="fields">The fields wanted.</param>
    /// <param name="needed">Those of them without which a row is no heading row.</param>
    public static Result<SheetTable> Read(
        byte[] bytes,
        ColumnNames names,
        ImmutableArray<string> fields,
        ImmutableArray<string> needed
    )
    {
        try
        {
            using var book = Workbook.Open(bytes);
            return Read(book, names, fields, needed);
        }
        catch (BadWorkbookException)
        {
            return Failed(FigureMessages.Unreadable.With());
        }
    }

    private static Result<SheetTable> Read(
        Workbook book,
        ColumnNames names,
        ImmutableArray<string> fields,
        ImmutableArray<string> needed
    )
    {
        var rows = new List<SheetRow>();
        var unknown = new List<string>();
        var found = false;
        do
        {
            var heading = Headings(book, names, fields, needed, unknown, out var number);
            if (heading is null)
            {
                continue;
            }

            found = true;
            if (SheetUnit.Read(book.Sheet, heading.UnitWords, out var unit) is { } wrong)
            {
                return Failed(wrong);
            }

            while (book.Read())
            {
                if (++number > LastRow)
                {
                    return Failed(FigureMessages.Unreadable.With());
                }

                if (Row(book, heading.Columns) is { } cells)
                {
                    if (rows.Count == MostRows)
                    {
                        var most = MostRows.ToString(CultureInfo.InvariantCulture);
                        return Failed(FigureMessages.TooMany.With(("most", most)));
                    }

                    rows.Add(new(book.Sheet, number, cells, unit));
                }
            }
        } while (book.NextSheet());

        var missing = string.Join("、", needed.Select(field => FieldWords.Of(field)));
        return found
            ? Result.Of(new SheetTable(fields, rows, [.. unknown.Distinct(StringComparer.Ordinal)]))
            : Failed(FigureMessages.NoHeadings.With(("fields", missing)));
    }

    // Null: the sheet has no heading row.
    private static Heading? Headings(
        Workbook book,
        ColumnNames names,
        ImmutableArray<string> fields,
        ImmutableArray<string> needed,
        List<string> unknown,
        out int number
    )
    {
        var above = new List<string>();
        for (number = 1; number <= HeadingDepth && book.Read(); number++)
        {
            var texts = Enumerable
                .Range(0, Math.Min(book.Width, MostColumns))
                .Select(column => book.Value(column)?.ToString() ?? "")
                .ToList();
            var named = texts.ConvertAll(text => text.Length == 0 ? null : names.Field(text));
            if (needed.All(field => named.Contains(field)))
            {
                unknown.AddRange(texts.Where((text, at) => text.Length > 0 && named[at] is null));
                int[] columns = [.. fields.Select(field => named.IndexOf(field))];
                return new(columns, UnitWords(fields, columns, texts, above));
            }

            above.AddRange(SheetUnit.Words(texts));
        }

        return null;
    }

    // Those beside the names of columns of money, or else those above them; a sheet without such columns needs none.
    private static List<string> UnitWords(
        ImmutableArray<string> fields,
        int[] columns,
        List<string> texts,
        List<string> above
    )
    {
        var money = fields.Zip(columns).Where(pair => pair.Second >= 0 && FieldWords.IsMoney(pair.First)).ToList();
        var beside = SheetUnit.Words(money.Select(pair => texts[pair.Second])).ToList();
        return money.Count == 0 || beside.Count > 0 ? beside : above;
    }

    private static object?[]? Row(Workbook book, int[] columns)
    {
        var cells = new object?[columns.Length];
        var any = false;
        for (var at = 0; at < columns.Length; at++)
        {
            if (columns[at] >= 0 && columns[at] < book.Width && book.Value(columns[at]) is { } value)
            {
                cells[at] = value;
                any |= value is not string { Length: 0 };
            }
        }

        return any ? cells : null;
    }

    private static Result<SheetTable> Failed(Message why) => Result.Failed<SheetTable>(Refusals.Bad("File", why));

    /// <param name="Columns">For each field the column that holds it, -1: none.</param>
    /// <param name="UnitWords">Units of money as printed.</param>
    private sealed record Heading(int[] Columns, List<string> UnitWords);
}
