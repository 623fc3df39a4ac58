using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Documents.Model;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Findings;
using Plumbline.Regimes.Outlines;
using Plumbline.Regimes.Packs;
using Plumbline.Regimes.Values;

namespace Plumbline.Regimes.Layouts.Templates;

/// <summary>
/// Makes a layout of a bureau's own form. A cell that holds one reference in braces is a value; <c>[*]</c> in it makes
/// its row a repeat: <c>{indicators[*].name}</c>. All other cells are labels.
/// </summary>
internal sealed partial class TemplateLayout(string file, PackProblems problems)
{
    private const int BlankRows = 8;

    private static readonly ImmutableHashSet<Function> WorkedOut =
    [
        Function.Rate,
        Function.Change,
        Function.ChangeRate,
        Function.Sum,
        Function.Count,
        Function.ExecutionRate,
        Function.TotalScore,
        Function.TotalWeight,
        Function.Grade,
    ];

    private readonly FilePlace place = new(file);

    /// <summary>The layout; its id is the name of the file, its subject follows from what it asks for.</summary>
    internal Layout Make(string id, FormTemplate template)
    {
        var grid = TableGrid.Of(template.Table);
        var rows = Rows(grid, (0, grid.Rows), 0);
        var text = string.Concat(grid.Cells.Select(cell => cell.Cell.Text));
        return new()
        {
            Id = id,
            Name = template.Above.FirstOrDefault(line => !line.Contains('{', StringComparison.Ordinal)) ?? id,
            Subject = text.Contains("identity.project", StringComparison.Ordinal)
                ? FilingSubject.Project
                : FilingSubject.Department,
            Stages = [FilingStage.SelfEvaluation, FilingStage.Review],
            Source = new("本单位表样", Confidence.Own),
            Above = Lines(template.Above, ParagraphKind.Title),
            Columns = template.Table.ColumnWidths,
            Rows = rows,
            Below = Lines(template.Below, ParagraphKind.Note),
        };
    }

    private ImmutableArray<TextLine> Lines(IReadOnlyList<string> lines, ParagraphKind first) =>
        [
            .. lines.Select(
                (line, at) =>
                    new TextLine(
                        at == 0 || first == ParagraphKind.Note ? first : ParagraphKind.Subtitle,
                        line.Contains('{', StringComparison.Ordinal)
                            ? SentenceText.Read(line, item: null, place, problems)
                            : new Sentence([new WordsPart(line)])
                    )
            ),
        ];

    private ImmutableArray<LayoutRow> Rows(TableGrid grid, (int From, int To) range, int column)
    {
        var rows = ImmutableArray.CreateBuilder<LayoutRow>();
        for (var row = range.From; row < range.To; row++)
        {
            var first = column < grid.Columns ? grid[row, column] : default;
            if (first.RowSpan > 1 && !IsReference(first.Cell.Text) && IsClosed(grid, row, row + first.RowSpan, column))
            {
                var side = new LabelCell(first.Cell.Text) { ColumnSpan = first.ColumnSpan };
                rows.Add(new SideRow(side, Rows(grid, (row, row + first.RowSpan), column + first.ColumnSpan)));
                row += first.RowSpan - 1;
            }
            else
            {
                rows.Add(
                    RowOf([
                        .. grid
                            .Cells.Where(cell => cell.Row == row && cell.Column >= column)
                            .OrderBy(cell => cell.Column),
                    ])
                );
            }
        }

        return rows.ToImmutable();
    }

    // No other cell to the right reaches out of the rows that the first one spans.
    private static bool IsClosed(TableGrid grid, int from, int to, int column) =>
        grid.Cells.All(cell =>
            cell.Column < column
            || cell.Row >= to
            || cell.Row + cell.RowSpan <= from
            || (cell.Row >= from && cell.Row + cell.RowSpan <= to)
        );

    private LayoutRow RowOf(ImmutableArray<PlacedCell> cells)
    {
        var list = cells
            .Select(cell => Repeated().Match(cell.Cell.Text))
            .FirstOrDefault(match => match.Success)
            ?.Groups["list"]
            .Value;
        var item = list is null ? null : list + "[0]";
        ImmutableArray<LayoutCell> read = [.. cells.Select(cell => CellOf(cell, item))];
        return list is null ? new FixedRow(read) : new RepeatRow(list, BlankRows, read);
    }

    private LayoutCell CellOf(PlacedCell placed, string? item)
    {
        var text = placed.Cell.Text;
        LayoutCell cell = IsReference(text) ? Value(text, item) : new LabelCell(text);
        if (!IsReference(text) && text.Contains('{', StringComparison.Ordinal))
        {
            problems.Add(TemplateMessages.BadCell, place, ("text", text), ("example", "{identity.department}"));
        }

        return cell with
        {
            ColumnSpan = placed.ColumnSpan,
            RowSpan = placed.RowSpan,
        };
    }

    private LayoutCell Value(string text, string? item)
    {
        var written = Repeated().Replace(text[1..^1].Trim(), ".");
        if (!ExpressionText.TryParse(written, out var expression) || !ExpressionText.IsPrintable(expression, item))
        {
            problems.Add(OutlineMessages.NoSuchValue, place, ("text", text));
            return new LabelCell("");
        }

        var function = (expression as CallExpression)?.Function;
        return new ValueCell(
            expression,
            function is { } worked && WorkedOut.Contains(worked) ? CellRole.Computed : CellRole.Input
        )
        {
            Merge = function is Function.Kind or Function.KindWithWeight or Function.Aspect,
            Alignment = ExpressionText.KindOf(expression, item) switch
            {
                ValueKind.Amount => Alignment.Right,
                ValueKind.Text or ValueKind.Prose => Alignment.Left,
                _ => Alignment.Centre,
            },
        };
    }

    private static bool IsReference(string text) =>
        text.StartsWith('{') && text.EndsWith('}') && text.IndexOf('}', StringComparison.Ordinal) == text.Length - 1;

    [GeneratedRegex(@"(?<list>[A-Za-z]+(?:\.[A-Za-z]+)*)\[\*]\.?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Repeated();
}
