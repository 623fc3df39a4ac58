using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// 向家长发放600份，收回572份；向教师发放150份，收回148份。两类问卷共发放750份，收回720份: what a word counted in the sentences before, it counts in all.
/// </summary>
internal static partial class VerbTotals
{
    private const int MostBefore = 16;

    /// <summary>The statements of running text that no other grammar has read.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 2; index < flow.Count; index++)
        {
            if (
                IsAmount(flow, index)
                && !known.IsReckoned(index)
                && Opening(flow, index) is { } opening
                && At(flow, index, opening) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    // 两类问卷共发放 opens the sentence; 收回 goes on in it.
    private static (int Count, int First)? Opening(Flow flow, int index)
    {
        for (var at = index; at >= 0 && flow.SameSentence(at, index); at--)
        {
            if (All().Match(flow.Lead(at)) is { Success: true } match && (at == index || flow.Comparable(at, index)))
            {
                return ("两三四五".IndexOf(match.Groups["count"].Value, StringComparison.Ordinal) + 2, at);
            }

            if (
                at > 0
                && flow[at - 1] is { InChinese: true, IsExactCount: true } said
                && flow.SameSentence(at - 1, index)
                && Rest().IsMatch(flow.Lead(at))
            )
            {
                return ((int)said.Number.Unscaled, at);
            }
        }

        return null;
    }

    private static Claim? At(Flow flow, int index, (int Count, int First) opening)
    {
        var verb = Verb().Match(flow.Lead(index)).Value;
        if (verb.Length == 0)
        {
            return null;
        }

        var parts = flow.Before(opening.First)
            .Take(MostBefore)
            .TakeWhile(at => flow.SamePassage(at, index))
            .Where(at => IsAmount(flow, at) && flow.Comparable(at, index))
            .Where(at => Statement.Clause(flow, at).Contains(verb, StringComparison.Ordinal))
            .Reverse()
            .ToList();
        return parts.Count == opening.Count
            ? Plainly.Told(
                flow,
                index,
                new Claim(
                    flow[index].Dimension == Dimension.Count ? RelationKind.CountSum : RelationKind.Sum,
                    flow[index],
                    [.. parts.Select(at => flow[at])],
                    Formula.Sum,
                    RuleIds.SumStated
                )
                {
                    Label = flow.Name(index),
                }
            )
            : null;
    }

    private static bool IsAmount(Flow flow, int at) =>
        flow[at] is { IsPlain: true, InChinese: false, Value.Sign: > 0 }
        && Kinds.IsAmount(flow[at])
        && flow.Change(at) is null;

    [GeneratedRegex(
        "(?<count>[两三四五])(?:类|项|种|者|批|次|期|个)(?:问卷|调查|项目|活动|培训|资金)?(?:合计|共计?|总共|累计)[一-龥]{2}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex All();

    [GeneratedRegex(
        "^(?:问卷|调查|项目|活动|培训|资金)?(?:合计|共计?|总共|累计)[一-龥]{2}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Rest();

    [GeneratedRegex("(?<!合)(?!合计|共计)[一-龥]{2}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Verb();
}
