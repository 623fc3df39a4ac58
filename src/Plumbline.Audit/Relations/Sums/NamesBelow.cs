using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>
/// 行政单位1个、事业单位3个，名单为： and in the lines below 1.行政单位：甲局机关；2.事业单位：甲校、乙校、丙园。 As many names stand behind a kind
/// as were announced of it.
/// </summary>
internal static partial class NamesBelow
{
    private const int LookBack = 4;
    private const int Fewest = 2;
    private const int MostCounted = 200;

    /// <summary>The statements of all passages.</summary>
    public static IEnumerable<Claim> Of(ImmutableArray<Items> all)
    {
        for (var at = 1; at < all.Length; at++)
        {
            if (
                all[at].Passage.Cell is null
                && Listed().Match(all[at].Text) is { Success: true } match
                && Announced(all, at, match.Groups["kind"].Value) is { } count
                && NameList.Of(match.Groups["names"].Value, count.Figure.Number.Unscaled) is var names
                && names.Count >= Fewest
                && count.Figure.Number.Unscaled == names.Count
            )
            {
                yield return new Claim(RelationKind.CountSum, count.Figure, [], Formula.Sum, RuleIds.ListedCount)
                {
                    Counted = names.Count,
                    Names = [.. names],
                    Label = count.Figure.Label,
                };
            }
        }
    }

    // The nearest count of bodies that is called so, in one of the paragraphs above.
    private static Item? Announced(ImmutableArray<Items> all, int at, string kind)
    {
        for (var before = at - 1; before >= Math.Max(0, at - LookBack); before--)
        {
            var counted = all[before]
                .All.Where(item =>
                    item.Figure is { Dimension: Dimension.Count, Multiplier: 1, IsPlain: true }
                    && item.Figure.Number.Unscaled is > 1 and < MostCounted
                    && item.Kind is "个" or "家" or "所"
                    && (
                        item.Lead.EndsWith(kind, StringComparison.Ordinal)
                        || item.Tail.StartsWith(kind, StringComparison.Ordinal)
                    )
                )
                .ToList();
            if (counted.Count > 0)
            {
                return counted.Count == 1 ? counted[0] : null;
            }
        }

        return null;
    }

    [GeneratedRegex(
        @"^(?:\(?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[、.)]{1,2})?(?<kind>[一-龥]{2,10}):(?<names>[^:。;]{4,600})[。;]?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Listed();
}
