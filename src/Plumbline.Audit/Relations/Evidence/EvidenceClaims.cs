using System.Collections.Immutable;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Evidence;

/// <summary>
/// Statements that no wording proves but the numbers do: amounts that add up to the printed digit, a percentage that two
/// amounts beside it give. Only what holds is claimed, so that this grammar can never accuse.
/// </summary>
public static class EvidenceClaims
{
    private const int MostParts = 9;
    private const int FewestCounted = 10;
    private const int Lookback = 10;

    public static IEnumerable<Claim> Of(Understood document)
    {
        foreach (var passage in document.Text.Passages)
        {
            if (passage.Kind == PassageKind.Cell && passage.Compact.Length < 12)
            {
                continue;
            }

            var quantities = document.Figures.Quantities(passage);
            if (quantities.Length < 2)
            {
                continue;
            }

            foreach (var claim in Claims(quantities))
            {
                yield return claim with
                {
                    ByNumbers = true,
                };
            }
        }
    }

    private static IEnumerable<Claim> Claims(ImmutableArray<Figure> quantities) =>
        Sums(quantities)
            .Concat(Differences(quantities))
            .Concat(Lacking(quantities))
            .Concat(Earned(quantities))
            .Concat(Relations.Rates.CountedShares.With(Rates(quantities)))
            .Concat(Spent(quantities));

    // 满分100分，自评96.1分。投入15分得14.5分、过程25分得23.6分…: the points add up to the one, the scores to the other.
    private static IEnumerable<Claim> Earned(ImmutableArray<Figure> quantities)
    {
        ImmutableArray<Figure> row = [.. quantities.Where(figure => figure.Dimension == Dimension.Score)];
        var first = Enumerable.Range(1, Math.Max(0, row.Length - 1)).FirstOrDefault(at => IsEarned(row, at), -1) - 1;
        if (first < 1)
        {
            yield break;
        }

        var pairs = 0;
        while (first + (2 * pairs) + 1 < row.Length && IsEarned(row, first + (2 * pairs) + 1))
        {
            pairs++;
        }

        for (var column = 0; pairs > 1 && column < 2; column++)
        {
            ImmutableArray<Figure> parts = [.. Enumerable.Range(0, pairs).Select(at => row[first + (2 * at) + column])];
            var sum = parts.Sum(part => part.Exact);
            if (row[..first].LastOrDefault(figure => figure.Exact == sum) is { } total)
            {
                yield return new Claim(RelationKind.ScoreSum, total, parts, Formula.Sum, RuleIds.SumStated)
                {
                    Label = total.Label,
                };
            }
        }
    }

    private static bool IsEarned(ImmutableArray<Figure> row, int at) =>
        row[at].Passage.Compact.AsSpan(row[at - 1].End..row[at].Start)
            is "得"
                or "，得"
                or "，得分"
                or "得分"
                or "，自评得"
        && row[at].Exact <= row[at - 1].Exact;

    // 公寓床位12,180张，在校生12,714人，缺口534张: what is lacked may be counted in other words than what asks for it.
    private static IEnumerable<Claim> Lacking(ImmutableArray<Figure> quantities)
    {
        for (var at = 2; at < quantities.Length; at++)
        {
            var (left, right, gap) = (quantities[at - 2], quantities[at - 1], quantities[at]);
            if (
                gap is { IsExactCount: true, Exact: >= 30 }
                && left.IsExactCount
                && right.IsExactCount
                && Kinds.IsLack(gap.Label)
                && Math.Abs(left.Exact - right.Exact) == gap.Exact
            )
            {
                ImmutableArray<Figure> pair = left.Exact > right.Exact ? [left, right] : [right, left];
                yield return new Claim(RelationKind.Difference, gap, pair, Formula.Difference, RuleIds.DifferenceStated)
                {
                    Label = gap.Label,
                };
            }
        }
    }

    // 收入23万元，支出23万元: what came in was spent.
    private static IEnumerable<Claim> Spent(ImmutableArray<Figure> quantities)
    {
        for (var at = 0; at + 1 < quantities.Length; at++)
        {
            var (income, spent) = (quantities[at], quantities[at + 1]);
            if (
                income.Dimension == Dimension.Money
                && spent.Value == income.Value
                && Kinds.IsSpentOf(income.Label, spent.Label)
            )
            {
                yield return new Claim(RelationKind.Equality, spent, [income], Formula.Same, RuleIds.BalanceOfTheYear)
                {
                    Label = spent.Label,
                };
            }
        }
    }

    private static IEnumerable<Claim> Sums(ImmutableArray<Figure> quantities)
    {
        foreach (var group in quantities.Where(IsAddend).GroupBy(Kinds.Of, StringComparer.Ordinal))
        {
            ImmutableArray<Figure> row = [.. group];
            for (var total = 0; total < row.Length; total++)
            {
                for (var stride = 1; stride <= 2; stride++)
                {
                    if (
                        (Run(row, total, stride) ?? Run(row, total, -stride)) is { } parts
                        && (IsSpecific(row[total]) || AreTold(row[total], parts))
                    )
                    {
                        yield return new Claim(KindOf(row[total]), row[total], parts, Formula.Sum, RuleIds.SumStated)
                        {
                            Label = row[total].Label,
                        };
                        break;
                    }
                }
            }
        }
    }

