using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// 生均公用经费标准1150元/生·年，全年应拨付公用经费213.9万元, where the students are counted in another chapter; 小学公用经费547.3万元 behind standards
/// and numbers in rows, where one standard and one number have the name of the amount. What does not tie is told only where the
/// number can be no other and one slip of the pen explains it.
/// </summary>
internal static partial class StandardsElsewhere
{
    private const int Year = 12;
    private const int Beside = 6;
    private const long Telling = 100;

    /// <summary>The statements of running text that no other grammar has read.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        var places = StandardPlaces.Of(flow);
        if (places.IsEmpty)
        {
            yield break;
        }

        for (var index = 0; index < flow.Count; index++)
        {
            if (
                flow[index] is { Dimension: Dimension.Money, IsPlain: true, Number.Unscaled: >= Telling }
                && !known.IsReckoned(index)
                && !known.IsFactor(index)
                && flow.Change(index) is null
                && StandardPlaces.PerOf(flow, index).Length == 0
                && !Statement.IsOfOne(flow, index)
                && (
                    OfDays(flow, places.Daily, index)
                    ?? OfPeriods(flow, places, index)
                    ?? OfSentence(flow, places, index)
                    ?? OfName(flow, places, index)
                )
                    is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    // The only standard of the sentence, and the only number of the text that it can go with.
    private static Claim? OfSentence(Flow flow, StandardPlaces places, int index)
    {
        if (
            places.Standards.FindAll(at => flow.SameSentence(at.At, index)) is not [var (standard, _, per)]
            || standard > index
            || Statement.Before(flow, index, _ => false).Exists(at => at > standard)
            || !Paid().IsMatch(Statement.Clause(flow, index))
        )
        {
            return null;
        }

        var fitting = places.Numbers.FindAll(number => GoesWith(flow, number.At, per)).ConvertAll(number => number.At);
        return Holding(flow, index, standard, fitting)
            ?? (
                places.IsWhole && fitting.DistinctBy(at => flow[at].Value).ToList() is [var only]
                    ? Slipped(flow, index, standard, only)
                    : null
            );
    }

    // One standard and one number of the text share two characters with the name of the amount.
    private static Claim? OfName(Flow flow, StandardPlaces places, int index)
    {
        var name = flow.Core(index);
        for (var at = 0; at + 1 < name.Length && at < 2; at++)
        {
            var pair = name.Substring(at, 2);
            if (
                places.Standards.FindAll(place => Has(place.Clause, pair)) is [var (standard, _, per)]
                && standard < index
                && places.Numbers.FindAll(place => Has(place.Words, pair) && GoesWith(flow, place.At, per))
                    is [var (number, _)]
                && (
                    Holding(flow, index, standard, [number])
                    ?? (places.IsWhole ? Slipped(flow, index, standard, number) : null)
                )
                    is { } claim
            )
            {
                return claim;
            }
        }

        return null;
    }

    // 受益学生31245人，供餐104天，支出1624.74万元, where each day of each pupil has one price in all the text.
    private static Claim? OfDays(Flow flow, int? daily, int index)
    {
        if (
            daily is not { } standard
            || Statement.Before(flow, index, _ => false) is not { Count: > 1 } before
            || before.FindAll(at => Far.FarKinds.Of(flow[at]) == "人") is not [var persons]
            || before.FindAll(at => flow[at].Unit is "天" or "日") is not [var days]
            || !flow[persons].IsPlain
            || !flow[days].IsPlain
        )
        {
            return null;
        }

        var claim = new Claim(
            RelationKind.Product,
            flow[index],
            [flow[persons], flow[standard], flow[days]],
            Formula.LongProduct,
            RuleIds.ProductStated
        )
        {
            Set = [flow[standard], flow[days]],
            Label = flow.Name(index),
        };
        return
            Judge.Of(claim) is { Computed.Value: var computed, Verdict: var verdict }
            && (
                verdict is Verdict.Holds or Verdict.Rounding
                || Sums.Ties.IsSlip(flow[index], computed)
                || RateSlips.IsPlainSlip(flow[index], computed / flow[index].Multiplier)
            )
            ? claim
            : null;
    }

    // 为612名乡村医生发放补助440.64万元，标准为每人每月600元，全年按12个月发放: the only number, price and length beside the amount.
    private static Claim? OfPeriods(Flow flow, StandardPlaces places, int index)
    {
        if (places.Recurring.Count == 0)
        {
            return null;
        }

        var near = Enumerable
            .Range(index - Beside, (2 * Beside) + 1)
            .Where(at => at != index && flow.SamePassage(at, index))
            .ToList();
        var prices = near.FindAll(places.Recurring.Contains);
        var lengths = near.FindAll(at => flow[at].Unit is "天" or "日" or "个月" or "月" or "个" && IsLength(flow, at));
        var persons = near.FindAll(at =>
            flow[at] is { Dimension: Dimension.Count, IsPlain: true, Exact: > 1 } && Far.FarKinds.Of(flow[at]) == "人"
        );
        return (
            from price in prices
            from length in lengths
            from person in persons
            select new Claim(
                RelationKind.Product,
                flow[index],
                [flow[person], flow[price], flow[length]],
                Formula.LongProduct,
                RuleIds.ProductStated
            )
            {
                Set = [flow[price], flow[length]],
                Label = flow.Name(index),
            }
        ).FirstOrDefault(Readings.Holds);
    }

    private static bool IsLength(Flow flow, int at) => flow[at].Unit is not "个" || flow.Tail(at).StartsWith('月');

    private static bool Has(string words, string pair) => words.Contains(pair, StringComparison.Ordinal);

    private static Claim? Holding(Flow flow, int index, int standard, List<int> numbers) =>
        (
            from number in numbers
            from months in Months(flow, standard)
            select Build(flow, index, standard, number, months)
        ).FirstOrDefault(Readings.Holds);

    private static Claim? Slipped(Flow flow, int index, int standard, int number) =>
        Months(flow, standard)
            .Select(months => Build(flow, index, standard, number, months))
            .FirstOrDefault(claim =>
                Judge.Of(claim) is { Computed.Value: var computed }
                && (Sums.Ties.IsSlip(flow[index], computed) || Plainly.IsOneDigit(flow[index], computed))
            );

    private static int[] Months(Flow flow, int standard) =>
        Monthly().IsMatch(Statement.Clause(flow, standard) + flow[standard].Unit) ? [Year, 1] : [1];

    private static Claim Build(Flow flow, int index, int standard, int number, int months) =>
        new(
            RelationKind.Product,
            flow[index],
            [flow[standard], flow[number]],
            months == 1
                ? Formula.LongProduct
                : Formula.Written(
                    $"{{0}} × {{1}} × {months}",
                    operands => Formula.LongProduct.Of(operands)?.Times((Fraction)months)
                ),
            RuleIds.ProductStated
        )
        {
            Set = [flow[standard]],
            Label = flow.Name(index),
        };

    private static bool GoesWith(Flow flow, int number, string per) =>
        per is "生" ? Far.FarKinds.Of(flow[number]) == "人" && Student().IsMatch(Statement.Words(flow, number))
        : per is "床" ? Statement.Words(flow, number).Contains('床', StringComparison.Ordinal)
        : Array.Exists(Means.UnitsOf(per[0]), unit => Kinds.Of(flow[number]) == unit);

    [GeneratedRegex("月", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Monthly();

    [GeneratedRegex("生|幼儿|儿童", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Student();

    [GeneratedRegex(
        "应|共|合计|全年|拨付|发放|补助|核定|下达|兑付|兑现|总投资|奖补|需",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Paid();
}
