using System.Collections.Immutable;
using System.Globalization;
using Plumbline.App.Audits.Wording;
using Plumbline.Audit;
using Plumbline.Audit.Figures;

namespace Plumbline.App.Audits.Scans;

/// <summary>A number that was recognised from a picture, with what helps to find it in the original.</summary>
/// <param name="Number">From 1, in reading order.</param>
/// <param name="Page">The page, where known.</param>
/// <param name="Line">The line of the text as read.</param>
/// <param name="Cell">The place in a table, else empty.</param>
/// <param name="Before">Words before it, after an ellipsis so that no spreadsheet takes them for a number.</param>
/// <param name="Read">The number with its unit as it was recognised, in brackets for the same reason.</param>
/// <param name="Behind">Words behind it.</param>
public sealed record ScanRow(int Number, int? Page, int Line, string Cell, string Before, string Read, string Behind)
{
    private const int Words = 16;
    private const string More = "…";

    /// <summary>A row for each number of an audit that a person has to confirm, with its figure.</summary>
    public static ImmutableArray<(ScanRow Row, Figure Figure)> Of(AuditReport report)
    {
        var text = report.Text.Text;
        var spots = new Spots(report.Text);
        return
        [
            .. report
                .Figures.Where(figure => figure.IsUnconfirmed)
                .Select((figure, index) => (Of(figure, index + 1, text, spots), figure)),
        ];
    }

    /// <summary>Whether both are of the same number: what a spreadsheet or its encoding may change does not count.</summary>
    public bool IsOf(ScanRow other) =>
        Page == other.Page
        && Bare(Before) == Bare(other.Before)
        && Bare(Read) == Bare(other.Read)
        && Bare(Behind) == Bare(other.Behind);

    private static ScanRow Of(Figure figure, int number, string text, Spots spots)
    {
        var (start, end) = (figure.Span.Start, figure.Span.End);
        var from = start - Reach(text.AsSpan(0, start), fromEnd: true);
        var to = end + Reach(text.AsSpan(end), fromEnd: false);
        return new ScanRow(
            number,
            figure.Passage.Page,
            spots.LineOf(start),
            figure.Passage.Cell?.ToString() ?? "",
            from < start ? More + Plain(text[from..start]) : "",
            $"【{Plain(figure.Raw)}】",
            end < to ? Plain(text[end..to]) + More : ""
        );
    }

    // Some words, and none of another line.
    private static int Reach(ReadOnlySpan<char> side, bool fromEnd)
    {
        var line = fromEnd ? side[(side.LastIndexOf('\n') + 1)..] : side;
        var end = fromEnd ? -1 : line.IndexOf('\n');
        return Math.Min(Words, end < 0 ? line.Length : end);
    }

    private static string Plain(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace('"', '”');

    private static string Bare(string cell) =>
        string.Concat(
            cell.Where(letter =>
                char.IsAsciiLetterOrDigit(letter) || letter is '.' or ',' or '%' or (>= '一' and <= '龥')
            )
        );

    /// <inheritdoc/>
    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
}
