using System.Buffers;
using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Figures;

/// <summary>(5.75) in a column of changes is 5.75 less, as accounts print it.</summary>
internal static partial class BracketedLosses
{
    private const long FewestOfALoss = 10;
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789,.");

    /// <summary>Whether a cell is nothing but a number in brackets where changes, differences or balances are told.</summary>
    public static bool Are(Figure figure, string above, string left) =>
        figure.Passage.Compact is ['(', .., ')']
        && figure.Start == 1
        && figure.End == figure.Passage.Compact.Length - 1
        && figure.Number.Unscaled > 0
        && (Change().IsMatch(Last(above)) || (above.Length == 0 && Change().IsMatch(Last(left))));

    /// <summary>Whether a cell is nothing but a number of two digits or more in brackets: no list mark.</summary>
    public static bool MayBe(Passage passage, PrintedNumber number) =>
        passage.Cell is not null
        && number.Unscaled >= FewestOfALoss
        && passage.Compact is ['(', .., ')']
        && !passage.Compact.AsSpan()[1..^1].ContainsAnyExcept(Digits);

    /// <summary>The number with its sign, its brackets included.</summary>
    public static Figure Negative(Figure figure, string text)
    {
        var span = figure.Passage.SpanOf(0, figure.Passage.Compact.Length);
        return figure with
        {
            Start = 0,
            End = figure.Passage.Compact.Length,
            Span = span,
            Raw = span.In(text),
            Number = figure.Number with { Unscaled = -figure.Number.Unscaled },
        };
    }

    private static string Last(string path) => path[(path.LastIndexOf('/') + 1)..];

    [GeneratedRegex(
        "增减|增长|增幅|变动|变化|差|增加|减少|调整|结余|结转|盈亏|余额|比上年|较上年|同比",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Change();
}
