using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// 预算调整率 = (追加 − 追减) ÷ 年初预算: what was added and taken away in the year over the initial budget. The sign of the
/// rate is printed by some and left out by others; only what holds is claimed.
/// </summary>
internal static partial class Adjustments
{
    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 2; index < flow.Count; index++)
        {
            if (flow[index].Dimension == Dimension.Percent && Rate().IsMatch(flow.Lead(index)))
            {
                if (At(flow, index) is { } claim)
                {
                    yield return claim;
                }
            }
        }
    }

    private static Claim? At(Flow flow, int index)
    {
        var near = flow.Before(index)
            .TakeWhile(at => flow.SamePassage(at, index))
            .Where(at => flow[at].Dimension == Dimension.Money)
            .ToList();
        var initial = near.FirstOrDefault(at => Initial().IsMatch(flow.Lead(at)), -1);
        var added = near.FirstOrDefault(at => Added().IsMatch(flow.Lead(at)), -1);
        var taken = near.FirstOrDefault(at => Taken().IsMatch(flow.Lead(at)), -1);
        var full = near.FirstOrDefault(at => Full().IsMatch(flow.Lead(at)), -1);
        if (initial < 0)
        {
            return null;
        }

        var readings = new List<Claim>();
        if (added >= 0 && taken >= 0)
        {
            readings.Add(Build(flow, index, [flow[added], flow[taken], flow[initial]], Formula.PercentOfRest));
        }

        foreach (var at in (int[])[added, taken])
        {
            if (at >= 0)
            {
                readings.Add(Build(flow, index, [flow[at], flow[initial]], Formula.Percent));
            }
        }

        if (full >= 0)
        {
            readings.Add(Build(flow, index, [flow[full], flow[initial]], Formula.Growth));
            readings.Add(Build(flow, index, [flow[full], flow[initial]], Formula.Fall));
        }

        return readings.Find(Readings.Holds) ?? Slipped(flow, index, readings);
    }

    // 年初预算1356万元，执行中追加434.56万元，预算调整率达32.50%: told in one sentence, and two digits swapped explain it.
    private static Claim? Slipped(Flow flow, int index, List<Claim> readings) =>
        readings is [{ Operands: [var moved, _] } only]
        && flow.SameSentence(flow.PlaceOf(moved), index)
        && RateSlips.IsSwapped(only)
        && !flow.Lead(index).Contains("其中", StringComparison.Ordinal)
            ? only with
            {
                Strength = Strengths.Of(flow, index, firm: true),
            }
            : null;

    private static Claim Build(
        Flow flow,
        int index,
        System.Collections.Immutable.ImmutableArray<Figure> operands,
        Formula formula
    ) =>
        new(RelationKind.Ratio, flow[index], operands, formula, RuleIds.RatesShown)
        {
            Strength = Strength.Scoped,
            Label = "预算调整率",
        };

    [GeneratedRegex("(?:预算)?调整率(?:约|仅)*(?:为|达到?|是|:)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Rate();

    [GeneratedRegex("年初[^，。;]{0,12}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Initial();

    [GeneratedRegex("(?:追加|调增)[^，。;]{0,8}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Added();

    [GeneratedRegex("(?:追减|调减|核减|收回)[^，。;]{0,8}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Taken();

    [GeneratedRegex("(?:调整后|全年预算|调整预算)[^，。;]{0,8}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Full();
}
