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
    private const int FewestFigures = 2;
    private const int FewestHeads = 2;

    // The degrees in which an indicator in words is reached, and as forms print them. Source: rule book §2.5.
    private static readonly string[] Outcomes =
    [
        "达成年度指标",
        "部分达成年度指标",
        "未达成年度指标",
        "达成预期指标",
        "部分达成预期指标",
        "未达成预期指标",
    ];

    private readonly AuditText text;
    private readonly List<FormToken> tokens = [];
    private int row;

    // The last line was the head of indicators or a part of it.
    private bool afterHead;

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
                AddCells(passage, -1, -1, isRow: false);
            }
        }
    }

    private void ReadTable(TableView table)
    {
        // One cell a line between bars is no grid either.
        var isGrid = table.Columns > 1 && !table.IsLoose;
        for (var line = 0; line < table.Rows; line++)
        {
            row++;
            var isPlaced = isGrid && HasSeveral(table, line);
            var isRow = !isGrid && FiguresIn(table, line) >= FewestFigures;
            for (var column = 0; column < table.Columns; )
            {
                var placed = table.Grid[line, column];
                if (table.Begins(line, column) && table[line, column] is { } passage)
                {
                    var (from, to) = isPlaced ? (column, column + placed.ColumnSpan) : (-1, -1);
                    AddCells(passage, from, to, isRow);
                }

                column = placed.Column + placed.ColumnSpan;
            }
        }
    }

    // A row of which one cell alone is known has no columns either.
    private static bool HasSeveral(TableView table, int row)
    {
        var known = 0;
        for (var column = 0; column < table.Columns; column++)
        {
            known += table.Grid.IsFiller(row, column) ? 0 : 1;
        }

        return known > 1;
    }

    private static int FiguresIn(TableView table, int row) =>
        Enumerable
            .Range(0, table.Columns)
            .Count(column =>
                table.Begins(row, column)
                && table[row, column] is { } cell
                && ValueShapes.IsFigure(ValueShapes.Of(cell.Compact))
            );

    private void AddCells(Passage passage, int column, int end, bool isRow)
    {
        var pieces = isRow ? FlatLine.Parted(passage) : FlatLine.Cut(passage, text.Text);
        if (afterHead && column < 0 && pieces.Length == 1 && IsPartOfHead(passage))
        {
            pieces = FlatLine.Parted(passage);
        }

        var first = tokens.Count;
        foreach (var (from, to) in pieces)
        {
            var word = Markup.Strip(passage.Compact[from..to]);
            if (column < 0 && (word.AsSpan().TrimEnd('|').IsEmpty || IsPageNumber(word)))
            {
                // Bars without words are the frame of a table that became text, a number between dashes is that of a page.
                continue;
            }

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

        afterHead = tokens.Count - first >= FewestHeads && (IsHead(first) || IsGoneOn(first));
    }

    private static bool IsPageNumber(string word) =>
        word is ['-', .. var number, '-'] && number.Trim() is { Length: > 0 } digits && digits.All(char.IsAsciiDigit);

    // 三级指标 预期指 / 标值 实际完成指 / 标值 分值: heads of narrow columns break over several lines.
    private static bool IsPartOfHead(Passage passage) =>
        passage.Compact.Length <= LongestLabel && passage.Compact.AsSpan().IndexOfAny('。', '，', ';') < 0;

    private bool IsHead(int first) => tokens.Skip(first).Count(token => token.Label.IsIndicatorColumn()) >= FewestHeads;

    private bool IsGoneOn(int first) =>
        afterHead
        && tokens
            .Skip(first)
            .All(token => token is { Label: FormLabel.None, Shape: ValueShape.Words or ValueShape.Unit });

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

    private static bool IsHalf(FormToken level, FormToken rest) =>
        level.Label == FormLabel.Level2
        && rest.Label == FormLabel.Level1
        && !LevelWords.IsFirst(FormLabels.Key(level.Word))
        && !LevelWords.IsFull(FormLabels.Key(level.Word));

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
        if ((tokens[at].InTable && !tokens[at].IsCut) || IsAmount(tokens[at]) || tokens[at].Shape == ValueShape.Stroke)
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
            if (Outcomes.Contains(named.Word))
            {
                best = (named, next - at + 1);
            }
            else if (
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

        // 指标 | 目标值 are two heads, of which the second alone is the head of the values.
        if (to == from + 1 && tokens[from].Label == FormLabel.Side && tokens[to].Label == sum)
        {
            return true;
        }

        for (var at = from; at <= to; at++)
        {
            if (tokens[at].Label is FormLabel.None or FormLabel.Side or FormLabel.AnyBudget)
            {
                return false;
            }
        }

        // 社会 | 效益指标 is one level; 产出 | 数量指标 are two.
        return sum is not (FormLabel.Level1 or FormLabel.Level2)
            || (tokens[from].Label != FormLabel.None && !IsHalf(tokens[from], tokens[to]));
    }
}
