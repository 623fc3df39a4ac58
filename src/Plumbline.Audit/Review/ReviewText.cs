using System.Collections.Immutable;
using Plumbline.Audit.Relations;
using Plumbline.Audit.Review.Checks;

namespace Plumbline.Audit.Review;

/// <summary>The findings on a published text that are no arithmetic: dates, headings, copied and missing words.</summary>
public static class ReviewText
{
    private static readonly ImmutableArray<TextCheck> Checks =
    [
        FormYears.Of,
        EmptyCells.Of,
        SeveralMeasures.Of,
        Placeholders.Of,
        Markup.Of,
        ForeignNames.Of,
        Chapters.Of,
        HeadingNumbers.Of,
        DigitGroups.Of,
        FullMarksMissed.Of,
        UnitsOfCells.Of,
        OddUnits.Of,
        ReasonsMissing.Of,
        FullMarks.Of,
        Grades.Of,
        ResultsWithoutMoney.Of,
        Adjustments.Of,
        Percentages.Of,
        Dates.Of,
        CopiedText.Of,
        WordsInFigures.Of,
    ];

    /// <summary>All of them, rule by rule; each rule is rare on a sound report.</summary>
    public static ImmutableArray<AuditFinding> Of(
        Understood document,
        AuditIdentity identity,
        ImmutableArray<Relation> relations
    )
    {
        var subject = new TextCase(document, identity, relations);
        return [.. Checks.SelectMany(check => check(subject))];
    }
}
