using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Later;

/// <summary>
/// 三年累计19559.59万元，年均6519.86万元; 年缴存额19924元，月均1660元: a mean over years, quarters, months or days whose number only the
/// words tell.
/// </summary>
internal static partial class PeriodMeans
{
    private const int Reach = 3;
    private const string Digits = "一二三四五六七八九十";

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 1; index < flow.Count; index++)
        {
            if (
                flow[index] is { IsPlain: true, Dimension: Dimension.Money or Dimension.Count or Dimension.Measure }
                && Mean().Match(flow.Lead(index)) is { Success: true } match
                && !known.IsTold(index)
                && At(flow, index, match.Groups["per"].Value) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static Claim? At(Flow flow, int index, string per)
    {
        foreach (var total in flow.BeforeInSentence(index).Take(Reach))
        {
            if (
                !flow.Comparable(total, index)
                || flow[total].Value <= flow[index].Value
                || flow.Change(total) is not null
            )
            {
                continue;
            }

            var claims = Numbers(per, flow.Lead(total)).Select(number => Build(flow, index, total, number)).ToList();
            var said =
                claims.Find(Readings.Holds)
                ?? (total == index - 1 ? claims.Find(claim => IsSaid(flow, index, total, per, claim)) : null);
            if (said is not null)
            {
                return said;
            }
        }

        return null;
    }

    // The number of years is printed with the total, or the total is said to be of the year and only a slip parts the two.
    private static bool IsSaid(Flow flow, int index, int total, string per, Claim claim) =>
        per == "年"
            ? Years().IsMatch(flow.Lead(total))
            : Yearly().IsMatch(flow.Lead(total))
                && claim.Formula.Of([.. claim.Operands.Select(Reckoned.Of)]) is { } computed
                && (
                    (computed.Value - flow[index].Value).Abs() * 20 <= flow[index].Value
                    || Sums.Ties.IsSlip(flow[index], computed.Value)
                );

    private static IEnumerable<int> Numbers(string per, string lead) =>
        per switch
        {
            "月" => [12],
            "季" or "季度" => [4],
            "日" or "天" => [365, 366],
            _ => YearsIn(lead) is > 1 and var years ? [years] : [],
        };

    private static int YearsIn(string lead)
    {
        var match = Years().Match(lead);
        if (!match.Success)
        {
            return 0;
        }

        if (match.Groups["plan"].Success)
        {
            return 5;
        }

        var digit = match.Groups["count"].ValueSpan[0];
        return digit is '两' ? 2
            : char.IsAsciiDigit(digit) ? digit - '0'
            : Digits.IndexOf(digit) + 1;
    }

    private static Claim Build(Flow flow, int index, int total, int number) =>
        new(
            RelationKind.Ratio,
            flow[index],
            [flow[total]],
            Formula.Written($"{{0}} ÷ {number}", operands => operands[0].Over(Reckoned.Exactly(number))),
            RuleIds.ProductStated
        )
        {
            Label = flow.Name(index),
            Strength = Strengths.Of(flow, index, firm: true),
        };

    [GeneratedRegex(
        "(?:^|[，,。;(])(?:平均)?(?<per>年|月|季度?|日|天)均[^，,。;:0-9]{0,8}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Mean();

    [GeneratedRegex(
        "(?<count>[两二三四五六七八九十2-9])年(?:来|间|内|累计|合计|共计?|总计|计划|内?共)|(?<plan>十[一二三四五]五”?(?:期间|时期)|五年规划期)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Years();

    [GeneratedRegex("年[^，,。;:0-9]{0,10}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Yearly();
}
