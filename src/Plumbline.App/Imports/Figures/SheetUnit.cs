using System.Text.RegularExpressions;
using Plumbline.Domain;
using Plumbline.Findings;

namespace Plumbline.App.Imports.Figures;

/// <summary>
/// The unit of money that a sheet prints: 单位：万元 in a line of its own, （万元） in a title, 金额（万元） in a heading.
/// Amounts in words, as in 100万元以上项目, name none. A heading says more of its column than a line above it.
/// </summary>
internal static partial class SheetUnit
{
    /// <summary>The words of units in a line of cells: 万元, 百万元.</summary>
    internal static IEnumerable<string> Words(IEnumerable<string> texts) =>
        Printed().Matches(string.Join('\n', texts)).Select(match => match.Groups["unit"].Value);

    /// <summary>Why the words name no unit, or not the same one; null: they name it, or there are none.</summary>
    internal static Message? Read(string sheet, IEnumerable<string> words, out MoneyUnit? unit)
    {
        var distinct = words.Distinct(StringComparer.Ordinal).ToList();
        unit = distinct is [var word] ? MoneyUnits.Named(word) : null;
        return distinct.Count > 1
                ? FigureMessages.ManyUnits.With(("sheet", sheet), ("units", string.Join("、", distinct)))
            : distinct.Count == 1 && unit is null
                ? FigureMessages.UnknownUnit.With(("sheet", sheet), ("unit", distinct[0]))
            : null;
    }

    [GeneratedRegex(
        @"(单位\s*[：:]\s*(人民币)?\s*|[（(【\[]\s*(人民币)?)(?<unit>[十百千万亿]*元)(?!\p{L})",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Printed();
}
