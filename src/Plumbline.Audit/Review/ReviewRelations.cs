using System.Collections.Immutable;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations;

namespace Plumbline.Audit.Review;

/// <summary>The findings on all statements of a document, in the order of the text.</summary>
public static class ReviewRelations
{
    public static ImmutableArray<AuditFinding> Of(ImmutableArray<Relation> relations)
    {
        var stories = new Stories(relations);
        var findings = ImmutableArray.CreateBuilder<AuditFinding>();
        var echoes = relations
            .Where(relation => relation.IsEcho)
            .SelectMany(
                echo => echo.Claim.Operands.Select(operand => operand.Index).Distinct(),
                (Echo, Operand) => (Echo, Operand)
            )
            .ToLookup(pair => pair.Operand, pair => pair.Echo);
        var places = new Dictionary<(int Result, string Rule, string Kind), int>();
        foreach (var relation in relations)
        {
            if (relation.IsEcho || RelationFindings.Of(relation, stories.Of(relation)) is not { } finding)
            {
                continue;
            }

            if (relation.Claim.Result is not { } result || relation.Verdict != Verdict.Fails)
            {
                findings.Add(finding);
                continue;
            }

            finding = With(finding, result, echoes);
            var key = (result.Index, finding.Finding.Rule, relation.Claim.Kind.ToString());
            if (places.TryGetValue(key, out var at) && findings[at].Finding.Expected == finding.Finding.Expected)
            {
                findings[at] = Together(findings[at], finding);
            }
            else
            {
                places[key] = findings.Count;
                findings.Add(finding);
            }
        }

        return findings.ToImmutable();
    }

    // What fails along with a wrong number is named with it.
    private static AuditFinding With(AuditFinding finding, Figure wrong, ILookup<int, Relation> echoes) =>
        echoes.Contains(wrong.Index)
            ? finding with
            {
                Relations = [.. finding.Relations, .. echoes[wrong.Index].Select(echo => echo.Id)],
            }
            : finding;

    // One wrong number that two ways of reckoning give alike is told once.
    private static AuditFinding Together(AuditFinding first, AuditFinding second) =>
        first with
        {
            Figures = [.. first.Figures.Union(second.Figures)],
            Relations = [.. first.Relations, .. second.Relations],
        };
}
