using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>Finds the stated changes of a text.</summary>
internal static class ChangeReader
{
    /// <summary>All changes from left to right; they do not overlap.</summary>
    public static IEnumerable<Change> Of(Flow flow)
    {
        for (var index = 0; index < flow.Count; index++)
        {
            if (At(flow, index) is { } change)
            {
                yield return change;
                index = change.End - 1;
            }
        }
    }

    private static Change? At(Flow flow, int index)
    {
        if (
            flow.Change(index) is not { } words
            || (flow[index].Dimension == Dimension.None && !Kinds.IsCoefficient(flow[index]))
        )
        {
            return null;
        }

        var former =
            (words.IsBare || ChangePattern.GoesOn(flow.Lead(index)))
            && flow.SameSentence(index - 1, index)
            && IsFormer(flow, index - 1)
                ? index - 1
                : (int?)null;
        var isRate = flow[index].Dimension == Dimension.Percent;
        int? rate =
            isRate ? index
            : RateAfter(flow, index) ? index + 1
            : null;
        if (
            !words.IsCompared
            && former is null
            && !(isRate && words.IsBare && FormerNames.AreOfTwoYears(flow, index - 1))
            && (isRate || rate is null || !words.IsBare || FromTo.EndsAt(flow, index - 1))
        )
        {
            return null;
        }

        int? amount =
            !isRate ? index
            : AmountAfter(flow, index, words) ? index + 1
            : null;
        return new Change(former ?? index, Math.Max(rate ?? index, amount ?? index) + 1, words)
        {
            Former = former,
            Amount = amount,
            Rate = rate,
            RateDirection = rate is { } at && flow.Change(at) is { } own ? own.Direction : words.Direction,
        };
    }

    private static bool IsFormer(Flow flow, int index) =>
        ChangePattern.OpensBase(flow.Lead(index)) && flow.Change(index) is null;

    // 较上年下降40%，减少6万元; 同比下降2.6%，同比减少7件
    private static bool AmountAfter(Flow flow, int index, ChangeWords words) =>
        flow.SameSentence(index, index + 1)
        && Kinds.IsAmount(flow[index + 1])
        && flow.Change(index + 1) is { IsBare: true } own
        && (!own.IsCompared || (words.IsCompared && own.Base == words.Base));

    private static bool RateAfter(Flow flow, int index) =>
        flow.SameSentence(index, index + 1)
        && flow[index].Dimension != Dimension.Points
        && flow[index + 1].Dimension == Dimension.Percent
        && flow.Change(index + 1) is { IsBare: true };
}
