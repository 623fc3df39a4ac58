using Plumbline.Audit.Forms;
using Plumbline.Audit.Relations;

namespace Plumbline.Audit.Review.Checks;

/// <summary>The rows of a form whose result, in figures, does not reach the target.</summary>
internal static class MissedTargets
{
    internal static IEnumerable<IndicatorRow> In(TextCase subject, RecognisedForm form)
    {
        var missed = subject
            .Relations.Where(relation =>
                relation.Claim is { Kind: RelationKind.Threshold, Rule: RuleIds.IndicatorScoreShown }
                && relation.Verdict is Verdict.Undecidable or Verdict.Fails
            )
            .Select(relation => relation.Claim.Result?.Index)
            .ToHashSet();
        return form.Indicators.Where(row => row.Target.Figure is { } target && missed.Contains(target.Index));
    }
}
