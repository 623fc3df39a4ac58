using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>
/// 支出100万元：设备45万元、培训30万元、宣传20万元；余下为零星支出: a list that stays short of its whole may have left something out. What the
/// words around it say of a rest.
/// </summary>
internal static partial class ShortLists
{
    private const int LongestBefore = 80;
    private const int LongestBehind = 120;
    private const long Telling = 1_000;

    /// <summary>Whether words or amounts around a list that stays short of its whole tell why it does.</summary>
    public static bool IsExplained(Items items, Trigger trigger, Item whole, List<Item> parts)
    {
        var (start, end) = Around(items.Text, Math.Min(whole.Start, trigger.Start), parts[^1].End);
        var gap = whole.Figure.Value - Total(parts);
        return Some().IsMatch(items.Text.AsSpan(start..end))
            || Rest().IsMatch(items.Text.AsSpan(whole.End..end))
            || Other().IsMatch(items.Text.AsSpan(trigger.End..parts[0].Start))
            || (
                Planned().IsMatch(whole.Lead)
                && Done().IsMatch(items.Text.AsSpan(trigger.End..Math.Min(end, parts[^1].End + 8)))
            )
            || items
                .All.Skip(items.FirstFrom(start))
                .TakeWhile(item => item.Start < end)
                .Any(item => item.Kind == whole.Kind && item.Figure.Value == gap && !parts.Contains(item));
    }

    /// <summary>The sum as a question.</summary>
    public static Claim Asked(Claim sum) => sum with { Strength = Strength.Scoped, Doubt = Incomplete.With() };

    /// <summary>What would settle a list that all but gives its whole.</summary>
    internal static Findings.Template Incomplete { get; } =
        new(
            "所列各项与总数相差很小：如已列全，请核对；如只列了一部分，请写明“等”或其余部分",
            "The items all but give the total: check them if the list is complete, or say that some are left out"
        );

    /// <summary>Whether two swapped digits of a number long enough explain what a list lacks.</summary>
    public static bool IsTurned(Item whole, List<Item> parts) =>
        whole.Figure.Number.Unscaled >= Telling && Ties.IsTurned(whole, parts);

    /// <summary>Whether a count is all but made up by its own list: 招聘教师212人：特岗120人、公费师范生36人、公开招考54人.</summary>
    public static bool IsCounted(Item whole, List<Item> parts) =>
        whole.Figure.Dimension == Figures.Dimension.Count && Families.IsAlmost(whole, parts);

    /// <summary>Whether what a whole is said to be, 即左岸3公里、右岸2公里, misses it by a slip of the pen, and by little.</summary>
    public static bool IsMiswritten(Items items, Trigger trigger, Item whole, List<Item> parts) =>
        Ties.IsNear(whole, parts, parts.Count)
        && (Ties.IsSlip(whole, parts) || Ties.IsTurned(whole, parts))
        && !Each().IsMatch(items.Text.AsSpan(trigger.End..Around(items.Text, trigger.End, parts[^1].End).End));

    /// <summary>
    /// How many parts that mostly do not overlap, 线上12场，线下15场, pass their whole up to the first semicolon or to the end; 0
    /// where they do not, or where the sentence says that they overlap.
    /// </summary>
    public static int Doubted(Items items, Trigger trigger, Item whole, List<Item> parts)
    {
        if (trigger.IsSplit || parts.Count < 2)
        {
            return 0;
        }

        var count = Rows.Semicolon(items, parts, parts.Count) is > 1 and var first ? first : parts.Count;
        if (!OverlappingParts.MayExceed(items.Text, whole, parts.GetRange(0, count)))
        {
            return 0;
        }

        var (start, end) = Around(items.Text, Math.Min(whole.Start, trigger.Start), parts[^1].End);
        return Both().IsMatch(items.Text.AsSpan(start..end)) ? 0 : count;
    }

    // From the begin of a sentence to the end of the one behind it.
    private static (int Start, int End) Around(string text, int from, int to)
    {
        var most = Math.Max(0, from - LongestBefore);
        var start = most + text.AsSpan(most..from).LastIndexOf('。') + 1;
        var last = Math.Min(text.Length, to + LongestBehind);
        var own = text.AsSpan(to..last).IndexOf('。');
        var next = own < 0 ? -1 : text.AsSpan((to + own + 1)..last).IndexOf('。');
        return (start, next < 0 ? last : to + own + 1 + next);
    }

    private static Fraction Total(List<Item> parts) =>
        parts.Aggregate(Fraction.Zero, (total, part) => total + part.Figure.Value);

    [GeneratedRegex(
        "其余|余下|其他零星|剩余|余[款额\\d]|结余|结转|另|此外|以及|还有|未|零星|预留|机动|尚|不足|执行率|待",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Rest();

    [GeneratedRegex("主要|重点|大额|前[二两三四五六]", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Some();

    [GeneratedRegex("其中|比上|比去|同比|较上|增加|减少", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Other();

    [GeneratedRegex("任务|投资|合同|预算|债券|计划|下达|概算|目标", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Planned();

    [GeneratedRegex("已|完成|支付|拨付|20\\d\\d年|进度款|首付", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Done();

    [GeneratedRegex("每|各|其余|剩余|未|共计|另|均", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Each();

    [GeneratedRegex("同步|重复|均|同一|未|同时|两种|结合|混合|多种|既|又|并", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Both();
}
