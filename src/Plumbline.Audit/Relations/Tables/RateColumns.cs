using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Tables;

/// <summary>Columns that are worked out from two others: 执行率, 增减率, 增减额.</summary>
internal static partial class RateColumns
{
    private const int Reach = 8;
    private const int MostProbes = 60;

    public static IEnumerable<Claim> Of(NumberGrid grid) =>
        Of(grid, (segment, column) => KindsOf(grid, segment, column));

    /// <summary>Only the columns that set what was done over what was asked for: 目标值, 实际值, 完成率 of a list of indicators.</summary>
    public static IEnumerable<Claim> OfCompletion(NumberGrid grid) =>
        Of(
            grid,
            (segment, column) => Completion().IsMatch(grid.LastHead(segment.Start, column)) ? [Kind.Execution] : []
        );

    // 同比增减 over percentages is a rate, over amounts a difference.
    private static ImmutableArray<Kind> KindsOf(NumberGrid grid, (int Start, int End) rows, int column)
    {
        var head = grid.LastHead(rows.Start, column);
        return
            Change().IsMatch(head)
            && !Rate().IsMatch(head)
            && Enumerable
                .Range(rows.Start, Math.Min(rows.End - rows.Start, MostProbes))
                .Any(row => grid[row, column] is { Dimension: Dimension.Percent } && !IsRowOfRates(grid, row, column))
            ? [Kind.Growth, Kind.Part]
            : Kinds(head);
    }

    // 占比(%) 21.6 24.9 3.3 in a table of many units: its change is in points.
    private static bool IsRowOfRates(NumberGrid grid, int row, int column) =>
        Enumerable
            .Range(Math.Max(0, column - Reach), Math.Min(column, Reach))
            .Select(at => grid[row, at])
            .OfType<Figure>()
            .ToList()
            is { Count: > 1 } cells
        && cells.TrueForAll(cell => cell.Dimension == Dimension.Percent);

    private static IEnumerable<Claim> Of(
        NumberGrid grid,
        Func<(int Start, int End), int, ImmutableArray<Kind>> kindsOf
    ) =>
        Segments
            .Of(grid)
            .SelectMany(segment =>
                Enumerable
                    .Range(0, grid.Columns)
                    .SelectMany(column =>
                        kindsOf((segment.Start, segment.End), column) is { IsEmpty: false } kinds
                            ? InColumn(grid, segment.Start, segment.End, column, kinds).ToList() is { Count: > 0 } told
                                ? told
                                : kinds.Contains(Kind.Execution)
                                    ? RatesOfRuns.Of(grid, Rows(grid, segment.Start, segment.End, column), column)
                                    : []
                            : []
                    )
            );

    private static List<int> Rows(NumberGrid grid, int start, int end, int column) =>
        [.. Enumerable.Range(start, end - start).Where(row => grid[row, column] is { Exact: not 0 }).Take(MostProbes)];

    private static IEnumerable<Claim> InColumn(
        NumberGrid grid,
        int start,
        int end,
        int column,
        ImmutableArray<Kind> kinds
    )
    {
        var head = grid.LastHead(start, column);
        var probes = Rows(grid, start, end, column);
        if (probes.Count == 0 || Best(grid, column, kinds, probes) is not { } best)
        {
            yield break;
        }

        var wrong = new HashSet<int>();
        for (var row = start; row < end; row++)
        {
            if (
                grid[row, column] is { } result
                && grid[row, best.First] is { } first
                && grid[row, best.Second] is { } second
                && first.Dimension == second.Dimension
                && (best.Kind == Kind.Difference || result.Dimension != Dimension.Money)
                && best.Kind.Claim(result, first, second) is var claim
                && (!best.Kind.MixesRows || !IsCapped(claim) || Rates.Readings.Holds(claim))
                && (best.Kind != Kind.Difference || first.Dimension != Dimension.Percent || IsTrueOrOneDigit(claim))
                && (best.Kind != Kind.Difference || !IsOfBalance(grid, row, column) || Rates.Readings.Holds(claim))
            )
            {
                if (!Rates.Readings.Holds(claim))
                {
                    wrong.Add(result.Index);
                }

                yield return claim with
                {
                    Label = $"{grid.Label(row, column)}{head}",
                };
            }
        }

        // 满意率 is no growth of anything, whatever its numbers give by chance.
        var others = best.Kind == Kind.Execution ? [] : kinds.Remove(best.Kind);
        foreach (var claim in OfOthers(grid, (start, end), column, others, wrong))
        {
            yield return claim;
        }
    }

