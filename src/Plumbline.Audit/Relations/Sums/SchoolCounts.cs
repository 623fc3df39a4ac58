using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;
using Plumbline.Findings;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>
/// Numbers of schools and kindergartens in different places of a text: all of a region against its kinds, and those of an
/// activity against all. Scopes may differ, so a difference is only a doubt.
/// </summary>
internal static partial class SchoolCounts
{
    private const int Most = 4;

    /// <summary>What would settle a difference between counts of different places.</summary>
    public static Template OtherScope { get; } =
        new(
            "两处的范围可能不同（全区、局属、公办）：请核对{label}按什么范围计数",
            "The places may count different things (all, subordinate, public ones): check the scope of {label}"
        );

    private sealed record Count(Item Item, string Owner, string Kind, bool IsRegion, bool IsInventory);

    /// <summary>The statements of a text.</summary>
    public static IEnumerable<Claim> Of(ImmutableArray<Items> all)
    {
        var counts = all.SelectMany(Read).ToList();
        return Both(counts).Concat(Kinds(counts)).Concat(Activities(counts));
    }

    private static IEnumerable<Count> Read(Items items)
    {
        foreach (var item in items.All)
        {
            if (item.Kind is not ("所" or "个") || item.IsAside || !Ties.IsPlain(item) || item.Figure.InChinese)
            {
                continue;
            }

            var ahead = School().Match(item.Lead);
            var behind = Behind().Match(items.Text, item.End);
            var match = ahead.Success ? ahead : behind;
            if (match.Success)
            {
                var kind = behind.Success && behind.Groups["also"].Success ? "both" : match.Groups["kind"].Value;
                yield return new Count(
                    item,
                    match.Groups["owner"].Value,
                    kind is "学校" or "中小学校" ? "中小学" : kind,
                    Region().IsMatch(item.Lead),
                    ahead.Success
                );
            }
        }
    }

    // 全区119所中小学、幼儿园 = 37所学校 + 82所幼儿园
    private static IEnumerable<Claim> Both(List<Count> counts)
    {
        if (Only(counts, "中小学") is not { } schools || Only(counts, "幼儿园") is not { } gardens)
        {
            yield break;
        }

        foreach (var total in counts.Where(count => count is { Kind: "both", IsRegion: true }).Take(Most))
        {
            yield return Doubtful(RelationKind.CountSum, total.Item, [schools.Item, gardens.Item]);
        }
    }

    // 全区37所学校 against 初中9所 + 小学27所 of one sentence.
    private static IEnumerable<Claim> Kinds(List<Count> counts)
    {
        if (Only(counts, "中小学") is not { } total)
        {
            yield break;
        }

        for (var index = 0; index + 1 < counts.Count; index++)
        {
            var (left, right) = (counts[index], counts[index + 1]);
            if (
                left.Item.Figure.Passage == right.Item.Figure.Passage
                && left.Owner == right.Owner
                && (left.Kind, right.Kind) is ("初中", "小学") or ("小学", "初中")
            )
            {
                var gap = left.Item.Figure.Value + right.Item.Figure.Value - total.Item.Figure.Value;
                if (gap.Abs() * 10 <= total.Item.Figure.Value)
                {
                    yield return Doubtful(RelationKind.CountSum, total.Item, [left.Item, right.Item]);
                }

                yield break;
            }
        }
    }

    // 6所公办幼儿园的维修 against 公办幼儿园31所.
    private static IEnumerable<Claim> Activities(List<Count> counts)
    {
        var inventory = counts
            .Where(count => count.IsInventory || count.IsRegion)
            .GroupBy(count => (count.Owner, count.Kind))
            .ToDictionary(
                group => group.Key,
                group => group.DistinctBy(count => count.Item.Figure.Value).Take(Most).ToImmutableArray()
            );
        foreach (var part in counts.Where(count => !count.IsRegion))
        {
            foreach (var whole in inventory.GetValueOrDefault((part.Owner, part.Kind), []))
            {
                if (part.IsInventory && part.Item.Figure.Value >= whole.Item.Figure.Value)
                {
                    continue;
                }

                yield return Doubtful(RelationKind.Subset, part.Item, [whole.Item]);
            }
        }
    }

    private static Count? Only(List<Count> counts, string kind)
    {
        var found = counts.FindAll(count => count.Kind == kind && count.IsRegion && count.Owner.Length == 0);
        return found.Count > 0 && found.TrueForAll(count => count.Item.Figure.Value == found[0].Item.Figure.Value)
            ? found[0]
            : null;
    }

    private static Claim Doubtful(RelationKind kind, Item result, ImmutableArray<Item> operands) =>
        new(
            kind,
            result.Figure,
            [.. operands.Select(operand => operand.Figure)],
            kind == RelationKind.Subset ? Formula.Same : Formula.Sum,
            kind == RelationKind.Subset ? RuleIds.PartExceedsWhole : RuleIds.ListedCount
        )
        {
            Label = result.Figure.Label,
            Strength = Strength.Scoped,
            Doubt = OtherScope.With(("label", result.Figure.Label)),
        };

    [GeneratedRegex(
        "(?<owner>公办|普惠性民办|民办)?(?<kind>幼儿园|小学|初中|高中|中小学校?)(?:共|共有|有|为|数)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex School();

    [GeneratedRegex(
        @"\G(?<owner>公办|普惠性民办|民办)?(?<kind>幼儿园|小学|初中|高中|中小学校?|学校)(?<also>[、和]幼儿园)?",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Behind();

    [GeneratedRegex("全[省市县区州镇乡]|辖区|全系统", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Region();
}
