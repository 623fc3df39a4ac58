using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Arithmetic;

/// <summary>B05: each printed indicator score is what the regime's method gives (rule book §2.4, §2.5, §3.5).</summary>
public sealed class IndicatorScoreShown : FilingRule
{
    public override RuleInfo Info { get; } =
        new(
            RuleIds.IndicatorScoreShown,
            "B05",
            Severity.Error,
            new("指标得分符合赋分规则", "Indicator scores follow the scoring rule"),
            Sources.Article16
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        foreach (var line in subject.Scores?.Lines ?? [])
        {
            if (FilingPath.TryParse(line.Path, out var path) && path.Find(subject.Filing) is Indicator indicator)
            {
                var reason = !string.IsNullOrWhiteSpace(indicator.DeviationReason);
                if (ShownScore.Check(Info, line, line.Path + ".selfScore", reason) is { } finding)
                {
                    yield return finding;
                }
            }
        }
    }
}
