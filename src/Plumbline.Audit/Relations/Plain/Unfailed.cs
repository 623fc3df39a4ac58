using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// 抽检食品860批次，不合格14批次，合格率98.37%: of a rate the text counts those that did not reach it. The whole is what was counted before
/// them; where more than one may be meant, only what holds is claimed.
/// </summary>
internal static partial class Unfailed
{
    private const int Reach = 4;

    /// <summary>The statements of running text that no other grammar has read.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 2; index < flow.Count; index++)
        {
            if (
                flow[index] is { Dimension: Dimension.Percent, IsPlain: true, Value.Sign: > 0 }
                && !flow.Lead(index).Contains('复', StringComparison.Ordinal)
                && Rate().Match(Statement.Clause(flow, index)) is { Success: true } rate
                && !known.IsReckoned(index)
                && flow.Change(index) is null
                && At(flow, index, rate.Groups["stem"].Value) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static Claim? At(Flow flow, int index, string stem)
    {
        var near = flow.BeforeInSentence(index).Take(Reach).ToList();
        var failed = near.FindAll(at => IsFailed(flow, at, stem) && Statement.IsOwn(flow, at));
        var claims = failed.SelectMany(at => Claims(flow, index, at, near)).ToList();
        return claims.Find(Readings.Holds)
            ?? (
                claims is [var only] && near[0] == failed[0] && Statement.Clause(flow, index) is "合格率" or "及格率"
                    ? Plainly.ToldNear(flow, index, only)
                    : null
            );
    }

    private static IEnumerable<Claim> Claims(Flow flow, int index, int failed, List<int> near) =>
        near.Where(at =>
                at < failed
                && flow.Comparable(at, failed)
                && Statement.IsOwn(flow, at)
                && !Plan().IsMatch(Statement.Clause(flow, at))
                && flow[at].IsAtLeast(flow[failed])
            )
            .Select(at => Build(flow, index, failed, at));

    // 检出不合格22批次, 其中不达标3家, 未通过2项
    private static bool IsFailed(Flow flow, int at, string stem) =>
        Kinds.IsAmount(flow[at])
        && (
            Statement.Words(flow, at).Contains("不" + stem, StringComparison.Ordinal)
            || Statement.Words(flow, at).Contains("未" + stem, StringComparison.Ordinal)
        );

    private static Claim Build(Flow flow, int index, int failed, int whole) =>
        new(RelationKind.Ratio, flow[index], [flow[failed], flow[whole]], Formula.Fall, RuleIds.RatesShown)
        {
            Label = flow.Name(index),
        };

    [GeneratedRegex(
        "(?<!不|未|非)(?<stem>合格|达标|通过|完成|办结|整改|满意|及格|签约|参保|就业|到位)率(?:约|仅|也|均)?(?:为|达到?|是)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Rate();

    [GeneratedRegex("计划|任务|目标|预算|指标", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Plan();
}
