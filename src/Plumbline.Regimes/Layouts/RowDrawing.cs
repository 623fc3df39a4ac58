using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Documents.Model;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Regimes.Values;

namespace Plumbline.Regimes.Layouts;

/// <summary>Draws the rows of one layout.</summary>
internal sealed class RowDrawing(Layout layout, Filing filing)
{
    private readonly ImmutableArray<(string Path, int At)> restated =
    [
        .. filing
            .Restatements.Select((restatement, at) => (restatement.Path, Where: restatement.Where ?? "", At: at))
            .Where(other => other.Where.Contains(layout.Name, StringComparison.Ordinal))
            .Select(other => (new ValueScope(filing).Declared(other.Path)?.Path ?? "", other.At)),
    ];

    internal ImmutableArray<Row> Draw(ImmutableArray<LayoutRow> rows, ValueScope scope) =>
        [
            .. rows.SelectMany(row =>
                row switch
                {
                    FixedRow { Cells: var cells } => [new Row(Cells(cells, scope))],
                    RepeatRow repeat => Repeat(repeat, scope),
                    SideRow side => Beside(side, scope),
                    _ => throw new ArgumentOutOfRangeException(nameof(rows)),
                }
            ),
        ];

    private ImmutableArray<Row> Beside(SideRow side, ValueScope scope)
    {
        var rows = Draw(side.Rows, scope);
        if (rows.IsEmpty)
        {
            return rows;
        }

        var label = Label(side.Label) with { RowSpan = rows.Length };
        return rows.SetItem(0, rows[0] with { Cells = rows[0].Cells.Insert(0, label) });
    }

    private ImmutableArray<Row> Repeat(RepeatRow repeat, ValueScope scope)
    {
        var items = scope.Items(repeat.List);
        var rows = (items.IsEmpty ? BlankItems(repeat, scope) : items)
            .Select(item => new Row(Cells(repeat.Cells, scope with { Item = item })) { Item = item })
            .ToImmutableArray();
        return VerticalMerge.Apply(rows, [.. repeat.Cells.Select(cell => cell is ValueCell { Merge: true })]);
    }

    private static ImmutableArray<string> BlankItems(RepeatRow repeat, ValueScope scope) =>
        [
            .. Enumerable
                .Range(0, repeat.BlankRows)
                .Select(at => string.Create(CultureInfo.InvariantCulture, $"{scope.Absolute(repeat.List)}[{at}]")),
        ];

    private ImmutableArray<Cell> Cells(ImmutableArray<LayoutCell> cells, ValueScope scope) =>
        [
            .. cells.Select(cell =>
                cell switch
                {
                    LabelCell label => Label(label),
                    ValueCell value => Value(value, scope),
                    _ => throw new ArgumentOutOfRangeException(nameof(cells)),
                }
            ),
        ];

    private static Cell Label(LabelCell label) => Shaped(new Cell(label.Text), label);

    private Cell Value(ValueCell cell, ValueScope scope)
    {
        var found = scope.Find(cell.Expression) is { } declared ? AsStatedHere(declared) : null;
        var money = cell.Decimals is { } decimals ? layout.Money with { Decimals = decimals } : layout.Money;
        var printed = found is { Value: var value } ? Print(value, money) : Blank(cell, scope, money);
        var role = found is { Computed: true } ? CellRole.Computed : cell.Role;
        return Shaped(new Cell(printed.Text, role), cell) with
        {
            Binding = found?.Path ?? Calls.Target(cell.Expression, scope),
            Format = printed.Format,
            Decimals = printed.Decimals,
            Choices = cell.Choices,
        };
    }

    // The document that the filing was taken from printed another value in this very form; the filing keeps both.
    private FoundValue AsStatedHere(FoundValue declared)
    {
        foreach (var (path, at) in restated)
        {
            if (string.Equals(path, declared.Path, StringComparison.Ordinal))
            {
                var value = filing.Restatements[at].Value;
                return new(
                    Amount.TryParse(value.Literal, out var amount) ? amount : value,
                    string.Create(CultureInfo.InvariantCulture, $"restatements[{at}].value")
                );
            }
        }

        return declared;
    }

    private PrintedValue Print(object value, MoneyFormat money) =>
        value is Prose prose ? new(ProseText.Plain(prose, filing, money)) : PrintedValue.InForm(value, money);

    private static PrintedValue Blank(ValueCell cell, ValueScope scope, MoneyFormat money)
    {
        var kind = ExpressionText.KindOf(cell.Expression, scope.Item);
        return (kind, cell.Expression) switch
        {
            (ValueKind.Amount, _) => new("", ValueFormat.Number, money.Decimals),
            (ValueKind.Weight, _) => new("", ValueFormat.Number, 0),
            (_, CallExpression { Function: Function.Rate or Function.ChangeRate or Function.ExecutionRate }) => new(
                "",
                ValueFormat.Percent,
                2
            ),
            (_, CallExpression { Function: Function.Score or Function.ExecutionScore or Function.TotalScore }) => new(
                "",
                ValueFormat.Number,
                2
            ),
            _ => new(""),
        };
    }

    private static Cell Shaped(Cell cell, LayoutCell shape) =>
        cell with
        {
            ColumnSpan = shape.ColumnSpan,
            RowSpan = shape.RowSpan,
            Alignment = shape.Alignment,
            Bold = shape.Bold,
        };
}
