using Plumbline.Domain.Filings;

namespace Plumbline.Audit.Rules.Completeness;

/// <summary>The words of the level-1 kinds.</summary>
internal static class Kinds
{
    internal static string Word(IndicatorKind kind) =>
        kind switch
        {
            IndicatorKind.Cost => "成本指标",
            IndicatorKind.Output => "产出指标",
            IndicatorKind.Outcome => "效益指标",
            IndicatorKind.Satisfaction => "满意度指标",
            _ => "管理指标",
        };
}
