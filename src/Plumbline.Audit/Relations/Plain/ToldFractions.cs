using System.Text.RegularExpressions;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// A share told in words beside its part: 学校90所，其中三分之一(30所)已改造; 有80个村完成改厕，占三分之二; 近七成(346份); 58所，占116所的一半. Words are
/// no more exact than they sound, and what is near them is not told to be wrong.
/// </summary>
internal static partial class ToldFractions
{
    private const string Digits = "〇一二三四五六七八九十";
    private const int Most = 10;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 0; index < flow.Count; index++)
        {
            if (
                flow[index] is { IsPlain: true, Value.Sign: > 0, InChinese: false }
                && Kinds.IsAmount(flow[index])
                && !known.IsReckoned(index)
                && At(flow, index) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static Claim? At(Flow flow, int index)
    {
        if (
            !IsShare(flow.Lead(index))
            && !IsShare(flow.Tail(index))
            && !(index + 1 < flow.Count && IsShare(flow.Tail(index + 1)))
        )
        {
            return null;
        }

        if (Before().Match(flow.Lead(index)) is { Success: true } before)
        {
            return WholeBefore(flow, index) is { } whole ? Build(flow, index, whole, before) : null;
        }

        if (Behind().Match(flow.Tail(index)) is { Success: true } behind)
        {
            return WholeBefore(flow, index) is { } whole ? Build(flow, index, whole, behind) : null;
        }

        return
            flow.SameSentence(index, index + 1)
            && flow.Comparable(index, index + 1)
            && flow.Lead(index + 1).StartsWith("，占", StringComparison.Ordinal)
            && OfNext().Match(flow.Tail(index + 1)) is { Success: true } next
            ? Build(flow, index, index + 1, next)
            : null;
    }

    private static bool IsShare(string words) => words.AsSpan().IndexOfAny("分成半") >= 0;

    // The nearest amount of its kind before it in the sentence that is more.
    private static int? WholeBefore(Flow flow, int index)
    {
        foreach (var at in flow.BeforeInSentence(index).Take(3))
        {
            if (flow.Comparable(at, index))
            {
                return flow[at].IsPlain && flow[at].Value > flow[index].Value && flow.Change(at) is null ? at : null;
            }
        }

        return null;
    }

    private static Claim? Build(Flow flow, int index, int whole, Match match)
    {
        if (Read(match) is not var (share, slack) || share.Sign <= 0)
        {
            return null;
        }

        var reckoned = new Reckoned(share, Interval.Around(share, slack));
        return new Claim(
            RelationKind.Share,
            flow[index],
            [flow[whole]],
            Formula.Written(
                $"{{0}} × {match.Groups["share"].Value}",
                operands => Formula.Product.Of([operands[0], reckoned])
            ),
            RuleIds.ProductStated
        )
        {
            Label = flow.Name(index),
        };
    }

    // 三分之一 says less than 33.3%, 三成 stands for 25% to 35%, and 近 or 超过 for more on either side.
    private static (Fraction Share, Fraction Slack)? Read(Match match)
    {
        var isLoose = match.Groups["loose"].Success;
        var (under, over) = (Digit(match.Groups["under"].Value), Digit(match.Groups["over"].Value));
        if (over > 0 && over < under && !isLoose && match.Groups["exact"].Success)
        {
            return (new Fraction(over, under), new Fraction(1, 100));
        }

        if (match.Groups["half"].Success)
        {
            return match.Groups["half"].Value.Contains('过', StringComparison.Ordinal)
                ? (new Fraction(3, 4), new Fraction(1, 4))
                : (new Fraction(1, 2), new Fraction(isLoose ? 10 : 4, 100));
        }

        if (match.Groups["tenths"] is { Success: true, Value: var tenths })
        {
            return (new Fraction(Digit(tenths), Most), new Fraction(isLoose ? 12 : 5, 100));
        }

        return over < under ? (new Fraction(over, under), new Fraction(isLoose ? 8 : 4, 100)) : null;
    }

    private static int Digit(string word) => word.Length == 0 ? 0 : Digits.IndexOf(word[0], StringComparison.Ordinal);

    private const string Share =
        "(?<loose>近|约|超过?|将近|接近|不足|不到|逾)?"
        + "(?<share>(?<under>[二三四五六七八九十])分之(?<over>[一二三四五六七八九])"
        + "|(?<tenths>[一二三四五六七八九])成|(?<half>一半|半数|过半数?))"
        + "(?<loose>多|以上|左右|强|弱)?";

    // 其中三分之一(|30所|; 四分之一即|60家
    [GeneratedRegex(
        Share + "(?:[^，,。;:0-9()]{0,8}[，,]?[(]|[^，,。;:0-9]{0,10}[，,]?(?<exact>即|计|也就是))$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Before();

    // |80个|村完成改厕，占三分之二
    [GeneratedRegex(
        "^[^，,。;:0-9]{0,16}[，,(]占[^，,。;:0-9]{0,8}?" + Share + "(?=[，,。;)、]|$)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Behind();

    // ，占全县学校总数|116所|的一半
    [GeneratedRegex("^的" + Share + "(?=[，,。;)、]|$)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex OfNext();
}
