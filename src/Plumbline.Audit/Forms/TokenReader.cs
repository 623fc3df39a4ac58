using System.Text;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Forms;

/// <summary>
/// Reads a document as one stream of cells: those of tables row by row, and the lines of a form that lost its table one
/// cell a line, or several cells glued in a line.
/// </summary>
internal sealed class TokenReader
{
    private const int LongestJoin = 8;
    private const int LongestLabel = 24;

    private readonly AuditText text;
    private readonly List<FormToken> tokens = [];
    private int row;

    private TokenReader(AuditText text) => this.text = text;

    /// <summary>All cells in reading order; labels broken over lines are put together.</summary>
    internal static List<FormToken> Read(AuditText text)
    {
        var reader = new TokenReader(text);
        reader.ReadAll();
        return JoinLabels(TabbedLines.Join(reader.tokens, text.Text));
    }

    private void ReadAll()
    {
        var done = new HashSet<int>();
        foreach (var passage in text.Passages)
        {
            if (passage.Cell is { } place)
            {
                if (done.Add(place.Table))
                {
                    ReadTable(text.Tables[place.Table]);
                }
            }
            else
            {
                row++;
                AddCells(passage, -1, -1);
            }
        }
    }

    private void ReadTable(TableView table)
    {
        for (var line = 0; line < table.Rows; line++)
        {
            row++;
            for (var column = 0; column < table.Columns; )
            {
                var placed = table.Grid[line, column];
                if (table.Begins(line, column) && table[line, column] is { } passage)
                {
                    AddCells(passage, column, column + placed.ColumnSpan);
                }

                column = placed.Column + placed.ColumnSpan;
            }
        }
    }

    private void AddCells(Passage passage, int column, int end)
    {
        var pieces = FlatLine.Cut(passage, text.Text);
        foreach (var (from, to) in pieces)
        {
            var word = Markup.Strip(passage.Compact[from..to]);
            tokens.Add(
                new FormToken(passage, from, to, word, Squeeze(passage, from, to))
                {
                    Row = row,
                    Column = column,
                    ColumnEnd = end,
                    IsCut = pieces.Length > 1,
                }.Named()
            );
        }
    }

    private string Squeeze(Passage passage, int from, int to)
    {
        var printed = new StringBuilder(to - from);
        for (var at = from; at < to; at++)
        {
            var gap = at > from && passage.Offsets[at] > passage.Offsets[at - 1] + 1;
            var character = text.Text[passage.Offsets[at]];
            if (gap && IsLatin(text.Text[passage.Offsets[at - 1]]) && IsLatin(character))
            {
                printed.Append(' ');
            }

            printed.Append(Folding.IsBlank(character) ? ' ' : character);
        }

        return Markup.Strip(printed.ToString()).Trim();
    }

    private static bool IsLatin(char character) => char.IsAsciiLetter(character);

    // 年初 / 预算数, 满意度 / 指标 / (10分): a label broken over lines or by blanks is one label.
    private static List<FormToken> JoinLabels(List<FormToken> tokens)
    {
        var joined = new List<FormToken>(tokens.Count);
        for (var at = 0; at < tokens.Count; )
        {
            var (token, used) = Longest(tokens, at);
            if (IsKept(token))
            {
                joined.Add(token);
            }

            at += used;
        }

        return joined;
    }

    // A bracket alone, such as （万元）, says nothing about a form; one with the year does.
    private static bool IsKept(FormToken token) =>
        token.Label != FormLabel.None
        || token.Shape != ValueShape.Words
        || FormLabels.Key(token.Word).Length > 0
        || token.Word.Contains('年', StringComparison.Ordinal)
        || token.Word.Contains('元', StringComparison.Ordinal);

    private static (FormToken Token, int Used) Longest(List<FormToken> tokens, int at)
    {
        var best = (Token: tokens[at], Used: 1);
        if ((tokens[at].InTable && !tokens[at].IsCut) || IsAmount(tokens[at]))
        {
            return best;
        }

        var sum = tokens[at];
        for (var next = at + 1; next < tokens.Count && next - at < LongestJoin; next++)
        {
            var piece = tokens[next];
            if (sum.Word.Length + piece.Word.Length > LongestLabel || piece.InTable != sum.InTable || !Goes(piece))
            {
                break;
            }

            sum = sum.With(piece);
            var named = sum.Named();
            if (
                named.Label is not (FormLabel.None or FormLabel.FundPart)
                && (named.Label != FormLabel.Title || named.Word.EndsWith('表'))
                && !AllLabels(tokens, at, next, named.Label)
            )
            {
                best = (named, next - at + 1);
            }
        }

        return best;
    }

    // 合计 100.00 46.35 before the title of the next form; 2020年度 is part of the title.
    private static bool IsAmount(FormToken token) =>
        ValueShapes.IsFigure(token.Shape)
        && token.Word is not (['2', '0', >= '0' and <= '9', >= '0' and <= '9', ..] or ['1', '9', _, _, ..]);

    private static bool Goes(FormToken piece) =>
        piece.Shape is ValueShape.Words or ValueShape.Unit || piece.Word.StartsWith('(') || piece.Word is "指标";

    private static bool AllLabels(List<FormToken> tokens, int from, int to, FormLabel sum)
    {
        if (sum == FormLabel.Deviation)
        {
            return tokens
                .GetRange(from, to - from + 1)
                .Exists(token =>
                    token.Label is not (FormLabel.None or FormLabel.Deviation) && token.Word is not "改进措施"
                );
        }

        for (var at = from; at <= to; at++)
        {
            if (tokens[at].Label is FormLabel.None or FormLabel.Side or FormLabel.AnyBudget)
            {
                return false;
            }
        }

        return sum is not (FormLabel.Level1 or FormLabel.Level2) || tokens[from].Label != FormLabel.None;
    }
}
