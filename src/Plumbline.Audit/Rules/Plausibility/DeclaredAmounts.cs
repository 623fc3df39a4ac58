using System.Globalization;
using Plumbline.Domain;
using Plumbline.Domain.Filings;

namespace Plumbline.Audit.Rules.Plausibility;

/// <summary>The amounts of funds rows and projects, which are never below zero.</summary>
internal static class DeclaredAmounts
{
    internal static IEnumerable<(string Path, string Name, Amount Amount)> In(Filing filing) =>
        Funds("budget.total", filing.Budget?.Total)
            .Concat(
                (filing.Budget?.Sources ?? []).SelectMany(
                    (row, at) => Funds($"budget.sources[{Key(row.Key, at)}]", row)
                )
            )
            .Concat(filing.Projects.SelectMany(Project));

    // A rounding row only carries the difference of the others and may have either sign.
    private static IEnumerable<(string, string, Amount)> Funds(string path, FundsRow? row)
    {
        if (row is null or { RoundingRemainder: true })
        {
            return [];
        }

        var name = row.Label ?? "资金";
        return Present(
            (path + ".initialBudget", name + "年初预算数", row.InitialBudget),
            (path + ".adjustedBudget", name + "全年预算数", row.AdjustedBudget),
            (path + ".executedAmount", name + "全年执行数", row.ExecutedAmount)
        );
    }

    private static IEnumerable<(string, string, Amount)> Project(ProjectLine project, int at)
    {
        var path = $"projects[{Key(project.Key, at)}]";
        return Present(
            (path + ".initialBudget", project.Name + "年初预算数", project.InitialBudget),
            (path + ".adjustedBudget", project.Name + "全年预算数", project.AdjustedBudget),
            (path + ".amount", project.Name + "支出", project.Amount)
        );
    }

    private static IEnumerable<(string, string, Amount)> Present(
        params IEnumerable<(string Path, string Name, Amount? Amount)> amounts
    ) => amounts.Where(item => item.Amount is not null).Select(item => (item.Path, item.Name, item.Amount!.Value));

    private static string Key(string? key, int at) => key ?? at.ToString(CultureInfo.InvariantCulture);
}
