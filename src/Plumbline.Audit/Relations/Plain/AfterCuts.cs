using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// 上报6900亩，核减征占20亩、撂荒6亩，共核减26亩，核减后为6874亩: what is left behind a cut named again, of the first amount of the sentence; and 年初预拨A，
/// 年终结算B，全年拨付C, whose two instalments are all that was paid.
/// </summary>
internal static partial class AfterCuts
{
    private const int Most = 10;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 2; index < flow.Count; index++)
        {
            if (
                flow[index] is { IsPlain: true, Exact: > 0 }
                && Kinds.IsAmount(flow[index])
                && (OfCut(flow, index) ?? OfInstalments(flow, index)) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static Claim? OfCut(Flow flow, int index)
    {
        if (After().Match(Statement.Clause(flow, index)) is not { Success: true } match)
        {
            return null;
        }

        var word = match.Groups["cut"].Value;
        var near = flow.BeforeInSentence(index).Take(Most).Where(at => flow.Comparable(at, index)).ToList();
        var cut = near.Find(at => Statement.Clause(flow, at).Contains(word, StringComparison.Ordinal));
        if (near.Count < 2 || cut == 0 || near[^1] == cut || near[^1] == 0)
        {
            return null;
        }

        var isMore = match.Groups["up"].Success;
        return Told(
            new Claim(
                isMore ? RelationKind.Sum : RelationKind.Difference,
                flow[index],
                [flow[near[^1]], flow[cut]],
                isMore ? Formula.Sum : Formula.Difference,
                isMore ? RuleIds.SumStated : RuleIds.DifferenceStated
            )
            {
                Label = flow.Name(index),
            },
            mayFail: false
        );
    }

    private static Claim? OfInstalments(Flow flow, int index)
    {
        var (first, second) = (index - 2, index - 1);
        return
            flow.SameSentence(first, index)
            && flow[index].Dimension == Dimension.Money
            && InAll().IsMatch(flow.Lead(index))
            && IsPaid(flow, first, Advance())
            && IsPaid(flow, second, Balance())
            ? Told(
                new Claim(RelationKind.Sum, flow[index], [flow[first], flow[second]], Formula.Sum, RuleIds.SumStated)
                {
                    Label = flow.Name(index),
                },
                mayFail: true
            )
            : null;
    }

    private static bool IsPaid(Flow flow, int at, Regex words) =>
        flow[at] is { Dimension: Dimension.Money, IsPlain: true, Exact: > 0 }
        && !Statement.IsOfOne(flow, at)
        && words.IsMatch(Statement.Clause(flow, at));

    // What one slip of the pen explains is told as false.
    private static Claim? Told(Claim claim, bool mayFail)
    {
        if (Readings.Holds(claim))
        {
            return claim;
        }

        var (one, other, all) = (claim.Operands[0], claim.Operands[1], claim.Result!);
        return
            mayFail
            && (
                Sums.Ties.IsSlip(all, one.Value + other.Value)
                || (all.Value > other.Value && Sums.Ties.IsSlip(one, all.Value - other.Value))
                || (all.Value > one.Value && Sums.Ties.IsSlip(other, all.Value - one.Value))
            )
            ? claim
            : null;
    }

    [GeneratedRegex(
        "^(?:(?<cut>核减|调减|扣除|扣减|压减|剔除|审减|清退)|(?<up>(?<cut>追加|调增|新增|核增)))后(?:的?[^，,。;:0-9]{0,8})?(?:为|是|剩余?|余|共)*$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex After();

    [GeneratedRegex(
        "^[，,](?:全年|年度|本年|累计|两次)(?:共|累计|合计|实际)*(?:拨付|支付|下达|发放|拨款|结算)(?:资金|补助|经费)?(?:为|共|计)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex InAll();

    [GeneratedRegex("预拨|预付|预下达|首期|首批|第一批|先期|上半年", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Advance();

    [GeneratedRegex("结算|清算|尾款|余款|第二批|补拨|下半年", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Balance();
}
