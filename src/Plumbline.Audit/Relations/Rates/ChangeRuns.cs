using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// 事故17起、死亡9人，比上年分别减少5起、3人，下降22.7%和25%: a row of changes with a row of rates, and as many quantities before
/// them in the sentence that changed.
/// </summary>
internal static partial class ChangeRuns
{
    private const int Longest = 8;

    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 2; index < flow.Count; index++)
        {
            if (
                flow[index].Dimension != Dimension.Percent
                && Each().IsMatch(flow.Lead(index))
                && flow.Change(index) is { IsCompared: true, Direction: not Direction.Either } words
            )
            {
                foreach (var claim in Row(flow, index, words.Direction))
                {
                    yield return claim;
                }
            }
        }
    }

    // Which quantity is which the order says; one rate that holds proves the order.
    private static List<Claim> Row(Flow flow, int index, Direction direction)
    {
        var length = Length(flow, index);
        var rate = index + length;
        if (
            length < 2
            || !flow.SameSentence(index, rate)
            || flow[rate].Dimension != Dimension.Percent
            || Runs.Length(flow, rate) != length
            || flow.Change(rate) is not { IsBare: true } rated
            || rated.Direction != direction && rated.Direction != Direction.Either
        )
        {
            return [];
        }

        var currents = flow.BeforeInSentence(index)
            .Where(at =>
                IsCurrent(flow, at) && Enumerable.Range(index, length).Any(after => flow.Comparable(at, after))
            )
            .Reverse()
            .ToList();
        var row = Enumerable.Range(0, length).ToList();
        if (currents.Count != length || !row.TrueForAll(at => flow.Comparable(currents[at], index + at)))
        {
            return [];
        }

        var claims = row.ConvertAll(at => new Claim(
            RelationKind.GrowthRate,
            flow[rate + at],
            [flow[index + at], flow[currents[at]]],
            direction == Direction.Up ? Formula.GrowthByAmount : Formula.FallByAmount,
            RuleIds.RatesShown
        )
        {
            Strength = Strengths.Of(flow, rate + at, firm: true),
            Label = "增减率",
        });
        return claims.Exists(Readings.Holds) ? claims : [];
    }

    private static bool IsCurrent(Flow flow, int at) =>
        Kinds.IsAmount(flow[at])
        && !flow[at].InChinese
        && !flow.IsBaseOfRate(at)
        && flow.Change(at) is null
        && !ChangePattern.IsFormer(flow.Name(at));

    // 5起、3人: of different kinds too.
    private static int Length(Flow flow, int index)
    {
        var length = 1;
        while (
            length < Longest
            && flow.SameSentence(index, index + length)
            && Kinds.IsAmount(flow[index + length])
            && Goes().IsMatch(flow.Lead(index + length))
        )
        {
            length++;
        }

        return length;
    }

    [GeneratedRegex("分别|各", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Each();

    [GeneratedRegex("^(?:、|和|与|及|以及)$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Goes();
}
