using Plumbline.Findings;

namespace Plumbline.Domain.Scoring;

/// <summary>What a score sheet says about its lines: why there is no score, and what a reader has to know.</summary>
internal static class ScoreSheetMessages
{
    internal static Template OutsideBand { get; } =
        new(
            "档内比例 {share} 不在所选档次“{band}”的范围 {range} 内",
            "the share {share} lies outside the range {range} of the chosen band '{band}'"
        );
}
