using Plumbline.Findings;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>
/// 专项1000万元，其中甲450万元，乙380万元，丙220万元: amounts side by side that pass their whole by a little. They may overlap, so
/// that they are asked
/// about.
/// </summary>
internal static class OverlappingParts
{
    private const int Fewest = 3;

    /// <summary>Whether some named parts of one kind are together a little more than their whole.</summary>
    public static bool Pass(Item whole, List<Item> parts) =>
        parts.Count >= Fewest
        && Partition.IsAmount(whole)
        && parts.TrueForAll(part => part.Kind == whole.Kind && part.Noun.Length > 1)
        && Families.Overrun(whole, parts);

    /// <summary>The sum as a question.</summary>
    public static Claim Asked(Claim sum) => sum with { Strength = Strength.Scoped, Doubt = Overlapping.With() };

    private static Template Overlapping { get; } =
        new(
            "所列各项之和大于总数：如各项之间有重叠，请写明；否则请核对总数和各项",
            "The items are together more than the total: say where they overlap, or check the total and the items"
        );
}
