using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>The years of a series of amounts, as the words before it print them: 2021—2023年, 2018年、2020年、2023年, 近三年.</summary>
/// <param name="Span">How many years lie between the first and the last amount; 0 where the words name no such years.</param>
/// <param name="FollowOneAnother">Whether each amount is of the year behind that of the one before.</param>
internal readonly partial record struct SeriesYears(int Span, bool FollowOneAnother)
{
    private const string Numerals = "一二三四五六七八九十";

    /// <summary>The years of so many amounts.</summary>
    /// <param name="lead">The words before the first amount.</param>
    /// <param name="count">How many amounts there are.</param>
    public static SeriesYears Of(string lead, int count)
    {
        var sentence = lead[(lead.LastIndexOf('。') + 1)..];
        var years = Year()
            .Matches(sentence)
            .Select(match => int.Parse(match.ValueSpan, CultureInfo.InvariantCulture))
            .ToList();
        if (years.Count == 0)
        {
            return Run().Match(sentence) is { Success: true } run && Number(run.Groups["count"].Value) == count
                ? new SeriesYears(count - 1, FollowOneAnother: true)
                : default;
        }

        var span = years[^1] - years[0];
        var areAll = years.Count == count && years.Zip(years.Skip(1)).All(pair => pair.First < pair.Second);
        var isRange = years.Count == 2 && span == count - 1 && Range().IsMatch(sentence);
        return areAll || isRange ? new SeriesYears(span, span == count - 1) : default;
    }

    private static int Number(string word) =>
        word[0] == '两' ? 2
        : Numerals.IndexOf(word[0], StringComparison.Ordinal) is >= 0 and var at ? at + 1
        : word[0] - '0';

    [GeneratedRegex("(?<![0-9.])(?:19|20)[0-9]{2}(?![0-9.])", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Year();

    [GeneratedRegex("[0-9]{4}年?度?(?:[-—–~～―]+|至|到)[0-9]{4}年?", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Range();

    [GeneratedRegex(
        "(?:近|前|过去|最近|这|连续)(?<count>[一二两三四五六七八九十3-9])年",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Run();
}
