using System.Globalization;
using Plumbline.Audit.Rules.Arithmetic;
using Plumbline.Domain;
using Plumbline.Domain.Filings;

namespace Plumbline.Audit.Rules.Plausibility;

/// <summary>One amount at two times: initial and adjusted budget, or last year and this.</summary>
internal readonly record struct ChangedAmount(
    string Name,
    Printed Before,
    Printed After,
    bool YearOnYear,
    bool Explained
);

/// <summary>The amounts of a filing whose change a reader would ask about.</summary>
internal static class ChangedAmounts
{
    // Classes by function and economic nature change too much and too small to ask about each.
    private static readonly HashSet<string> Asked = new(StringComparer.Ordinal)
    {
        "budget.income.total",
        "budget.expenditure.total",
        "budget.expenditure.basic",
        "budget.expenditure.operating",
        "budget.expenditure.project",
        "budget.threePublic.total",
        "budget.threePublic.overseasTrips",
        "budget.threePublic.officialVehicles",
        "budget.threePublic.vehiclePurchase",
        "budget.threePublic.vehicleRunning",
        "budget.threePublic.reception",
    };

    internal static IEnumerable<ChangedAmount> In(Filing filing)
    {
        var explained = Said.Something(filing.Budget?.AdjustmentReason);
        return Funds(filing, explained).Concat(Projects(filing, explained)).Concat(Lines(filing, explained));
    }

    // The total of a department is what C09 asks about.
    private static IEnumerable<ChangedAmount> Funds(Filing filing, bool explained)
    {
        if (filing.Budget is not { } budget)
        {
            return [];
        }

        var whole =
            filing.Subject == FilingSubject.Project
                ? Row("budget.total", "年度资金总额", budget.Total, explained)
                : null;
        var covered = explained || Said.Something(budget.Total?.Reason);
        var sources = budget.Sources.Select(
            (row, at) =>
                row.RoundingRemainder
                    ? null
                    : Row($"budget.sources[{Key(row.Key, at)}]", row.Label ?? "资金来源", row, covered)
        );
        return sources.Prepend(whole).OfType<ChangedAmount>();
    }

    private static ChangedAmount? Row(string path, string name, FundsRow? row, bool explained) =>
        row is null
            ? null
            : Budgets(path, name, row.InitialBudget, row.AdjustedBudget, explained || Said.Something(row.Reason));

    private static IEnumerable<ChangedAmount> Projects(Filing filing, bool explained) =>
        filing
            .Projects.Select(
                (project, at) =>
                    Budgets(
                        $"projects[{Key(project.Key, at)}]",
                        project.Name,
                        project.InitialBudget,
                        project.AdjustedBudget,
                        explained
                    )
            )
            .OfType<ChangedAmount>();

    private static IEnumerable<ChangedAmount> Lines(Filing filing, bool explained)
    {
        foreach (var (path, name, line, _, _) in StatedLines.In(filing).Where(line => Asked.Contains(line.Path)))
        {
            var reason = Said.Something(line.Reason);
            if (Budgets(path, name, line.InitialBudget, line.AdjustedBudget, explained || reason) is { } budgets)
            {
                yield return budgets;
            }

            if (
                Printed.Of(path + ".priorYear", line.PriorYear) is { } prior
                && Printed.Of(path + ".amount", line.Amount) is { } amount
            )
            {
                yield return new(name, prior, amount, YearOnYear: true, reason);
            }
        }
    }

    private static ChangedAmount? Budgets(
        string path,
        string name,
        Amount? initial,
        Amount? adjusted,
        bool explained
    ) =>
        Printed.Of(path + ".initialBudget", initial) is { } before
        && Printed.Of(path + ".adjustedBudget", adjusted) is { } after
            ? new(name, before, after, YearOnYear: false, explained)
            : null;

    private static string Key(string? key, int at) => key ?? at.ToString(CultureInfo.InvariantCulture);
}
