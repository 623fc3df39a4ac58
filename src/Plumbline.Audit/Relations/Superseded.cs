using System.Collections.Immutable;

namespace Plumbline.Audit.Relations;

/// <summary>
/// Relations that others make empty: a 到位率 that is told of another base where it holds of its own, a true difference that only
/// turns a false change round, and two numbers set against each other of which each is reckoned with in a true rate of its own.
/// </summary>
internal static class Superseded
{
    // So many digits are hardly printed for two quantities that differ by a slip.
    private const int MostDigits = 6;

    /// <summary>The numbers of such relations.</summary>
    public static HashSet<int> Of(ImmutableArray<Relation> relations)
    {
        var rates = relations.Where(relation => IsRate(relation) && IsTrue(relation)).ToList();
        var arrived = rates
            .Where(relation => relation.Claim.Result!.Label.EndsWith("到位率", StringComparison.Ordinal))
            .Select(ResultAndPart)
            .ToHashSet();
        var turned = relations
            .Where(relation =>
                relation
                    is { Verdict: Verdict.Fails, Claim: { Kind: RelationKind.ChangeAmount, Strength: Strength.Stated } }
            )
            .Select(Members)
            .ToHashSet(StringComparer.Ordinal);
        var proven = relations
            .Where(relation => IsTrue(relation) && IsOfRates(relation) && !relation.Claim.ByNumbers)
            .SelectMany(relation => relation.Figures)
            .Select(figure => figure.Index)
            .ToHashSet();
        return
        [
            .. WithoutZeros(relations),
            .. relations
                .Where(relation =>
                    (IsRate(relation) && relation.Verdict == Verdict.Fails && arrived.Contains(ResultAndPart(relation)))
                    || IsTurned(relation, turned)
                    || AreProven(relation, proven)
                )
                .Select(relation => relation.Index),
        ];
    }

    // 141 of 41, 99 and 1 where the list goes on with 0.
    private static IEnumerable<int> WithoutZeros(ImmutableArray<Relation> relations) =>
        relations
            .Where(relation =>
                IsTrue(relation)
                && relation.Claim
                    is { Kind: RelationKind.Sum or RelationKind.CountSum, Result: not null, Constant: null }
            )
            .GroupBy(relation => relation.Claim.Result!.Index)
            .Where(told => told.Skip(1).Any())
            .SelectMany(told =>
                told.Where(less =>
                    told.Any(more =>
                        more.Claim.Operands.Length > less.Claim.Operands.Length
                        && less.Claim.Operands.All(part => more.Claim.Operands.Contains(part))
                        && more.Claim.Operands.All(part => part.Value.IsZero || less.Claim.Operands.Contains(part))
                    )
                )
            )
            .Select(relation => relation.Index);

    private static bool IsRate(Relation relation) =>
        relation.Claim
            is {
                Kind: RelationKind.Ratio or RelationKind.Share or RelationKind.ExecutionRate,
                Result.Dimension: Figures.Dimension.Percent,
                Operands.Length: > 1
            };

    private static bool IsOfRates(Relation relation) =>
        IsRate(relation)
        || relation.Claim is { Kind: RelationKind.GrowthRate, Result.Dimension: Figures.Dimension.Percent };

    private static (int Result, int Part) ResultAndPart(Relation relation) =>
        (relation.Claim.Result!.Index, relation.Claim.Operands[0].Index);

    private static bool IsTrue(Relation relation) => relation.Verdict is Verdict.Holds or Verdict.Rounding;

    // 比上年7.92万元减少0.54万元 of 8.46万元: the three make a true difference only the other way round.
    private static bool IsTurned(Relation relation, HashSet<string> turned) =>
        relation is { Verdict: Verdict.Holds, Claim.Kind: RelationKind.Difference or RelationKind.Sum }
        && relation.Claim.Operands.Length == 2
        && turned.Contains(Members(relation));

    private static string Members(Relation relation) =>
        string.Join(',', relation.Figures.Select(figure => figure.Index).Order());

    // Two rates that are each worked out, or two amounts of other names and few digits that rates are worked out of, are two
    // quantities.
    private static bool AreProven(Relation relation, HashSet<int> proven) =>
        relation
            is {
                Verdict: Verdict.Fails,
                Claim: { Kind: RelationKind.Equality, Result: { } one, Operands: [var other] }
            }
        && proven.Contains(one.Index)
        && proven.Contains(other.Index)
        && (
            one.Dimension == Figures.Dimension.Percent
            || (AreOfOtherNames(one.Label, other.Label) && Restated.Slip.Digits(one.Number) <= MostDigits)
        );

    private static bool AreOfOtherNames(string one, string other) =>
        !one.EndsWith(other, StringComparison.Ordinal) && !other.EndsWith(one, StringComparison.Ordinal);
}
