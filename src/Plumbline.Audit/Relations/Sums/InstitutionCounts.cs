using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;
using Plumbline.Findings;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>
/// Numbers of institutions (schools, hospitals) in different places of a text: all of a region against its kinds, and those of an
/// activity against all. Scopes may differ, so a difference is only a doubt.
/// </summary>
internal static partial class InstitutionCounts
{
    private const int Most = 4;

    /// <summary>What would settle a difference between counts of different places.</summary>
    public static Template OtherScope { get; } =
        new(
            "两处的范围可能不同（全区、局属、公办）：请核对{label}按什么范围计数",
            "The places may count different things (all, subordinate, public ones): check the scope of {label}"
        );

    private sealed record Count(Item Item, string Owner, string Kind, string? Also, bool IsRegion, bool IsInventory);

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

            var ahead = Institutions.All.Ahead.Match(item.Lead);
            var behind = Institutions.All.Behind.Match(items.Text, item.End);
            var match = ahead.Success ? ahead : behind;
            if (match.Success)
            {
                var kind = Institutions.All.KindOf(match.Groups["kind"].Value);
                var also = behind.Groups["also"];
                yield return new Count(
                    item,
                    match.Groups["owner"].Value,
                    kind,
                    also.Success ? Institutions.All.KindOf(also.Value) : null,
                    Region().IsMatch(item.Lead),
                    ahead.Success
                );
            }
        }
    }

    // 全区119所中小学、幼儿园 = 37所学校 + 82所幼儿园
    private static IEnumerable<Claim> Both(List<Count> counts)
    {
        foreach (var total in counts.Where(count => count is { Also: not null, IsRegion: true }).Take(Most))
        {
            if (Only(counts, total.Kind) is { } one && Only(counts, total.Also!) is { } other)
            {
                yield return Doubtful(RelationKind.CountSum, total.Item, [one.Item, other.Item]);
            }
        }
    }

    // 全区37所学校 against 初中9所 + 小学27所 of one sentence.
    private static IEnumerable<Claim> Kinds(List<Count> counts) =>
        Institutions.All.MadeUp.Select(kind => Kinds(counts, kind)).OfType<Claim>();

    private static Claim? Kinds(List<Count> counts, (string Whole, string Left, string Right) kind)
    {
        if (Only(counts, kind.Whole) is not { } total)
        {
            return null;
        }

        for (var index = 0; index + 1 < counts.Count; index++)
        {
            var (left, right) = (counts[index], counts[index + 1]);
            if (
                left.Item.Figure.Passage == right.Item.Figure.Passage
                && left.Owner == right.Owner
                && (
                    (left.Kind, right.Kind) == (kind.Left, kind.Right)
                    || (right.Kind, left.Kind) == (kind.Left, kind.Right)
                )
            )
            {
                var gap = left.Item.Figure.Value + right.Item.Figure.Value - total.Item.Figure.Value;
                return gap.Abs() * 10 <= total.Item.Figure.Value
                    ? Doubtful(RelationKind.CountSum, total.Item, [left.Item, right.Item])
                    : null;
            }
        }

        return null;
    }

    // 6所公办幼儿园的维修 against 公办幼儿园31所.
    private static IEnumerable<Claim> Activities(List<Count> counts)
    {
        var inventory = counts
            .Where(count => count.IsInventory || count.IsRegion)
            .Where(count => count.Also is null)
            .GroupBy(count => (count.Owner, count.Kind))
            .ToDictionary(
                group => group.Key,
                group => group.DistinctBy(count => count.Item.Figure.Value).Take(Most).ToImmutableArray()
            );
        foreach (var part in counts.Where(count => !count.IsRegion && count.Also is null))
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
        var found = counts.FindAll(count =>
            count.Also is null && count.Kind == kind && count.IsRegion && count.Owner.Length == 0
        );
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

    [GeneratedRegex("全[省市县区州镇乡]|辖区|全系统", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Region();
}
