using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// 下达资金960万元。…资金合计1200万元，已支付1128万元，支付率94%: what stands in the sentence of the rate itself and gives it is meant, whatever it is
/// called.
/// </summary>
internal static class NearBudgets
{
    /// <summary>The statement with an amount of its own sentence that makes it true; itself where there is none.</summary>
    public static Claim Or(Flow flow, int index, Claim claim) =>
        Readings.Holds(claim)
            ? claim
            : flow.BeforeInSentence(index)
                .Where(at =>
                    flow[at].Dimension == Dimension.Money
                    && flow.Change(at) is null
                    && flow[at].Index != claim.Operands[0].Index
                )
                .Select(at => claim with { Operands = [claim.Operands[0], flow[at]], Formula = Formula.Percent })
                .FirstOrDefault(Readings.Holds)
                ?? claim;
}
