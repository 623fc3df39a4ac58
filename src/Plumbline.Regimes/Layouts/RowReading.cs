using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Findings;
using Plumbline.Regimes.Outlines;
using Plumbline.Regimes.Packs;
using Plumbline.Regimes.Packs.Yaml;
using Plumbline.Regimes.Values;

namespace Plumbline.Regimes.Layouts;

/// <summary>Reads the rows of a layout: a list of cells is a row; a map is a repeat or a label beside rows.</summary>
internal sealed class RowReading(PackProblems problems)
{
    private const int MostBlankRows = 100;

    /// <summary>The rows under one heading; together they fill the columns and no cell reaches beyond them.</summary>
    internal ImmutableArray<LayoutRow> Read(ImmutableArray<YamlNode> nodes, int columns)
    {
        var rows = ImmutableArray.CreateBuilder<LayoutRow>();
        var grid = new GridCheck(columns, problems);
        foreach (var node in nodes)
        {
            if (node is YamlList list)
            {
                var cells = Cells(list.Items, item: null);
                grid.Add(cells, list.Place);
                rows.Add(new FixedRow(cells));
            }
            else if (YamlFields.Of(node, problems, "rows") is { } fields)
            {
                grid.Close(node.Place);
                rows.AddRange(Group(fields, columns));
                fields.Done();
            }
        }

        grid.Close(nodes.IsEmpty ? new FilePlace("") : nodes[^1].Place);
        return rows.ToImmutable();
    }

    private LayoutRow[] Group(YamlFields fields, int columns)
    {
        if (fields.Text("side") is { } side)
        {
            var width = fields.Or("cols", YamlTypes.Whole, 1);
            var label = new LabelCell(side) { ColumnSpan = width };
            return [new SideRow(label, Read(fields.Items("rows"), columns - width))];
        }

        if (fields.Text("repeat") is { } list)
        {
            return [Repeat(fields, list, columns)];
        }

        problems.Add(OutlineMessages.NoSuchPart, fields.Place, ("known", "side, repeat"));
        return [];
    }

    private RepeatRow Repeat(YamlFields fields, string list, int columns)
    {
        if (ExpressionText.KindOf(new PathExpression(list), item: null) is not Domain.Filings.ValueKind.List)
        {
            problems.Add(OutlineMessages.NotAList, fields.PlaceOf("repeat"), ("text", list));
        }

        var cells = Cells(fields.Items("cells"), list + "[0]");
        var grid = new GridCheck(columns, problems);
        grid.Add(cells, fields.PlaceOf("cells"));
        grid.Close(fields.PlaceOf("cells"));
        return new(list, Math.Clamp(fields.Or("blank", YamlTypes.Whole, 0), 0, MostBlankRows), cells);
    }

    private ImmutableArray<LayoutCell> Cells(ImmutableArray<YamlNode> nodes, string? item) =>
        [.. nodes.Select(node => CellReading.Read(node, item, problems))];

    /// <summary>Counts which columns a row covers, its own cells and those that reach down from above.</summary>
    private sealed class GridCheck(int columns, PackProblems problems)
    {
        private readonly int[] busyUntil = new int[Math.Max(0, columns)];
        private int row;

        internal void Add(ImmutableArray<LayoutCell> cells, FilePlace place)
        {
            var covered = busyUntil.Count(until => until > row);
            var column = 0;
            foreach (var cell in cells)
            {
                while (column < busyUntil.Length && busyUntil[column] > row)
                {
                    column++;
                }

                for (var more = 0; more < cell.ColumnSpan && column < busyUntil.Length; more++)
                {
                    busyUntil[column++] = row + cell.RowSpan;
                }

                covered += cell.ColumnSpan;
            }

            if (covered != columns)
            {
                var found = covered.ToString(CultureInfo.InvariantCulture);
                problems.Add(
                    OutlineMessages.Grid,
                    place,
                    ("found", found),
                    ("expected", columns.ToString(CultureInfo.InvariantCulture))
                );
            }

            row++;
        }

        internal void Close(FilePlace place)
        {
            if (busyUntil.Any(until => until > row))
            {
                problems.Add(OutlineMessages.OpenSpan, place);
            }
        }
    }
}
