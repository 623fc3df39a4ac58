using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>三个方面的问题：一是…二是…三是…: as many marks as were announced.</summary>
internal static partial class MarkedPoints
{
    private const string Numerals = "一二三四五六七八九十";

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

    [GeneratedRegex("(?<=[。;:，]|^)一是", Patience.Options, Patience.Milliseconds)]
    private static partial Regex First();

    [GeneratedRegex(@"^[^。;:，\d]{0,12}[:，。]$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Announced();
}
