using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// 男职工占45.2%，女职工占55.8%: two shares side by side whose names leave nothing between them, so that they add up to 100. Where
/// they do not, one slip of the pen has to explain it: a third kind is often left out.
/// </summary>
internal static partial class OpposedShares
{
    private const int Hundred = 100;
    private const long Telling = 100;

    private static readonly (string One, string Other)[] Pairs = [("男", "女"), ("公办", "民办")];

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Later.Known known)
    {
        for (var index = 0; index + 1 < flow.Count; index++)
        {
            if (OfRest(flow, known, index) is { } share)
            {
                yield return share;
            }

            if (
                IsShare(flow, index)
                && IsShare(flow, index + 1)
                && flow.SameSentence(index, index + 1)
                && !(index + 2 < flow.Count && flow.SameSentence(index, index + 2) && IsShare(flow, index + 2))
                && (
                    AreOfAccounts(flow, index)
                    || (
                        !(index > 0 && flow.SameSentence(index - 1, index))
                        && AreOpposed(flow.Lead(index), flow.Lead(index + 1))
                        && (IsWhole(flow, index) || (IsAlone(flow, index) && IsSlip(flow[index], flow[index + 1])))
                    )
                )
            )
            {
                ImmutableArray<Figure> shares = [flow[index], flow[index + 1]];
                yield return new Claim(RelationKind.Sum, null, shares, Formula.Sum, RuleIds.SharesOfASplit)
                {
                    Constant = Hundred,
                    Label = "占比合计",
                };
            }
        }
    }

    private static bool IsShare(Flow flow, int index) =>
        flow[index] is { Dimension: Dimension.Percent, IsPlain: true, Value.Sign: > 0 }
        && (flow.Lead(index).TrimEnd('比', '为') is [.., '占'] || OfAccounts().IsMatch(flow.Lead(index)));

    // 基本支出占总支出的90.79%，项目支出占9.12%:
    // what the accounts are split into, where a third kind would have more than is missing.
    private static bool AreOfAccounts(Flow flow, int index)
    {
        var (one, other) = (OfAccounts().Match(flow.Lead(index)), OfAccounts().Match(flow.Lead(index + 1)));
        return one.Success
            && other.Success
            && (
                (one.Groups["basic"].Success && other.Groups["project"].Success)
                || (one.Groups["staff"].Success && other.Groups["running"].Success)
            )
            && (flow[index].Value + flow[index + 1].Value - Hundred).Abs() < 1
            && IsAlone(flow, index);
    }

    // 基本支出占90.79%，项目支出占9.12%:
    // where the one is true of a part and its whole, the other is of what is left, which is printed too.
    private static Claim? OfRest(Flow flow, Later.Known known, int index) =>
        IsShare(flow, index)
        && IsShare(flow, index + 1)
        && flow.SameSentence(index, index + 1)
        && AreOfAccounts(flow, index)
        && !known.IsTold(index + 1)
        && known.RateOf(index)?.Claim is { Operands: [var part, var whole] }
        && (whole.Exact - part.Exact) is var left
        && flow.Values.Between(part, left, left).Select(at => flow[at]).FirstOrDefault() is { } rest
            ? new Claim(RelationKind.Share, flow[index + 1], [rest, whole], Formula.Percent, RuleIds.RatesShown)
            {
                Label = flow.Name(index + 1),
            }
            : null;

    [GeneratedRegex(
        "(?:^|[，,。;:、])(?:(?<basic>基本支出)|(?<project>项目支出)|(?<staff>人员(?:经费|支出))|(?<running>(?:日常)?公用(?:经费|支出)))"
            + "(?:总?支出)?占(?:(?:本年|全年|当年|年度)?(?:支出|总支出|基本支出)?(?:总额|总数|合计)?的?(?:比重|比例)?为?)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex OfAccounts();

    private static bool IsWhole(Flow flow, int index) => flow[index].Value + flow[index + 1].Value == Hundred;

    // Nothing else is told of in the sentence: no third share, no 其余.
    private static bool IsAlone(Flow flow, int index) =>
        !flow.SameSentence(index + 1, index + 2) && !Others().IsMatch(flow.Tail(index + 1));

    private static bool IsSlip(Figure one, Figure other) =>
        one.Number.Unscaled >= Telling
        && other.Number.Unscaled >= Telling
        && (
            Plain.Plainly.IsOneDigit(one, Hundred - other.Value) || Plain.Plainly.IsOneDigit(other, Hundred - one.Value)
        );

    // What is counted is the same: 男职工 and 女职工; 普惠 is a kind of its own.
    private static bool AreOpposed(string one, string other) =>
        Array.Exists(
            Pairs,
            pair =>
                RestBehind(one, pair.One) is { } rest
                && rest == RestBehind(other, pair.Other)
                && !rest.Contains("普惠", StringComparison.Ordinal)
        );

    // The name opens its clause; 农村男教师 is no half of all.
    private static string? RestBehind(string lead, string word)
    {
        var clause = lead[(lead.LastIndexOfAny(['，', '。', ';', ':', '、', '中']) + 1)..];
        return clause.StartsWith(word, StringComparison.Ordinal) ? clause[word.Length..] : null;
    }

    [GeneratedRegex("其余|其他|另|还有", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Others();
}
