using System.Collections.Immutable;
using Plumbline.Audit.Relations;

namespace Plumbline.Audit.Review;

/// <summary>
/// One fault is told once. That a target was missed is no fault by itself: where the score of the row is, that is told
/// (PL2005); and what the row of a form says is not told again as a statement of the text (PL2112).
/// </summary>
internal static class SameFault
{
    private const int Text = 1;
    private const int Row = 2;
    private const int Score = 3;

    /// <summary>The findings without those that a weightier one tells as well; it then rests on their statements too.</summary>
    internal static ImmutableArray<AuditFinding> Once(
        ImmutableArray<AuditFinding> findings,
        ImmutableArray<Relation> relations
    )
    {
        var missed = relations
            .Where(relation => relation.Claim.Kind == RelationKind.Threshold)
            .Select(relation => relation.Id)
            .ToHashSet(StringComparer.Ordinal);
        var ranks = findings.Select(finding => RankOf(finding, missed)).ToArray();
        if (!ranks.Any(rank => rank is Text or Row) || !ranks.Any(rank => rank is Row or Score))
        {
            return findings;
        }

        var told = findings.ToArray();
        var gone = new HashSet<int>();
        foreach (
            var at in Enumerable.Range(0, told.Length).Where(at => ranks[at] is Text or Row).OrderBy(at => ranks[at])
        )
        {
            var root = Enumerable
                .Range(0, told.Length)
                .Where(other => ranks[other] > ranks[at] && Share(told[other], told[at]))
                .OrderByDescending(other => ranks[other])
                .FirstOrDefault(-1);
            if (root >= 0)
            {
                told[root] = told[root] with { Relations = [.. told[root].Relations, .. told[at].Relations] };
                gone.Add(at);
            }
        }

        return [.. told.Where((_, at) => !gone.Contains(at))];
    }

    private static int RankOf(AuditFinding finding, HashSet<string> missed) =>
        (finding.Finding.Rule, finding.Relations.Length > 0) switch
        {
            (RuleIds.IndicatorScoreShown, false) => Score,
            (RuleIds.IndicatorScoreShown, true) when missed.Contains(finding.Relations[0]) => Row,
            (RuleIds.TargetAgainstActual, true) when missed.Contains(finding.Relations[0]) => Text,
            _ => 0,
        };

    private static bool Share(AuditFinding one, AuditFinding other) =>
        one.Figures.Any(figure => other.Figures.Any(same => same.Index == figure.Index));
}
