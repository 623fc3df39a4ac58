using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Restated;

/// <summary>
/// 全年兑现救助、福利资金12,864.23万元 and in the conclusion 发放救助福利资金1.29亿元: an amount told again in a larger unit under the
/// same words. Where only one amount of those words comes near and it rounds to another last digit, the shorter one is false.
/// </summary>
internal static partial class RoundedInText
{
    private const int Fewest = 3;
    private const int FewestOfFine = 5;
    private const int Alike = 3;
    private const int Around = 40;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 0; index < flow.Count; index++)
        {
            if (
                flow[index] is { Dimension: Dimension.Money, IsPlain: true, InChinese: false, Exact: > 0 } told
                && Slip.Digits(told.Number) >= Fewest
                && !Vague().IsMatch(flow.Lead(index))
                && flow.Change(index) is null
                && At(flow, index) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static Claim? At(Flow flow, int index)
    {
        var told = flow[index];
        var unit = told.Slack * 2;
        var near = flow
            .Values.Between(told, told.Exact - unit, told.Exact + unit)
            .Where(at => at != index && IsFiner(flow[at], told) && flow[at].Exact != told.Exact)
            .DistinctBy(at => flow[at].Exact)
            .ToList();
        if (
            near is not [var fine]
            || Shared(flow.Core(index), Words(flow[fine])) < Alike
            || !SameKind(flow.Lead(index), Words(flow[fine]))
        )
        {
            return null;
        }

        var claim = new Claim(RelationKind.Equality, told, [flow[fine]], Formula.Same, RuleIds.SameQuantityTwice)
        {
            Label = told.Label,
        };
        return Readings.Holds(claim) ? claim
            : told.Year != flow[fine].Year
            || !AreOfOneName(flow.Lead(index), Words(flow[fine]))
            || Besides().IsMatch(flow.Tail(index))
                ? null
            : IsCut(told, flow[fine])
                ? claim with
                {
                    Strength = Strength.Scoped,
                    Doubt = RateMessages.WhichScope.With(),
                }
            : claim;
    }

    // 12864.23万元 printed as 1.28亿元: not rounded, but cut.
    private static bool IsCut(Figure told, Figure fine) =>
        fine.Exact > told.Exact && fine.Exact - told.Exact < told.Slack * 2;

    // 本县发放救助资金 and 市本级发放救助资金 are of two: without the words of paying and of the year
    // nothing is in one name only.
    private static bool AreOfOneName(string told, string fine)
    {
        var (one, other) = (Name(told), Name(fine));
        return IsWithin(one, other) && IsWithin(other, one);
    }

    private static string Name(string words) =>
        Paid().Replace(words[(words.AsSpan().LastIndexOfAny("，,。;:") + 1)..], "");

    private static bool IsWithin(string name, string other)
    {
        for (var at = 0; at < name.Length; at++)
        {
            if (
                !(at > 0 && other.Contains(name.AsSpan(at - 1, 2), StringComparison.Ordinal))
                && !(at + 1 < name.Length && other.Contains(name.AsSpan(at, 2), StringComparison.Ordinal))
            )
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsFiner(Figure fine, Figure told) =>
        fine is { IsPlain: true, InChinese: false }
        && fine.Slack * 10 < told.Slack
        && Slip.Digits(fine.Number) >= FewestOfFine;

    // The words of the sentence before an amount.
    private static string Words(Figure figure)
    {
        var words = figure.Passage.Compact[Math.Max(0, figure.Start - Around)..figure.Start];
        return words[(words.AsSpan().LastIndexOfAny("。;") + 1)..];
    }

    // Income is not spending, and a budget not what came of it, however near they are.
    private static bool SameKind(string told, string fine)
    {
        var own = told[(told.AsSpan().LastIndexOfAny("，,。;") + 1)..];
        var clause = fine[(fine.AsSpan().LastIndexOfAny("，,。;") + 1)..];
        return Kind()
            .Matches(own)
            .Select(match => match.Value)
            .ToHashSet(StringComparer.Ordinal)
            .SetEquals(Kind().Matches(clause).Select(match => match.Value));
    }

    // How many pairs of neighbouring characters of a name, those that any amount has left out, stand in some words.
    private static int Shared(string name, string words)
    {
        var bare = Common().Replace(name, " ");
        var shared = 0;
        for (var at = 0; at + 1 < bare.Length; at++)
        {
            shared += bare[at] != ' ' && words.Contains(bare.AsSpan(at, 2), StringComparison.Ordinal) ? 1 : 0;
        }

        return shared;
    }

    [GeneratedRegex("(?:超过?|逾|突破|近|约|不足|接近|达到?)$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Vague();

    [GeneratedRegex(
        "收入|支出|预算|决算|执行|到位|下达|投入|拨付|结余|结转|上年|去年|计划|目标|均|其中|中央|省级|市级|县级|总|合计|净|原值|新增|增|减",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Kind();

    [GeneratedRegex(
        "[、和与及的]|全年|年内|本年度?|累计|共计?|兑现|发放|拨付|支付|拨出|下发|落实|已|为|达到?",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Paid();

    [GeneratedRegex("^[(，]?(?:不?含|不?包括|其中|扣除)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Besides();

    [GeneratedRegex("全[省市县区年校局]|支出|经费|预算|收入|项目|累计", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Common();
}
