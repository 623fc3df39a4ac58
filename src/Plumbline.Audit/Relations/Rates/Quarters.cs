using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>前三季度18.41亿元，全年24.79亿元，四季度6.38亿元: what a part of a year took is what was reached less what was before.</summary>
internal static partial class Quarters
{
    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 2; index < flow.Count; index++)
        {
            if (Single().Match(flow.Lead(index)) is { Success: true } part && At(flow, index, part) is { } claim)
            {
                yield return claim;
            }
        }
    }

    private static Claim? At(Flow flow, int index, Match part)
    {
        var (until, before) =
            part.Groups["last"].Success ? (Year(), NineMonths())
            : part.Groups["second"].Success ? (Year(), HalfYear())
            : part.Groups["third"].Success ? (NineMonths(), HalfYear())
            : (HalfYear(), FirstQuarter());
        if (
            Find(flow, index, until) is not { } whole
            || Find(flow, index, before) is not { } earlier
            || !flow[whole].IsAtLeast(flow[earlier])
        )
        {
            return null;
        }

        var claim = new Claim(
            RelationKind.Difference,
            flow[index],
            [flow[whole], flow[earlier]],
            Formula.Difference,
            RuleIds.DifferenceStated
        )
        {
            Strength = Strengths.Of(flow, index, firm: true),
            Label = flow.Name(index),
        };
        return AddUp(flow, whole, earlier, index) || Readings.Holds(claim) ? claim : null;
    }

    // 支出 of three quarters and of the year; not 保障对象, of which there are so many at a time, nor 下达资金 beside 支付.
    private static bool AddUp(Flow flow, params ReadOnlySpan<int> places)
    {
        var called = "";
        foreach (var at in places)
        {
            var name = Time().Replace(flow.Clause(at), "");
            if (
                flow[at].Dimension != Figures.Dimension.Money
                || Standing().IsMatch(name)
                || (name.Length > 0 && called.Length > 0 && name != called)
            )
            {
                return false;
            }

            called = name.Length > 0 ? name : called;
        }

        return true;
    }

    // The only amount of its passage that is said to be reached by then.
    private static int? Find(Flow flow, int index, Regex until)
    {
        var found = flow.Before(index)
            .TakeWhile(at => flow.SamePassage(at, index))
            .Where(at => flow.Comparable(at, index) && until.IsMatch(flow.Lead(at)) && flow.Change(at) is null)
            .Take(2)
            .ToList();
        return found is [var only] ? only : null;
    }

    [GeneratedRegex(
        "(?:第?[四4]季度(?<last>)|(?<!第?[一二三1-3、])下半年(?<second>)|(?<!前)第?[三3]季度(?<third>)|第?[二2]季度(?<middle>))(?:当季|单季)?(?!.*累计)"
            + "[^，,。;:0-9]{0,6}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Single();

    [GeneratedRegex(
        "全年|年末|[上下]半年|前?(?:第?[一二三四1-4][个]?)季度末?|截至[69]月|1-(?:3|6|9|12)月|当季|单季|累计|完成|实现|达到?|共|为",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Time();

    [GeneratedRegex("均|价|余额|结余|目标|预算|下达|到位", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Standing();

    [GeneratedRegex("(?:^|[，,。;:])(?:全年|年末|1-12月)[^，,。;:0-9]{0,8}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Year();

    [GeneratedRegex(
        "(?:前三个?季度|1-9月|三季度末|截至9月)[^，,。;:0-9]{0,8}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex NineMonths();

    [GeneratedRegex(
        "(?:上半年|前[二两]个?季度|1-6月|截至6月)[^，,。;:0-9]{0,8}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex HalfYear();

    [GeneratedRegex("(?:第?[一1]季度|1-3月)[^，,。;:0-9]{0,8}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex FirstQuarter();
}
