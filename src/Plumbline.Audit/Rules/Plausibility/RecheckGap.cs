using Plumbline.Domain;
using Plumbline.Domain.Numbers;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Plausibility;

/// <summary>
/// D03: a recheck that differs from the self score by 10 points or more, or that changes the grade, asks for an
/// explanation. No national threshold is known; 10 points are common local practice.
/// </summary>
public sealed class RecheckGap : FilingRule
{
    private static readonly Template Far = new(
        "{who}{recheck}分与自评{self}分相差{gap}分，达到{limit}分",
        "{who} {recheck} differs from the self score {self} by {gap} points, {limit} or more"
    );

    private static readonly Template Regraded = new(
        "{who}{recheck}分使等级由“{before}”变为“{after}”（自评{self}分）",
        "{who} {recheck} changes the grade from '{before}' to '{after}' (self score {self})"
    );

    private static readonly Template Repair = new(
        "对照复核意见逐项说明差异原因，整改自评质量",
        "Explain the difference item by item and mend the self-evaluation"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.RecheckGap,
            "D03",
            Severity.Warning,
            new("自评得分与复核得分相近", "Self score and recheck are close"),
            Sources.Recalled("绩效自评抽查复核的地方做法")
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        if (subject.Filing.Scores is not { Self: { } self } scores)
        {
            return [];
        }

        (string Path, string Who, Quantity? Score, string? Grade)[] rechecks =
        [
            ("scores.department", "主管部门评分", scores.Department, null),
            ("scores.finance", "财政评分", scores.Finance, scores.FinanceGrade),
        ];
        return rechecks
            .Where(recheck => recheck.Score is not null)
            .Select(recheck => Check(subject, recheck.Path, recheck.Who, self, (recheck.Score!, recheck.Grade)))
            .OfType<Finding>();
    }

    private Finding? Check(
        FilingCase subject,
        string path,
        string who,
        Quantity self,
        (Quantity Score, string? Grade) recheck
    )
    {
        var limit = subject.Parameter("gap", (Fraction)10);
        var gap = (self.Value - recheck.Score.Value).Abs();
        var before = subject.Filing.Scores!.SelfGrade ?? GradeOf(subject.Regime, self);
        var after = recheck.Grade ?? GradeOf(subject.Regime, recheck.Score);
        var regraded =
            before is not null && after is not null && !string.Equals(before, after, StringComparison.Ordinal);
        if (gap < limit && !regraded)
        {
            return null;
        }

        var decimals = Math.Max(self.Number.Decimals, recheck.Score.Number.Decimals);
        var message = (gap >= limit ? Far : Regraded).With(
            ("who", who),
            ("recheck", recheck.Score.Number.ToString()),
            ("self", self.Number.ToString()),
            ("gap", Rounding.ToText(gap, decimals)),
            ("limit", Rounding.ToText(limit, 0)),
            ("before", before ?? ""),
            ("after", after ?? "")
        );
        return At(path, message) with
        {
            Expected = self.Literal,
            Found = recheck.Score.Literal,
            Repair = Repair.With(),
            Related = [new FieldPlace("scores.self")],
        };
    }

    private static string? GradeOf(Regime regime, Quantity score) =>
        regime.Grades.FirstOrDefault(cut => score.Value >= cut.From.ToFraction())?.Word;
}
