using Plumbline.Audit.Forms;
using Plumbline.Audit.Relations;

namespace Plumbline.Audit.Review.Checks;

/// <summary>The rows of forms whose result, in figures, does not reach the target.</summary>
internal static class MissedTargets
{
    /// <summary>Each form with its rows of that kind; the statements are looked through once for all forms.</summary>
    internal static IEnumerable<(RecognisedForm Form, List<IndicatorRow> Rows)> In(TextCase subject)
    {
        var missed = subject
            .Relations.Where(relation =>
                relation.Claim is { Kind: RelationKind.Threshold, Rule: RuleIds.IndicatorScoreShown }
                && relation.Verdict is Verdict.Undecidable or Verdict.Fails
            )
            .Select(relation => relation.Claim.Result?.Index)
            .ToHashSet();
        foreach (var form in subject.Forms)
        {
            var rows = form.Indicators.Where(row => row.Target.Figure is { } target && missed.Contains(target.Index));
            yield return (form, rows.ToList());
        }
    }
}
