using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Numbers;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Plausibility;

/// <summary>C32: while goals are set, a target asks for no less than what was reached the year before.</summary>
public sealed class EasierThanLastYear : FilingRule
{
    private static readonly Template Easier = new(
        "“{name}”的指标值{target}低于上年实际完成的{prior}",
        "'{name}': the target {target} asks for less than last year's {prior}"
    );

    private static readonly Template Repair = new(
        "参考上年实际完成值提高指标值；确有客观原因的，在设定依据中写明",
        "Raise the target with last year's result in view, or give the cause as the basis of the target"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.EasierThanLastYear,
            "C32",
            Severity.Warning,
            new("指标值不低于上年实际完成值", "A target is not easier than last year's result"),
            Sources.Checker
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        if (subject.Filing.Stage != FilingStage.Goal)
        {
            yield break;
        }

        var before = subject.PriorYear?.Indicators.ToLookup(indicator => indicator.Name, StringComparer.Ordinal);
        foreach (var row in IndicatorRow.In(subject.Filing))
        {
            var prior = row.Indicator.PriorActual ?? before?[row.Name].FirstOrDefault()?.Actual;
            if (
                Achievement.Of(row, prior) is { JustMet: false } then
                && then.BetterBy(Fraction.One, Fraction.One)
                && !Said.Reason(row.Indicator.TargetBasis)
            )
            {
                yield return Report(row, prior!);
            }
        }
    }

    private Finding Report(IndicatorRow row, StatedValue prior) =>
        At(
            row.Path + ".target",
            Easier.With(("name", row.Name), ("target", row.Indicator.Target!.Text), ("prior", prior.Text))
        ) with
        {
            Found = row.Indicator.Target!.Text,
            Repair = Repair.With(),
        };
}
