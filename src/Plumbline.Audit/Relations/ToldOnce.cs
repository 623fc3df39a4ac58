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
        var told = new HashSet<Key>();
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

    private static Key KeyOf(Claim claim)
    {
        var (result, operands) = (claim.Result!.Index, claim.Operands.Select(figure => figure.Index).ToArray());
        switch (claim.Kind)
        {
            case RelationKind.Equality:
                operands = [.. operands, result];
                Array.Sort(operands);
                return Key.Of(claim.Kind, -1, operands);
            case RelationKind.ChangeAmount or RelationKind.Difference:
                Array.Sort(operands);
                return Key.Of(RelationKind.Difference, result, operands);
            default:
                return Key.Of(claim.Kind, result, operands);
        }
    }

    // What makes two statements one: most have two operands and need no words for the others.
    private readonly record struct Key(RelationKind Kind, int Result, int First, int Second, string Rest)
    {
        public static Key Of(RelationKind kind, int result, ReadOnlySpan<int> operands) =>
            operands switch
            {
                [] => new Key(kind, result, -1, -1, ""),
                [var only] => new Key(kind, result, only, -1, ""),
                [var one, var other] => new Key(kind, result, one, other, ""),
                [var one, var other, .. var rest] => new Key(
                    kind,
                    result,
                    one,
                    other,
                    string.Join(',', rest.ToArray())
                ),
            };
    }
}
