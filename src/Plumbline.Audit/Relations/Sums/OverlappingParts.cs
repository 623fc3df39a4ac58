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
    private const long Telling = 1_000;

    /// <summary>Whether some named parts of one kind are together a little more than their whole.</summary>
    public static bool Pass(string text, Item whole, List<Item> parts) =>
        parts.Count >= Fewest
        && Partition.IsAmount(whole)
        && parts.TrueForAll(part => part.Kind == whole.Kind && part.Noun.Length > 1)
        && Families.Overrun(whole, parts)
        && !IsExplained(text, whole);

    /// <summary>Whether parts that cannot overlap are together more than their whole, and nothing behind it says why.</summary>
    public static bool Exceed(string text, Item whole, List<Item> parts) =>
        (Families.Exceed(whole, parts) || IsTurnedPast(whole, parts)) && !IsExplained(text, whole);

    // 装备118.00万元，其中检测设备76.30万元，记录仪47.10万元: amounts that pass their whole, and two swapped digits say by what slip.
    private static bool IsTurnedPast(Item whole, List<Item> parts) =>
        parts.Count > 1
        && whole.Figure.Number.Unscaled >= Telling
        && Partition.IsAmount(whole)
        && parts.TrueForAll(part => part.Kind == whole.Kind && part.Noun.Length > 1 && Ties.IsPlain(part))
        && !parts.Exists(part => Attribute().IsMatch(part.Noun))
        && Families.Pass(whole, parts)
        && Ties.IsTurned(whole, parts);

    // What something is like may be said of things that stand under another name as well.
    [GeneratedRegex("进口|国产|节能|环保|中小|小微|少数|女|新增|自主", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Attribute();

    /// <summary>Whether parts that mostly do not overlap pass their whole, and no word of theirs says why.</summary>
    public static bool MayExceed(string text, Item whole, List<Item> parts) =>
        Families.MayExceed(whole, parts) && !IsExplained(text, whole);

    // The words behind a whole may say where its parts overlap, or what else there was.
    private static bool IsExplained(string text, Item whole) => Explained().IsMatch(text.AsSpan(whole.End));

    /// <summary>The sum as a question.</summary>
    public static Claim Asked(Claim sum) => sum with { Strength = Strength.Scoped, Doubt = Overlapping.With() };

    [GeneratedRegex(
        "含|自筹|重叠|交叉|结余|结转|重复|兼|分别计入|均有|合办|联合|多个|共[用建享]|不足|缺口|差额|超[出支]|弥补|统筹|配套|追加|下浮|让利|冲|另",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Explained();

    private static Template Overlapping { get; } =
        new(
            "所列各项之和大于总数：如各项之间有重叠，请写明；否则请核对总数和各项",
            "The items are together more than the total: say where they overlap, or check the total and the items"
        );
}
