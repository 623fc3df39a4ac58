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
    private const int Most = 3;

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

    /// <summary>
    /// The reading of a rate by its first two characters; none where a rate of inclusive places would be false: it
    /// counts two kinds.
    /// </summary>
    public static Claim? Unless(string stem, Claim? claim) =>
        stem == "普惠" && claim is not null && !Readings.Holds(claim) ? null : claim;

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
        var others = OnlyPublic().IsMatch(Statement.Clause(flow, index))
            ? ours
            : Nearest(children, at => Private().IsMatch(Words(flow, at)));
        if (all < 0 || ours < 0 || others < 0)
        {
            return null;
        }

        var claim = new Claim(
            RelationKind.Ratio,
            flow[index],
            others == ours ? [flow[ours], flow[all]] : [flow[ours], flow[others], flow[all]],
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

    // 民办园22所，在园幼儿3340人(普惠性幼儿园18所，在园2980人): the kind may stand before the count of the places.
    private static string Words(Flow flow, int at)
    {
        var words = Statement.Words(flow, at);
        for (
            var before = at;
            !Owner().IsMatch(words) && before > at - Most && flow.SameSentence(before - 1, at);
            before--
        )
        {
            if (
                flow.Lead(before) is var lead
                && (lead.Contains(';', StringComparison.Ordinal) || lead.Contains("其中", StringComparison.Ordinal))
            )
            {
                break;
            }

            words = Statement.Clause(flow, before - 1) + words;
        }

        return Owner().IsMatch(words) ? words : Statement.Words(flow, at);
    }

    [GeneratedRegex(
        "普惠性?(?:幼儿)?园?(?:在园)?(?:幼儿|儿童)?(?:覆盖率|占比|比例|率|占[^，,。;:]{0,12})(?:达到?|为|是)?$"
            + "|公办(?:幼儿)?园[^，,。;:普]{0,8}(?:占比|比例)(?:达到?|为|是)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Rate();

    [GeneratedRegex("^[^普]*公办", Patience.Options, Patience.Milliseconds)]
    private static partial Regex OnlyPublic();

    [GeneratedRegex("公办|民办|普惠|全[省市县区]", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Owner();

    [GeneratedRegex("在园|幼儿|儿童", Patience.Options, Patience.Milliseconds)]
    private static partial Regex All();

    [GeneratedRegex("公办|民办|普惠|教师|教职工|保育|招|新", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Kind();

    [GeneratedRegex("^[^普民]*公办", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Public();

    [GeneratedRegex("^[^公]*普惠性?(?:幼儿园|民办)|民办普惠", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Private();
}
