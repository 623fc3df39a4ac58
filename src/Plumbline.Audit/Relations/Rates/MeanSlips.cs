using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// A mean that is not what its total and number give, but would be with its point or unit moved or two digits swapped:
/// 运行费29.84万元，车辆16台，台均1.87元.
/// </summary>
internal static class MeanSlips
{
    private const int FewestDigits = 3;
    private const long Units = 10_000;

    /// <summary>
    /// The false mean: told where only one total is in sight, else asked about; null where no slip explains it.
    /// </summary>
    /// <param name="flow">The quantities of the text.</param>
    /// <param name="index">The mean.</param>
    /// <param name="totals">What may be shared, nearest first.</param>
    /// <param name="numbers">Among what it may be shared, nearest first.</param>
    public static Claim? Of(Flow flow, int index, List<int> totals, List<int> numbers)
    {
        if (
            numbers is not [var number]
            || !flow[index].IsPlain
            || flow[index].Number.Unscaled < 100
            || flow[number].Value.Sign <= 0
            || Means.IsRecurring(flow, index)
        )
        {
            return null;
        }

        foreach (var total in totals.Where(total => total != number))
        {
            if (IsSlip(flow[index], flow[total], flow[number]))
            {
                return Means.Build(flow, index, total, number) with
                {
                    Strength = totals.Count == 1 || IsNamed(flow, index, total) ? Strength.Stated : Strength.Scoped,
                    Doubt = RateMessages.WhichScope.With(),
                };
            }
        }

        return null;
    }

    // 馆藏总量177.69万册，…，按馆藏总量计算人均1.80册: the words say which total is shared.
    private static bool IsNamed(Flow flow, int index, int total) =>
        flow.Core(total) is { Length: > 1 } core && flow.Lead(index).Contains(core, StringComparison.Ordinal);

    /// <summary>Whether a mean is what its total and number give but for a moved point or unit or two swapped digits.</summary>
    internal static bool IsSlip(Figure mean, Figure total, Figure number)
    {
        var computed = total.Exact / number.Exact;
        return IsMoved(mean, computed / Units)
            || IsMoved(mean, computed * Units)
            || RateSlips.IsPlainSlip(mean, total.Value / number.Value / mean.Multiplier)
            || (
                Restated.Slip.Digits(mean.Number) >= FewestDigits
                && (IsMoved(mean, computed / 10) || IsMoved(mean, computed * 10))
            );
    }

    private static bool IsMoved(Figure mean, decimal computed) => Math.Abs(mean.Exact - computed) <= mean.Slack;
}
