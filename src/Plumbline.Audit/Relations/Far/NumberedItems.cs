using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Far;

/// <summary>
/// Numbered items with an amount each, (一)产业发展A万元… (二)基础设施B万元…, whose whole stands in another chapter. Only a whole that the
/// first amounts give to the last of many digits is taken; so with the amounts and measures that each item tells under one and
/// the same word: 1.主楼，建筑面积3640平方米，已付780万元; 2.食堂，建筑面积960平方米，已付238万元.
/// </summary>
internal static partial class NumberedItems
{
    private const int Ranks = 6;
    private const int InWords = 5;
    private const int MostItems = 40;
    private const int MostColumns = 6;
    private const long Proof = 10_000;
    private const long ProofOfMeasures = 1_000;

    /// <summary>The statements of all lists.</summary>
    public static IEnumerable<Claim> Of(Understood document)
    {
        var open = Enumerable.Range(0, Ranks).Select(_ => new List<Passage>()).ToArray();
        foreach (var passage in document.Text.Passages)
        {
            var rank = passage.Cell is null ? RankOf(passage) : 0;
            if (rank is <= 0 or >= Ranks)
            {
                continue;
            }

            var isFirst = rank == InWords && passage.Compact[0] == '一';
            for (var deeper = isFirst ? rank : rank + 1; deeper < Ranks; deeper++)
            {
                foreach (var claim in Closed(document, open[deeper]))
                {
                    yield return claim;
                }
            }

            if (open[rank].Count < MostItems)
            {
                open[rank].Add(passage);
            }
        }

        foreach (var list in open)
        {
            foreach (var claim in Closed(document, list))
            {
                yield return claim;
            }
        }
    }

    // 一是学前教育，安排200万元 opens a paragraph of its own.
    private static int RankOf(Passage passage) =>
        HeadingMark.Of(passage.Compact) is { Rank: > 0 and var rank } ? rank
        : passage.Compact is [_, '是', ..] && Ordinal().IsMatch(passage.Compact) ? InWords
        : 0;

    private static IEnumerable<Claim> Closed(Understood document, List<Passage> list)
    {
        ImmutableArray<Passage> items = [.. list];
        list.Clear();
        if (items.Length < 2)
        {
            yield break;
        }

        if (Told(document, [.. items.Select(item => First(document, item)).OfType<Figure>()]) is { } first)
        {
            yield return first;
        }

        foreach (var choice in (Func<Understood, Passage, Figure?>[])[TotalOrFirst, Last])
        {
            ImmutableArray<Figure> chosen = [.. items.Select(item => choice(document, item)).OfType<Figure>()];
            if (chosen.Length == items.Length && chosen.Length > 2 && Told(document, chosen) is { } claim)
            {
                yield return claim;
            }
        }

        foreach (var column in Columns(document, items))
        {
            if (Told(document, column) is { } claim)
            {
                yield return claim;
            }
        }
    }

    // What the items tell under one word; money is told of every item, a measure of some.
    private static IEnumerable<ImmutableArray<Figure>> Columns(Understood document, ImmutableArray<Passage> items) =>
        items
            .SelectMany(item => Labelled(document, item))
            .GroupBy(figure => (FarKinds.Of(figure), figure.Label))
            .Where(group =>
                group.Count() > 1 && (group.Count() == items.Length || group.First().Dimension == Dimension.Measure)
            )
            .Take(MostColumns)
            .Select(group => (ImmutableArray<Figure>)[.. group]);

    private static IEnumerable<Figure> Labelled(Understood document, Passage item) =>
        document
            .Figures.Quantities(item)
            .Where(figure =>
                figure is { Dimension: Dimension.Money or Dimension.Measure, IsPlain: true, Label.Length: > 1 }
                && figure.Exact > 0
            )
            .DistinctBy(figure => (FarKinds.Of(figure), figure.Label));

    private static Claim? Told(Understood document, ImmutableArray<Figure> parts)
    {
        if (parts.Length < 2)
        {
            return null;
        }

        var least = parts[0].Dimension == Dimension.Measure ? ProofOfMeasures : Proof;
        var sum = parts.Sum(part => part.Exact);
        var whole = document
            .Amounts.Between(parts[0], sum, sum)
            .FirstOrDefault(figure => figure.Number.Unscaled >= least && !parts.Contains(figure));
        return whole is null
            ? null
            : new Claim(RelationKind.Sum, whole, parts, Formula.Sum, RuleIds.SumStated)
            {
                Label = whole.Label,
                ByNumbers = true,
            };
    }

    // 甲补贴20万元；乙补贴30万元，两项合计50万元: the amount of the whole item.
    private static Figure? TotalOrFirst(Understood document, Passage passage) =>
        Amounts(document, passage).FirstOrDefault(figure => InAll().IsMatch(Clause(figure)))
        ?? First(document, passage);

    // 安排20万元，支出19万元: what the item tells last.
    private static Figure? Last(Understood document, Passage passage) =>
        Amounts(document, passage).LastOrDefault(figure => !OfOne().IsMatch(Clause(figure)));

    private static IEnumerable<Figure> Amounts(Understood document, Passage passage) =>
        document
            .Figures.Quantities(passage)
            .Where(figure => figure is { Dimension: Dimension.Money, IsPlain: true, Exact: > 0 });

    private static string Clause(Figure figure)
    {
        var before = figure.Passage.Compact.AsSpan(0, figure.Start);
        return before[(before.LastIndexOfAny("，,。;:") + 1)..].ToString();
    }

    private static Figure? First(Understood document, Passage passage)
    {
        foreach (var figure in document.Figures.Of(passage))
        {
            if (figure is { IsQuantity: true, Dimension: Dimension.Money, Exact: > 0 })
            {
                return figure;
            }
        }

        return null;
    }

    [GeneratedRegex("^[一二三四五六七八九十]是", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Ordinal();

    [GeneratedRegex("合计|共计|总计", Patience.Options, Patience.Milliseconds)]
    private static partial Regex InAll();

    [GeneratedRegex("均|每|单价|标准", Patience.Options, Patience.Milliseconds)]
    private static partial Regex OfOne();
}
