using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.Domain.Scoring;

/// <summary>
/// Which way an indicator points: as declared, else by the sign of its target. A target without either is taken as
/// higher is better, and a target of zero as equal, since anything would be at least zero; both are remarked upon.
/// </summary>
internal readonly record struct TargetDirection(Direction Value, Message? Remark)
{
    internal static TargetDirection Of(Indicator indicator, Quantity target) =>
        (indicator.Direction ?? BySign(target)) switch
        {
            { } direction => new(direction, null),
            null when target.Number.Unscaled == 0 => new(Direction.Equal, ScoreSheetMessages.AssumedEqual.With()),
            null => new(Direction.HigherIsBetter, ScoreSheetMessages.AssumedHigher.With(("target", target.Literal))),
        };

    private static Direction? BySign(Quantity target) =>
        (target.Sign, target.Approximation) switch
        {
            (ComparisonSign.AtLeast or ComparisonSign.Greater, _) => Direction.HigherIsBetter,
            (ComparisonSign.AtMost or ComparisonSign.Less, _) => Direction.LowerIsBetter,
            (ComparisonSign.Equal, _) => Direction.Equal,
            (_, Approximation.OrMore) => Direction.HigherIsBetter,
            (_, Approximation.OrLess) => Direction.LowerIsBetter,
            _ => null,
        };
}
