using System.Text.RegularExpressions;
using Plumbline.Audit.Relations.Plain;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Far;

/// <summary>
/// 结算补贴800万元。…农户自筹2240万元，财政资金与自筹资金之比为1:2.8: the second of two amounts of the paragraph, which the words name, over the first.
/// Only what holds is claimed.
/// </summary>
internal static partial class OneToRatios
{
    private const int Reach = 12;
    private const long Telling = 10;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 2; index < flow.Count; index++)
        {
            if (
                flow[index] is { IsPlain: true, Exact: > 0, Number.Unscaled: >= Telling }
                && flow.Lead(index) == ":"
                && flow[index - 1] is { Exact: 1, InChinese: false }
                && Ratio().Match(flow.Lead(index - 1)) is { Success: true } match
                && At(flow, index, match.Groups["b"].Value) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static Claim? At(Flow flow, int index, string named)
    {
        var name = Common().Replace(named, "");
        var near = flow.Before(index - 1)
            .Take(Reach)
            .TakeWhile(at => flow.SamePassage(at, index))
            .Concat(Statement.Behind(flow, index))
            .Where(at => Kinds.IsAmount(flow[at]) && Statement.IsOwn(flow, at) && !Statement.IsOfOne(flow, at))
            .ToList();
        return near.FindAll(at => Statement.Words(flow, at).Contains(name, StringComparison.Ordinal))
            .SelectMany(_ => near, (top, bottom) => (top, bottom))
            .Where(pair => name.Length > 1 && pair.top != pair.bottom && flow.Comparable(pair.top, pair.bottom))
            .Select(pair => new Claim(
                RelationKind.Ratio,
                flow[index],
                [flow[pair.top], flow[pair.bottom]],
                Formula.Quotient,
                RuleIds.ProductStated
            )
            {
                Label = flow.Name(index - 1),
                ByNumbers = true,
            })
            .FirstOrDefault(Readings.Holds);
    }

    [GeneratedRegex(
        "(?<a>[一-龥]{2,10}?)(?:与|和|、|对)(?<b>[一-龥]{2,10}?)(?:之比|的?比例|配比|比)(?:约|达)*(?:为|是)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Ratio();

    [GeneratedRegex("资金|经费|投入|的|人数|数量|总", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Common();
}
