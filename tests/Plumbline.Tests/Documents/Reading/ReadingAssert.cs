using System.Globalization;
using Plumbline.Documents.Model;
using Plumbline.Documents.Reading;
using Plumbline.Findings;
using Plumbline.Tests.Robustness;
using Xunit;

namespace Plumbline.Tests.Documents.Reading;

/// <summary>What must hold of every document that was read, and of every refusal.</summary>
internal static class ReadingAssert
{
    private const string BetweenCells = "，；;、,/";
    private const string TableDrawing = "\"|｜│┃║-=+_:─━－—＝＋";

    /// <summary>Reads a file that must be readable, and checks its spans.</summary>
    internal static SourceDocument Reads(Result<SourceDocument> result)
    {
        Assert.True(
            result.TryGet(out var source),
            string.Join('\n', result.Findings.Select(finding => finding.Message))
        );
        SpansAreSound(source);
        Assert.All(source.Remarks, Hostile.AssertClear);
        return source;
    }

    /// <summary>The rule of the one finding of a file that must be refused.</summary>
    internal static string Refuses(Result<SourceDocument> result)
    {
        Assert.False(result.TryGet(out _));
        var finding = Assert.Single(result.Findings);
        Assert.Equal(Severity.Error, finding.Severity);
        Hostile.AssertClear(finding);
        return finding.Rule;
    }

    /// <summary>
    /// Spans stand in reading order, hold the text of their block, cell or piece, and leave out nothing but white space,
    /// the drawing of tables and the marks between the cells of a row.
    /// </summary>
    internal static void SpansAreSound(SourceDocument source)
    {
        var at = 0;
        foreach (var (span, text, isInRow) in Leaves(source.Document))
        {
            Assert.InRange(span.Start, at, source.Text.Length);
            Assert.Equal(text, span.In(source.Text));
            Assert.True(IsSeparator(source.Text.AsSpan(at, span.Start - at), isInRow), source.Text[at..span.Start]);
            at = span.End;
        }

        Assert.True(IsSeparator(source.Text.AsSpan(at)), source.Text[at..]);
        Assert.All(source.Document.Blocks, block => Assert.NotNull(block.Source));
    }

    /// <summary>The lines of text of a document, in reading order, without outer white space.</summary>
    internal static string[] Lines(Document document) =>
        [
            .. Texts(document)
                .SelectMany(text => text.Split('\n'))
                .Select(line => line.Trim())
                .Where(line => line.Length > 0),
        ];

    /// <summary>The tables as lines: each cell with its row, column, spans and text.</summary>
    internal static string[] Cells(Document document) =>
        [
            .. document
                .Blocks.OfType<Table>()
                .SelectMany(
                    (table, number) =>
                        TableGrid
                            .Of(table)
                            .Cells.Where(cell => cell.Cell.Text.Trim().Length > 0)
                            .OrderBy(cell => cell.Row)
                            .ThenBy(cell => cell.Column)
                            .Select(cell =>
                                string.Create(
                                    CultureInfo.InvariantCulture,
                                    $"T{number + 1} {cell.Row},{cell.Column} {cell.RowSpan}x{cell.ColumnSpan} {cell.Cell.Text}"
                                )
                            )
                ),
        ];

    private static IEnumerable<string> Texts(Document document)
    {
        foreach (var block in document.Blocks)
        {
            switch (block)
            {
                case Heading heading:
                    yield return string.Concat(heading.Content.Select(piece => piece.Text));
                    break;
                case Paragraph paragraph:
                    yield return string.Concat(paragraph.Content.Select(piece => piece.Text));
                    break;
                case Table table:
                    foreach (var cell in table.Rows.SelectMany(row => row.Cells))
                    {
                        yield return cell.Text;
                    }

                    break;
                default:
                    break;
            }
        }
    }

    private static IEnumerable<(TextSpan Span, string Text, bool IsInRow)> Leaves(Document document)
    {
        foreach (var block in document.Blocks)
        {
            var pieces = block switch
            {
                Heading heading => heading.Content,
                Paragraph paragraph => paragraph.Content,
                _ => [],
            };
            foreach (var piece in pieces)
            {
                yield return (piece.Source!.Value, piece.Text, false);
            }

            foreach (var row in block is Table table ? table.Rows : [])
            {
                for (var at = 0; at < row.Cells.Length; at++)
                {
                    yield return (row.Cells[at].Source!.Value, row.Cells[at].Text, at > 0);
                }
            }
        }
    }

    private static bool IsSeparator(ReadOnlySpan<char> text, bool isInRow = false)
    {
        foreach (var character in text)
        {
            if (
                !char.IsWhiteSpace(character)
                && character is not (>= '\u2500' and <= '\u257F')
                && !TableDrawing.Contains(character, StringComparison.Ordinal)
                && !(isInRow && BetweenCells.Contains(character, StringComparison.Ordinal))
            )
            {
                return false;
            }
        }

        return true;
    }
}
