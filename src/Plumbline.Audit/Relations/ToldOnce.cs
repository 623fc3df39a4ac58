namespace Plumbline.Audit.Relations;

/// <summary>
/// A true statement that two grammars word otherwise is told once: a change is a difference of the same numbers, and that A is B
/// is that B is A.
/// </summary>
internal static class ToldOnce
{
    /// <summary>The relations without those that say again what an earlier one says.</summary>
    public static IEnumerable<Relation> Of(IEnumerable<Relation> relations)
    {
        var told = new HashSet<(RelationKind Kind, string Members)>();
        return relations.Where(relation =>
            relation.Verdict is not (Verdict.Holds or Verdict.Rounding)
            || relation.Claim.Result is null
            || told.Add(KeyOf(relation.Claim))
        );
    }

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
