using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>毕业生684人，其中升学412人、就业258人，升学就业率97.95%: a rate that is named after two parts counts both.</summary>
internal static partial class TwoStems
{
    private const int Stem = 2;

    /// <summary>The statement of a rate at a place; null where it is named after no two parts right before it.</summary>
    public static Claim? At(Flow flow, int index)
    {
        var (one, other) = (index - 2, index - 1);
        if (
            !flow.SameSentence(one, index)
            || !Kinds.IsAmount(flow[other])
            || !flow.Comparable(one, other)
            || Rate().Match(flow.Lead(index)) is not { Success: true } match
        )
        {
            return null;
        }

        var name = match.Groups["name"].Value;
        var (first, second) = (name[..Stem], name[Stem..]);
        if (
            !Says(flow, one, first)
            || !Says(flow, other, second)
            || Says(flow, one, second)
            || Says(flow, other, first)
        )
        {
            return null;
        }

        var sum = flow[one].Exact + flow[other].Exact;
        return flow.BeforeInSentence(one)
            .Where(at => flow.Comparable(at, one) && flow[at].Exact >= sum)
            .Select(whole => new Claim(
                RelationKind.Ratio,
                flow[index],
                [flow[one], flow[other], flow[whole]],
                Formula.Percent,
                RuleIds.RatesShown
            )
            {
                Strength = Strengths.Of(flow, index, firm: true),
                Label = flow.Name(index),
            })
            .FirstOrDefault();
    }

    private static bool Says(Flow flow, int at, string stem) =>
        flow.Name(at).Contains(stem, StringComparison.Ordinal)
        || flow.Tail(at).StartsWith(stem, StringComparison.Ordinal);

    [GeneratedRegex("^[，,](?:总|综合)?(?<name>[一-龥]{4})率(?:为|达到?)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Rate();
}
