using System.Text.RegularExpressions;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Later;

/// <summary>
/// 累计到位12750万元，到位率81.73%，尚缺2850万元: behind a rate that its part and its whole give, what is left is the whole less the
/// part, wherever the whole was printed.
/// </summary>
internal static partial class RestsOfRates
{
    private const int Reach = 3;
    private const int Far = 12;
    private const int Near = 10;
    private const long Telling = 100;
    private const long Proof = 1_000;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 1; index < flow.Count; index++)
        {
            if (
                Kinds.IsAmount(flow[index])
                && Rest().IsMatch(Words(flow, index))
                && At(flow, known, index) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    // (甲支出37万元，执行率88%)。尚有…: the bracket belongs to what stands before.
    private static string Words(Flow flow, int index) => flow.Lead(index).TrimStart(')');

    private static Claim? At(Flow flow, Known known, int index)
    {
        var rest = flow[index];
        // 执行率96.2%。结余3.8万元: right behind the rate, in a sentence of its own.
        var isApart = Words(flow, index) is ['。', ..];
        var before = (isApart ? Apart(flow, known, index) : flow.BeforeInSentence(index).Take(Reach))
            .TakeWhile(at => flow.SamePassage(at, index))
            .TakeWhile(at => isApart || at == index - 1 || !flow.Lead(at + 1).Contains(';', StringComparison.Ordinal))
            .ToList();
        var rate = before.Find(at =>
            known.RateOf(at)?.Claim is { Operands: [var one, var all] } && IsOf(rest, one, all)
        );
        if (rate == 0 || known.RateOf(rate)?.Claim is not { Operands: [var part, var whole] } told)
        {
            return null;
        }

        // What stands between is of something else: 验收合格率100%.
        if (!isApart && before.Any(at => at > rate && flow.Comparable(at, index)))
        {
            return null;
        }

        var claim = new Claim(
            RelationKind.Difference,
            rest,
            [whole, part],
            Formula.Difference,
            RuleIds.DifferenceStated
        )
        {
            Label = flow.Name(index),
            Strength = Strengths.Of(flow, index, firm: true),
        };
        return Readings.Holds(claim) ? claim
            // A whole that the numbers alone have found in a table may be another of nearly the same value.
            : (told.ByNumbers && whole.Passage != rest.Passage) || known.IsReckoned(index) || IsToldRight(flow, claim)
                ? null
            : Holds(flow, index) || (isApart && !IsProved(rest, whole.Value - part.Value)) ? null
            : Missed(flow, claim, rate);
    }

    // 余款60万元(含利息10万元): more than what is left of the whole.
    private static bool Holds(Flow flow, int index)
    {
        var text = flow[index].Passage.Compact.AsSpan(flow[index].End);
        var end = text.IndexOfAny('。', ';');
        return Including().IsMatch(end < 0 ? text : text[..end]);
    }

    // In a sentence of its own only the digits of four or more prove what is meant.
    private static bool IsProved(Figures.Figure rest, Domain.Numbers.Fraction left) =>
        rest.Number.Unscaled >= Proof && Sums.Ties.IsSlip(rest, left);

    // 年末结转412.18万元。…仍有421.18万元未支付:
    // what is left is printed as it should be elsewhere, and is told as one quantity with two
    // values.
    private static bool IsToldRight(Flow flow, Claim claim) =>
        (claim.Operands[0].Exact - claim.Operands[1].Exact) is var left
        && flow.Values.Between(claim.Result!, left, left).Any(at => Left().IsMatch(flow.Lead(at)));

    // 支出276万元，执行率88%。其中甲支出…。尚有37万元未支付: the rate right before, or that of what the sentences between only split.
    private static IEnumerable<int> Apart(Flow flow, Known known, int index)
    {
        var near = flow.Before(index).TakeWhile(at => flow.SamePassage(at, index)).Take(Far).ToList();
        var told = near.Skip(1)
            .Where(at =>
                known.RateOf(at)?.Claim is { ByNumbers: false, Operands: [var part, var whole] }
                && flow[index].Number.Unscaled >= Telling
                && (
                    whole.Value - part.Value == flow[index].Value
                    || Sums.Ties.IsSlip(flow[index], whole.Value - part.Value)
                )
            );
        return told.Take(1).Concat(near.Take(1));
    }

    // A rest that its whole and its part do not give.
    private static Claim? Missed(Flow flow, Claim claim, int rate)
    {
        var (rest, whole) = (claim.Result!, claim.Operands[0]);
        var index = flow.PlaceOf(rest);
        var left = whole.Value - claim.Operands[1].Value;
        if (!IsMeant(flow, rate, index, left) && !IsTooMany(flow, index, left))
        {
            return null;
        }

        // 其余2处 of eleven may be some of those that are left.
        var isFirm = rest.Value > left || rest.Number.Unscaled >= Telling || !IsOthers(flow, index);
        return isFirm && !IsOfAnother(flow, index, whole)
            ? claim
            : claim with
            {
                Strength = Strength.Scoped,
                Doubt = RateMessages.WhichScope.With(),
            };
    }

    // 学校150所，完成141所，其余12所幼儿园: of another kind.
    private static bool IsOfAnother(Flow flow, int index, Figures.Figure whole)
    {
        var noun = Noun().Match(flow.Tail(index)).Value;
        return flow[index].Dimension != Figures.Dimension.Money
            && noun.Length > 1
            && !Names.ShareTwo(noun, whole.Label + whole.Scope + Behind(flow, whole));
    }

    private static string Behind(Flow flow, Figures.Figure whole) =>
        flow.PlaceOf(whole) is >= 0 and var place ? flow.Tail(place) : "";

    private static bool IsOthers(Flow flow, int index) => flow.Lead(index).Contains("其余", StringComparison.Ordinal);

    private static bool IsOf(Figures.Figure rest, Figures.Figure part, Figures.Figure whole) =>
        Kinds.Match(rest, part) && Kinds.Match(rest, whole) && whole.IsAtLeast(part);

    // 整改率99.6%，其余25处 of five that are left: some may be named, more cannot be.
    private static bool IsTooMany(Flow flow, int index, Domain.Numbers.Fraction left) =>
        flow[index].IsExactCount && IsOthers(flow, index) && flow[index].Value > left;

    // Right behind the rate, or one slip of the pen from what is left.
    private static bool IsMeant(Flow flow, int rate, int index, Domain.Numbers.Fraction left) =>
        flow[index].IsPlain
        && left.Sign > 0
        && (
            Sums.Ties.IsSlip(flow[index], left)
            || Plain.Plainly.IsOneDigit(flow[index], left)
            || (rate == index - 1 && (flow[index].Value - left).Abs() * Near <= left)
            || (rate == index - 1 && flow[index].Value * Near == left)
            || (
                rate == index - 1
                && flow[index].IsExactCount
                && IsOthers(flow, index)
                && (flow[index].Value - left).Abs() < Near
            )
        );

    [GeneratedRegex("结转|结余|剩余|节余|未[^，,。;:0-9]{2,6}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Left();

    [GeneratedRegex("[，,(](?:均|不|已|还|另)?(?:含|包括|包含|其中)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Including();

    [GeneratedRegex(
        "^(?!全|列入|为|将|正|明|已|尚|结转|较|均|在|于|未|没|不|需|仍|暂|的|待|由|因)[一-龥]{2,6}?(?=列入|为|将|正在|明年|已|尚|结转|明确|较|[，,。;]|$)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Noun();

    [GeneratedRegex(
        "^[，,;(。](?:仍|还|尚|共|累计|其余|剩余)*(?:有|缺|差|欠|余(?:款|额)?|尾款|未[^，,。;:0-9]{1,6}|结余|结转|剩余|缺口|节约|少(?:支|拨|付|用|花)[出付用]?|其余|剩余)"
            + "(?:的?资金|金额|额|数|为|达|有|了)*$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Rest();
}
