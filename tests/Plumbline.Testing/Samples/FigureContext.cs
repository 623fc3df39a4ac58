using System.Text.RegularExpressions;

namespace Plumbline.Testing.Samples;

/// <summary>What the words around a numeral say about it. All contexts are plain text without blanks.</summary>
internal static partial class FigureContext
{
    /// <summary>A sign, a minus or 近/约 stands before: the figure must carry it.</summary>
    internal static bool IsQualified(string before) => Qualifier().IsMatch(before);

    /// <summary>No unit follows: the numeral ends at a blank, a mark or the end of the text.</summary>
    internal static bool HasNoUnit(string after) =>
        after.Length == 0 || !(char.IsLetter(after[0]) || after[0] is '%' or '％');

    /// <summary>The printed unit is longer than the figure's: 人 of 人次, 个 of 个百分点, 元 of 元/生.</summary>
    internal static bool GoesOn(string unit, string rest) =>
        (unit.EndsWith('人') && rest.StartsWith('次'))
        || (unit.EndsWith('个') && rest.StartsWith("百分点", StringComparison.Ordinal))
        || rest.StartsWith('/')
        || Bound().IsMatch(rest);

    [GeneratedRegex(
        "(?:[≥≤><＞＜]=?|(?<![0-9节合签最附邻])[近约]|(?<![0-9０-９])[-－−])$",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Qualifier();

    [GeneratedRegex("^(?:以上|以内|以下|左右)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bound();
}
