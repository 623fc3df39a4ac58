using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>人均, 户均, 车均, 间均: a total over a number of persons, households, cars or rooms that stands near.</summary>
internal static partial class Means
{
    private const int Near = 3;
    private const int Fewest = 10;
    private const int Window = 7;
    private const int Behind = 2;
    private const long Telling = 100;

    private static readonly FrozenDictionary<char, string[]> Counted = new Dictionary<char, string[]>
    {
        ['人'] = ["人", "人次"],
        ['生'] = ["人", "人次"],
        ['师'] = ["人", "人次"],
        ['户'] = ["户"],
        ['校'] = ["所"],
        ['园'] = ["所"],
        ['所'] = ["所"],
        ['家'] = ["所"],
        ['村'] = ["村", "所"],
        ['班'] = ["班", "个班"],
        ['车'] = ["辆", "台"],
        ['辆'] = ["辆"],
        ['台'] = ["台", "套", "台套"],
        ['间'] = ["间"],
        ['亩'] = ["亩"],
        ['场'] = ["场", "场次"],
        ['件'] = ["件"],
        ['笔'] = ["笔"],
        ['盏'] = ["盏"],
        ['栋'] = ["栋"],
        ['座'] = ["座"],
        ['张'] = ["张"],
        ['套'] = ["套", "台套"],
        ['次'] = ["人次", "次", "人", "场次"],
    }.ToFrozenDictionary();

