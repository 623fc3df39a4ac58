using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations;

/// <summary>
/// False statements whose terms could never have been meant: 每户控制在5500元以内 is no price that was paid, 一次验收 counts nothing,
/// and a list with a part above its whole is no list of it, but for a slip of the pen.
/// </summary>
internal static partial class Implausible
{
    private const int Few = 3;
    private const int Words = 12;

    /// <summary>Whether the terms of a statement that does not hold are none of its result.</summary>
    public static bool Is(Relation relation, Flow flow) =>
        relation.Claim is { Result: { Passage.Cell: null } result } claim
        && claim.Kind switch
        {
            RelationKind.Sum or RelationKind.CountSum => IsOfOtherUnits(claim, result)
                || IsOfRow(claim, result)
                || GoesOn(relation, result, flow)
                || IsPastWhole(relation, result)
                || IsCumulative(claim),
            RelationKind.Difference => IsOfThree(claim, result, flow),
            RelationKind.Product => claim.Operands.Any(IsBound) || IsOfOtherNumber(claim, result, flow),
            RelationKind.Ratio => claim.Operands.Any(operand => IsWord(operand, result) || IsOpenScore(operand)),
            RelationKind.GrowthRate => IsOfLastYear(claim),
            RelationKind.Equality => IsTold(relation, result, flow),
            _ => false,
        };

    // 每户控制在5500元以内，支出35.64万元
    private static bool IsBound(Figure operand) =>
        operand.Dimension == Dimension.Money && Limit().IsMatch(Before(operand));

    // 一次验收通过37项，一次合格率92.5%
    private static bool IsWord(Figure operand, Figure result) =>
        result.Dimension == Dimension.Percent && operand is { InChinese: true, Exact: <= Few };

    // 90分以上6个，86.4分1个，平均93.1分
    private static bool IsOpenScore(Figure operand) =>
        operand.Dimension == Dimension.Score
        && (
            !operand.IsPlain
            || operand.Passage.Compact.AsSpan(operand.End) is ['以', '上' or '下', ..]
            || Before(operand) is [.., '—' or '-' or '～' or '~']
        );

    // 4个村342户、5个村417户、2个村128户，合计887户
    private static bool IsOfOtherUnits(Claim claim, Figure result)
    {
        var own = claim.Operands.RemoveAll(operand => operand.Unit != result.Unit);
        return own.Length > 1 && own.Length < claim.Operands.Length && Readings.Holds(claim with { Operands = own });
    }

    // 累计支出分别为142万元、468万元、|890万元，即二季度326万元、三季度422万元: one of a row is not the whole of what stands behind the row.
    private static bool IsOfRow(Claim claim, Figure result) =>
        result.Start > 0
        && result.Passage.Compact[result.Start - 1] == '、'
        && claim.Operands.All(operand => operand.Passage == result.Passage && operand.Start > result.Start);

    // 设备191台套，分别为一体机24台、笔记本45台、平板120台、|录播主机2套: the next of the row is what they miss.
    private static bool GoesOn(Relation relation, Figure result, Flow flow) =>
        relation is { Computed.Value: var sum, Claim.Operands: [.., var last] }
        && flow.PlaceOf(last) is >= 0 and var place
        && place + 1 < flow.Count
        && flow.Lead(place + 1).StartsWith('、')
        && flow[place + 1].Dimension == last.Dimension
        && flow[place + 1].Value == result.Value - sum;

    // 共73名，干部9名，队员38名，余下26名: what both and the rest give stands before them.
    private static bool IsOfThree(Claim claim, Figure result, Flow flow) =>
        claim.Operands is [var more, var less]
        && flow.PlaceOf(result) is >= 0 and var place
        && flow.Before(place)
            .TakeWhile(at => flow.SamePassage(at, place))
            .Any(at => Kinds.Match(flow[at], more) && flow[at].Value == result.Value + more.Value + less.Value);

    private static bool IsPastWhole(Relation relation, Figure result) =>
        relation.Computed?.Value is { } sum
        && relation.Claim.Operands.Any(operand =>
            operand.Exact > result.Exact
            && operand.Value - (sum - result.Value) is var meant
            && !(meant.Sign > 0 && Plain.Explained.IsSlip(operand, meant))
            && !Plain.Explained.IsSlip(result, sum)
            && sum > result.Value + result.Value
        );

    // 一季度60户，上半年累计171户，下半年117户: what was counted up to a day holds what stands before it.
    private static bool IsCumulative(Claim claim)
    {
        for (var at = 1; at < claim.Operands.Length - 1; at++)
        {
            if (Before(claim.Operands[at]).Contains("累计", StringComparison.Ordinal))
            {
                return Readings.Holds(claim with { Operands = claim.Operands[at..] });
            }
        }

        return false;
    }

    // 1.2万亩，其中新建0.75万亩、提升0.45万亩，亩均(新建)3000元，合计2250万元: another number of the sentence gives it.
    private static bool IsOfOtherNumber(Claim claim, Figure result, Flow flow) =>
        claim.Operands is [var one, var other]
        && flow.PlaceOf(result) is >= 0 and var place
        && flow.BeforeInSentence(place)
            .Any(at =>
                flow[at] != one
                && flow[at] != other
                && (
                    (Kinds.Match(flow[at], one) && Readings.Holds(claim with { Operands = [flow[at], other] }))
                    || (Kinds.Match(flow[at], other) && Readings.Holds(claim with { Operands = [one, flow[at]] }))
                )
            );

    // 上年度预算135万元，本年较上年增加7.60万元，增长5.6%
    private static bool IsOfLastYear(Claim claim) =>
        claim.Operands is [var one, var other] && (IsOver(claim, one, other) || IsOver(claim, other, one));

    private static bool IsOver(Claim claim, Figure change, Figure former) =>
        former.Passage.Compact is var text
        && text[..former.Start] is var before
        && LastYear().IsMatch(before[(before.LastIndexOf('。') + 1)..])
        && Readings.Holds(claim with { Operands = [change, former], Formula = Formula.Percent });

    // 支出总计4203.18万元，年末结转73.37万元 beside 收入总计4276.55万元: the difference is told.
    private static bool IsTold(Relation relation, Figure result, Flow flow) =>
        relation.Claim is { Rule: RuleIds.BalanceOfTheYear, Operands: [var other] }
        && flow.PlaceOf(result) is >= 0 and var place
        && (result.Value - other.Value).Abs() is var gap
        && Plain.Statement.Behind(flow, place).Exists(at => flow[at].Value == gap);

    // The words right before a number.
    private static string Before(Figure figure)
    {
        var text = figure.Passage.Compact[Math.Max(0, figure.Start - Words)..figure.Start];
        return text[(text.AsSpan().LastIndexOfAny('，', '。', ';') + 1)..];
    }

    [GeneratedRegex("^(?:[0-9]{1,2}[.、])?(?:上年|去年|上一年)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex LastYear();

    [GeneratedRegex("控制在|不超过?|上限|最高|限额", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Limit();
}
