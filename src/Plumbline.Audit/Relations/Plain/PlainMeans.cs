using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// A mean by its words, of a total and a number that stand before it: 全年对外服务250天。全年办理82962件，日均332件; 投资1857.80万元，建成21.8公里，
/// 平均每公里85.22万元; 93人，支出1049692元，人均每月940.58元. Where any total over any number gives it, nothing is said.
/// </summary>
internal static partial class PlainMeans
{
    private static readonly char[] Marks = [.. "，,。;:()"];
    private const int Months = 12;
    private const int Behind = 2;
    private const int Farthest = 100;

    /// <summary>The statements of running text that no other grammar has read.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 1; index < flow.Count; index++)
        {
            if (
                Kinds.IsAmount(flow[index])
                && flow[index] is { IsPlain: true, InChinese: false, Value.Sign: > 0 }
                && !known.IsTold(index)
                && flow.Change(index) is null
                && Mean().Match(Clause(flow, index)) is { Success: true } mean
                && !Set().IsMatch(Clause(flow, index))
                && At(flow, index, mean.Groups["per"].Value, mean.Groups["of"].Value) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static Claim? At(Flow flow, int index, string per, string noun)
    {
        var near = Around.Before(flow, index).ToList();
        var spans = near.FindAll(at => flow[at].Unit is "个月" or "月");
        var isMonthly = per is not "月" && Monthly().IsMatch(Clause(flow, index));
        var all = near.Concat(Enumerable.Range(index + 1, Behind).Where(at => flow.SameSentence(at, index))).ToList();
        var numbers = near.FindAll(at => IsNumber(flow, at, per, noun));
        var number = NumberOf(flow, numbers);
        var total = TotalOf(flow, index, all.FindAll(at => at != number && IsTotal(flow, at, index)));
        return total is { } whole && number is { } count && whole < index && !MayHold(flow, index, all)
            ? Told(flow, index, whole, count, isMonthly, spans)
            : null;
    }

    private static Claim? Told(Flow flow, int index, int total, int number, bool isMonthly, List<int> spans)
    {
        var claim =
            !isMonthly ? Means.Build(flow, index, total, number)
            : spans is [var span, ..]
                ? Means.Build(flow, index, total, number) with
                {
                    Operands = [flow[total], flow[number], flow[span]],
                    Formula = PerSpan,
                }
            : Means.Build(flow, index, total, number) with { Formula = PerMonth };
        if (Judge.Of(claim) is not { Computed.Value: { Sign: > 0 } computed } || Readings.Holds(claim))
        {
            return null;
        }

        // What is a hundred times too much or too little is of something else.
        var ratio = flow[index].Value / computed;
        return ratio > Farthest || ratio * Farthest < 1 ? null
            : flow.SamePassage(total, index) && flow.SamePassage(number, index) && !isMonthly
                ? Plainly.ToldMean(flow, index, claim with { Strength = Strength.Stated })
            : claim with { Doubt = RateMessages.WhichScope.With() };
    }

    // Any of the quantities over any other gives it, for a year or a month: then it is of these.
    private static bool MayHold(Flow flow, int index, List<int> all) =>
        all.Exists(total =>
            all.Exists(number =>
                total != number
                && flow[number].Value.Sign > 0
                && Means.Build(flow, index, total, number) is var claim
                && (Readings.Holds(claim) || Readings.Holds(claim with { Formula = PerMonth }))
            )
        );

    // The total that the mean names, else the only one.
    private static int? TotalOf(Flow flow, int index, List<int> totals)
    {
        var own = Names.Core(Clause(flow, index));
        var named = totals.FindAll(at => Names.ShareTwo(own, Statement.Words(flow, at)));
        return named is [var only] ? only
            : totals.DistinctBy(at => flow[at].Value).Count() == 1 ? totals[0]
            : null;
    }

    private static int? NumberOf(Flow flow, List<int> numbers) =>
        numbers.DistinctBy(at => flow[at].Value).Count() == 1 ? numbers[0] : null;

    private static bool IsTotal(Flow flow, int at, int index) =>
        flow[at] is { IsPlain: true, InChinese: false }
        && at != index
        && IsAlike(flow, at, index)
        && flow[at].Value > flow[index].Value
        && !Statement.IsOfOne(flow, at)
        && flow.Change(at) is null
        && !IsSpan(flow[at].Unit);

    private static bool IsAlike(Flow flow, int at, int index) =>
        flow.Comparable(at, index)
        || (
            flow[at].Dimension == Dimension.Count
            && flow[index].Dimension == Dimension.Count
            && UnitKind.Bare(flow[index].Unit) is [var one, ..]
            && UnitKind.Bare(flow[at].Unit).StartsWith(one)
        );

    private static bool IsNumber(Flow flow, int at, string per, string noun) =>
        flow[at] is { IsPlain: true, Value.Sign: > 0 }
        && flow[at].Dimension is not Dimension.Money
        && flow.Change(at) is null
        && (
            noun.Length > 1 && flow[at].Dimension == Dimension.Count
                ? IsCalled(flow, at, noun)
                : UnitsOf(per).Contains(UnitKind.Bare(flow[at].Unit))
        );

    private static bool IsCalled(Flow flow, int at, string noun) =>
        Statement.Words(flow, at) is var words
        && (words.Contains(noun, StringComparison.Ordinal) || Names.ShareTwo(noun, words));

    private static string[] UnitsOf(string per) =>
        per switch
        {
            "日" or "天" or "工作日" => ["天", "日", "个工作日", "工作日"],
            "月" => ["个月", "月"],
            "周" => ["周", "个星期"],
            "季" or "季度" => ["个季度", "季度"],
            "公里" or "千米" => ["公里", "千米"],
            "人" or "名" or "位" => ["人", "名", "位"],
            [var one] when Means.UnitsOf(one) is { Length: > 0 } units => [per, .. units],
            _ => [per],
        };

    // 人均检测成本(不含宣传)|207.34元
    private static string Clause(Flow flow, int index)
    {
        var lead = flow.Lead(index).TrimEnd(':');
        var open = lead.EndsWith(')') ? lead.LastIndexOf('(') : -1;
        var words = open < 0 ? lead : lead[..open];
        return words[(words.LastIndexOfAny(Marks) + 1)..];
    }

    private static bool IsSpan(string unit) =>
        unit is "天" or "日" or "个工作日" or "工作日" or "个月" or "月" or "周" or "个学期" or "学期";

    private static Formula PerSpan { get; } =
        Formula.Written("{0} ÷ {1} ÷ {2}", operands => operands[0].Over(operands[1])?.Over(operands[2]));

    private static Formula PerMonth { get; } =
        Formula.Written(
            $"{{0}} ÷ {{1}} ÷ {Months}",
            operands => operands[0].Over(operands[1])?.Over(Reckoned.Exactly(Months))
        );

    [GeneratedRegex(
        "(?:(?<per>[人户生师校园所家村班车辆台间亩场件笔盏栋座张套月日天周季])次?均|平均每(?:一个?|个)?(?<per>工作日|公里|千米|季度|平方米"
            + "|[一-龥])(?<of>[一-龥]{2}(?=负担|服务|承担|管理|接待|办理|拥有|配备|支出|投入|使用))?"
            + "|(?<=^|达|约)每(?:一个?|个)?(?<per>公里|千米|亩|户|台|套|场|辆|座)(?:造价|成本|平均|投资|补助))[^，,。;:0-9]{0,10}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Mean();

    [GeneratedRegex("每个?月|月均|/月", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Monthly();

    [GeneratedRegex(
        "标准|定额|目标|计划|可支配|增收|收入|(?<!人均)每(?:天|日|餐|次|学期)|人均每(?:天|日|次)|低于|高于|不超|控制",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Set();
}
