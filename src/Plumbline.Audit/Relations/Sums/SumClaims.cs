using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>Makes statements of items.</summary>
internal static class SumClaims
{
    /// <summary>The whole is the sum of the parts.</summary>
    public static Claim Of(Item whole, IReadOnlyList<Item> parts, string rule) =>
        new(
            whole.Figure.Dimension == Dimension.Count ? RelationKind.CountSum : RelationKind.Sum,
            whole.Figure,
            [.. parts.Select(part => part.Figure)],
            Formula.Sum,
            rule == RuleIds.SumStated && whole.Figure.Dimension == Dimension.Count ? RuleIds.ListedCount : rule
        )
        {
            Label = LabelOf(whole),
            Strength = StrengthOf(whole, parts),
        };

    /// <summary>The part is not more than the whole.</summary>
    public static Claim Subset(Item part, Item whole) =>
        new(RelationKind.Subset, part.Figure, [whole.Figure], Formula.Same, RuleIds.PartExceedsWhole)
        {
            Label = LabelOf(part),
        };

    private static string LabelOf(Item item) => item.Figure.Label.Length > 0 ? item.Figure.Label : item.Lead;

    private static Strength StrengthOf(Item whole, IReadOnlyList<Item> parts) =>
        parts.Append(whole).Any(item => !Ties.IsPlain(item)) ? Strength.Loose : Strength.Stated;
}
