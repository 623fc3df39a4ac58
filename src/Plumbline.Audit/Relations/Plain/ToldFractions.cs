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

        if (
            (
                Before().Match(flow.Lead(index)) is { Success: true } match
                || (match = Behind().Match(flow.Tail(index))).Success
            ) && Read(match) is { } band
        )
        {
            return OfWholes(flow, index, match, band);
        }

        return
            flow.SameSentence(index, index + 1)
            && flow.Comparable(index, index + 1)
            && flow.Lead(index + 1).StartsWith("，占", StringComparison.Ordinal)
            && OfNext().Match(flow.Tail(index + 1)) is { Success: true } next
            && Read(next) is { } told
            ? Build(flow, index, index + 1, next, told)
            : null;
    }

    private static bool IsShare(string words) => words.AsSpan().IndexOfAny("分成半") >= 0;

    // Of which of the amounts before it, no word says: of that which ties, and where none does, of the only one there is.
    private static Claim? OfWholes(Flow flow, int index, Match match, Reckoned band)
    {
        var wholes = flow.Before(index)
            .TakeWhile(at => flow.SamePassage(at, index))
            .Where(at =>
                flow.Comparable(at, index)
                && flow[at].IsPlain
                && flow[at].Value > flow[index].Value
                && flow.Change(at) is null
            )
            .Select(at => (IsNear: flow.SameSentence(at, index), Claim: Build(flow, index, at, match, band)))
            .ToList();
        if (wholes.Find(whole => Readings.Holds(whole.Claim)) is { Claim: { } holding, IsNear: var isNear })
        {
            return isNear ? holding : null;
        }

        return
            !Rest().IsMatch(flow.Lead(index))
            && wholes.FindAll(whole => whole.IsNear).DistinctBy(whole => whole.Claim.Operands[0].Value).ToList()
                is [var only]
            ? only.Claim
            : null;
    }

    private static Claim Build(Flow flow, int index, int whole, Match match, Reckoned band) =>
        new(
            RelationKind.Share,
            flow[index],
            [flow[whole]],
            Formula.Written(
                $"{{0}} × {match.Groups["share"].Value}",
                operands => Formula.Product.Of([operands[0], band])
            ),
            RuleIds.ProductStated
        )
        {
            Label = flow.Name(index),
        };

    // 三分之一 says less than 33.3%, 三成 stands for 25% to 35%, 近 and 约 for more on either side, 超过 for all that is more.
    private static Reckoned? Read(Match match)
    {
        var (under, over) = (Digit(match.Groups["under"].Value), Digit(match.Groups["over"].Value));
        var share =
            match.Groups["half"].Success ? new Fraction(1, 2)
            : match.Groups["tenths"] is { Success: true, Value: var tenths } ? new Fraction(Digit(tenths), Most)
            : over < under ? new Fraction(over, under)
            : Fraction.Zero;
        if (share.Sign <= 0)
        {
            return null;
        }

        var isExact = under > 0 && match.Groups["exact"].Success;
        var slack =
            match.Groups["near"].Success ? new Fraction(under > 0 ? 8 : 12, 100)
            : match.Groups["above"].Success || match.Groups["below"].Success || isExact ? new Fraction(1, 100)
            : new Fraction(match.Groups["tenths"].Success ? 5 : 4, 100);
        return new(
            share,
            new(
                match.Groups["below"].Success ? Fraction.Zero : share - slack,
                match.Groups["above"].Success ? (Fraction)1 : share + slack
            )
        );
    }

    private static int Digit(string word) => word.Length == 0 ? 0 : Digits.IndexOf(word[0], StringComparison.Ordinal);

    private const string Share =
        "(?:(?<below>不足|不到|不及|[不未]超?过|至多|最多|不高于)|(?<above>至少|不少于|不低于|超过?|逾|过)|(?<near>近|约|将近|接近))*"
        + "(?<share>(?<under>[二三四五六七八九十])分之(?<over>[一二三四五六七八九])"
        + "|(?<tenths>[一二三四五六七八九])成|(?<half>一半|(?<![大多小少])半数|(?<above>过半)数?))"
        + "(?:(?<above>以上|多|余|强)|(?<below>以下|以内|弱)|(?<near>左右|上下))?";

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

    // 已改造60所，其余三分之一: the rest need not be printed.
    [GeneratedRegex("其余|余下|剩余|剩下|另外?", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Rest();

    // ，占全县学校总数|116所|的一半
    [GeneratedRegex("^的" + Share + "(?=[，,。;)、]|$)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex OfNext();
}
