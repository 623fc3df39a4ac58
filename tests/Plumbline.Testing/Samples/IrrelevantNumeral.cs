using System.Collections.Immutable;
using System.Globalization;

namespace Plumbline.Testing.Samples;

/// <summary>A numeral of a document that states no figure: a year, a list number, a part of a name.</summary>
/// <param name="Offset">Position in the decoded text, in UTF-16 code units from 0.</param>
/// <param name="Literal">The digits as printed.</param>
/// <param name="Reason">Why it is no figure, in Chinese.</param>
public sealed record IrrelevantNumeral(int Offset, string Literal, string Reason)
{
    /// <summary>Reads a list of lines <c>offset TAB literal TAB reason</c>.</summary>
    /// <exception cref="FormatException">A line has other than three columns or no whole number in the first.</exception>
    public static ImmutableArray<IrrelevantNumeral> ReadAll(string path) =>
        [.. File.ReadLines(path).Where(line => line.Length > 0).Select(Parse)];

    private static IrrelevantNumeral Parse(string line)
    {
        var columns = line.Split('\t');
        return columns.Length == 3 && columns[2].Length > 0
            ? new(int.Parse(columns[0], NumberStyles.None, CultureInfo.InvariantCulture), columns[1], columns[2])
            : throw new FormatException($"Not offset, literal and reason: {line}");
    }
}
