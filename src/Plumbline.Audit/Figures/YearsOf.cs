using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Figures;

/// <summary>The years that a text names, and so the year of each figure.</summary>
internal static partial class YearsOf
{
    /// <summary>The places of years in a passage, from left to right.</summary>
    public static List<(int At, int Year)> In(string text)
    {
        var years = new List<(int, int)>();
        if (!text.Contains('年', StringComparison.Ordinal))
        {
            return years;
        }

        foreach (var match in Year().EnumerateMatches(text))
        {
            years.Add(
                (match.Index, int.Parse(text.AsSpan(match.Index, 4), System.Globalization.CultureInfo.InvariantCulture))
            );
        }

        return years;
    }

    /// <summary>The year that the document reports on: the first year beside 年度 or in a title, else the commonest.</summary>
    public static int? Main(AuditText text)
    {
        foreach (var passage in text.Passages.Take(40))
        {
            if (Title().Match(passage.Compact) is { Success: true } match)
            {
                return int.Parse(match.Groups["year"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
            }
        }

        return text
            .Passages.SelectMany(passage => In(passage.Compact).Where(year => !IsBase(passage.Compact, year.At)))
            .GroupBy(year => year.Year)
            .OrderByDescending(group => group.Count())
            .Select(group => (int?)group.Key)
            .FirstOrDefault();
    }

    // 比2018年减少: the year that another is set against.
    private static bool IsBase(string text, int at) => at > 0 && text[at - 1] is '比' or '较' or '与' or '同' or '自';

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d{2}(?=年)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Year();

    [GeneratedRegex(
        @"(?<year>(?:19|20)\d{2})年?度?[^。，]{0,24}(?:自评|绩效|决算|报告|评价)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Title();
}
