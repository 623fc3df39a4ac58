using System.Collections.Immutable;
using Plumbline.Documents.Model;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Scoring;
using Plumbline.Regimes.Outlines;
using Plumbline.Regimes.Values;

namespace Plumbline.Regimes.Layouts;

/// <summary>Draws a filing into a form. An empty filing gives the blank form.</summary>
public static class FormDrawing
{
    /// <summary>The form as a document of its own.</summary>
    /// <param name="layout">The form.</param>
    /// <param name="filing">What is filled in.</param>
    /// <param name="regime">Its indicator framework names the rows of a blank form.</param>
    /// <param name="sheet">Computed scores, shown where the filing declares none; may be null.</param>
    public static Document Draw(Layout layout, Filing filing, Regime regime, ScoreSheet? sheet = null)
    {
        var section = new Section(Blocks(layout, filing, regime, sheet), layout.Orientation);
        return new(layout.Name, [section]) { Origin = $"{regime.Code}/{layout.Id}" };
    }

    /// <summary>The lines and the table of the form, to be set into a report.</summary>
    public static ImmutableArray<Block> Blocks(Layout layout, Filing filing, Regime regime, ScoreSheet? sheet = null)
    {
        var scope = new ValueScope(WithBlankIndicators(filing, regime), sheet);
        var table = Table(layout, scope);
        return
        [
            .. Lines(layout.Above, scope, layout),
            table,
            .. Lines(layout.Below, scope, layout),
            .. PrintsFirstTarget(table) ? [] : Adjusted(filing),
        ];
    }

    /// <summary>The table alone.</summary>
    public static Table Table(Layout layout, ValueScope scope)
    {
        var rows = new RowDrawing(layout, scope.Filing).Draw(layout.Rows, scope);
        return new(layout.Columns, rows) { Name = layout.Name, InnerHeader = HeadOfList(rows) };
    }

    // The row of words over the longest run of a list's rows: where a form runs over pages, it does so there.
    private static int? HeadOfList(ImmutableArray<Row> rows)
    {
        int? head = null;
        var longest = 1;
        for (var at = 1; at < rows.Length; at++)
        {
            var above = rows[at - 1];
            if (rows[at].Item is null || above.Item is not null || above.Cells.Any(cell => cell.Role != CellRole.Label))
            {
                continue;
            }

            var run = rows.Skip(at).TakeWhile(row => row.Item is not null).Count();
            (head, longest) = run > longest ? (at - 1, run) : (head, longest);
        }

        return head;
    }

    private static IEnumerable<Block> Lines(ImmutableArray<TextLine> lines, ValueScope scope, Layout layout) =>
        lines
            .Select(line => new Paragraph(line.Kind, SentenceWriting.Write(line.Sentence, scope, layout.Money)))
            .Where(paragraph => !paragraph.Content.IsEmpty);

    // A form with a column of its own for the target that held before says in its heading what that is.
    private static bool PrintsFirstTarget(Table table) =>
        table.Rows.Any(row =>
            row.Cells.Any(cell => cell.Binding?.EndsWith(".originalTarget", StringComparison.Ordinal) is true)
        );

    // Where a target was adjusted, the form prints the one that holds in the table and the first one below it.
    private static IEnumerable<Block> Adjusted(Filing filing)
    {
        var changed = filing
            .Indicators.Where(row => row.OriginalTarget is not null && row.Target is not null)
            .Select(row => $"“{row.Name}”原指标值{row.OriginalTarget}，调整后{row.Target}");
        var text = string.Join("；", changed);
        return text.Length == 0 ? [] : [new Paragraph(ParagraphKind.Note, $"注：经批复调整的指标：{text}。")];
    }

    // A form to be filled in by hand shows the framework's rows, as the printed ones do.
    private static Filing WithBlankIndicators(Filing filing, Regime regime) =>
        filing.Indicators.IsEmpty && !regime.Taxonomy.IsEmpty
            ? filing with
            {
                Indicators =
                [
                    .. regime
                        .Taxonomy.OrderBy(pair => pair.Key)
                        .SelectMany(pair =>
                            pair.Value.Select(aspect => new Indicator { Kind = pair.Key, Aspect = aspect })
                        ),
                ],
            }
            : filing;
}
