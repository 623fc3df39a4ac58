using Plumbline.Audit.Numerals;

namespace Plumbline.Audit.Figures;

/// <summary>
/// Numbers with a letter where a digit should be: 1O0.00万元, l00%. What is left of such a number has another value, so it is
/// not reckoned with.
/// </summary>
internal static class Letters
{
    /// <summary>Whether a letter that looks like a digit begins the number, and its unit is that of an amount or rate.</summary>
    public static bool In(string text, Numeral numeral) =>
        IsLetter(text, numeral.Start - 1)
        && UnitLexer.At(text, numeral.End).Dimension is Dimension.Money or Dimension.Percent;

    /// <summary>The same of a figure.</summary>
    public static bool Before(Figure figure) =>
        figure.Unit.Length > 0
        && figure.Dimension is Dimension.Money or Dimension.Percent
        && IsLetter(figure.Passage.Compact, figure.Start - 1);

    /// <summary>Whether a number is the raised digit of the unit before it: 19 km2, 320m3.</summary>
    public static bool EndUnit(string text, Numeral numeral)
    {
        var at = numeral.Start - 1;
        if (numeral.End - numeral.Start != 1 || at < 1 || text[numeral.Start] is not ('2' or '3') || text[at] != 'm')
        {
            return false;
        }

        at -= text[at - 1] is 'k' or 'h' or 'c' or 'd' ? 2 : 1;
        return at >= 0
            && (char.IsAsciiDigit(text[at]) || text[at] is '万' or '亿' or '/')
            && UnitLexer.At(text, at + 1).End == numeral.End;
    }

    // A letter alone, or one between digits; PO100 and IO500 are names.
    private static bool IsLetter(string text, int at) =>
        at >= 0 && text[at] is 'O' or 'o' or 'l' or 'I' && (at == 0 || !char.IsAsciiLetter(text[at - 1]));
}
