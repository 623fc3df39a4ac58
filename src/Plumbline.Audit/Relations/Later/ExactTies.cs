using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Later;

/// <summary>
/// What the numbers of one sentence give to the last digit, whatever its words: 计划招聘160人，实际到岗152人，完成95%，缺额8人. Only what
/// holds is taken, of numbers that stand side by side, and only where no statement of the same numbers was found before.
/// </summary>
internal static partial class ExactTies
{
    private const int Beside = 2;
    private const int Near = 4;
    private const int MostParts = 12;
    private const int Fewest = 2;
    private const long TwoDigits = 10;
    private const long Telling = 100;
    private const long Proof = 1_000;

    /// <summary>The statements of running text.</summary>
    /// <param name="flow">The quantities of the text.</param>
    /// <param name="known">What is known of each number; one that fails otherwise is tried as a product again.</param>
    /// <param name="found">What was found before.</param>
    public static IEnumerable<Claim> Of(Flow flow, Known known, IReadOnlyCollection<Relation> found)
    {
        var told = found.Select(relation => FigureKey.Of(relation.Claim)).ToHashSet();
        for (var index = 0; index < flow.Count; index++)
        {
            if (
                flow[index] is { IsPlain: true, Value.Sign: > 0, InChinese: false }
                && !known.IsProven(index)
                && flow.Change(index) is null
                && (known.IsReckoned(index) ? Product(flow, index) : At(flow, index)) is { } claim
                && told.Add(FigureKey.Of(claim))
            )
            {
                yield return claim;
            }
        }
    }

    private static Claim? At(Flow flow, int index) =>
        flow[index].Dimension == Dimension.Percent ? Rate(flow, index)
        : !Kinds.IsAmount(flow[index]) ? null
        : Each().IsMatch(flow.Lead(index)) ? Mean(flow, index)
        : Product(flow, index) ?? Sum(flow, index, +1) ?? Sum(flow, index, -1) ?? Difference(flow, index);

    // 教学班54个，在校学生2,846人，平均班额52.7人: a total of its kind and a number of another before it.
    private static Claim? Mean(Flow flow, int index)
    {
        var places = TermsBefore(flow, index);
        return (
            from total in places
            where flow.Comparable(total, index) && flow[total].Value > flow[index].Value
            from number in places
            where IsNumber(flow, number, total) && IsTelling(flow, index, total, number)
            orderby flow[total].Exact descending
            select Build(flow, index, RelationKind.Ratio, Formula.Quotient, [total, number])
        ).FirstOrDefault(Readings.Holds);
    }

    // 工作室28个…每个安排经费2万元，共56.00万元: a number and what each of it gets.
    private static Claim? Product(Flow flow, int index)
    {
        if (!Kinds.IsAmount(flow[index]) || flow[index].Number.Unscaled < TwoDigits)
        {
            return null;
        }

        var places = TermsBefore(flow, index);
        foreach (var each in places)
        {
            if (!flow.Comparable(each, index) || !Each().IsMatch(flow.Lead(each)))
            {
                continue;
            }

            foreach (var number in places)
            {
                if (
                    IsNumber(flow, number, each)
                    && Build(flow, index, RelationKind.Product, Formula.Product, [each, number]) is var claim
                    && Judge.Of(claim) is { Verdict: Verdict.Holds }
                )
                {
                    return claim;
                }
            }
        }

        return null;
    }

    private static List<int> TermsBefore(Flow flow, int index)
    {
        var places = new List<int>();
        foreach (var at in flow.BeforeInSentence(index))
        {
            if (IsTerm(flow, at))
            {
                places.Add(at);
                if (places.Count == MostParts)
                {
                    break;
                }
            }
        }

        return places;
    }

    private static bool IsNumber(Flow flow, int at, int total) =>
        flow[at] is { Dimension: Dimension.Count or Dimension.Measure, Exact: > 1 } && !flow.Comparable(at, total);