    /// <summary>In which units that is counted which a mean is of: 台 and 辆 for 车均.</summary>
    internal static string[] UnitsOf(char per) => Counted.GetValueOrDefault(per, []);

    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 1; index < flow.Count; index++)
        {
            if (
                flow[index].Dimension is Dimension.Money or Dimension.Count or Dimension.Measure
                && Mean().Match(flow.Lead(index)) is { Success: true } match
                && !Standard().IsMatch(match.Value)
                && Counted.TryGetValue(match.Groups["per"].Value[0], out var units)
                && At(flow, index, match.Groups["per"].Value, units) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static Claim? At(Flow flow, int index, string per, string[] units)
    {
        var reach = flow[index].Number.Unscaled >= Telling ? Window : Near;
        var near = Enumerable
            .Range(index - reach, reach)
            .Reverse()
            .Concat(Enumerable.Range(index + 1, Behind))
            .Where(at => flow.SamePassage(at, index) && (at < index || !IsParted(flow, index, at)))
            .ToList();
        var totals = near.Where(at => IsTotal(flow, at, index)).ToList();
        var numbers = near.Where(at => units.Contains(Kinds.Of(flow[at])) || IsNamed(flow, at, per)).ToList();
        foreach (var total in totals)
        {
            foreach (var number in numbers)
            {
                if (number != total && Build(flow, index, total, number) is var claim && Readings.Holds(claim))
                {
                    return claim;
                }
            }
        }

        if (MeanSlips.Of(flow, index, totals, numbers) is { } slip)
        {
            return slip;
        }

        // 126笔567万元，户均4.5万元: what is counted right before the total is what it is shared among.
        if (
            numbers.Count == 0
            && flow[index].Number.Unscaled >= Fewest
            && Adjacent(flow, index, totals) is { } adjacent
        )
        {
            return adjacent;
        }

        // 次均 may be of the visits of a whole year or of one kind of them.
        return per == "次" && !(flow[index - 1].Unit == "次" && flow.SameSentence(index - 1, index))
            ? null
            : Lone(flow, index, totals, numbers);
    }

    // 人均1000元；|培训学员312人: behind a semicolon another item begins.
    internal static bool IsParted(Flow flow, int index, int at) =>
        Enumerable.Range(index + 1, at - index).Any(next => flow.Lead(next).Contains(';', StringComparison.Ordinal));

    // 教学班27个, 平均每班49人.
    private static bool IsNamed(Flow flow, int at, string per) =>
        flow[at].Unit == "个" && flow.Lead(at).EndsWith(per, StringComparison.Ordinal);

    // A total and a number right before, and nothing else that could be meant.
    private static Claim? Lone(Flow flow, int index, List<int> totals, List<int> numbers) =>
        IsAlone(flow, index, totals, out var only)
        && IsAlone(flow, index, numbers, out var count)
        && only != count
        && !IsParted(flow, only, index)
        && flow[index].Dimension != Dimension.Count
        && !IsRecurring(flow, index)
            ? Build(flow, index, only, count) is var lone
            && Plain.Plainly.IsMeanOf(flow, index, only)
            && Plain.Plainly.ToldMean(flow, index, lone) is { } told
                ? told
                : lone with
                {
                    Doubt = RateMessages.WhichPeriod.With(),
                }
            : null;

    private static Claim? Adjacent(Flow flow, int index, List<int> totals)
    {
        var (total, number) = (index - 1, index - 2);
        return
            totals is [var only]
            && only == total
            && flow.SameSentence(number, index)
            && flow.Lead(total).Length == 0
            && flow[number] is { IsExactCount: true, Exact: > 0 }
            ? Build(flow, index, total, number) with
            {
                Doubt = RateMessages.WhichScope.With(),
            }
            : null;
    }

    /// <summary>Whether an amount is itself one of a mean or a price: 批均22057元, 单价45元.</summary>
    internal static bool IsOfOne(string lead) => OfOne().IsMatch(lead);

    /// <summary>Whether an amount is of a month, a day or a time: 人均每月1000元, 1000元/人·次 is no mean of the year.</summary>
    internal static bool IsRecurring(Flow flow, int index)
    {
        var clause = flow.Lead(index).AsSpan();
        return Often().IsMatch(clause[(clause.LastIndexOfAny("，,。;:") + 1)..]) || Often().IsMatch(flow[index].Unit);
    }

    private static bool IsAlone(Flow flow, int index, List<int> places, out int only)
    {
        only = places.FirstOrDefault(-1);
        return places.Count == 1 && only < index && only >= index - Near && flow.SameSentence(only, index);
    }

    private static bool IsTotal(Flow flow, int at, int index) =>
        (
            flow.Comparable(at, index)
            || flow[index].Dimension == Dimension.Count && flow[at].Dimension == Dimension.Count
        )
        && flow[at].Value > flow[index].Value
        && !flow[at].Unit.Contains('/', StringComparison.Ordinal)
        && !Mean().IsMatch(flow.Lead(at))
        && !IsOfOne(flow.Lead(at))
        && !Utmost().IsMatch(flow.Lead(at))
        && flow.Change(at) is null;

    internal static Claim Build(Flow flow, int index, int total, int number) =>
        new(RelationKind.Ratio, flow[index], [flow[total], flow[number]], Formula.Quotient, RuleIds.ProductStated)
        {
            Strength = Strength.Scoped,
            Label = flow.Name(index),
        };

    // 最高5.0万元，最低0.3万元，人均1.43万元
    [GeneratedRegex("最[高低大小多少]$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Utmost();

    [GeneratedRegex(
        "(?:(?<per>[人生师户校园所家村班车辆台间亩场件笔盏栋座张套])次?均|(?<per>次)均|平均每(?:个|一)?(?<per>"
            + "[人生师户校园所家村班车辆台间亩场件笔盏栋座张套])|单(?<per>[台件套座栋])平均)[^，,。;:0-9]{0,10}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Mean();

    [GeneratedRegex(
        "(?:每一?|[/·])(?:[月天日周餐次季]|学期)|(?:[月日天周][人户生]?|(?<!人)次[人户生])均",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Often();

    [GeneratedRegex(
        "(?:(?!平)[一-龥]均(?!衡|为|已|等|有|可|由)|单价|平均(?!人数|在校)|每[一-龥])[^，,。;:0-9]{0,6}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex OfOne();

    [GeneratedRegex("标准|定额|公用经费", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Standard();
}
