using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>三个方面的问题：一是…二是…三是…: as many marks as were announced.</summary>
internal static partial class MarkedPoints
{
    private const string Numerals = "一二三四五六七八九十";
    private const string Points =
        "方面|问题|措施|原因|建议|做法|举措|不足|特点|经验|困难|短板|亮点|要求|重点|思路|环节|层面|维度|意见|对策|途径|因素|体现|变化|矛盾|风险|薄弱";

    /// <summary>The statements of all passages.</summary>
    public static IEnumerable<Claim> Of(ImmutableArray<Items> all)
    {
        foreach (var items in all)
        {
            var starts = First().Matches(items.Text);
            if (starts.Count != 1)
            {
                continue;
            }

            var first = starts[0].Index;
            var item = items.All.LastOrDefault(item => item.End <= first);
            if (
                item is { Figure: { Dimension: Dimension.Count, Multiplier: 1, Number.Unscaled: > 1 and <= 10 } }
                && Announced().IsMatch(items.Text.AsSpan(item.End, first - item.End))
                && Count(items.Text, first) is > 1 and var count
                && (count == item.Figure.Number.Unscaled || IsAnnounced(items, item, first))
            )
            {
                yield return new Claim(RelationKind.CountSum, item.Figure, [], Formula.Sum, RuleIds.ListedCount)
                {
                    Counted = count,
                    Label = item.Figure.Label,
                };
            }
        }
    }

    // 三个方面: what is counted is what the marks tell; 举办培训5期。一是…: it is not, unless the numbers agree.
    private static bool IsAnnounced(Items items, Item item, int first)
    {
        var behind = items.Text.AsSpan(item.End, first - item.End);
        return Point().IsMatch(item.Figure.Unit + behind.ToString())
            || (behind.EndsWith(":", StringComparison.Ordinal) && Said().IsMatch(item.Lead));
    }

    private static int Count(string text, int from)
    {
        var count = 0;
        while (
            count < Numerals.Length
            && text.IndexOf($"{Numerals[count]}是", from, StringComparison.Ordinal) is >= 0 and var at
        )
        {
            from = at + 2;
            count++;
        }

        return count;
    }

    [GeneratedRegex("^[点条]|" + Points, Patience.Options, Patience.Milliseconds)]
    private static partial Regex Point();

    [GeneratedRegex("(?:" + Points + ")[^，。;:]{0,6}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Said();

    [GeneratedRegex("(?<=[。;:，]|^)一是", Patience.Options, Patience.Milliseconds)]
    private static partial Regex First();

    [GeneratedRegex(@"^[^。;:，\d]{0,12}[:，。]$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Announced();
}