    // Two digits tie by chance, but for neighbours.
    private static bool IsTelling(Flow flow, int index, int total, int number) =>
        flow[index].Number.Unscaled >= Telling || Math.Max(index - total, index - number) <= Beside + 1;

    // Two neighbours whose quotient is the rate; a rate of few digits is right by chance too often to be sought farther.
    private static Claim? Rate(Flow flow, int index)
    {
        var places = flow.BeforeInSentence(index)
            .Where(at => IsTerm(flow, at))
            .Take(flow[index].Number.Unscaled >= Proof ? Near : Beside)
            .ToList();
        return Pairs(flow, places)
            .Where(pair => flow[index].Exact <= Telling || !flow[pair.Less].HasValueOf(flow[pair.More]))
            .Select(pair =>
                flow[index].Exact > Telling
                    ? Build(flow, index, RelationKind.Ratio, Formula.Percent, [pair.More, pair.Less])
                    : Build(flow, index, RelationKind.Ratio, Formula.Percent, [pair.Less, pair.More])
            )
            .FirstOrDefault(Readings.Holds);
    }

    // The amounts that follow, or those before, up to where they make up the number.
    private static Claim? Sum(Flow flow, int index, int step)
    {
        if (flow[index].Number.Unscaled < TwoDigits)
        {
            return null;
        }

        var parts = new List<int>();
        var sum = 0m;
        for (var at = index + step; flow.SameSentence(at, index) && parts.Count < MostParts; at += step)
        {
            if (flow[at].Dimension == Dimension.Percent)
            {
                continue;
            }

            if (!IsTerm(flow, at) || !flow.Comparable(at, index))
            {
                return null;
            }

            parts.Add(at);
            sum += flow[at].Exact;
            if (sum >= flow[index].Exact)
            {
                break;
            }
        }

        parts.Sort();
        var least = flow[index].Number.Unscaled >= Telling ? Fewest : Fewest + 1;
        return parts.Count >= least && sum == flow[index].Exact
            ? Build(
                flow,
                index,
                flow[index].Dimension == Dimension.Count ? RelationKind.CountSum : RelationKind.Sum,
                Formula.Sum,
                parts
            )
            : null;
    }

    // What the two amounts right before it differ by.
    private static Claim? Difference(Flow flow, int index)
    {
        var places = flow.BeforeInSentence(index)
            .Take(Beside)
            .Where(at => IsTerm(flow, at) && flow.Comparable(at, index))
            .ToList();
        return
            places.Count == Beside
            && Pairs(flow, places).FirstOrDefault() is (>= 0 and var less, var more)
            && more != less
            && flow[more].Number.Unscaled >= Telling
            && Build(flow, index, RelationKind.Difference, Formula.Difference, [more, less]) is var claim
            && Readings.Holds(claim)
            ? claim
            : null;
    }

    private static IEnumerable<(int Less, int More)> Pairs(Flow flow, List<int> places) =>
        from one in Enumerable.Range(0, places.Count)
        from other in Enumerable.Range(one + 1, places.Count - one - 1)
        where flow.Comparable(places[one], places[other])
        select flow[places[one]].IsAtLeast(flow[places[other]])
            ? (places[other], places[one])
            : (places[one], places[other]);

    private static bool IsTerm(Flow flow, int at) =>
        Kinds.IsAmount(flow[at]) && flow[at] is { IsPlain: true, Value.Sign: > 0 } && flow.Change(at) is null;

    private static Claim Build(Flow flow, int index, RelationKind kind, Formula formula, List<int> terms) =>
        new(
            kind,
            flow[index],
            [.. terms.Select(at => flow[at])],
            formula,
            kind == RelationKind.Ratio && formula == Formula.Percent ? RuleIds.RatesShown
                : kind is RelationKind.Ratio or RelationKind.Product ? RuleIds.ProductStated
                : RuleIds.SumStated
        )
        {
            Label = flow.Name(index),
            ByNumbers = true,
        };

    [GeneratedRegex("(?:平均|每|均)[^，,。;:0-9]{0,12}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Each();
}
