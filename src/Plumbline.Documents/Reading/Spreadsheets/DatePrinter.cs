using System.Globalization;
using System.Text;

namespace Plumbline.Documents.Reading.Spreadsheets;

/// <summary>Prints the days that spreadsheets count as dates and times.</summary>
internal static class DatePrinter
{
    private const int SecondsOfDay = 86_400;
    private const decimal LastDay = 2_958_465m;

    // The first of March 1900: before it, spreadsheets count a day that never was.
    private const decimal FirstSoundDay = 61m;

    private static readonly DateTime Epoch1900 = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);
    private static readonly DateTime Epoch1904 = new(1904, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    /// <summary>The printed date, or null when the number is no date.</summary>
    public static string? Print(FormatSection section, decimal days, bool since1904)
    {
        if (days is < 0 or > LastDay)
        {
            return null;
        }

        var seconds = (long)Math.Round(days * SecondsOfDay, MidpointRounding.AwayFromZero);
        var start =
            since1904 ? Epoch1904
            : days < FirstSoundDay ? Epoch1900.AddDays(1)
            : Epoch1900;
        if (seconds > (DateTime.MaxValue - start).Ticks / TimeSpan.TicksPerSecond)
        {
            return null;
        }

        var moment = start.AddSeconds(seconds);
        var printed = new StringBuilder();
        var halves = section.Tokens.Any(token => token is { Kind: FormatTokenKind.Date, Text: "AM" or "上午" });
        for (var index = 0; index < section.Tokens.Length; index++)
        {
            var token = section.Tokens[index];
            printed.Append(
                token.Kind switch
                {
                    FormatTokenKind.Date when token.Text[0] == 'm' && IsMinute(section, index) => Padded(
                        moment.Minute,
                        token.Text.Length
                    ),
                    FormatTokenKind.Date => Part(token.Text, moment, halves),
                    FormatTokenKind.Elapsed => Elapsed(token.Text, seconds),
                    FormatTokenKind.Literal or FormatTokenKind.Stroke or FormatTokenKind.Point => token.Text,
                    FormatTokenKind.Digit => token.Text,
                    FormatTokenKind.Comma => ",",
                    _ => "",
                }
            );
        }

        return printed.ToString();
    }

    // m is minutes right after hours or right before seconds.
    private static bool IsMinute(FormatSection section, int index)
    {
        var before = section.Tokens.Take(index).LastOrDefault(IsPart).Text ?? "";
        var after = section.Tokens.Skip(index + 1).FirstOrDefault(IsPart).Text ?? "";
        return before.StartsWith('h') || (after.StartsWith('s') && !before.StartsWith('d'));
    }

    private static bool IsPart(FormatToken token) =>
        token.Kind is FormatTokenKind.Date or FormatTokenKind.Elapsed && token.Text is not ("AM" or "上午");

    private static string Part(string part, DateTime moment, bool halves) =>
        part switch
        {
            "y" or "yy" => Padded(moment.Year % 100, 2),
            "m" or "mm" => Padded(moment.Month, part.Length),
            "mmm" => moment.ToString("MMM", English),
            "mmmm" => moment.ToString("MMMM", English),
            "d" or "dd" => Padded(moment.Day, part.Length),
            "ddd" => moment.ToString("ddd", English),
            "dddd" => moment.ToString("dddd", English),
            "aaa" => Weekday(moment),
            "aaaa" => "星期" + Weekday(moment),
            "h" or "hh" => Padded(halves ? ((moment.Hour + 11) % 12) + 1 : moment.Hour, part.Length),
            "s" or "ss" => Padded(moment.Second, part.Length),
            "AM" => moment.Hour < 12 ? "AM" : "PM",
            "上午" => moment.Hour < 12 ? "上午" : "下午",
            _ when part[0] is 'y' or 'e' => Padded(moment.Year, 4),
            _ => "",
        };

    private static string Elapsed(string part, long seconds) =>
        part[0] switch
        {
            'h' => Padded(seconds / 3600, part.Length),
            'm' => Padded(seconds / 60, part.Length),
            _ => Padded(seconds, part.Length),
        };

    private static string Weekday(DateTime moment) => "日一二三四五六"[(int)moment.DayOfWeek].ToString();

    private static string Padded(long number, int width) =>
        number.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');
}
