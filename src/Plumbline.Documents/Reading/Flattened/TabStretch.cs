namespace Plumbline.Documents.Reading.Flattened;

/// <summary>A stretch of lines with tabs, where rows of one width follow each other.</summary>
internal sealed class TabStretch
{
    private const int MostLinesOfRow = 40;
    private const int LinesOfProse = 20;
    private const int LongestPart = 12;
    private const int FirstPart = 2;
    private const int SecondPart = 4;
    private const int LinesMeasured = 200;

    private readonly FlatLines lines;
    private readonly int from;

    // Tabs of most of its rows, and whether all but a few rows have just as many.
    private int usual;
    private bool isRegular;
    private int tabsBefore;

    /// <summary>A stretch that begins at a line.</summary>
    public TabStretch(FlatLines lines, int from)
    {
        this.lines = lines;
        this.from = from;
        LastRowEnd = from;
    }

    /// <summary>The line after the last row that was taken.</summary>
    public int LastRowEnd { get; private set; }

    /// <summary>Where the row that begins at a line ends; null when none does.</summary>
    public int? EndOfRow(int line)
    {
        var begun = BeginsFirstCell(line) ? line + 1 : line;
        if (!IsTabbed(begun))
        {
            return LastRowEnd == line && IsLabelAcross(line) ? LastRowEnd = line + 1 : null;
        }

        var end = Quoted(begun) ?? Completed(begun) ?? begun + 1;
        tabsBefore = lines.Shape(begun).Marks;
        LastRowEnd = WithRestOfLastCell(line, IsRestOfBrokenHeads(begun, end) ? end + 1 : end);
        return LastRowEnd;
    }

    // 其中： / 基本支出 <tab> 其中： / 项目支出: the last head is broken as the heads before it were.
    private bool IsRestOfBrokenHeads(int begun, int end) =>
        begun == from
        && end > begun + 1
        && IsRestOfCell(end)
        && lines[end].Trim().Length <= LongestPart
        && IsTabbed(end + 1)
        && lines.Shape(end + 1).Marks == usual;

    /// <summary>The line at which the next row begins, a blank line being passed over between rows of one width.</summary>
    public int NextRow(int end) => IsBlankBetweenRows(end) ? end + 1 : end;

    /// <summary>Finds out from the first rows how wide the others are.</summary>
    public void Measure()
    {
        var widths = new Dictionary<int, int>();
        var rows = 0;
        var quiet = 0;
        for (var at = from; at < from + LinesMeasured && quiet < MostLinesOfRow; at++)
        {
            if (IsTabbed(at))
            {
                var tabs = lines.Shape(at).Marks;
                widths[tabs] = widths.GetValueOrDefault(tabs) + 1;
                rows++;
                quiet = 0;
            }
            else if (
                (lines.Shape(at).Kind == LineKind.Words && !CellWords.IsTitle(lines[at])) || IsBlankBetweenRows(at)
            )
            {
                quiet += CellWords.IsLongSentence(lines[at]) && lines[at].TrimEnd() is [.., '。'] ? LinesOfProse : 1;
            }
            else
            {
                break;
            }
        }

        var most = widths.MaxBy(width => (width.Value, width.Key));
        usual = most.Key;
        isRegular = most.Value * 10 >= rows * 6;
    }

    private bool IsTabbed(int line) =>
        lines.Shape(line) switch
        {
            { Kind: LineKind.Tabbed or LineKind.MaybeTabbed } => true,
            { Kind: LineKind.TabLed } => !CellWords.IsLongSentence(lines[line])
                && !CellWords.HasHeadingMark(lines[line]),
            { Kind: LineKind.Blank, Marks: >= 2 } => true,
            _ => false,
        };

    private bool IsBlankBetweenRows(int line) =>
        line > from
        && lines.Shape(line) is { Kind: LineKind.Blank, Marks: 0 }
        && IsTabbed(line - 1)
        && IsTabbed(line + 1)
        && lines.Shape(line - 1).Marks == lines.Shape(line + 1).Marks
        && lines.Shape(line + 1).Marks >= 2;

    // A cell that a spreadsheet program quoted, because it holds breaks.
    private int? Quoted(int from)
    {
        if (lines[from].IndexOf("\t\"") < 0 && lines[from] is not ['"', ..] || lines[from].Count('"') % 2 == 0)
        {
            return null;
        }

        for (var line = from + 1; line < from + MostLinesOfRow; line++)
        {
            if (lines.Shape(line).Kind == LineKind.Other)
            {
                break;
            }

            if (lines[line].Count('"') % 2 == 1)
            {
                return line + 1;
            }
        }

        return null;
    }

    /// <summary>The first cell holds a break, so that its row begins in a line without tabs.</summary>
    public bool BeginsFirstCell(int line) =>
        lines.Shape(line).Kind == LineKind.Words
        && IsTabbed(line + 1)
        && lines[line + 1].IndexOf('\t') is var tab
        && tab > 0
        && lines[line].Trim().Length <= LongestPart
        && !CellWords.IsTitle(lines[line])
        && !CellWords.IsSentence(lines[line])
        && (
            lines[line + 1].TrimStart() is ['（' or '(', ..]
            || (
                line > from
                && lines[line].Trim().Length <= FirstPart
                && lines[line + 1][..tab].Trim().Length <= SecondPart
            )
        );

    // A row with too few tabs whose next lines bring just those that are missing, or as many as the row before has.
    private int? Completed(int from)
    {
        var tabs = lines.Shape(from).Marks;
        var words = 0;
        for (var line = from + 1; tabs < usual && line < from + MostLinesOfRow; line++)
        {
            var isTabbed = IsTabbed(line);
            if (isTabbed ? words == 0 && !isRegular : !IsRestOfCell(line))
            {
                return null;
            }

            words += isTabbed ? 0 : 1;
            tabs += isTabbed ? lines.Shape(line).Marks : 0;
            if (isTabbed && (tabs == usual || (tabs == tabsBefore && words > 0)))
            {
                return line + 1;
            }
        }

        return null;
    }

    private bool IsRestOfCell(int line) => lines.Shape(line).Kind == LineKind.Words && !CellWords.IsTitle(lines[line]);

    // Sentences below a complete row go on with its last cell, if that holds sentences too and the table goes on below.
    private int WithRestOfLastCell(int from, int end)
    {
        var line = end;
        while (lines.Shape(line).Kind == LineKind.Words && line - from < MostLinesOfRow)
        {
            if (!CellWords.IsSentence(lines[line]) || CellWords.IsTitle(lines[line]) || !EndsInSentence(line - 1))
            {
                return end;
            }

            line++;
        }

        return IsTabbed(line) ? line : end;
    }

    private bool EndsInSentence(int line)
    {
        var words = lines[line][(lines[line].LastIndexOf('\t') + 1)..];
        return CellWords.IsSentence(words);
    }

    // A label that reaches over all columns, between two rows of the usual width.
    private bool IsLabelAcross(int line) =>
        lines.Shape(line).Kind == LineKind.Words
        && CellWords.IsShort(lines[line].Trim())
        && !CellWords.IsSentence(lines[line])
        && !CellWords.IsTitle(lines[line])
        && lines.Shape(line - 1).Marks == usual
        && lines.Shape(line + 1).Marks == usual
        && usual >= 2
        && IsTabbed(line - 1)
        && IsTabbed(line + 1);
}
