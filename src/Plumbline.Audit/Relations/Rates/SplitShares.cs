using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// 两级共同承担，中央72.4万元，占70%；省级31.0万元，占30%: shares of one sentence that make 100 are of what their parts give together, where that
/// very amount is printed too.
/// </summary>
internal static partial class SplitShares
{
    private const int MostParts = 8;
    private const long Proof = 10_000;

    /// <summary>The shares with those that belong to such a list set over their common whole.</summary>
    public static List<Share> With(Flow flow, List<Share> found)
    {
        var added = new Dictionary<int, Share>();
        for (var index = 1; index < flow.Count; index++)
        {
            if (!IsShare(flow, index) || (index > 2 && IsShare(flow, index - 2) && flow.SameSentence(index - 2, index)))
            {
                continue;
            }

            foreach (var share in Of(flow, RunFrom(flow, index)))
            {
                added[share.Index] = share;
            }
        }

        return added.Count == 0
            ? found
            :
            [
                .. found
                    .Where(share => !added.ContainsKey(share.Index))
                    .Concat(added.Values)
                    .OrderBy(share => share.Index),
            ];
    }

    private static List<int> RunFrom(Flow flow, int first)
    {
        List<int> run = [first];
        while (
            run.Count < MostParts
            && flow.SameSentence(first, run[^1] + 2)
            && IsShare(flow, run[^1] + 2)
            && flow.Comparable(first - 1, run[^1] + 1)
        )
        {
            run.Add(run[^1] + 2);
        }

        return run;
    }

    private static IEnumerable<Share> Of(Flow flow, List<int> run)
    {
        if (run.Count < 2 || run.Sum(at => flow[at].Exact) != 100)
        {
            yield break;
        }

        var sum = run.Sum(at => flow[at - 1].Exact);
        var whole = flow
            .Values.Between(flow[run[0] - 1], sum, sum)
            .Where(at => flow[at] is { IsPlain: true, Number.Unscaled: >= Proof })
            .OrderBy(at => Math.Abs(at - run[0]))
            .FirstOrDefault(-1);
        foreach (var at in whole < 0 ? [] : run)
        {
            yield return new Share(
                new Claim(
                    RelationKind.Share,
                    flow[at],
                    [flow[at - 1], flow[whole]],
                    Formula.Percent,
                    RuleIds.RatesShown
                )
                {
                    Strength = Strengths.Of(flow, at, firm: true),
                    Label = flow.Name(at - 1) + "占比",
                },
                at
            );
        }
    }

    // An amount of its own, and right behind it its share of what is not named.
    private static bool IsShare(Flow flow, int index) =>
        index > 0
        && flow[index] is { Dimension: Dimension.Percent, IsPlain: true }
        && flow.SameSentence(index - 1, index)
        && flow[index - 1] is { Dimension: Dimension.Money, IsPlain: true }
        && flow.Change(index - 1) is null
        && flow.ShareIn(index) is { Base.Length: 0 } words
        && Names.Core(words.Subject).Length == 0
        && !Approved().IsMatch(flow.Lead(index - 1));

    // 按批复比例，中央730万元，占70%: what was to be, and not what came of it.
    [GeneratedRegex("比例|批复|应当|计划", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Approved();
}
