namespace Plumbline.Domain.Scoring;

/// <summary>
/// The two rates that practice calls 预算执行率. They have different denominators and must never stand for each other
/// (rule book §0.3, §2.6). Null where the base is not positive: then there is no rate, not 0 %.
/// </summary>
public static class BudgetRates
{
    /// <summary>预算执行率 of the self-evaluation: 全年执行数 ÷ 全年预算数, the adjusted budget.</summary>
    public static Rate? ExecutionRate(Money executed, Money adjustedBudget) => Rate.Of(executed, adjustedBudget);

    /// <summary>预算执行率 of the evaluation framework: 实际支出资金 ÷ 实际到位资金, the funds received.</summary>
    public static Rate? FundsSpendingRate(Money spent, Money received) => Rate.Of(spent, received);
}
