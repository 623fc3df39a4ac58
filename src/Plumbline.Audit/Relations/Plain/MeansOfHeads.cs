using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// 现有教学班18个，在园幼儿612人，其中大班218人…，平均每班34人: a mean behind the parts of its total, where the sentence has one number of what it
/// is of and one total.
/// </summary>
internal static partial class MeansOfHeads
{
    private const int Reach = 12;

    /// <summary>The statements of running text that no other grammar has read.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 2; index < flow.Count; index++)
        {
            if (
                flow[index] is { IsPlain: true, Value.Sign: > 0, InChinese: false }
                && Kinds.IsAmount(flow[index])
                && !known.IsReckoned(index)
                && Mean().Match(flow.Lead(index)) is { Success: true } match
                && At(flow, index, match.Groups["per"].Value) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static Claim? At(Flow flow, int index, string per)
    {
        var before = flow.BeforeInSentence(index)
            .Take(Reach)
            .Where(at => flow[at] is { IsPlain: true, Value.Sign: > 0, InChinese: false } && flow.Change(at) is null)
            .Reverse()
            .ToList();
        var inner = before.FindIndex(at => Inner().IsMatch(flow.Lead(at)));
        var heads = inner < 0 ? before : before[..inner];
        var numbers = heads.FindAll(at =>
            flow[at].Dimension == Dimension.Count
            && !flow.Comparable(at, index)
            && (Statement.Clause(flow, at) + flow[at].Unit).EndsWith(per + flow[at].Unit, StringComparison.Ordinal)
        );
        var totals = heads.FindAll(at => flow.Comparable(at, index) && flow[at].Value > flow[index].Value);
        return numbers is [var number] && totals is [var total]
            ? Plainly.ToldMean(
                flow,
                index,
                new Claim(
                    RelationKind.Ratio,
                    flow[index],
                    [flow[total], flow[number]],
                    Formula.Quotient,
                    RuleIds.ProductStated
                )
                {
                    Label = flow.Name(index),
                }
            )
            : null;
    }

    [GeneratedRegex(
        "[，,](?:平均每(?:个)?(?<per>[班校园所村户车台])|(?<per>[班校园所村户车台])均)(?:级|额|约|为|有)*$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Mean();

    [GeneratedRegex("其中|包括|分别", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Inner();
}
