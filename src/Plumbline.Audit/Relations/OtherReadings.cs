using System.Collections.Immutable;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Restated;

namespace Plumbline.Audit.Relations;

/// <summary>
/// Of two readings of one printed change the one that ties to the digit is meant: 医疗收入中…住院收入1192.16万元，比上年1876.50万元增加142.24万元
/// speaks of the 医疗收入 of the sentence before, and 由46家压减至9家，压减率80.4% of the change and not of the rest.
/// </summary>
internal static class OtherReadings
{
    private const int TellingDigits = 3;
    private const int SharedWord = 2;

    /// <summary>The relations without failing ones that another reading explains, numbered anew.</summary>
    public static ImmutableArray<Relation> Without(ImmutableArray<Relation> relations, FigureSet figures)
    {
        var changes = relations
            .Where(relation => relation.Claim is { Result: not null, ByNumbers: false } && IsOfChange(relation))
            .ToLookup(relation => relation.Claim.Result!.Index);
        var means = relations
            .Where(relation => IsMean(relation) && IsTrue(relation))
            .Where(relation => relation.Claim.Operands[1].Passage == relation.Claim.Result!.Passage)
            .Select(relation => (relation.Claim.Result!.Index, relation.Claim.Operands[0].Index))
            .ToHashSet();
        var products = relations
            .Where(relation => IsProduct(relation) && IsTrue(relation))
            .SelectMany(relation =>
                relation.Claim.Operands.Select(factor => (relation.Claim.Result!.Index, factor.Index))
            )
            .ToHashSet();
        var settled = relations
            .Where(relation => IsRate(relation) && IsTrue(relation))
            .Select(relation => relation.Claim.Result!.Index)
            .ToHashSet();
        var wrong = relations
            .Where(relation =>
                IsExplained(relation, changes)
                || IsOfOtherNumber(relation, means)
                || IsOfOtherFactor(relation, products)
                || IsSettled(relation, settled)
            )
            .ToList();
        var pairs = wrong.Select(relation => Operands(relation.Claim)).ToHashSet();
        var explained = relations.Where(IsTrue).Select(relation => relation.Claim.Result?.Index).ToHashSet();
        var rates = relations.Where(relation =>
            relation is { Verdict: Verdict.Fails, Claim: { Kind: RelationKind.GrowthRate, Result: not null } }
            && pairs.Contains(Operands(relation.Claim))
            && explained.Contains(relation.Claim.Result!.Index)
        );
        var dropped = wrong.Concat(rates).Select(relation => relation.Index).ToHashSet();
        dropped.UnionWith(OfOtherParts(relations).Concat(Misread.Of(relations, figures)));
        dropped.UnionWith(Superseded.Of(relations).Concat(OfWrongBases(relations, changes)));
        return dropped.Count == 0
            ? relations
            :
            [
                .. relations
                    .Where(relation => !dropped.Contains(relation.Index))
                    .Select((relation, index) => relation with { Index = index }),
            ];
    }

    // 正高级6人、副高级29人、中级18人，高级职称合计35人: of the first two, which give it, and not of all three.
    private static IEnumerable<int> OfOtherParts(ImmutableArray<Relation> relations)
    {
        var sums = relations.Where(IsSum).ToLookup(relation => relation.Claim.Result!.Index);
        return relations
            .Where(relation =>
                relation.Verdict is Verdict.Fails or Verdict.Undecidable
                && IsSum(relation)
                && relation.Claim.Operands.All(operand => operand.Index < relation.Claim.Result!.Index)
                && sums[relation.Claim.Result!.Index]
                    .Any(other =>
                        IsTrue(other)
                        && other.Claim.Operands.Length > 1
                        && other.Claim.Operands.All(relation.Claim.Operands.Contains)
                        && IsNamedBy(relation.Claim.Result!, relation.Claim.Operands, other.Claim.Operands)
                    )
            )
            .Select(relation => relation.Index);
    }

