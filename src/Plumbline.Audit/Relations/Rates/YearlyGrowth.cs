using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// Growth over a series of years: 2021—2023年分别为1200万元、1320万元、1452万元，年均增长10%; …分别为A、B、C，同比分别增长a%和b%. A yearly
/// mean is compounded over the years that are printed; that of the yearly rates is taken for true as well. It may start from
/// the year before the first printed one, so that only a slip of the pen makes it wrong.
/// </summary>
internal static partial class YearlyGrowth
{
    private const int MostYears = 10;
    private const int Times = 3;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 2; index < flow.Count; index++)
        {
            if (flow[index] is not { Dimension: Dimension.Percent, Value.Sign: > 0 })
            {
                continue;
            }

            foreach (var claim in Yearly().IsMatch(flow.Lead(index)) ? OfSeries(flow, index) : OfRates(flow, index))
            {
                yield return claim;
            }
        }
    }

    private static IEnumerable<Claim> OfSeries(Flow flow, int index)
    {
        var series = SeriesBefore(flow, index);
        if (series.Count is < 3 or > MostYears)
        {
            yield break;
        }

        var years = SeriesYears.Of(flow.Lead(series[0]), series.Count);
        if (Each().IsMatch(flow.Lead(index)))
        {
            foreach (var claim in Told(years, series.Skip(1).Select(at => Growth(flow, index, at, at - 1))))
            {
                yield return claim;
            }

            yield break;
        }

        if (years.Span > 0 && Mean(flow, index, series, years) is { } told)
        {
            yield return told;
        }
    }

    private static Claim? Mean(Flow flow, int index, List<int> series, SeriesYears years)
    {
        var claims = new[]
        {
            Formula.YearlyGrowth(years.Span),
            Formula.Written(
                $"({{0}} − {{1}}) ÷ {{1}} ÷ {years.Span}",
                operands => Formula.Growth.Of(operands)?.Times(new Domain.Numbers.Fraction(1, years.Span))
            ),
        }
            .Select(formula => new Claim(
                RelationKind.GrowthRate,
                flow[index],
                [flow[series[^1]], flow[series[0]]],
                formula,
                RuleIds.RatesShown
            )
            {
                Strength = Strengths.Of(flow, index, firm: true),
                Label = "年均增长率",
            })
            .ToList();
        return claims.Find(Readings.Holds)
            ?? claims.Find(claim => IsSlip(flow[index], claim))
            ?? (
                claims.Find(claim => IsNear(flow[index], claim)) is { } near
                    ? near with
                    {
                        Strength = Strength.Scoped,
                        Doubt = RateMessages.WhichScope.With(),
                    }
                    : null
            );
    }

    // 同比 is told of the year before: of years that do not follow one another nothing but what holds.
    private static IEnumerable<Claim> Told(SeriesYears years, IEnumerable<Claim> claims) =>
        years.FollowOneAnother ? claims
        : years.Span > 0 ? claims.Where(Readings.Holds)
        : [];

    // 分别为820万元、902万元、947.1万元，同比分别增长10%和5%: each rate but the first amount has a year before it.
    private static IEnumerable<Claim> OfRates(Flow flow, int index)
    {
        if (!Respectively().IsMatch(flow.Lead(index)))
        {
            return [];
        }

        var rates = Runs.Length(flow, index);
        var series = SeriesBefore(flow, index);
        return rates > 1 && series.Count == rates + 1
            ? Told(
                SeriesYears.Of(flow.Lead(series[0]), series.Count),
                Enumerable.Range(0, rates).Select(at => Growth(flow, index + at, series[at + 1], series[at]))
            )
            : [];
    }

    private static List<int> SeriesBefore(Flow flow, int index)
    {
        var first = index - 1;
        if (!flow.SameSentence(first, index) || !Kinds.IsAmount(flow[first]))
        {
            return [];
        }

        while (first > 0 && Runs.Joins(flow, first))
        {
            first--;
        }

        return Opens().IsMatch(flow.Lead(first)) ? Enumerable.Range(first, index - first).ToList() : [];
    }

    private static Claim Growth(Flow flow, int index, int current, int former) =>
        new(RelationKind.GrowthRate, flow[index], [flow[current], flow[former]], Formula.Growth, RuleIds.RatesShown)
        {
            Strength = Strengths.Of(flow, index, firm: true),
            Label = "增减率",
        };

    private static bool IsSlip(Figure rate, Claim claim) =>
        Judge.Of(claim) is { Computed.Value: { Sign: > 0 } computed } && RateSlips.IsSlip(rate, computed);

    private static bool IsNear(Figure rate, Claim claim) =>
        Judge.Of(claim) is { Computed.Value: { Sign: > 0 } computed }
        && computed < rate.Value * Times
        && rate.Value < computed * Times;

    [GeneratedRegex(
        "^[，,](?:年均|每年|年平均|平均每年|逐年)(?:复合)?(?:增长|递增|增加|增幅|增速)(?:率|幅度)?(?:为|达到?|约)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Yearly();

    [GeneratedRegex("^[，,](?:每年|逐年)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Each();

    [GeneratedRegex(
        "^[，,](?:同比|较上年|比上年|环比|逐年)?分别(?:同比|较上年|比上年)?增长(?:了)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Respectively();

    [GeneratedRegex(
        "分别(?:为|是|达到?)?[^，,。;:0-9]{0,8}$|(?:依次|各)(?:为|是)$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Opens();
}
