using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Far;

/// <summary>
/// 全年预算A万元，执行率r%, where the spending stands in another paragraph or in a table. Only a spending that gives the printed
/// rate is taken.
/// </summary>
internal static partial class FarSpending
{
    private const long Telling = 1_000;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow, AmountIndex amounts)
    {
        for (var index = 1; index < flow.Count; index++)
        {
            var (rate, budget) = (flow[index], flow[index - 1]);
            if (
                rate is { Dimension: Dimension.Percent, Exact: > 0 and not 100 }
                && rate.Number.Unscaled >= Telling
                && flow.SameSentence(index - 1, index)
                && budget is { Dimension: Dimension.Money, Exact: > 0 and < 1_000_000_000_000_000m }
                && Rate().IsMatch(flow.Lead(index))
                && Budget().IsMatch(flow.Lead(index - 1))
                && At(amounts, rate, budget) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static Claim? At(AmountIndex amounts, Figure rate, Figure budget)
    {
        var half = 0.5m / Domain.Numbers.Rounding.PowerOfTen(rate.Number.Decimals);
        return amounts
            .Between(budget, budget.Exact * (rate.Exact - half) / 100, budget.Exact * (rate.Exact + half) / 100)
            .Where(figure => Spent().IsMatch(figure.Label) || Spent().IsMatch(figure.Scope))
            .Select(spent => new Claim(
                RelationKind.ExecutionRate,
                rate,
                [spent, budget],
                Formula.Percent,
                RuleIds.ExecutionRateShown
            )
            {
                Strength = Strength.Scoped,
                Label = rate.Label,
            })
            .FirstOrDefault(Readings.Holds);
    }

    [GeneratedRegex(
        "^[，,(;](?:预算|资金|整体)?(?:执行|支出|支付|完成)(?:率|进度)(?:为|达到?|是|:)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Rate();

    [GeneratedRegex("预算|下达|到位|安排", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Budget();

    [GeneratedRegex("支出|执行|使用|支付|决算", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Spent();
}
