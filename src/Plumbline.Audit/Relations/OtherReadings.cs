using System.Collections.Immutable;

namespace Plumbline.Audit.Relations;

/// <summary>
/// Of two readings of one printed change the one that ties to the digit is meant: 医疗收入中…住院收入1192.16万元，比上年1876.50万元增加142.24万元
/// speaks of the 医疗收入 of the sentence before, and 由46家压减至9家，压减率80.4% of the change and not of the rest.
/// </summary>
internal static class OtherReadings
{
    private const int TellingDigits = 3;

    /// <summary>The relations without failing ones that another reading explains, numbered anew.</summary>
    public static ImmutableArray<Relation> Without(ImmutableArray<Relation> relations)
    {
        var changes = relations
            .Where(relation => relation.Claim is { Result: not null, ByNumbers: false } && IsOfChange(relation))
            .ToLookup(relation => relation.Claim.Result!.Index);
        var wrong = relations.Where(relation => IsExplained(relation, changes)).ToList();
        var pairs = wrong.Select(relation => Operands(relation.Claim)).ToHashSet();
        var explained = relations.Where(IsTrue).Select(relation => relation.Claim.Result?.Index).ToHashSet();
        var rates = relations.Where(relation =>
            relation is { Verdict: Verdict.Fails, Claim: { Kind: RelationKind.GrowthRate, Result: not null } }
            && pairs.Contains(Operands(relation.Claim))
            && explained.Contains(relation.Claim.Result!.Index)
        );
        var dropped = wrong.Concat(rates).Select(relation => relation.Index).ToHashSet();
        return dropped.Count == 0
            ? relations
            :
            [
                .. relations
                    .Where(relation => !dropped.Contains(relation.Index))
                    .Select((relation, index) => relation with { Index = index }),
            ];
    }

    private static bool IsExplained(Relation relation, ILookup<int, Relation> changes) =>
        relation is { Verdict: Verdict.Fails, Claim: { Result: { } result, Operands.Length: 2 } claim }
        && changes[result.Index]
            .Any(other =>
                IsTrue(other)
                && (
                    claim.Kind is RelationKind.Ratio
                        ? other.Claim.Kind == RelationKind.GrowthRate && Operands(other.Claim) == Operands(claim)
                        : IsOfChange(relation)
                            && claim.Kind != RelationKind.GrowthRate
                            && other.Verdict == Verdict.Holds
                            && Restated.Slip.Digits(result.Number) > TellingDigits
                            && other.Claim.Operands.Length == 2
                            && Operands(other.Claim) != Operands(claim)
                            && other.Claim.Operands.Any(operand => operand.Index == claim.Operands[1].Index)
                )
            );

    private static bool IsTrue(Relation relation) => relation.Verdict is Verdict.Holds or Verdict.Rounding;

    private static bool IsOfChange(Relation relation) =>
        relation.Claim.Kind is RelationKind.ChangeAmount or RelationKind.Difference or RelationKind.GrowthRate;

    private static (int Less, int More) Operands(Claim claim) =>
        claim.Operands is [var one, var other]
            ? (Math.Min(one.Index, other.Index), Math.Max(one.Index, other.Index))
            : (-1, claim.Result?.Index ?? -1);
}
