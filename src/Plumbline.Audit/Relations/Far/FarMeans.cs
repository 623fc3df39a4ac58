using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Far;

/// <summary>
/// 户均出资1689元, 车均维护费3.95万元(保有量13辆): a mean beside its total or its number, where the other of the two is printed far
/// away or in a table. Only what gives the printed mean is taken.
/// </summary>
internal static partial class FarMeans
{
    private const int Window = 12;
    private const int Beside = 3;
    private const int Behind = 2;
    private const long Telling = 1_000;
    private const long Named = 100;
    private const long Fewest = 10;

    private static readonly long[] Units = [1, 10_000, 100_000_000];

    private static readonly FrozenDictionary<string, string[]> Counted = new Dictionary<string, string[]>(
        StringComparer.Ordinal
    )
    {
        ["人"] = ["人"],
        ["人次"] = ["人"],
        ["生"] = ["人"],
        ["师"] = ["人"],
        ["户"] = ["户"],
        ["校"] = [UnitKind.Places],
        ["园"] = [UnitKind.Places],
        ["所"] = [UnitKind.Places],
        ["家"] = [UnitKind.Places],
        ["村"] = ["村", UnitKind.Places],
        ["班"] = ["班", "个班", UnitKind.Places, "个"],
        ["车"] = ["辆", "台"],
        ["辆"] = ["辆"],
        ["台"] = ["台", "套", "台套", "台(套)"],
        ["套"] = ["套", "台套", "台(套)"],
        ["间"] = ["间"],
        ["亩"] = ["亩"],
        ["平方米"] = ["㎡"],
        ["公里"] = ["公里"],
        ["米"] = ["米"],
        ["场"] = ["场", "场次"],
        ["件"] = ["件"],
        ["笔"] = ["笔"],
        ["栋"] = ["栋"],
        ["座"] = ["座"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The kinds of what a mean is of, by the word in front of it: 人均 of persons; none for other words.</summary>
    public static IEnumerable<string> CountedBy(string lead) =>
        Mean().Match(lead) is { Success: true } match && Counted.TryGetValue(match.Groups["per"].Value, out var kinds)
            ? kinds
            : [];

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow, AmountIndex amounts)
    {
        for (var index = 0; index < flow.Count; index++)
        {
            if (
                flow[index]
                    is {
                        Dimension: Dimension.Money or Dimension.Count or Dimension.Measure,
                        Number.Unscaled: >= Fewest,
                        IsPlain: true
                    }
                && Mean().Match(flow.Lead(index)) is { Success: true } match
                && Counted.TryGetValue(match.Groups["per"].Value, out var kinds)
                && (
                    OfTotal(flow, amounts, index, (match.Groups["per"].Value, kinds))
                    ?? OfNumber(flow, amounts, index, kinds)
                    ?? OfOtherUnit(flow, amounts, index, (match.Groups["per"].Value, kinds))
                )
                    is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    // The total stands before it, the number anywhere.
    private static Claim? OfTotal(Flow flow, AmountIndex amounts, int index, (string Per, string[] Kinds) of)
    {
        var (per, kinds) = of;
        var mean = flow[index];
        if (mean.Number.Unscaled < Named)
        {
            return null;
        }

        var (low, high) = (mean.Exact - mean.Slack, mean.Exact + mean.Slack);
        var totals = flow.Before(index)
            .Take(Window)
            .Where(at => flow.SamePassage(at, index) && flow.Comparable(at, index) && flow[at].Exact > mean.Exact)
            .Where(at =>
                (mean.Number.Unscaled >= Telling && Restated.Slip.Digits(mean.Number) > 1)
                || Shares(NameOf(flow[at]), flow.Lead(index))
                || (at == index - 1 && flow.SameSentence(at, index) && IsBare(flow.Lead(index)))
            );
        return Nearest(
            mean,
            from at in totals
            from kind in kinds
            from number in amounts.Between(kind, flow[at].Exact / high, flow[at].Exact / low)
            where
                number.Unit == "个"
                    ? IsOfPer(number, per)
                    : mean.Number.Unscaled >= Telling || !IsBare(flow.Lead(index)) || IsOfPer(number, per)
            select Build(flow, index, flow[at], number)
        );
    }

    // 设备总值21600万元，生均设备值1.45元: with 万元 it is the mean of what the text counts once.
    private static Claim? OfOtherUnit(Flow flow, AmountIndex amounts, int index, (string Per, string[] Kinds) of)
    {
        var mean = flow[index];
        if (
            mean is not { Dimension: Dimension.Money, Number.Unscaled: >= Named }
            || flow.BeforeInSentence(index)
                .FirstOrDefault(
                    at => Shares(NameOf(flow[at]), flow.Lead(index)) || (at == index - 1 && IsBare(flow.Lead(index))),
                    -1
                )
                is not (>= 0 and var total)
            || !flow.Comparable(total, index)
        )
        {
            return null;
        }

        var numbers = Units
            .Where(unit => unit != mean.Multiplier)
            .SelectMany(unit => OfUnit(amounts, flow[total], mean with { Multiplier = unit }, of.Kinds))
            .Where(number => IsOfPer(number, of.Per))
            .DistinctBy(number => number.Exact)
            .Take(2)
            .ToList();
        return numbers is [var only] ? Build(flow, index, flow[total], only) with { ByNumbers = false } : null;
    }

    private static IEnumerable<Figure> OfUnit(AmountIndex amounts, Figure total, Figure mean, string[] kinds) =>
        kinds.SelectMany(kind =>
            amounts.Between(kind, total.Exact / (mean.Exact + mean.Slack), total.Exact / (mean.Exact - mean.Slack))
        );

    // The number stands beside it, the total anywhere under the same name.
    private static Claim? OfNumber(Flow flow, AmountIndex amounts, int index, string[] kinds)
    {
        var mean = flow[index];
        var (low, high) = (mean.Exact - mean.Slack, mean.Exact + mean.Slack);
        var numbers = Enumerable
            .Range(index - Beside, Beside)
            .Concat(Enumerable.Range(index + 1, Behind))
            .Where(at => flow.SamePassage(at, index) && kinds.Contains(FarKinds.Of(flow[at])))
            .Where(at => at < index || !Means.IsParted(flow, index, at));
        return Nearest(
            mean,
            from at in numbers
            from total in amounts.Between(mean, flow[at].Exact * low, flow[at].Exact * high)
            where Shares(NameOf(total), flow.Lead(index) + flow.Lead(at))
            select Build(flow, index, total, flow[at])
        );
    }

    private static Claim? Nearest(Figure mean, IEnumerable<Claim> claims) =>
        claims
            .Where(claim =>
                claim.Operands[0].Index != mean.Index
                && claim.Operands[1].Index != mean.Index
                && claim.Operands[1].Exact > 1
                && Readings.Holds(claim)
            )
            .MinBy(claim => claim.Operands.Sum(operand => Math.Abs(operand.Index - mean.Index)));

    // 校舍建筑面积12840平方米，生均9.70平方米: nothing but the mean of what stands right before.
    private static bool IsBare(string words) => words.Length <= 4 && words[0] is '，' or ',' or '、';

    // 生均 is of pupils, 师均 of teachers; any other word says no more than its unit.
    private static bool IsOfPer(Figure number, string per) =>
        (per is not ("生" or "师") && (per != "班" || number.Unit != "个"))
        || NameOf(number).Contains(per, StringComparison.Ordinal);

    private static string NameOf(Figure figure) => figure.Scope + figure.Label;

    // Two neighbouring characters in common that say more than that it is money.
    private static bool Shares(string name, string words)
    {
        for (var at = 0; at + 1 < name.Length; at++)
        {
            var pair = name.AsSpan(at, 2);
            if (!Common().IsMatch(pair) && words.AsSpan().Contains(pair, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static Claim Build(Flow flow, int index, Figure total, Figure number) =>
        new(RelationKind.Ratio, flow[index], [total, number], Formula.Quotient, RuleIds.ProductStated)
        {
            Label = flow.Name(index),
            ByNumbers = true,
        };

    [GeneratedRegex(
        "(?:(?<per>人次|[人生师户校园所家村班车辆台间亩场件笔栋座套])均|平均每(?:个|一|名|位)?(?<per>人次|平方米|公里|[人生师户校园所家村班车辆台间亩场件笔栋座套])"
            + "|平均(?<per>班)额|(?:造价|成本|单价|投资)为?(?:约为?)?每(?<per>平方米|公里|亩|[户间座台套]))"
            + @"(?!.*(?:标准|定额))(?:\([^()]{1,4}\))?[^，,。;:0-9]{0,12}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Mean();

    [GeneratedRegex(
        "支出|资金|经费|万元|[^一-龥]|[年的为共计达]|平均|全县|全区|全市",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Common();
}
