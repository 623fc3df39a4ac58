using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Relations.Scores;

/// <summary>
/// A score and those of its parts: in one passage (自评得分93.4分，其中…), or the items of a chapter. The list is taken for
/// exhaustive when the weights of the parts add up to that of the whole, or the scores do; then the others must as well.
/// </summary>
internal static partial class ScoreLists
{
    private const int ShortestName = 2;
    private const int MostMissed = 3;
    private const int FewestBelow = 3;

    /// <summary>An overall score followed by the scores of its parts.</summary>
    public static IEnumerable<Claim> InPassages(ImmutableArray<ScoreItem> items)
    {
        for (var at = 0; at < items.Length; at++)
        {
            if (items[at] is { IsTotal: true, IsOverall: false })
            {
                foreach (var claim in Sums(items[at] with { IsOverall = true }, Ahead(items, at)))
                {
                    yield return claim;
                }
            }

            if (!items[at].IsOverall)
            {
                continue;
            }

            var to = at + 1;
            while (to < items.Length && items[to].Passage.Index == items[at].Passage.Index && !IsWhole(items[to]))
            {
                to++;
            }

            var parts = to > at + 1 ? items[(at + 1)..to] : Ahead(items, at);
            foreach (var claim in Sums(items[at], parts))
            {
                yield return claim;
            }
        }
    }

    private static bool IsWhole(ScoreItem item) => item.IsOverall || item.IsTotal;

    // 决策15分得14分；…。总得分96分: the parts of a score that ends its passage stand before it.
    private static ImmutableArray<ScoreItem> Ahead(ImmutableArray<ScoreItem> items, int at)
    {
        var from = at;
        while (from > 0 && items[from - 1].Passage.Index == items[at].Passage.Index && !IsWhole(items[from - 1]))
        {
            from--;
        }

        return items[from..at];
    }

    /// <summary>The items of a chapter under the score that its heading names, and the chapters of the whole.</summary>
    public static IEnumerable<Claim> InChapters(ImmutableArray<ScoreItem> items)
    {
        var firsts = items.DistinctBy(item => item.Passage.Index).Where(item => !item.IsOverall).ToList();
        var named = items
            .Where(item => item is { Full: not null, IsOverall: false, Name.Length: >= ShortestName })
            .ToLookup(item => item.Name, StringComparer.Ordinal);
        var heads = firsts.ToDictionary(item => item.Passage.Index);
        var wholes = items.Where(item => item.IsOverall).DistinctBy(item => item.Earned.Value).Take(2).ToList();
        foreach (var chapter in firsts.GroupBy(item => item.Passage.Chapter?.Index))
        {
            ImmutableArray<ScoreItem> parts = [.. chapter];
            var whole = parts[0].Passage.Chapter is { } heading
                ? heads.GetValueOrDefault(heading.Index) ?? FirstBefore(named[Core(heading.Compact)], heading)
                : null;
            foreach (var claim in whole is null ? [] : Sums(whole, parts))
            {
                yield return claim;
            }

            if (wholes is [var only] && !parts.Contains(only))
            {
                foreach (var claim in Sums(only, parts))
                {
                    yield return claim;
                }
            }
        }
    }

    private static ScoreItem? FirstBefore(IEnumerable<ScoreItem> items, Passage heading) =>
        items.FirstOrDefault() is { } first && first.Passage.Index < heading.Index ? first : null;

    /// <summary>决策(满分20分，得18.5分) and in the paragraph below 立项得5分，程序得4.5分…: parts without their weights.</summary>
    public static IEnumerable<Claim> Below(ImmutableArray<ScoreItem> items)
    {
        for (var at = 0; at < items.Length; at++)
        {
            if (items[at] is not { Full: not null, IsOverall: false } whole)
            {
                continue;
            }

            var to = at + 1;
            while (to < items.Length && items[to].Passage.Index == whole.Passage.Index + 1 && !items[to].IsOverall)
            {
                to++;
            }

            if (
                to > at + FewestBelow
                && items[at + 1].Passage.Chapter?.Index == whole.Passage.Index
                && items[(at + 1)..to] is var parts
                && parts.All(part => part.Full is null)
                && (Sum([.. parts.Select(part => part.Earned)]) - whole.Earned.Value).Abs() <= 1
            )
            {
                yield return new(
                    RelationKind.ScoreSum,
                    whole.Earned,
                    [.. parts.Select(part => part.Earned)],
                    Formula.Sum,
                    RuleIds.TotalScoreShown
                )
                {
                    Label = $"{whole.Name}得分",
                };
            }
        }
    }

    private static IEnumerable<Claim> Sums(ScoreItem whole, ImmutableArray<ScoreItem> parts)
    {
        if (parts.Length < 2)
        {
            yield break;
        }

        ImmutableArray<Figure> weights = [.. parts.Select(part => part.Full).OfType<Figure>()];
        ImmutableArray<Figure> scores = [.. parts.Select(part => part.Earned)];
        Fraction? all =
            whole.Full is { } full ? full.Value
            : whole.IsOverall ? 100
            : null;
        var weighted = weights.Length == parts.Length && all is { } most && Sum(weights) == most;
        var scored = Sum(scores) == whole.Earned.Value;
        if (weighted || scored || IsSplit(whole, parts, scores))
        {
            yield return new(RelationKind.ScoreSum, whole.Earned, scores, Formula.Sum, RuleIds.TotalScoreShown)
            {
                Label = $"{whole.Name}得分",
            };
            if (whole.Full is { } weight && weights.Length == parts.Length)
            {
                yield return new(RelationKind.WeightSum, weight, weights, Formula.Sum, RuleIds.WeightSum)
                {
                    Label = $"{whole.Name}分值",
                };
            }
        }
    }

    // 自评总分97.7分，其中预算执行9.6分、管理18.9分、产出39.4分、效果29.3分: a score that is split is split without a rest.
    private static bool IsSplit(ScoreItem whole, ImmutableArray<ScoreItem> parts, ImmutableArray<Figure> scores) =>
        whole.IsOverall
        && parts.Length > 2
        && parts[0].Passage.Index == whole.Passage.Index
        && parts[0].Earned.Start > whole.Earned.End
        && Splits().IsMatch(whole.Passage.Compact.AsSpan(whole.Earned.End..parts[0].Earned.Start))
        && (Sum(scores) - whole.Earned.Value).Abs() <= MostMissed;

    [GeneratedRegex("^[，,;。:(]*(?:其中|包括|具体|分别)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Splits();

    // （一）履职效能分析 is about 履职效能.
    private static string Core(string heading)
    {
        var core = ScoreRoles.NameIn(heading);
        foreach (var suffix in (ReadOnlySpan<string>)["得分情况", "完成情况", "情况", "分析", "评价"])
        {
            core = core.EndsWith(suffix, StringComparison.Ordinal) ? core[..^suffix.Length] : core;
        }

        return core;
    }

    private static Fraction Sum(ImmutableArray<Figure> figures)
    {
        var sum = Fraction.Zero;
        foreach (var figure in figures)
        {
            sum += figure.Value;
        }

        return sum;
    }
}
