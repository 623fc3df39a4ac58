using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// 在园幼儿9500人。公办园在园5200人，普惠性民办园在园3400人。普惠率90.53%: children of public and of inclusive private kindergartens among all of them,
/// whatever sentences they stand in.
/// </summary>
internal static partial class InclusivePlaces
{
    private const int Reach = 12;

    /// <summary>The statements of running text that no other grammar has read.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 2; index < flow.Count; index++)
        {
            if (
                flow[index] is { Dimension: Dimension.Percent, IsPlain: true, Value.Sign: > 0 }
                && Rate().IsMatch(Statement.Clause(flow, index))
                && flow.Change(index) is null
                && !Goals.IsGoal(flow, index)
                && !known.IsReckoned(index)
                && At(flow, index) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    /// <summary>Whether a part is but one of the two kinds that a rate of inclusive places counts.</summary>
    public static bool IsOne(Flow flow, int part, string stem) =>
        stem == "普惠" && flow.Name(part).Contains("民办", StringComparison.Ordinal);

    private static Claim? At(Flow flow, int index)
    {
        var children = flow.Before(index)
            .Take(Reach)
            .TakeWhile(at => flow.SamePassage(at, index))
            .Where(at => IsChildren(flow, at))
            .ToList();
        var all = Nearest(
            children,
            at => Words(flow, at) is var words && All().IsMatch(words) && !Kind().IsMatch(words)
        );
        var ours = Nearest(children, at => Public().IsMatch(Words(flow, at)));
        var others = Nearest(children, at => Private().IsMatch(Words(flow, at)));
        if (all < 0 || ours < 0 || others < 0)
        {
            return null;
        }

        var claim = new Claim(
            RelationKind.Ratio,
            flow[index],
            [flow[ours], flow[others], flow[all]],
            Formula.Percent,
            RuleIds.RatesShown
        )
        {
            Label = flow.Name(index),
        };
        return Plainly.Told(flow, index, claim) is not { } told ? null
            : Readings.Holds(told) ? told
            : told with { Strength = Strength.Scoped, Doubt = RateMessages.WhichScope.With() };
    }

    private static int Nearest(List<int> places, Predicate<int> fits) =>
        places.FindIndex(fits) is >= 0 and var at ? places[at] : -1;

    private static bool IsChildren(Flow flow, int at) =>
        flow[at] is { Dimension: Dimension.Count, IsPlain: true, Value.Sign: > 0 }
        && UnitKind.Of(flow[at].Unit) == UnitKind.Persons
        && flow.Change(at) is null;

    private static string Words(Flow flow, int at) => Statement.Words(flow, at);

    [GeneratedRegex(
        "普惠性?(?:幼儿)?园?(?:在园)?(?:幼儿|儿童)?(?:覆盖率|占比|比例|率|占[^，,。;:]{0,12})(?:达到?|为|是)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Rate();

    [GeneratedRegex("在园|幼儿|儿童", Patience.Options, Patience.Milliseconds)]
    private static partial Regex All();

    [GeneratedRegex("公办|民办|普惠|教师|教职工|保育|招|新", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Kind();

    [GeneratedRegex("^[^普民]*公办", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Public();

    [GeneratedRegex("普惠性?民办|民办普惠", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Private();
}
