using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Plausibility;

/// <summary>C20: the weights of many indicators are not all the same; what matters more counts more.</summary>
public sealed class FlatWeights : FilingRule
{
    private const int FewestRows = 6;

    private static readonly Template Flat = new(
        "{count}项指标的分值都是{weight}分，没有区分重要程度",
        "All {count} indicators weigh {weight} points, whatever their importance"
    );

    private static readonly Template Repair = new(
        "按指标的重要程度设置分值，核心指标分值应高于一般指标",
        "Set weights by importance; core indicators weigh more"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.FlatWeights,
            "C20",
            Severity.Warning,
            new("分值区分指标的重要程度", "Weights follow importance"),
            Sources.Own
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        var rows = AllFullMarks.Rows(subject.Filing);
        if (
            rows.Length >= subject.Parameter("rows", FewestRows)
            && rows.All(row => row.Indicator.Weight == rows[0].Indicator.Weight)
        )
        {
            var weight = $"{rows[0].Indicator.Weight}";
            yield return At("indicators", Flat.With(("count", $"{rows.Length}"), ("weight", weight))) with
            {
                Found = weight,
                Repair = Repair.With(),
            };
        }
    }
}
