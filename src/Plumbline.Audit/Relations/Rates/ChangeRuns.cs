using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// 事故17起、死亡9人，比上年分别减少5起、3人，下降22.7%和25%: a row of changes with a row of rates, and as many quantities before
/// them in the sentence that changed.
/// </summary>
internal static partial class ChangeRuns
{
    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 2; index < flow.Count; index++)
        {
            if (flow[index].Dimension == Dimension.Percent && OwnRates(flow, index) is { Count: > 0 } rates)
            {
                foreach (var claim in rates)
                {
                    yield return claim;
                }
            }

            if (
                flow[index].Dimension != Dimension.Percent
                && Each().IsMatch(flow.Lead(index))
                && flow.Change(index) is { IsCompared: true, Direction: not Direction.Either } words
            )
            {
                foreach (var claim in Row(flow, index, words.Direction))
                {
                    yield return claim;
                }
            }
        }
    }

    // Which quantity is which the order says; one rate that holds proves the order.
    private static List<Claim> Row(Flow flow, int index, Direction direction)
    {
        var length = Runs.OfAmounts(flow, index);
        var rate = index + length;
        if (
            length < 2
            || !flow.SameSentence(index, rate)
            || flow[rate].Dimension != Dimension.Percent
            || Runs.Length(flow, rate) != length
            || flow.Change(rate) is not { IsBare: true } rated
            || rated.Direction != direction && rated.Direction != Direction.Either
        )
        {
            return [];
        }

        var currents = flow.BeforeInSentence(index)
            .Where(at =>
                IsCurrent(flow, at) && Enumerable.Range(index, length).Any(after => flow.Comparable(at, after))
            )
            .Reverse()
            .ToList();
        var row = Enumerable.Range(0, length).ToList();
        if (currents.Count != length || !row.TrueForAll(at => flow.Comparable(currents[at], index + at)))
        {
            return [];
        }

        var claims = row.ConvertAll(at => new Claim(
            RelationKind.GrowthRate,
            flow[rate + at],
            [flow[index + at], flow[currents[at]]],
            direction == Direction.Up ? Formula.GrowthByAmount : Formula.FallByAmount,
            RuleIds.RatesShown
        )
        {
            Strength = Strengths.Of(flow, rate + at, firm: true),
            Label = "增减率",
        });
        return claims.Exists(Readings.Holds) ? claims : [];
    }

    // 收入减少60.4万元、支出减少72.1万元，分别下降10.55%、12.63%: each change has its own words, and the quantities stand in the sentence before.
    // They may be rates of a budget, which stands elsewhere, so that only what holds is claimed; but where all of them are taken
    // of what there is now, they are wrong: the common mistake.
    private static List<Claim> OwnRates(Flow flow, int index)
    {
        var length = Rated().IsMatch(flow.Lead(index)) ? Runs.Length(flow, index) : 0;
        var first = index - length;
        if (length < 2 || !flow.SameSentence(first, index) || flow.SameSentence(first - 1, index))
        {
            return [];
        }

        var row = Enumerable.Range(0, length).ToList();
        var currents = Plain.Statement.SentenceBefore(flow, first).FindAll(at => IsCurrent(flow, at));
        if (
            currents.Count != length
            || !row.TrueForAll(at =>
                flow.Change(first + at) is { Direction: not Direction.Either }
                && flow.Comparable(first + at, currents[at])
            )
        )
        {
            return [];
        }

        var claims = row.ConvertAll(at => new Claim(
            RelationKind.GrowthRate,
            flow[index + at],
            [flow[first + at], flow[currents[at]]],
            flow.Change(first + at)!.Direction == Direction.Up ? Formula.GrowthByAmount : Formula.FallByAmount,
            RuleIds.RatesShown
        )
        {
            Strength = Strengths.Of(flow, index + at, firm: true),
            Label = "增减率",
        });
        return
            IsComparedWithBefore(flow, first, currents)
            && claims.TrueForAll(claim => Readings.Holds(claim with { Formula = Formula.Percent }))
            ? claims
            : claims.FindAll(Readings.Holds);
    }

    // 2020年收入…。与2019年相比: the amounts before are those of the later year, and nothing says that they are of a beginning or a plan.
    private static bool IsComparedWithBefore(Flow flow, int first, List<int> currents) =>
        Compared().Match(flow.Lead(first)) is { Success: true } match
        && currents.TrueForAll(at => !OfBefore().IsMatch(flow.Lead(at)))
        && (
            match.Groups["year"].Value is not { Length: > 0 } year
            || flow[currents[0]].Year > int.Parse(year, CultureInfo.InvariantCulture)
        );

    private static bool IsCurrent(Flow flow, int at) =>
        Kinds.IsAmount(flow[at])
        && !flow[at].InChinese
        && !flow.IsBaseOfRate(at)
        && flow.Change(at) is null
        && !ChangePattern.IsFormer(flow.Name(at));

    [GeneratedRegex("^[，,](?:分别|各)(?:增长|下降|减少|增加|上升|降低)了?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Rated();

    [GeneratedRegex(
        "(?:与|较|比)(?:上年|去年|上一年|同期|(?<year>[0-9]{4})年)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Compared();

    [GeneratedRegex("年初|年末|期初|基期|原|前|批复|预算|预计|计划|上年|去年", Patience.Options, Patience.Milliseconds)]
    private static partial Regex OfBefore();

    [GeneratedRegex("分别|各", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Each();
}
