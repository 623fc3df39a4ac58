using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>What tells that a list leaves nothing out: the number of its parts is printed, or they cannot overlap.</summary>
internal static class Partition
{
    private const int Reach = 60;
    private const string Digits = "一二三四五六七八九十";
    private const string Counters = "个项批类所家期次笔处种档年块组";

    /// <summary>
    /// Whether the text says how many parts there are, 3个项目…其中A、B、C or 分两批下达，第一批A，第二批B, and they come near their whole.
    /// </summary>
    public static bool IsCounted(Items items, Trigger trigger, Item whole, List<Item> parts) =>
        Ties.IsPlain(whole)
        && parts.TrueForAll(part => Ties.IsPlain(part) && part.Noun.Length > 1)
        && parts.Select(part => part.Noun).Distinct(StringComparer.Ordinal).Count() == parts.Count
        && Ties.IsNear(whole, parts, parts.Count)
        && (
            IsSaid(items.Text.AsSpan(trigger.Start..trigger.End), parts.Count)
            || IsPrinted(items, trigger, whole, parts)
        );

    /// <summary>
    /// Whether it is money, an area, a length or places: parts of such rarely overlap, while those of persons often do.
    /// </summary>
    public static bool IsAmount(Item whole) =>
        whole.Figure.Dimension is Dimension.Money or Dimension.Measure || whole.Kind == UnitKind.Places;

    private static bool IsSaid(ReadOnlySpan<char> words, int count)
    {
        var at = words.IndexOf('分');
        if (at < 0 || at + 1 >= words.Length)
        {
            return false;
        }

        var digit = words[at + 1];
        return (
                digit == '两' ? 2
                : char.IsAsciiDigit(digit) ? digit - '0'
                : Digits.IndexOf(digit) + 1
            ) == count;
    }

    private static bool IsPrinted(Items items, Trigger trigger, Item whole, List<Item> parts) =>
        items
            .All.Skip(items.FirstFrom(Math.Max(0, Math.Min(whole.Start, trigger.Start) - Reach)))
            .TakeWhile(item => item.Start < trigger.Start)
            .Any(item =>
                item.Order != whole.Order
                && item.Figure.IsExactCount
                && item.Figure.Exact == parts.Count
                && item.Figure.Unit is [var counter]
                && Counters.Contains(counter, StringComparison.Ordinal)
                && item.Kind != parts[0].Kind
            );
}
