using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Rules.Plausibility;

/// <summary>A date as a text prints it: 2023年, 2023年6月, 2023年6月30日, 6月31日. What is not printed is open.</summary>
internal readonly partial record struct PrintedDate(string Text, int? Year, int? Month, int? Day)
{
    /// <summary>The earliest day it may mean; null without a year or when there is no such day.</summary>
    internal DateOnly? Earliest => Year is { } year && Exists ? new(year, Month ?? 1, Day ?? 1) : null;

    /// <summary>The latest day it may mean; null without a year or when there is no such day.</summary>
    internal DateOnly? Latest =>
        Year is { } year && Exists ? new(year, Month ?? 12, Day ?? DateTime.DaysInMonth(year, Month ?? 12)) : null;

    /// <summary>The calendar has such a day; without a year, in a leap year.</summary>
    internal bool Exists =>
        Month is null or (>= 1 and <= 12)
        && (Day is not { } day || (day >= 1 && Month is { } month && day <= DateTime.DaysInMonth(Year ?? 2000, month)));

    /// <summary>The dates in a text, in order.</summary>
    internal static IEnumerable<PrintedDate> In(string text) =>
        text.Contains('年', StringComparison.Ordinal) || text.Contains('月', StringComparison.Ordinal)
            ? Pattern()
                .Matches(text)
                .Select(match => new PrintedDate(
                    match.Value,
                    Part(match, "year"),
                    Part(match, "month"),
                    Part(match, "day")
                ))
            : [];

    private static int? Part(Match match, string name) =>
        match.Groups[name] is { Success: true } group
            ? int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(
        "(?<![0-9])(?:(?<year>(?:19|20)[0-9]{2})年(?:(?<month>[0-9]{1,2})月(?:(?<day>[0-9]{1,2})日)?)?"
            + "|(?<month>[0-9]{1,2})月(?<day>[0-9]{1,2})日)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        Patience.Milliseconds
    )]
    private static partial Regex Pattern();
}