    // 增减率 is 增减额 ÷ 上年 as well as (本年 − 上年) ÷ 上年; where one holds, so does the other, and where one is wrong.
    private static IEnumerable<Claim> OfOthers(
        NumberGrid grid,
        (int Start, int End) rows,
        int column,
        ImmutableArray<Kind> others,
        HashSet<int> wrong
    ) =>
        from other in others
        from claim in InColumn(grid, rows.Start, rows.End, column, [other])
        where Rates.Readings.Holds(claim) || (other == Kind.Part && wrong.Contains(claim.Result!.Index))
        select claim;

    // 年初 60, 增加 6, 减少 6, 年末 60: what came and what went are no differences of the stocks.
    private static bool IsOfBalance(NumberGrid grid, int row, int column) =>
        new[] { column - 1, column - 2 }.Any(from =>
            from >= 0
            && from + 3 < grid.Columns
            && grid[row, from] is { } opening
            && grid[row, from + 1] is { } one
            && grid[row, from + 2] is { } other
            && grid[row, from + 3] is { } closing
            && Math.Abs(one.Exact - other.Exact) == Math.Abs(closing.Exact - opening.Exact)
        );

    private static bool AreRates(Figure first, Figure second, Figure result) =>
        first.Dimension == Dimension.Percent
        && second.Dimension == Dimension.Percent
        && result.Dimension is Dimension.Percent or Dimension.Points or Dimension.None;

    // Of two rates some print the growth and not the gap.
    private static bool IsTrueOrOneDigit(Claim claim) =>
        Rates.Readings.Holds(claim)
        || (
            Judge.Of(claim) is { Computed.Value: var gap }
            && claim.Result!.Number.Unscaled > 9
            && Plain.Plainly.IsOneDigit(claim.Result, gap)
        );

    // 目标95%，实际97%，完成率100%; 目标100个，实际120个，完成率100%: a rate that goes no further than the whole.
    private static bool IsCapped(Claim claim) =>
        claim.Operands[0].Dimension == Dimension.Percent
        || (claim.Result!.Exact == 100 && claim.Operands[0].Exact > claim.Operands[1].Exact);

    private static (int First, int Second, Kind Kind)? Best(
        NumberGrid grid,
        int column,
        ImmutableArray<Kind> kinds,
        List<int> probes
    )
    {
        (int, int, Kind)? best = null;
        var most = 0;
        var isFull = probes.TrueForAll(row => grid[row, column] is { Exact: 100 });
        var from = Math.Max(0, column - Reach);
        var to = Math.Min(grid.Columns - 1, column + 2);
        for (var first = from; first <= to; first++)
        {
            for (var second = from; second <= to; second++)
            {
                if (first == second || first == column || second == column)
                {
                    continue;
                }

                foreach (var kind in kinds)
                {
                    var (holds, fails) = Weigh(grid, column, first, second, kind, probes);
                    if (
                        holds > most
                        && holds > fails
                        && (fails == 0 || !isFull)
                        && (holds > 1 || (fails == 0 && kind.Named(grid, probes[0], first, second)))
                    )
                    {
                        (best, most) = ((first, second, kind), holds);
                    }
                }
            }
        }

        return best;
    }

