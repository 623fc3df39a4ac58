using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// 差错率0.97‰, 成灾率2.23‰: rates in thousandths. Their whole is seldom the amount beside the part (成灾面积 over all woods), so that
/// only what holds is claimed, and what a ‰ in place of a % or a moved point makes wrong.
/// </summary>
internal static class PerMille
{
    private const int Reach = 8;
    private const long Telling = 10;

    /// <summary>The statement of a rate in thousandths, or null.</summary>
    public static Claim? Of(Flow flow, int index)
    {
        if (!flow[index].IsPerMille || flow[index].Number.Unscaled < Telling || !CountRates.IsRate(flow.Lead(index)))
        {
            return null;
        }

        var parts = flow.BeforeInSentence(index).Where(at => Kinds.IsAmount(flow[at])).Take(Reach).ToList();
        var near =
            from part in parts
            from whole in flow.BeforeInSentence(part).Take(Reach)
            where flow[whole].IsAtLeast(flow[part]) && IsCountable(flow, part, whole)
            select CountRates.Build(flow, index, part, whole, firm: false);
        var far =
            from part in parts.Take(2)
            from whole in flow.Values.WholesOf(flow[part], flow[index])
            where whole != part
            select CountRates.Build(flow, index, part, whole, firm: false);
        var readings = near.Concat(far).ToList();
        return readings.Find(Readings.Holds)
            ?? (
                readings.Find(claim => IsTold(flow, claim, parts)) is { } wrong
                    ? wrong with
                    {
                        Strength = Strength.Stated,
                    }
                    : null
            );
    }

    // 总人口…出生…: the amount right before the part says that it is a whole; or the rate is right but for its sign or point.
    private static bool IsTold(Flow flow, Claim claim, List<int> parts) =>
        IsNearest(flow, claim, parts)
        && (IsMisplaced(claim, 1) || IsMisplaced(claim, -1) || IsTotalBefore(flow, claim, parts[0]));

    private static bool IsTotalBefore(Flow flow, Claim claim, int part) =>
        flow.BeforeInSentence(part).FirstOrDefault(-1) is >= 0 and var whole
        && claim.Operands[^1].Index == flow[whole].Index
        && flow.Lead(whole).AsSpan().ContainsAny("总全共");

    private static bool IsNearest(Flow flow, Claim claim, List<int> parts) =>
        claim.Operands[0].Index == flow[parts[0]].Index;

    private static bool IsCountable(Flow flow, int part, int whole) =>
        flow.Comparable(part, whole)
        || (flow[part].Dimension == Dimension.Count && flow[whole].Dimension == Dimension.Count);

    // The rate that the two give, printed with its point one place off.
    private static bool IsMisplaced(Claim claim, int places)
    {
        var rate = claim.Result!;
        var decimals = rate.Number.Decimals + places;
        return decimals >= 0
            && Readings.Holds(claim with { Result = rate with { Number = rate.Number with { Decimals = decimals } } });
    }
}
