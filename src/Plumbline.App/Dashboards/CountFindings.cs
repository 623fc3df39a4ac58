using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.Findings;

namespace Plumbline.App.Dashboards;

/// <summary>A rule, and the forms in which it found something.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Severity">The heaviest of its findings.</param>
/// <param name="Forms">Forms with such a finding.</param>
/// <param name="Branches">The same by unit right below the top.</param>
public sealed record RuleFindings(
    string Rule,
    Severity Severity,
    int Forms,
    ImmutableSortedDictionary<string, int> Branches
);

/// <summary>Counts forms by rule and branch.</summary>
internal static class CountFindings
{
    /// <summary>The rules that found something in any form that stands, most forms first.</summary>
    internal static async Task<ImmutableArray<RuleFindings>> Run(
        AppDb db,
        DashboardScope scope,
        CancellationToken cancellation
    )
    {
        var rows = await DashboardForms
            .All(db, scope)
            .ByBranch(scope)
            .Join(
                db.FormRuleCounts,
                one => one.Form.Id,
                row => row.FormId,
                (one, row) =>
                    new
                    {
                        one.Path,
                        row.Rule,
                        row.Severity,
                    }
            )
            .GroupBy(row => new
            {
                row.Path,
                row.Rule,
                row.Severity,
            })
            .Select(group => new
            {
                group.Key.Path,
                group.Key.Rule,
                group.Key.Severity,
                Forms = group.Count(),
            })
            .ToListAsync(cancellation);
        return
        [
            .. rows.GroupBy(row => row.Rule, StringComparer.Ordinal)
                .Select(rule => new RuleFindings(
                    rule.Key,
                    rule.Max(row => row.Severity),
                    rule.Sum(row => row.Forms),
                    Branches(rule.Select(row => (row.Path, row.Forms)))
                ))
                .OrderByDescending(rule => rule.Forms)
                .ThenBy(rule => rule.Rule, StringComparer.Ordinal),
        ];
    }

    // A rule that weighs differently in two forms of a branch comes in two rows.
    private static ImmutableSortedDictionary<string, int> Branches(IEnumerable<(string Path, int Forms)> rows) =>
        rows.GroupBy(row => row.Path, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(
                branch => branch.Key,
                branch => branch.Sum(row => row.Forms),
                StringComparer.Ordinal
            );
}
