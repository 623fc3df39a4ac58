using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;
using Plumbline.Findings;

namespace Plumbline.Audit.Review.Checks;

/// <summary>
/// PL2007 on a text: 自评得分88.35分，等级为“优”. The grade is that of the scale the text prints, else that of the national
/// measures, of which a place may depart, so that it is only asked about.
/// </summary>
internal static partial class Grades
{
    private const int Full = 100;

    internal static IEnumerable<AuditFinding> Of(TextCase subject)
    {
        var told = subject
            .Document.Text.Passages.Where(passage => MayTell(passage.Compact))
            .SelectMany(passage =>
                ScoreFirst()
                    .Matches(passage.Compact)
                    .Concat(GradeFirst().Matches(passage.Compact))
                    .Select(match => (passage, match))
            )
            .ToList();
        if (told.Count == 0 || GradeScale.Of(subject.Document.Text) is not { } scale)
        {
            yield break;
        }

        foreach (var (passage, match) in told)
        {
            var (score, grade) = (match.Groups["score"], match.Groups["grade"]);
            var points = decimal.Parse(score.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
            if (
                points <= Full
                && scale.Knows(grade.Value)
                && scale.GradeOf(points) is { } expected
                && GradeScale.Key(expected) != GradeScale.Key(grade.Value)
            )
            {
                yield return TextCase.Report(
                    RuleIds.GradeShown,
                    scale.IsPrinted ? Severity.Error : Severity.Warning,
                    passage.SpanOf(grade.Index, grade.Index + grade.Length),
                    TextMessages.OtherGrade.With(
                        ("score", score.Value),
                        ("expected", expected),
                        ("found", grade.Value)
                    ),
                    scale.IsPrinted
                        ? TextMessages.CorrectGrade.With()
                        : TextMessages.StateScale.With(("scale", scale.InWords()))
                );
            }
        }
    }

    private static bool MayTell(string words) =>
        words.Contains('分', StringComparison.Ordinal) && words.AsSpan().IndexOfAny("优良中差") >= 0;

    private const string Result =
        "(?:自评|评价|综合|最终|总)(?:得|评)?分?[^，,。;:0-9指类项均]{0,6}(?:得分|评分|总分|分数|得|分)?(?:为|是|:)?(?<score>[0-9]{1,3}(?:\\.[0-9]+)?)分";

    private const string Level = "等级|级别|等次|档次|评级|评定|评为|结论|结果|确定";

    // 自评得分97分，其中预算执行10分、产出48分，等级为优: the scores of the parts between.
    private const string Parts = "(?:(?!得分|总分|平均|个)[^。]){0,120}?[，,)]";

    // 自评得分88.35分，评价等级为“优”; 综合得分92分，“优”等次; 总分92分(优)
    [GeneratedRegex(
        Result
            + "(?:[，,、(]?[^。;0-9]{0,12}?(?:"
            + Level
            + ")[^。;，0-9]{0,4}?(?:为|是|:|属于?)?[“\"]?|[，,、(][“\"]?|"
            + Parts
            + "(?:自评|评价|绩效|综合)*(?:等级|等次|级别)(?:评定)?(?:为|是|:)[“\"]?)(?<grade>"
            + GradeScale.Word
            + ")(?=[”\"，。;、)]|等|档|$)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex ScoreFirst();

    // 评价等级为“优”，综合得分88.35分
    [GeneratedRegex(
        "(?:" + Level + ")(?:为|是|:)[“\"]?(?<grade>" + GradeScale.Word + ")[”\"]?(?:等级?)?[，,(、]" + Result,
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex GradeFirst();
}
