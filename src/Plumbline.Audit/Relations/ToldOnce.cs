namespace Plumbline.Audit.Relations;

/// <summary>
/// A true statement that two grammars word otherwise is told once: a change is a difference of the same numbers, and that A is B
/// is that B is A.
/// </summary>
internal static class ToldOnce
{
    /// <summary>The relations without those that say again what another says; a change says more than a difference.</summary>
    public static IEnumerable<Relation> Of(IReadOnlyCollection<Relation> relations)
    {
        var changes = relations.Where(IsChange).Select(relation => KeyOf(relation.Claim)).ToHashSet();
        var told = new HashSet<(RelationKind Kind, string Members)>();
        return relations.Where(relation =>
            !IsTrue(relation)
            || (
                (relation.Claim.Kind != RelationKind.Difference || !changes.Contains(KeyOf(relation.Claim)))
                && told.Add(KeyOf(relation.Claim))
            )
        );
    }

    private static bool IsChange(Relation relation) =>
        IsTrue(relation) && relation.Claim.Kind == RelationKind.ChangeAmount;

    private static bool IsTrue(Relation relation) =>
        relation is { Verdict: Verdict.Holds or Verdict.Rounding, Claim.Result: not null };

    private static (RelationKind Kind, string Members) KeyOf(Claim claim)
    {
        var operands = claim.Operands.Select(figure => figure.Index);
        return claim.Kind switch
        {
            RelationKind.Equality => (claim.Kind, Joined(operands.Append(claim.Result!.Index).Order())),
            RelationKind.ChangeAmount or RelationKind.Difference => (
                RelationKind.Difference,
                $"{claim.Result!.Index}:{Joined(operands.Order())}"
            ),
            _ => (claim.Kind, $"{claim.Result!.Index}:{Joined(operands)}"),
        };
    }

    private static string Joined(IEnumerable<int> indexes) => string.Join(',', indexes);
}
