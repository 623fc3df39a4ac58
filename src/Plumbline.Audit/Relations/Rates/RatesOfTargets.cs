using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// 建档率，目标值≥90%。常住人口3.2万人，建档3.1万份，建档率96.88%: a target told first, and in the sentences behind it what came of
/// it. The first rate of the same name is what the target is of; others are claimed only where they reach it.
/// </summary>
internal static partial class RatesOfTargets
{
    private const int Reach = 8;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 0; index < flow.Count; index++)
        {
            if (
                flow[index].Dimension != Dimension.Percent
                || Target().Match(flow.Lead(index)) is not { Success: true } set
            )
            {
                continue;
            }

            if (set.Index == 0 && flow.SameSentence(index - 1, index) && IsRate(flow, index - 1))
            {
                yield return Targets.Build(flow, index, index - 1, Strength.Scoped);
                continue;
            }

            foreach (var claim in Behind(flow, index, flow.Lead(index)[..set.Index]))
            {
                yield return claim;
            }
        }
    }

    private static IEnumerable<Claim> Behind(Flow flow, int index, string name)
    {
        var isOpen = true;
        for (var at = index + 1; at <= index + Reach && flow.SamePassage(index, at); at++)
        {
            if (Target().IsMatch(flow.Lead(at)))
            {
                yield break;
            }

            if (!IsRate(flow, at))
            {
                continue;
            }

            var claim = Targets.Build(flow, index, at, Strength.Scoped);
            var isNamed =
                isOpen && name.EndsWith(Rate().Match(flow.Lead(at)).Groups["name"].Value, StringComparison.Ordinal);
            if (isNamed || Readings.Holds(claim))
            {
                yield return claim;
            }

            isOpen &= !isNamed;
        }
    }

    private static bool IsRate(Flow flow, int at) =>
        flow[at] is { Dimension: Dimension.Percent, IsPlain: true }
        && Rate().IsMatch(flow.Lead(at))
        && flow.Change(at) is null;

    [GeneratedRegex(
        "[，,(](?:年度|绩效|预期)?(?:目标|指标)值?(?:均|都)?(?:应|须|设定|设)?(?:为|是|:)?(?:≥|>=|不低于|不少于)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Target();

    [GeneratedRegex(
        @"(?:^|[，,。;:、)])(?<name>[^，,。;:、()0-9]{1,16}[率度])(?:\([^()]{1,12}\))?(?:为|达到?|是)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Rate();
}
