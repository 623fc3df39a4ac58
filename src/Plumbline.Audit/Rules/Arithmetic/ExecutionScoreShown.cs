using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Arithmetic;

/// <summary>B04: the printed score of budget execution is what the regime's method gives, and not above its weight.</summary>
public sealed class ExecutionScoreShown : FilingRule
{
    public override RuleInfo Info { get; } =
        new(
            RuleIds.ExecutionScoreShown,
            "B04",
            Severity.Error,
            new("预算执行率得分符合赋分规则", "The score of budget execution follows the rule"),
            Sources.Practice
        );

    public override IEnumerable<Finding> Check(FilingCase subject) =>
        (subject.Scores?.Lines ?? [])
            .Where(line => line.Path.StartsWith("budget", StringComparison.Ordinal))
            .Select(line =>
                ShownScore.Check(Info, line, "budget.total.score", subject.Filing.Budget?.Total?.Reason is not null)
            )
            .OfType<Finding>();
}
