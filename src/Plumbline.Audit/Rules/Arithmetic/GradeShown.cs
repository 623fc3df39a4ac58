using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Arithmetic;

/// <summary>B07: the printed grade is the one that the regime's cuts give for the printed score.</summary>
public sealed class GradeShown : FilingRule
{
    private static readonly Template Differs = new(
        "自评{score}分应为“{expected}”，表中为“{found}”",
        "A score of {score} is graded '{expected}'; the form says '{found}'"
    );

    private static readonly Template Repair = new("按评分等级标准改正等级", "Correct the grade by the cuts in force");

    public override RuleInfo Info { get; } =
        new(
            RuleIds.GradeShown,
            "B07",
            Severity.Error,
            new("等级与得分相符", "The grade fits the score"),
            new("财预〔2020〕10号 第十八条", Domain.Confidence.Restated) { Note = "分档与系统实现一致" }
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        if (subject.Filing.Scores is not { Self: { } score, SelfGrade: { } grade })
        {
            yield break;
        }

        var cut = subject.Regime.Grades.FirstOrDefault(cut => score.Value >= cut.From.ToFraction());
        if (cut is not null && !grade.StartsWith(cut.Word, StringComparison.Ordinal))
        {
            yield return At(
                "scores.selfGrade",
                Differs.With(("score", score.Literal), ("expected", cut.Word), ("found", grade))
            ) with
            {
                Expected = cut.Word,
                Found = grade,
                Repair = Repair.With(),
                Unverified = cut.Source.Unverified,
            };
        }
    }
}
