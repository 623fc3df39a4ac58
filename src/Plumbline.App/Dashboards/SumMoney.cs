using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.RollUps;

namespace Plumbline.App.Dashboards;

/// <summary>Execution against budget of the forms of one branch.</summary>
/// <param name="UnitPath">The unit right below the top with all below it, or the top for its own forms.</param>
/// <param name="Money">Sums and counts.</param>
public sealed record BranchMoney(string UnitPath, MoneySum Money);

/// <summary>Execution against budget over forms.</summary>
/// <param name="Forms">How many forms.</param>
/// <param name="Stated">How many of them state both a budget above zero and what was spent. Only they are added up.</param>
/// <param name="BudgetFen">Their budget.</param>
/// <param name="ExecutedFen">What they spent.</param>
public sealed record MoneySum(int Forms, int Stated, long BudgetFen, long ExecutedFen)
{
    /// <summary>Forms that state too little: they are unknown, not zero.</summary>
    public int Unknown => Forms - Stated;

    /// <summary>Spent of budgeted: sum by sum; null when nothing is stated.</summary>
    public RateOf? Rate => Stated == 0 ? null : new(ExecutedFen, BudgetFen);

    /// <summary>Both together.</summary>
    public static MoneySum operator +(MoneySum left, MoneySum right) =>
        new(
            left.Forms + right.Forms,
            left.Stated + right.Stated,
            left.BudgetFen + right.BudgetFen,
            left.ExecutedFen + right.ExecutedFen
        );
}

/// <summary>Sums execution and budget, branch by branch.</summary>
internal static class SumMoney
{
    /// <summary>The branches that have forms, the largest budget first.</summary>
    internal static async Task<ImmutableArray<BranchMoney>> Run(
        AppDb db,
        DashboardScope scope,
        CancellationToken cancellation
    )
    {
        var rows = await DashboardForms
            .HandedIn(db, scope)
            .ByBranch(scope)
            .GroupBy(one => one.Path)
            .Select(group => new
            {
                Path = group.Key,
                Forms = group.Count(),
                Stated = group.Sum(one => one.Form.BudgetFen > 0 && one.Form.ExecutedFen != null ? 1 : 0),
                Budget = group.Sum(one =>
                    one.Form.BudgetFen > 0 && one.Form.ExecutedFen != null ? one.Form.BudgetFen : 0
                ),
                Executed = group.Sum(one =>
                    one.Form.BudgetFen > 0 && one.Form.ExecutedFen != null ? one.Form.ExecutedFen : 0
                ),
            })
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => new BranchMoney(
                    row.Path,
                    new(row.Forms, row.Stated, row.Budget ?? 0, row.Executed ?? 0)
                ))
                .OrderByDescending(row => row.Money.BudgetFen)
                .ThenBy(row => row.UnitPath, StringComparer.Ordinal),
        ];
    }
}
