using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// 质保金46.97万元，占工程审定金额的6.25%, where 审定金额720万元 is told somewhere: the words name the base, and the digits of the rate are
/// those of the right one in another order.
/// </summary>
internal static class NamedBases
{
    private const int ShortestName = 4;

    /// <summary>The amounts of a text by what they are called.</summary>
    public static ILookup<string, int> Of(Flow flow) =>
        Enumerable
            .Range(0, flow.Count)
            .Where(at =>
                flow[at] is { Dimension: Dimension.Money, IsPlain: true } && flow.Core(at).Length >= ShortestName
            )
            .ToLookup(flow.Core, StringComparer.Ordinal);

    /// <summary>The false share at a place; null where there is none.</summary>
    public static Claim? At(Flow flow, int index, ILookup<string, int> bases)
    {
        var part = index - 1;
        if (
            !flow.SameSentence(part, index)
            || flow[part].Dimension != Dimension.Money
            || SharePattern.Read(flow.Lead(index)) is not { } share
            || Names.Core(share.Base) is not { Length: >= ShortestName } name
        )
        {
            return null;
        }

        for (var from = 0; from + ShortestName <= name.Length; from++)
        {
            var wholes = bases[name[from..]].Where(at => flow.Comparable(at, part)).ToList();
            if (wholes.Count > 0)
            {
                return
                    wholes.TrueForAll(at => flow[at].Value == flow[wholes[0]].Value)
                    && flow[wholes[0]].Value.Sign > 0
                    && RateSlips.IsAnagram(flow[index], flow[part].Value * 100 / flow[wholes[0]].Value)
                    ? PlainRates.Build(flow, index, part, wholes[0])
                    : null;
            }
        }

        return null;
    }
}
