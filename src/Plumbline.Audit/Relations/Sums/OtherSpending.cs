using Plumbline.Findings;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>
/// 支出总额24788.37万元，其中基本支出13738.19万元，项目支出5192.76万元: what is far more than the two may hold 经营支出 and its like, which the text
/// should name. Source: rule book §10.3.
/// </summary>
internal static class OtherSpending
{
    private const int Hundredth = 100;

    private static readonly Template Unnamed = new(
        "支出合计大于基本支出与项目支出之和：如有经营支出、上缴上级支出或对附属单位补助支出，请写明",
        "Total expenditure is more than basic and project expenditure: name what else was spent, if there is anything"
    );

    /// <summary>The statement as an error where it is near or a slip explains it, else as a question.</summary>
    public static Claim Asked(Claim claim, Item whole, List<Item> parts) =>
        claim.Rule == RuleIds.ExpenditureTotal
        && parts.Count == 2
        && whole.Figure.Exact - parts.Sum(part => part.Figure.Exact) is var gap
        && gap * Hundredth > whole.Figure.Exact
        && !Ties.IsSlip(whole, parts)
            ? claim with
            {
                Strength = Strength.Scoped,
                Doubt = Unnamed.With(),
            }
            : claim;
}
