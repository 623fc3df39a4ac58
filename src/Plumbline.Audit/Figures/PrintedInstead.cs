using Plumbline.Audit.Numerals;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Figures;

/// <summary>
/// What a person saw printed where a number was recognised: a bare number keeps the unit that was read, a number with its
/// unit stands for both.
/// </summary>
public static class PrintedInstead
{
    private const int Longest = 40;
    private const int Introduction = 3;

    /// <summary>The text to put in the place of the figure, or null when what was written is no number.</summary>
    public static string? Of(Figure figure, string written)
    {
        var bare = Folding.Compact(written);
        if (bare.Length is 0 or > Longest || Numeral(figure.Passage.Compact, figure.Start) is not { } read)
        {
            return null;
        }

        var compact = figure.Passage.Compact;
        var unit = compact[read.End..figure.End];
        var introduced = read.IsPercent && !bare.Contains('%') && !bare.Contains('之', StringComparison.Ordinal);
        var head = introduced ? compact.Substring(read.Start, Introduction) : "";
        var whole = head + bare + unit;
        if (Numeral(whole, 0) is { TooLong: false } alone && alone.End == whole.Length - unit.Length)
        {
            return IsSame(alone, read) ? figure.Raw : whole;
        }

        return Numeral(bare, 0) is { TooLong: false } full && UnitLexer.At(bare, full.End).End == bare.Length
            ? bare
            : null;
    }

    // A spreadsheet drops the zeros behind the point: 120.50 comes back as 120.5.
    private static bool IsSame(Numeral written, Numeral read) =>
        written.Number.Decimals <= read.Number.Decimals && written.Number.ToFraction() == read.Number.ToFraction();

    // The number that begins there, when it is the only one that does.
    private static Numeral? Numeral(string compact, int start)
    {
        foreach (var numeral in NumeralLexer.Read(compact))
        {
            if (numeral.Start == start)
            {
                return numeral;
            }
        }

        return null;
    }
}
