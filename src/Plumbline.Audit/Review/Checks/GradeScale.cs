using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Review.Checks;

/// <summary>A grade and the least score that earns it.</summary>
/// <param name="Least">Points of 100.</param>
/// <param name="Word">The word for it, as printed: 优, 优秀.</param>
internal readonly record struct GradeLeast(decimal Least, string Word);

/// <summary>Grades from best to worst: those that a text prints, or those of content/words/grades.txt.</summary>
/// <param name="Grades">Each with its least score, falling.</param>
/// <param name="IsPrinted">The text prints them.</param>
internal sealed partial record GradeScale(ImmutableArray<GradeLeast> Grades, bool IsPrinted)
{
    private const int Fewest = 2;

    /// <summary>The words for grades, as a pattern.</summary>
    internal const string Word = "优秀?|良好?|中等?|不合格|(?<!不)合格|一般|较?差";

    private static readonly GradeScale National = new(
        [
            .. WordList
                .Read("grades.txt")
                .Select(line => line.Split(' '))
                .Select(parts => new GradeLeast(Number(parts[0]), parts[1])),
        ],
        IsPrinted: false
    );

    /// <summary>The scale that holds for a text; null where it prints two.</summary>
    internal static GradeScale? Of(AuditText text)
    {
        var printed = text
            .Passages.Where(passage => passage.Compact.Contains('分', StringComparison.Ordinal))
            .SelectMany(passage => Printed(passage.Compact))
            .DistinctBy(grade => (grade.Least, Key(grade.Word)))
            .OrderByDescending(grade => grade.Least)
            .ToImmutableArray();
        return printed.Length < Fewest ? National
            : printed.DistinctBy(grade => Key(grade.Word), StringComparer.Ordinal).Count() < printed.Length ? null
            : new GradeScale(printed, IsPrinted: true);
    }

    /// <summary>The grade of a score; null where a score stands right on the edge of two or below all.</summary>
    internal string? GradeOf(decimal score) =>
        IsPrinted && Grades.Any(grade => grade.Least == score && score > 0)
            ? null
            : Grades.Where(grade => score >= grade.Least).Select(grade => grade.Word).FirstOrDefault();

    /// <summary>优≥90、良≥80、中≥60、差&lt;60.</summary>
    internal string InWords() =>
        string.Join(
            '、',
            Grades.Select(
                (grade, at) =>
                    grade.Least == 0 && at > 0
                        ? $"{grade.Word}<{Grades[at - 1].Least:0.##}"
                        : $"{grade.Word}≥{grade.Least:0.##}"
            )
        );

    /// <summary>Whether the scale knows a grade.</summary>
    internal bool Knows(string word) => Grades.Any(grade => Key(grade.Word) == Key(word));

    /// <summary>优秀 and 优 are one.</summary>
    internal static string Key(string word) => word.EndsWith('差') ? "差" : word[..1];

    private static IEnumerable<GradeLeast> Printed(string text) =>
        Ahead()
            .Matches(text)
            .Concat(Behind().Matches(text))
            .Select(match => new GradeLeast(
                match.Groups["below"].Success ? 0
                    : match.Groups["most"] is { Success: true } most
                        ? Math.Min(Number(match.Groups["least"].Value), Number(most.Value))
                    : Number(match.Groups["least"].Value),
                match.Groups["grade"].Value
            ));

    private static decimal Number(string digits) =>
        decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private const string Range =
        @"(?:得分|评分|总分)?(?:≥|>=|大于等于|不低于)?(?:(?<least>[0-9]{1,3})分?(?:\((?:不?含)(?:[0-9]+分?)?\))?"
        + @"(?:及?以上|(?:[-—－–~～至到]|≤|<)+(?<most>[0-9]{1,3})分?(?:\((?:不?含)(?:[0-9]+分?)?\))?)|(?<below>[0-9]{2}分?(?:\(不含\))?以下))";

    // 90分(含)以上为优; 80(含)-90分的为“良”
    [GeneratedRegex(
        Range
            + "(?:的|者|之间)*[，]?(?:评?定?为|属于?|是|:)?[“\"](?<grade>"
            + Word
            + ")[”\"]|"
            + Range
            + "(?:的|者|之间)*(?:评?定?为|:)(?<grade>"
            + Word
            + ")",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Ahead();

    // 优(90分及以上)、良(80-89分)
    [GeneratedRegex(
        "(?<grade>" + Word + @")[”""]?(?:等级?)?(?:\(|:|为)" + Range,
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Behind();
}
