using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Plumbline.Audit.Texts;

/// <summary>
/// What a table says about each of its positions: the head above it and the words to the left. A head row holds no number;
/// head rows that follow one another stack.
/// </summary>
public sealed partial class TableHeads
{
    private const int WideTable = 500;
    private const int MostWords = 10_000;
    private const int MostWordsInWide = 100;

    private readonly string[] above;
    private readonly string[] left;
    private readonly int columns;

    private TableHeads(int columns, string[] above, string[] left, ImmutableArray<bool> headRows)
    {
        this.columns = columns;
        this.above = above;
        this.left = left;
        HeadRows = headRows;
    }

    /// <summary>For each row whether it is a head row.</summary>
    public ImmutableArray<bool> HeadRows { get; }

    /// <summary>The folded words above a position, outermost first, parted by /; empty where there are none.</summary>
    public string Above(int row, int column) => above[(row * columns) + column];

    /// <summary>The folded words to the left of a position in its row, parted by /; empty where there are none.</summary>
    public string Left(int row, int column) => left[(row * columns) + column];

    /// <summary>Reads the heads of a table in one pass.</summary>
    public static TableHeads Of(TableView table)
    {
        var (rows, columns) = (table.Rows, table.Columns);
        var heading = new string[rows * columns];
        var beside = new string[rows * columns];
        var heads = new string[columns];
        Array.Fill(heads, "");
        var most = columns > WideTable ? MostWordsInWide : MostWords;
        var headRows = ImmutableArray.CreateBuilder<bool>(rows);
        for (var row = 0; row < rows; row++)
        {
            var isHead = IsHeadRow(table, row);
            var stacks = isHead && row > 0 && headRows[row - 1];
            headRows.Add(isHead);
            var words = "";

            // An empty place in the first of two head rows belongs to the head on its left, which spans it; in lines of
            // words a head shows what it spans.
            var groups = isHead && !stacks && !table.IsLoose && row + 1 < rows && IsHeadRow(table, row + 1);
            for (var column = 0; column < columns; column++)
            {
                heading[(row * columns) + column] = heads[column];
                beside[(row * columns) + column] = words;
                if (table[row, column] is { } cell && IsWords(cell.Compact))
                {
                    words = Join(words.Length < most ? words : "", cell.Compact);
                    if (isHead)
                    {
                        heads[column] =
                            stacks && GoesOn(table, row, column)
                                ? heads[column] + cell.Compact
                                : Join(stacks ? heads[column] : "", cell.Compact);
                    }
                }
                else if (isHead && !stacks)
                {
                    heads[column] = groups && column > 0 ? heads[column - 1] : "";
                }
            }
        }

        return new TableHeads(columns, heading, beside, headRows.MoveToImmutable());
    }

    /// <summary>Whether folded text is words and not a number with its unit.</summary>
    public static bool IsWords(string compact)
    {
        var start = compact.AsSpan().TrimStart("≥≤><=-+约近不低于超过达到");
        return start.Length > 0
            && (
                !char.IsAsciiDigit(start[0])
                || HeadingMark.Of(compact).Length > 0
                || IsOfAYear(start)
                || (start.Contains('岁') && OfAges().IsMatch(start))
            );
    }

    // 2019年决算数, 2020年, 2024年较2023年增减, 2021-2023年合计.
    private static bool IsOfAYear(ReadOnlySpan<char> words) => words[0] is '1' or '2' && OfYears().IsMatch(words);

    // 到位率 above （%） in lines of words: one head over two lines.
    private static bool GoesOn(TableView table, int row, int column) =>
        table.IsLoose && table.Grid[row - 1, column].ColumnSpan == 1 && table[row - 1, column] is not null;

    private static bool IsHeadRow(TableView table, int row) =>
        WordsIn(table, row) is var words
        && (words > 1 || (words == 1 && row == 0 && table.IsLoose && table.Rows > 1 && WordsIn(table, 1) > 1));

    // How many heads a row has; less than one where it has anything else.
    private static int WordsIn(TableView table, int row)
    {
        var words = 0;
        Passage? last = null;
        for (var column = 0; column < table.Columns; column++)
        {
            if (table[row, column] is not { } cell || ReferenceEquals(cell, last))
            {
                continue;
            }

            last = cell;
            if (!IsWords(cell.Compact))
            {
                return 0;
            }

            words += cell.Compact.Length <= 24 ? 1 : -8;
        }

        return words;
    }

    private static string Join(string words, string cell)
    {
        var more = BetweenWords().Replace(cell, "、");
        return words.Length == 0 || words == more ? more
            : words.EndsWith(more, StringComparison.Ordinal) ? words
            : $"{words}/{more}";
    }

    // 米/油支出 is one name; 元/人 and what stands in brackets are units.
    [GeneratedRegex(@"(?<=^[^(]*[一-龥-[元]])/(?=[一-龥])", Patience.Options, Patience.Milliseconds)]
    private static partial Regex BetweenWords();

    // 80—89周岁(人), 3至6岁, 100周岁以上(人): a group of persons by age.
    [GeneratedRegex(
        @"^[0-9]{1,3}(?:周?岁)?(?:[-—–~～至][0-9]{1,3}周?岁|(?<=岁)|周?岁)(?:及?以[上下]|以内)?(?:[^0-9，。]{0,6})$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex OfAges();

    [GeneratedRegex(
        "^(?:(?:19|20)[0-9]{2}(?:年|[-—–~至](?=(?:19|20)[0-9]{2}年))[^0-9]*)+$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex OfYears();
}