    // The result has a word in common with each of its parts, and with none of the others.
    private static bool IsNamedBy(Figure result, ImmutableArray<Figure> all, ImmutableArray<Figure> parts) =>
        all.All(operand => CommonWords.Share(operand.Label, result.Label, SharedWord) == parts.Contains(operand));

    private static bool IsSum(Relation relation) =>
        relation.Claim
            is {
                Kind: RelationKind.Sum or RelationKind.CountSum or RelationKind.ScoreSum,
                Result: not null,
                Counted: 0
            };

    private static bool IsExplained(Relation relation, ILookup<int, Relation> changes) =>
        relation is { Verdict: Verdict.Fails, Claim: { Result: { } result, Operands.Length: 2 } claim }
        && changes[result.Index]
            .Any(other =>
                IsTrue(other)
                && (
                    (IsOfChange(relation) && other.Claim.Operands.Length > 2)
                    || (
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
                )
            );

    private static IEnumerable<int> OfWrongBases(ImmutableArray<Relation> relations, ILookup<int, Relation> changes) =>
        relations.Where(relation => IsOfWrongBase(relation, changes)).Select(relation => relation.Index);

    // 支出498.6万元…减少72.1万元，下降14.46%: a false change is no true share of what there is now.
    private static bool IsOfWrongBase(Relation relation, ILookup<int, Relation> changes) =>
        relation is { Claim: { Kind: RelationKind.Ratio, Result: { } result, Operands.Length: 2 } claim }
        && IsTrue(relation)
        && changes[result.Index]
            .Any(other =>
                other is { Verdict: Verdict.Fails, Claim.Kind: RelationKind.GrowthRate }
                && Operands(other.Claim) == Operands(claim)
            );

    // 培训6240人次，其中企业职工3860人次、农民1950人次，收入186.30万元，人均298.56元: among all of them, not the last.
    private static bool IsOfOtherNumber(Relation relation, HashSet<(int, int)> means) =>
        relation.Verdict is Verdict.Fails or Verdict.Undecidable
        && IsMean(relation)
        && means.Contains((relation.Claim.Result!.Index, relation.Claim.Operands[0].Index));

    // 工作室28个，其中小学12个、幼儿园3个，每个安排2万元，共56万元: of all of them, not of the last.
    private static bool IsOfOtherFactor(Relation relation, HashSet<(int, int)> products) =>
        relation.Verdict is Verdict.Fails or Verdict.Undecidable
        && IsProduct(relation)
        && relation.Claim.Operands.Any(factor => products.Contains((relation.Claim.Result!.Index, factor.Index)));

    private static bool IsProduct(Relation relation) =>
        relation.Claim is { Kind: RelationKind.Product, Result: not null, Operands.Length: 2 };

    // 由213家压减至9家，压减率95.77%: nobody asks whether it could be a share of something else.
    private static bool IsSettled(Relation relation, HashSet<int> settled) =>
        relation.Verdict == Verdict.Undecidable && IsRate(relation) && settled.Contains(relation.Claim.Result!.Index);

    private static bool IsRate(Relation relation) =>
        relation.Claim
            is {
                Kind: RelationKind.Ratio or RelationKind.Share or RelationKind.GrowthRate or RelationKind.ExecutionRate,
                Result.Dimension: Figures.Dimension.Percent,
                Operands.Length: > 1
            };

    private static bool IsMean(Relation relation) =>
        relation.Claim
            is {
                Kind: RelationKind.Ratio,
                Result.Dimension: not (Figures.Dimension.Percent or Figures.Dimension.Points),
                Operands.Length: 2
            };

    private static bool IsTrue(Relation relation) => relation.Verdict is Verdict.Holds or Verdict.Rounding;

    private static bool IsOfChange(Relation relation) =>
        relation.Claim.Kind is RelationKind.ChangeAmount or RelationKind.Difference or RelationKind.GrowthRate;

    private static (int Less, int More) Operands(Claim claim) =>
        claim.Operands is [var one, var other]
            ? (Math.Min(one.Index, other.Index), Math.Max(one.Index, other.Index))
            : (-1, claim.Result?.Index ?? -1);
}
