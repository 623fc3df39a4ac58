using Plumbline.Domain;
using Plumbline.Domain.Numbers;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Plausibility;

/// <summary>C21: a target that both this year's and last year's result exceed by far is too low to mean anything.</summary>
public sealed class TargetTooLow : FilingRule
{
    private static readonly Template Low = new(
        "“{typed}”目标{target}，上年完成{prior}，本年完成{actual}，均大幅好于目标，目标可能偏低",
        "'{typed}': target {target}, last year {prior}, this year {actual}; the target may be too low"
    );

    private static readonly Template Repair = new(
        "参考近三年实际完成值设定下年目标",
        "Set next year's target by the results of the last three years"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.TargetTooLow,
            "C21",
            Severity.Info,
            new("目标不低于历史水平", "A target is not below what is usual"),
            Sources.Article16
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        var higher = subject.Parameter("higher", (Fraction)120) / 100;
        var lower = subject.Parameter("lower", (Fraction)80) / 100;
        var before = subject.PriorYear?.Indicators.ToLookup(indicator => indicator.Name, StringComparer.Ordinal);
        foreach (var row in IndicatorRow.In(subject.Filing))
        {
            var prior = row.Indicator.PriorActual ?? before?[row.Name].FirstOrDefault()?.Actual;
            if (
                Achievement.Of(row) is { } now
                && Achievement.Of(row, prior) is { } then
                && now.BetterBy(higher, lower)
                && then.BetterBy(higher, lower)
            )
            {
                yield return Report(row, now, prior!);
            }
        }
    }

    private Finding Report(IndicatorRow row, Achievement now, StatedValue prior) =>
        At(
            row.Path + ".target",
            Low.With(
                ("typed", row.Name),
                ("target", now.Target.Literal),
                ("prior", prior.Text),
                ("actual", now.Actual.Literal)
            )
        ) with
        {
            Found = now.Target.Literal,
            Repair = Repair.With(),
            Related = [new FieldPlace(row.Path + ".actual")],
        };
}
