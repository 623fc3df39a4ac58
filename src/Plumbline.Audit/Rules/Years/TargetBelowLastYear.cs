using Plumbline.Audit.Rules.Plausibility;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Numbers;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Years;

/// <summary>Y02: while a target can still be set, it is not clearly easier than what was reached the year before.</summary>
public sealed class TargetBelowLastYear : FilingRule
{
    private static readonly Template Easier = new(
        "“{typed}”目标{target}，比上年实际完成的{prior}更容易达到",
        "'{typed}': target {target} is easier than the {prior} reached last year"
    );

    private static readonly Template Repair = new(
        "按上年实际完成值重新核定；任务减少或条件变化的，写明依据",
        "Set it by last year's result; where the task or its conditions changed, say so"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.TargetBelowLastYear,
            "Y02",
            Severity.Warning,
            new("目标不低于上年实际完成值", "A target is not easier than last year's result"),
            Sources.Own
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        var higher = subject.Parameter("higher", (Fraction)110) / 100;
        var lower = subject.Parameter("lower", (Fraction)90) / 100;
        var before = YearRow
            .In(subject.Filing, subject.PriorYear)
            .ToDictionary(row => row.Now.Path, row => row.Before, StringComparer.Ordinal);
        return IndicatorRow
            .In(subject.Filing)
            .Where(row => row.Indicator.Actual is null && subject.Filing.Stage != FilingStage.Monitoring)
            .Select(row => (row, prior: row.Indicator.PriorActual ?? before.GetValueOrDefault(row.Path)?.Actual))
            .Where(pair => Achievement.Of(pair.row, pair.prior)?.BetterBy(higher, lower) == true)
            .Select(pair => Report(pair.row, pair.prior!));
    }

    private Finding Report(IndicatorRow row, StatedValue prior) =>
        At(
            row.Path + ".target",
            Easier.With(("typed", row.Name), ("target", row.Indicator.Target!.Text), ("prior", prior.Text))
        ) with
        {
            Found = row.Indicator.Target!.Text,
            Expected = prior.Text,
            Repair = Repair.With(),
        };
}
