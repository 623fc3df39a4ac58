using Plumbline.Domain.Numbers;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Plausibility;

/// <summary>
/// C03: a result far better than its target has a reason beside it. No national threshold is known; 130 % and 70 % are
/// what one provincial system uses. Zero accidents are never too few.
/// </summary>
public sealed class FarAboveTarget : FilingRule
{
    private static readonly Template Above = new(
        "“{typed}”完成{actual}，达到目标{target}的{rate}%，未说明原因",
        "'{typed}': {actual} is {rate}% of the target {target}, without a reason"
    );

    private static readonly Template Repair = new(
        "说明大幅超出目标的原因；属目标定得过低的，在下年调整目标",
        "Explain it; if the target was too low, raise it next year"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.FarAboveTarget,
            "C03",
            Severity.Warning,
            new("大幅超出目标的指标说明原因", "A result far above its target is explained"),
            Sources.Practice
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        var reason = subject.Regime.Scoring.OverAchievement?.ReasonThreshold.ToFraction() * 100;
        var higher = subject.Parameter("higher", reason ?? 130) / 100;
        var lower = subject.Parameter("lower", (Fraction)70) / 100;
        foreach (var row in IndicatorRow.In(subject.Filing).Where(row => row.Reason is null))
        {
            if (Achievement.Of(row) is { } achieved && achieved.BetterBy(higher, lower))
            {
                var rate = Rounding.ToText(achieved.Actual.Value / achieved.Bound * 100, 0);
                var message = Above.With(
                    ("typed", row.Name),
                    ("actual", achieved.Actual.Literal),
                    ("target", achieved.Target.Literal),
                    ("rate", rate)
                );
                yield return At(row.Path + ".actual", message) with
                {
                    Found = achieved.Actual.Literal,
                    Repair = Repair.With(),
                    Related = [new FieldPlace(row.Path + ".target")],
                };
            }
        }
    }
}
