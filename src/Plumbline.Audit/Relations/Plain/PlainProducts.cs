using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// Standards in a row, numbers in a row, and what they come to: 小学生均720元、初中生均940元，小学1500人、初中800人，共核定183.2万元;
/// a number and a price; a share of the only amount; a standard told in the sentence before: 每人每年1000元。全年补助862人，发放86.2万元.
/// </summary>
internal static partial class PlainProducts
{
    private const int MostInRow = 6;

    /// <summary>The statements of running text that no other grammar has read.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 1; index < flow.Count; index++)
        {
            if (
                flow[index] is { Dimension: Dimension.Money, IsPlain: true, Value.Sign: > 0 }
                && !known.IsReckoned(index)
                && flow.Change(index) is null
                && !IsStandard(flow, index)
                && (
                    OfPairInRow(flow, index)
                    ?? OfShare(flow, index)
                    ?? OfRows(flow, index)
                    ?? OfPrice(flow, index)
                    ?? OfSentenceBefore(flow, index)
                )
                    is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static Claim? OfRows(Flow flow, int index)
    {
        var before = Statement.Before(flow, index, figure => figure.Dimension == Dimension.Percent);
        var count = before.Count / 2;
        if (count is < 2 or > MostInRow || before.Count % 2 > 0)
        {
            return null;
        }

        var pairs = Enumerable
            .Range(0, count)
            .Select(at => (Number: before[count + at], Standard: before[at]))
            .ToList();
        return pairs.TrueForAll(pair => IsStandard(flow, pair.Standard) && IsNumber(flow, pair.Number))
            ? Plainly.Told(flow, index, Pairs.All(flow, index, pairs))
            : null;
    }

    // 市级馆3个每个50万元、县级馆12个每个20万元…，分别为150万元、240万元: each result of a row is of the pair at its place.
    private static Claim? OfPairInRow(Flow flow, int index)
    {
        var first = index;
        while (first > 0 && Runs.Joins(flow, first))
        {
            first--;
        }

        var length = Runs.Length(flow, first);
        var start = first - (2 * length);
        if (
            length < 2
            || start < 0
            || !flow.SameSentence(start, first)
            || !flow.Lead(first).Contains("分别", StringComparison.Ordinal)
            || !Enumerable
                .Range(0, length)
                .All(at => IsNumber(flow, start + (2 * at)) && IsStandard(flow, start + (2 * at) + 1))
        )
        {
            return null;
        }

        var (number, standard) = (start + (2 * (index - first)), start + (2 * (index - first)) + 1);
        return Plainly.Told(flow, index, Product(flow, index, Formula.LongProduct, number, standard));
    }

    // 资金总额800万元，按30%的比例预留240万元; 占40%，计320万元(资金总额800万元): the only other amount of the statement.
    private static Claim? OfShare(Flow flow, int index)
    {
        var rate = index - 1;
        if (
            !flow.SameSentence(rate, index)
            || flow[rate] is not { Dimension: Dimension.Percent, IsPlain: true, Value.Sign: > 0, Exact: < 100 }
            || !ByRate().IsMatch(flow.Lead(rate))
            || !Taken().IsMatch(flow.Lead(index))
        )
        {
            return null;
        }

        var wholes = Statement.Before(flow, rate, figure => figure.Dimension == Dimension.Percent);
        wholes.AddRange(Statement.InBracketBehind(flow, index));
        return wholes.FindAll(at => flow.Comparable(at, index)) is [var whole] && Statement.IsOwn(flow, whole)
            ? Plainly.Told(flow, index, Product(flow, index, Formula.PercentOf, whole, rate))
            : null;
    }

    // 课桌椅1200套，单价185元，合计22.2万元: the only number and the only price before it.
    private static Claim? OfPrice(Flow flow, int index)
    {
        if (
            Statement.Before(flow, index, figure => figure.Dimension == Dimension.Percent) is not [var one, var other]
            || !InAll().IsMatch(Statement.Clause(flow, index))
        )
        {
            return null;
        }

        var (number, price) = IsNumber(flow, one) ? (one, other) : (other, one);
        if (!IsNumber(flow, number) || flow[price] is not { Dimension: Dimension.Money, IsPlain: true })
        {
            return null;
        }

        if (!Price().IsMatch(Statement.Clause(flow, price)) || Means.IsRecurring(flow, price))
        {
            return null;
        }

        return Plainly.Told(flow, index, Product(flow, index, Formula.LongProduct, number, price));
    }

    // The only number of the sentence before the total, and the only standard of the sentence before.
    private static Claim? OfSentenceBefore(Flow flow, int index)
    {
        if (
            Statement.Before(flow, index, figure => figure.Dimension == Dimension.Percent) is not [var number]
            || !IsNumber(flow, number)
            || Statement.SentenceBefore(flow, index).FindAll(at => IsStandard(flow, at)) is not [var standard]
            || flow.Lead(standard).Contains("每月", StringComparison.Ordinal)
        )
        {
            return null;
        }

        var claim = Product(flow, index, Formula.LongProduct, number, standard);
        return Readings.Holds(claim) || Sums.Ties.IsSlip(flow[index], flow[standard].Value * flow[number].Value)
            ? claim
            : null;
    }

    // Of what there is so much or so many, and what somebody set for each: that has no interval.
    private static Claim Product(Flow flow, int index, Formula formula, int of, int set) =>
        new(RelationKind.Product, flow[index], [flow[of], flow[set]], formula, RuleIds.ProductStated)
        {
            Set = [flow[set]],
            Label = flow.Name(index),
        };

    private static bool IsNumber(Flow flow, int at) =>
        flow[at] is { Dimension: Dimension.Count, IsPlain: true, InChinese: false, Value.Sign: > 0 };

    private static bool IsStandard(Flow flow, int at) =>
        flow[at] is { Dimension: Dimension.Money, IsPlain: true }
        && Each().IsMatch(Statement.Clause(flow, at) + flow[at].Unit);

    [GeneratedRegex("[生人户亩校园师]均|每[一-龥]|/[一-龥]|标准", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Each();

    [GeneratedRegex("(?:按(?:照)?|占)[^，,。;:0-9]{0,10}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex ByRate();

    [GeneratedRegex(
        "^的?(?:比例|标准)?[，,]?(?:即|计|共|约|为|应|需)?(?:预留|安排|分配|承担|提取|计提|配套|补助|计|共|负担|支付)*(?:资金|经费)?(?:为|计)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Taken();

    [GeneratedRegex("合计|总价|总额|共|金额|造价|全年|年|总计|需", Patience.Options, Patience.Milliseconds)]
    private static partial Regex InAll();

    [GeneratedRegex("单价|均价|每[一-龥]", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Price();
}
