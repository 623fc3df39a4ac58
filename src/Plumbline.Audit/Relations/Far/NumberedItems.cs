using System.Collections.Immutable;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Far;

/// <summary>
/// Numbered items with an amount each, (一)产业发展A万元… (二)基础设施B万元…, whose whole stands in another chapter. Only a whole that the
/// first amounts give to the last of many digits is taken.
/// </summary>
internal static class NumberedItems
{
    private const int Ranks = 5;
    private const int MostItems = 40;
    private const long Proof = 10_000;

    /// <summary>The statements of all lists.</summary>
    public static IEnumerable<Claim> Of(Understood document)
    {
        var open = Enumerable.Range(0, Ranks).Select(_ => new List<Figure>()).ToArray();
        foreach (var passage in document.Text.Passages)
        {
            var rank = passage.Cell is null ? HeadingMark.Of(passage.Compact).Rank : 0;
            if (rank is <= 0 or >= Ranks)
            {
                continue;
            }

            for (var deeper = rank + 1; deeper < Ranks; deeper++)
            {
                foreach (var claim in Closed(document, open[deeper]))
                {
                    yield return claim;
                }
            }

            if (open[rank].Count < MostItems && First(document, passage) is { } amount)
            {
                open[rank].Add(amount);
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

    private static IEnumerable<Claim> Closed(Understood document, List<Figure> list)
    {
        ImmutableArray<Figure> parts = [.. list];
        list.Clear();
        if (parts.Length < 2)
        {
            yield break;
        }

        var sum = parts.Sum(part => part.Exact);
        var whole = document
            .Amounts.Between(parts[0], sum, sum)
            .FirstOrDefault(figure => figure.Number.Unscaled >= Proof && !parts.Contains(figure));
        if (whole is not null)
        {
            yield return new Claim(RelationKind.Sum, whole, parts, Formula.Sum, RuleIds.SumStated)
            {
                Label = whole.Label,
                ByNumbers = true,
            };
        }
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
}
