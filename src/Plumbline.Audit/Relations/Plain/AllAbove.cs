using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// What several rates told before all reached: 满意率93.9%…91.6%…95.0%。三项满意率均超过90%的目标值. All of the passage that end in the same
/// word; where one of them misses, the statement is left to other grammars.
/// </summary>
internal static partial class AllAbove
{
    private const int Reach = 24;
    private const int Ending = 2;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 2; index < flow.Count; index++)
        {
            if (
                flow[index] is { Dimension: Dimension.Percent, Value.Sign: > 0 }
                && All().Match(flow.Lead(index)).Groups["name"] is { Length: >= Ending } name
            )
            {
                foreach (var claim in At(flow, index, name.Value))
                {
                    yield return claim;
                }
            }
        }
    }

    private static List<Claim> At(Flow flow, int index, string name)
    {
        var end = name[^Ending..];
        var rates = flow.Before(index)
            .Take(Reach)
            .TakeWhile(at => flow.SamePassage(at, index))
            .Where(at =>
                flow[at] is { Dimension: Dimension.Percent, IsPlain: true }
                && flow.Change(at) is null
                && Closing().Replace(Statement.Clause(flow, at), "").EndsWith(end, StringComparison.Ordinal)
            )
            .Reverse()
            .ToList();
        var claims = rates.ConvertAll(at => Targets.Build(flow, index, at, Strength.Scoped) with { ByNumbers = true });
        return claims.Count > 1 && claims.TrueForAll(Readings.Holds) ? claims : [];
    }

    [GeneratedRegex(
        "(?<name>[一-龥]{0,8}(?:率|度|占比))均(?:已|都|达到了?|超过|高于|大于|在)+$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex All();

    [GeneratedRegex("(?:分别)?(?:约|为|达到?|是)*$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Closing();
}
