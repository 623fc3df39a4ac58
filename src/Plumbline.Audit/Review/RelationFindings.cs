using System.Collections.Immutable;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations;
using Plumbline.Documents.Model;
using Plumbline.Findings;

namespace Plumbline.Audit.Review;

/// <summary>Turns statements that do not hold into findings.</summary>
internal static class RelationFindings
{
    /// <summary>The finding on a relation, or null when there is nothing to say.</summary>
    public static AuditFinding? Of(Relation relation, ImmutableArray<Story> stories) =>
        relation.Verdict switch
        {
            Verdict.Fails or Verdict.Undecidable when relation.Claim.IsExplained => Build(relation, Severity.Info, []),
            Verdict.Fails => Build(
                relation,
                relation.Claim.Kind == RelationKind.Threshold ? Severity.Warning : Severity.Error,
                stories
            ),
            Verdict.Undecidable => Build(relation, Severity.Warning, stories),
            Verdict.Rounding when Gap(relation) || IsCut(relation) => Build(relation, Severity.Info, []),
            _ => null,
        };

    // A sum of exact-looking amounts that is off by its rounding is worth a word; a rounded percentage is not.
    private static bool Gap(Relation relation) =>
        relation.Claim.Kind is RelationKind.Sum or RelationKind.Difference
        && relation.Claim.Result is { Dimension: Dimension.Money, Approximation: Domain.Approximation.None };

    // 18% for 18.748%: nobody is wrong by it, but a reader who reckons it again gets 19%.
    private static bool IsCut(Relation relation) =>
        relation is { Claim: { ByNumbers: false, Strength: Strength.Stated }, Computed: { } computed }
        && Judge.IsCut(relation.Claim, computed.Value)
        && !Reckoned.Of(relation.Claim.Result!).Interval.Meets(computed.Interval);

    private static AuditFinding? Build(Relation relation, Severity severity, ImmutableArray<Story> stories)
    {
        if (relation.Model is not { } model || relation.Computed is not { } computed)
        {
            return null;
        }

        var claim = relation.Claim;
        var rounds = relation.Verdict == Verdict.Rounding;
        var template =
            !rounds && claim.IsCompared ? RelationMessages.ComparisonFails
            : !rounds ? RelationMessages.Fails(claim.Kind)
            : IsCut(relation) ? RelationMessages.Cut
            : RelationMessages.Rounds;
        var expected = Shown.Like(model, computed.Value);
        var stated = claim.Result is { } result ? Shown.Text(result) : Shown.Like(model, relation.Stated);
        var message = template.With(
            ("label", LabelOf(claim, model)),
            ("stated", stated),
            ("computed", expected),
            ("difference", Shown.Like(model, (relation.Stated - computed.Value).Abs())),
            ("working", Shown.Working(claim))
        );
        var span = SpanOf(relation);
        var finding = new Finding(claim.Rule, severity, new SpanPlace(span.Start, span.End), message)
        {
            Expected = expected,
            Found = stated,
            Repair = RepairOf(claim, relation.Verdict),
            Related = [.. relation.Figures.Select(figure => (Place)new SpanPlace(figure.Span.Start, figure.Span.End))],
        };
        return new AuditFinding(finding, [.. relation.Figures], [relation.Id], stories);
    }

    private static string LabelOf(Claim claim, Figure model) => claim.Label.Length > 0 ? claim.Label : model.Label;

    private static Message RepairOf(Claim claim, Verdict verdict) =>
        verdict switch
        {
            Verdict.Rounding when claim.Result?.Dimension == Dimension.Percent => RelationMessages.RepairCut.With(),
            Verdict.Rounding => RelationMessages.RepairRounds.With(),
            _ when claim.IsExplained => RelationMessages.RepairExplained.With(),
            Verdict.Undecidable when claim is { Kind: RelationKind.Threshold, Rule: RuleIds.IndicatorScoreShown } =>
                RelationMessages.RepairThreshold.With(),
            Verdict.Undecidable => claim.Doubt ?? RelationMessages.ScopeDoubt.With(),
            _ when claim is { Kind: RelationKind.Threshold, IsCompared: false } =>
                RelationMessages.RepairThreshold.With(),
            _ => RelationMessages.Repair.With(),
        };

    // The figures that stand in the passage of the result, from the first to the last.
    private static TextSpan SpanOf(Relation relation)
    {
        var model = relation.Model!;
        var (start, end) = (model.Span.Start, model.Span.End);
        foreach (var figure in relation.Figures)
        {
            if (figure.Passage.Index == model.Passage.Index)
            {
                start = Math.Min(start, figure.Span.Start);
                end = Math.Max(end, figure.Span.End);
            }
        }

        return new TextSpan(start, end);
    }
}
