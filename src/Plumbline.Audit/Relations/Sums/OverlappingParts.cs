using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;
using Plumbline.Findings;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>
/// 专项1000万元，其中甲450万元，乙380万元，丙220万元: amounts side by side that pass their whole by a little. They may overlap, so
/// that they are asked about, unless the sentence says where.
/// </summary>
internal static partial class OverlappingParts
{
    private const int Fewest = 3;

    /// <summary>Whether some named parts of one kind are together a little more than their whole.</summary>
    public static bool Pass(string text, Item whole, List<Item> parts) =>
        parts.Count >= Fewest
        && Partition.IsAmount(whole)
        && parts.TrueForAll(part => part.Kind == whole.Kind && part.Noun.Length > 1)
        && Families.Overrun(whole, parts)
        && !Explained().IsMatch(SentenceFrom(text, whole.End));

    private static ReadOnlySpan<char> SentenceFrom(string text, int start) =>
        text.AsSpan(start, (text.IndexOf('。', start) is >= 0 and var end ? end : text.Length) - start);

    /// <summary>The sum as a question.</summary>
    public static Claim Asked(Claim sum) => sum with { Strength = Strength.Scoped, Doubt = Overlapping.With() };

    [GeneratedRegex("含|自筹|重叠|交叉|结余|结转|重复", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Explained();

    private static Template Overlapping { get; } =
        new(
            "所列各项之和大于总数：如各项之间有重叠，请写明；否则请核对总数和各项",
            "The items are together more than the total: say where they overlap, or check the total and the items"
        );
}