    private static (int Holds, int Fails) Weigh(
        NumberGrid grid,
        int column,
        int first,
        int second,
        Kind kind,
        List<int> probes
    )
    {
        var (holds, fails) = (0, 0);
        var signed = probes.Exists(probe => grid[probe, column] is { Exact: < 0 });
        foreach (var row in probes)
        {
            if (grid[row, first] is not { } a || grid[row, second] is not { } b || grid[row, column] is not { } result)
            {
                continue;
            }

            if (kind == Kind.Difference && AreRates(a, b, result))
            {
                continue;
            }

            if (a.Dimension is Dimension.Percent or Dimension.Score || b.Dimension != a.Dimension)
            {
                if (kind.MixesRows)
                {
                    continue;
                }

                return (0, 0);
            }

            // From anything to nothing is a fall of 100 %, of whatever two columns.
            if (kind.Compute(a.Exact, b.Exact) is not { } computed || (a.Exact == 0 && kind == Kind.Growth))
            {
                continue;
            }

            var gap = signed ? computed - result.Exact : Math.Abs(computed) - Math.Abs(result.Exact);
            var near = Math.Abs(gap) <= (NumberGrid.Slack(result) * 1.02m) + kind.Slack(a, b);
            (holds, fails) = near ? (holds + 1, fails) : (holds, fails + 1);
        }

        return (holds, fails);
    }

    private static ImmutableArray<Kind> Kinds(string head) =>
        Change().IsMatch(head) && Rate().IsMatch(head) ? [Kind.Growth, Kind.Part]
        : Rate().IsMatch(head) ? [Kind.Execution, Kind.Growth]
        : Change().IsMatch(head) ? [Kind.Difference]
        : [];

    [GeneratedRegex("^(?:目标|任务|计划|指标)?完成(?:率|比例|程度)(?:$|[(:])", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Completion();

    [GeneratedRegex(@"率|占比|比例|比重|%|百分比|增长|进度|幅度|[增降减涨]幅", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Rate();

    [GeneratedRegex(
        @"增减|增长|变动|变化|差异|差额|增加|减少|调整|结余|比上年",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Change();

    private sealed record Kind(
        RelationKind Relation,
        Formula Formula,
        string Rule,
        Func<decimal, decimal, decimal?> Compute,
        Func<Figure, Figure, decimal> Slack,
        string FirstHead,
        string SecondHead
    )
    {
        public static readonly Kind Execution = new(
            RelationKind.ExecutionRate,
            Formula.Percent,
            RuleIds.ExecutionRateShown,
            (a, b) => b == 0 ? null : a / b * 100,
            (_, _) => 0,
            "执行|支出|完成|决算|支付|实际",
            "预算|下达|到位|计划|总额|目标"
        );

        public static readonly Kind Part = new(
            RelationKind.Ratio,
            Formula.Percent,
            RuleIds.RatesShown,
            (a, b) => b == 0 ? null : a / b * 100,
            (_, _) => 0,
            "增减|增加|减少|变动|差",
            "上年|预算|年初"
        );

        public static readonly Kind Growth = new(
            RelationKind.GrowthRate,
            Formula.Growth,
            RuleIds.RatesShown,
            (a, b) => b == 0 ? null : (a - b) / b * 100,
            (_, _) => 0,
            "本年|决算|实际|今年",
            "上年|去年|预算|年初"
        );

        public static readonly Kind Difference = new(
            RelationKind.Difference,
            Formula.Difference,
            RuleIds.RatesShown,
            (a, b) => a - b,
            (a, b) => NumberGrid.Slack(a) + NumberGrid.Slack(b),
            "本年|决算|实际|调整后|预算",
            "上年|去年|预算|年初|执行|支出"
        );

        /// <summary>Whether its rows may be of different kinds: persons, money and percent under one head.</summary>
        public bool MixesRows => this == Execution;

        /// <summary>
        /// The claim for one row. A column that prints the size of a change, whatever its direction, is met from the side
        /// that gives a size.
        /// </summary>
        public Claim Claim(Figure result, Figure first, Figure second)
        {
            var turned = (this == Difference || this == Growth) && result.Exact > 0 && first.Exact < second.Exact;
            return !turned ? new Claim(Relation, result, [first, second], Formula, Rule)
                : this == Difference ? new Claim(Relation, result, [second, first], Formula, Rule)
                : new Claim(Relation, result, [first, second], Formula.Fall, Rule);
        }

        /// <summary>Whether the heads of two columns say that they are the two of this kind.</summary>
        public bool Named(NumberGrid grid, int row, int first, int second) =>
            Any(grid.LastHead(row, first), FirstHead) && Any(grid.LastHead(row, second), SecondHead);

        private static bool Any(string head, string words) =>
            words.Split('|').Any(word => head.Contains(word, StringComparison.Ordinal));
    }
}
