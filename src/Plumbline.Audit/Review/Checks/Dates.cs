using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.Audit.Rules.Plausibility;
using Plumbline.Audit.Texts;
using Plumbline.Findings;

namespace Plumbline.Audit.Review.Checks;

/// <summary>PL4015 on a text: dates are in the calendar, and nothing on a year is published before the year is over.</summary>
internal static partial class Dates
{
    internal static IEnumerable<AuditFinding> Of(TextCase subject)
    {
        foreach (var passage in subject.Document.Text.Passages)
        {
            foreach (var date in PrintedDate.In(passage.Compact))
            {
                if (!date.Exists && date.Text.IndexOf('月', StringComparison.Ordinal) > 0)
                {
                    var at = passage.Compact.IndexOf(date.Text, StringComparison.Ordinal);
                    yield return TextCase.Report(
                        RuleIds.ImpossibleDate,
                        Severity.Warning,
                        passage.SpanOf(at, at + date.Text.Length),
                        TextMessages.NoSuchDay.With(("date", date.Text)),
                        TextMessages.CorrectDate.With()
                    );
                }
            }

            foreach (var early in Published(passage))
            {
                yield return early;
            }
        }
    }

    private static IEnumerable<AuditFinding> Published(Passage passage)
    {
        foreach (var sentence in Sentences.Of(passage))
        {
            if (!Pattern().IsMatch(sentence.Text))
            {
                continue;
            }

            foreach (var match in Pattern().Matches(sentence.Text.ToString()).AsEnumerable())
            {
                var year = int.Parse(match.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
                var date = PrintedDate.In(match.Groups["date"].Value).FirstOrDefault();
                if (date.Latest is { } latest && latest <= new DateOnly(year, 12, 31) && latest.Year == year)
                {
                    var group = match.Groups["date"];
                    var start = sentence.Start + group.Index;
                    yield return TextCase.Report(
                        RuleIds.ImpossibleDate,
                        Severity.Warning,
                        passage.SpanOf(start, start + group.Length),
                        TextMessages.TooEarly.With(
                            ("what", match.Groups["what"].Value),
                            ("date", group.Value),
                            ("year", $"{year}")
                        ),
                        TextMessages.CorrectDate.With()
                    );
                }
            }
        }
    }

    // 于2023年6月公开了2023年度部门决算.
    [GeneratedRegex(
        "(?:于|在)(?<date>20[0-9]{2}年[0-9]{1,2}月(?:[0-9]{1,2}日)?)[^，。;计划拟将]{0,16}(?:公开|公布|公示|发布)了?"
            + "(?:(?:本|我)?[单部][位门])?(?<year>20[0-9]{2})年度?(?:部门|单位|本级)?(?<what>决算|绩效自评|绩效评价报告)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Pattern();
}
