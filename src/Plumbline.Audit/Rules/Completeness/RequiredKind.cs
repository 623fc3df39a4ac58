using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Completeness;

/// <summary>A04: a form has at least one row of each level-1 kind that the regime requires; a row marked 不适用 counts.</summary>
public sealed class RequiredKind : FilingRule
{
    private static readonly Template Missing = new(
        "缺少一级指标“{kind}”",
        "There is no indicator of the kind '{kind}'"
    );

    private static readonly Template Repair = new(
        "补充该类指标；确不适用的，列出该行并标明“不适用”",
        "Add an indicator of that kind, or a row marked as not applicable"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.RequiredKind,
            "A04",
            Severity.Error,
            new("一级指标齐全", "All required kinds of indicators are there"),
            Sources.Checker
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        var indicators = subject.Filing.Indicators;
        if (indicators.IsEmpty)
        {
            return [];
        }

        return subject
            .Regime.RequiredKinds.Where(kind => !indicators.Any(indicator => Is(indicator, kind)))
            .Select(kind => At("indicators", Missing.With(("kind", Kinds.Word(kind)))) with { Repair = Repair.With() });
    }

    // Satisfaction under the heading of outcomes is there, if in the wrong place.
    private static bool Is(Indicator indicator, IndicatorKind kind) =>
        indicator.Kind == kind
        || (kind == IndicatorKind.Satisfaction && indicator.Aspect == IndicatorAspect.UserSatisfaction);
}
