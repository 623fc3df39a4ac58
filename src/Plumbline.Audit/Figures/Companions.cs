using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Figures;

/// <summary>
/// A bare number that its neighbours explain: the first end of a range (50-60人), a member of a list whose unit stands behind
/// the last (0.305、0.452、0.510万元), the second part of a ratio or fraction (3:1, 1/4). Nothing is reckoned with it.
/// </summary>
internal static partial class Companions
{
    private const int LongestList = 80;

    /// <summary>Whether the number is understood through the numbers beside it.</summary>
    public static bool Has(Figure figure)
    {
        var text = figure.Passage.Compact;
        return IsSecond(text, figure.Start) || SharesUnit(text, figure.End);
    }

    private static bool IsSecond(string text, int start) =>
        start > 1 && text[start - 1] is ':' or '/' && char.IsAsciiDigit(text[start - 2]);

    private static bool SharesUnit(string text, int end)
    {
        var list = List().Match(text, end, Math.Min(LongestList, text.Length - end));
        return list.Success && UnitLexer.At(text, list.Index + list.Length).Dimension != Dimension.None;
    }

    [GeneratedRegex(@"\G(?:[-~—、至到][0-9][0-9.,]*)+", Patience.Options, Patience.Milliseconds)]
    private static partial Regex List();
}
