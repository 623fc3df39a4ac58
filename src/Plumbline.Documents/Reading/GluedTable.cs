using System.Buffers;
using Plumbline.Documents.Reading.Flattened;

namespace Plumbline.Documents.Reading;

/// <summary>
/// Lines of a table whose cells stand side by side without blanks. Where such lines are still lines after reading, there was
/// more than one way to part them, or none.
/// </summary>
public static class GluedTable
{
    private const int LongestName = 40;
    private const int LongestRun = 80;

    private static readonly SearchValues<char> InNumbers = SearchValues.Create("0123456789.,-%");

    /// <summary>Whether a line is the heading of such a table: 科目年初数年末数.</summary>
    public static bool IsHeading(string line) => !GluedHeading.ColumnsOf(line).IsEmpty;

    /// <summary>Whether a line may be a row of one: 办公费12.5013.75.</summary>
    public static bool IsRow(string line) => NameLength(line) > 0;

    // Words, and behind them nothing but digits and what stands in numbers.
    internal static int NameLength(ReadOnlySpan<char> line)
    {
        var end = line.LastIndexOfAnyExcept(InNumbers) + 1;
        return
            end is > 0 and <= LongestName
            && line.Length - end is > 1 and <= LongestRun
            && !CellWords.IsSentence(line[..end])
            && !line.ContainsAny(' ', '\u3000')
            ? end
            : 0;
    }
}
