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

    // A letter alone, or one between digits; PO100 and IO500 are names.
    private static bool IsLetter(string text, int at) =>
        at >= 0 && text[at] is 'O' or 'o' or 'l' or 'I' && (at == 0 || !char.IsAsciiLetter(text[at - 1]));
}
