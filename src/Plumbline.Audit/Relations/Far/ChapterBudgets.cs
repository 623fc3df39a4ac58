using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Plain;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Far;

/// <summary>
/// 耕地补贴640万元、农机补贴118万元 in the first chapter, and a chapter headed 一、耕地补贴: what the batches of that
/// chapter give, what is left of it and how much of it was spent is of that amount. Only what holds is claimed.
/// </summary>
internal static partial class ChapterBudgets
{
    private const int Shortest = 4;
    private const int Longest = 24;
    private const int MostFigures = 40;
    private const long Telling = 1_000;

    /// <summary>The statements of a document.</summary>
    public static IEnumerable<Claim> Of(Understood document)
    {
        var flow = document.Flow;
        var heads = document
            .Text.Passages.Where(passage =>
                passage.Cell is null
                && passage.Compact.Length <= Longest
                && HeadingMark.Of(passage.Compact).Rank > 0
                && document.Figures.Quantities(passage).IsEmpty
            )
            .ToList();
        var called = Enumerable
            .Range(0, heads.Count == 0 ? 0 : flow.Count)
            .Where(at => flow[at] is { Dimension: Dimension.Money, IsPlain: true, Number.Unscaled: >= Telling })
            .ToLookup(flow.Core, StringComparer.Ordinal);
        for (var at = 0; at < heads.Count; at++)
        {
            var (head, rank) = (heads[at], HeadingMark.Of(heads[at].Compact).Rank);
            var name = Names.Core(head.Compact[HeadingMark.Of(head.Compact).Length..]);
            var from = flow.PlaceFrom(head);
            if (name.Length < Shortest || BudgetOf(flow, from, called[name]) is not { } budget)
            {
                continue;
            }

            var next = heads.Skip(at + 1).FirstOrDefault(other => HeadingMark.Of(other.Compact).Rank <= rank);
            var to = Math.Min(next is null ? flow.Count : flow.PlaceFrom(next), from + MostFigures);
            foreach (var claim in In(flow, from, to, budget).Where(Readings.Holds))
            {
                yield return claim;
            }
        }
    }

    // The only amount before the chapter that has its name.
    private static int? BudgetOf(Flow flow, int from, IEnumerable<int> called) =>
        called.Where(at => at < from).DistinctBy(at => flow[at].Exact).Take(2).ToList() is [var only] ? only : null;

    private static IEnumerable<Claim> In(Flow flow, int from, int to, int budget)
    {
        var money = Enumerable
            .Range(from, Math.Max(0, to - from))
            .Where(at =>
                flow[at] is { Dimension: Dimension.Money, IsPlain: true, Exact: > 0 } && flow.Comparable(at, budget)
            )
            .ToList();
        var batches = money.FindAll(at => Batch().IsMatch(Statement.Clause(flow, at)));
        if (batches.Count > 1)
        {
            yield return Build(flow, budget, RelationKind.Sum, Formula.Sum, [.. batches]);
        }

        var spent = money.FindAll(at => Roles.Spent().IsMatch(Statement.Clause(flow, at)));
        foreach (var rest in money.Where(at => Roles.Left().IsMatch(Statement.Clause(flow, at))))
        {
            foreach (var done in spent.Where(done => done != rest))
            {
                yield return Build(flow, rest, RelationKind.Difference, Formula.Difference, budget, done);
            }
        }

        for (var rate = from + 1; rate < to; rate++)
        {
            if (flow[rate].Dimension == Dimension.Percent && Executed().IsMatch(flow.Lead(rate)))
            {
                foreach (var done in spent.Where(done => done < rate && flow.SamePassage(done, rate)))
                {
                    yield return Build(flow, rate, RelationKind.ExecutionRate, Formula.Percent, done, budget);
                }
            }
        }
    }

    private static Claim Build(Flow flow, int result, RelationKind kind, Formula formula, params int[] operands) =>
        new(
            kind,
            flow[result],
            [.. operands.Select(at => flow[at])],
            formula,
            kind == RelationKind.Sum ? RuleIds.SumStated
                : kind == RelationKind.Difference ? RuleIds.DifferenceStated
                : RuleIds.ExecutionRateShown
        )
        {
            Label = flow.Name(result),
            ByNumbers = true,
        };

    [GeneratedRegex("第[一二三四五六]批", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Batch();

    [GeneratedRegex(
        "(?:执行|支出|支付|拨付|兑付|使用)(?:率|进度)(?:为|达到?)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Executed();
}