    // 16座，已完工15座，在建1座; three small counts and more that give a count of ten or more.
    private static bool AreTold(Figure total, ImmutableArray<Figure> parts) =>
        total.IsExactCount
        && (
            (parts.Length == 2 && Kinds.IsComplement(parts[1].Label))
            || (parts.Length > 2 && total.Exact >= FewestCounted)
        );

    // The figures next to a total, in one direction, that add up to it exactly.
    private static ImmutableArray<Figure>? Run(ImmutableArray<Figure> row, int total, int stride)
    {
        var sum = 0m;
        var count = 0;
        for (var at = total + stride; at >= 0 && at < row.Length && count < MostParts; at += stride)
        {
            sum += row[at].Exact;
            count++;
            if (sum == row[total].Exact && count > 1 && row[at].Exact != 0)
            {
                var parts = Enumerable.Range(1, count).Select(step => row[total + (step * stride)]);
                return [.. stride < 0 ? parts.Reverse() : parts];
            }

            if (sum > row[total].Exact || row[at].Exact < 0)
            {
                return null;
            }
        }

        return null;
    }

    private static IEnumerable<Claim> Differences(ImmutableArray<Figure> quantities)
    {
        foreach (var group in quantities.GroupBy(Kinds.Of, StringComparer.Ordinal))
        {
            ImmutableArray<Figure> row = [.. group];
            for (var at = 0; at < row.Length; at++)
            {
                if (!Kinds.IsRest(row[at].Label) || !IsSpecific(row[at]) || Pair(row, at) is not { } pair)
                {
                    continue;
                }

                yield return new Claim(
                    RelationKind.Difference,
                    row[at],
                    pair,
                    Formula.Difference,
                    RuleIds.DifferenceStated
                )
                {
                    Label = row[at].Label,
                };
            }
        }
    }

    private static ImmutableArray<Figure>? Pair(ImmutableArray<Figure> row, int rest)
    {
        for (var near = rest - 1; near >= Math.Max(0, rest - Lookback); near--)
        {
            for (var far = rest - 1; far >= Math.Max(0, rest - Lookback); far--)
            {
                if (near != far && row[near].Exact - row[far].Exact == row[rest].Exact)
                {
                    return [row[near], row[far]];
                }
            }
        }

        return null;
    }

    private static IEnumerable<Claim> Rates(ImmutableArray<Figure> quantities)
    {
        for (var at = 0; at < quantities.Length; at++)
        {
            var rate = quantities[at];
            if (
                rate.Dimension != Dimension.Percent
                || rate.Exact == 0
                || rate.Exact == 100
                || rate.Number.Decimals == 0
            )
            {
                continue;
            }

            if (RateOf(quantities, at, WordsOf(quantities, at)) is { } claim)
            {
                yield return claim;
            }
        }
    }

    // 分别下降18.2%、21.6%: the second rate goes by the words of the first.
    private static string WordsOf(ImmutableArray<Figure> row, int at)
    {
        while (at > 0 && row[at].Label.Length == 0 && row[at - 1].Dimension == Dimension.Percent)
        {
            at--;
        }

        return row[at].Label;
    }

    private static Claim? RateOf(ImmutableArray<Figure> row, int at, string words)
    {
        var change = Kinds.IsChange(words);
        var first = Math.Max(0, at - Lookback);
        for (var part = at - 1; part >= Math.Max(0, at - 3); part--)
        {
            for (var whole = at - 1; whole >= first; whole--)
            {
                if (
                    part == whole
                    || Kinds.Of(row[part]) != Kinds.Of(row[whole])
                    || row[part].Dimension == Dimension.Percent
                )
                {
                    continue;
                }

                if (Fits(row[at], words, row[part].Exact, row[whole].Exact) is { } formula)
                {
                    var (kind, rule) = change
                        ? (RelationKind.GrowthRate, RuleIds.RatesShown)
                        : (RelationKind.Ratio, RuleIds.RatesShown);
                    return new Claim(kind, row[at], [row[part], row[whole]], formula, rule) { Label = row[at].Label };
                }
            }
        }

        return null;
    }

    private static Formula? Fits(Figure rate, string words, decimal part, decimal whole)
    {
        var slack = 0.5m / Domain.Numbers.Rounding.PowerOfTen(rate.Number.Decimals);
        bool Near(decimal top, decimal bottom) => bottom > 0 && Math.Abs((top / bottom * 100) - rate.Exact) <= slack;
        return !Kinds.IsChange(words) ? (Near(part, whole) ? Formula.Percent : null)
            : !Kinds.IsFall(words) && Near(part - whole, whole) ? Formula.Growth
            : !Kinds.IsRise(words) && Near(whole - part, whole) ? Formula.Fall
            : !Kinds.IsFall(words) && Near(part, whole - part) ? Formula.GrowthByAmount
            : !Kinds.IsRise(words) && Near(part, whole + part) ? Formula.FallByAmount
            : null;
    }

    private static RelationKind KindOf(Figure total) =>
        total.Dimension switch
        {
            Dimension.Score => RelationKind.ScoreSum,
            Dimension.Count => RelationKind.CountSum,
            _ => RelationKind.Sum,
        };

    private static bool IsAddend(Figure figure) =>
        figure.Dimension is Dimension.Money or Dimension.Count or Dimension.Score or Dimension.Measure
        && !Kinds.IsChange(figure.Label);

    // A number with so many digits does not come out by chance.
    private static bool IsSpecific(Figure figure) =>
        figure.Dimension == Dimension.Score
            ? figure.Exact >= 40 || figure.Number.Decimals > 0
            : figure.Number.Decimals > 0 || figure.Exact >= 30;
}
