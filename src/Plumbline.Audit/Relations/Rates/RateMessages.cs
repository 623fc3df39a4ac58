using Plumbline.Findings;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>What would settle a doubt about a rate.</summary>
internal static class RateMessages
{
    public static readonly Template WhichBudget = new(
        "只写了年初预算数；写明全年预算数（调整后预算数）即可核对执行率",
        "Only the initial budget is given; state the full-year budget so that the rate can be checked"
    );

    public static readonly Template WhichScope = new(
        "两处的数量可能范围不同；写明各自的范围即可核对",
        "The two counts may have different scopes; state the scope of each"
    );

    public static readonly Template WhichPeriod = new(
        "标准、数量与总额可能不是同一时期或同一范围；写明月数、天数或范围即可核对",
        "Standard, number and total may not cover the same period or scope; state months, days or scope"
    );
}
