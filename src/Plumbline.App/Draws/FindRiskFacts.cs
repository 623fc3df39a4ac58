using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Domain;
using Plumbline.Domain.Draws;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;

namespace Plumbline.App.Draws;

/// <summary>What is known of forms before a draw by risk: findings, money, earlier re-checks, rectification.</summary>
internal static class FindRiskFacts
{
    /// <summary>The facts by form.</summary>
    internal static async Task<Dictionary<long, RiskFacts>> Run(
        AppDb db,
        IReadOnlyList<Form> forms,
        Score gap,
        CancellationToken cancellation
    )
    {
        var ids = forms.Select(form => form.Id).ToList();
        var counts = (
            await db.FormRuleCounts.Where(count => ids.Contains(count.FormId)).ToListAsync(cancellation)
        ).ToLookup(count => count.FormId);
        var projects = forms.Select(form => form.ProjectId).OfType<long>().Distinct().ToList();
        var earlier = await Gaps(db, projects, gap, cancellation);
        var drawn = (
            await db
                .DrawnForms.Join(db.Forms, row => row.FormId, form => form.Id, (_, form) => form)
                .Where(form => form.ProjectId != null && projects.Contains(form.ProjectId.Value))
                .Select(form => new { Project = form.ProjectId!.Value, form.Year })
                .ToListAsync(cancellation)
        ).ToLookup(form => form.Project, form => form.Year);
        var open = await Rectification(db, forms, cancellation);
        return forms.ToDictionary(
            form => form.Id,
            form =>
            {
                var project = form.ProjectId ?? -1;
                var gaps = earlier[project].Where(year => year < form.Year).Distinct().Order();
                var years = drawn[project].Where(year => year < form.Year).ToList();
                return Facts(
                    form,
                    [.. counts[form.Id]],
                    [.. gaps],
                    open.GetValueOrDefault(form.UnitId),
                    years.Count > 0 ? years.Max() : null
                );
            }
        );
    }

    // Years in which a project's self score lay as far from the re-check as the gap.
    private static async Task<ILookup<long, int>> Gaps(
        AppDb db,
        List<long> projects,
        Score gap,
        CancellationToken cancellation
    )
    {
        var rows = await db
            .Forms.Where(form => form.ProjectId != null && projects.Contains(form.ProjectId.Value))
            .Where(form => form.FinanceScore != null && form.SelfScore != null)
            .Select(form => new
            {
                Project = form.ProjectId!.Value,
                form.Year,
                Apart = form.SelfScore!.Value - form.FinanceScore!.Value,
            })
            .ToListAsync(cancellation);
        return rows.Where(row => Math.Abs(row.Apart) >= gap.Scaled).ToLookup(row => row.Project, row => row.Year);
    }

    private static RiskFacts Facts(
        Form form,
        ImmutableArray<FormRuleCount> counts,
        ImmutableArray<int> gaps,
        int open,
        int? drawn
    ) =>
        new(
            form.Year,
            counts.Where(count => count.Severity == Severity.Error).Sum(count => count.Count),
            counts.Where(count => count.Severity == Severity.Warning).Sum(count => count.Count),
            [.. counts.Select(count => count.Rule).Order(StringComparer.Ordinal)],
            form.SelfScore is { } score ? Score.FromScaled(score) : null,
            form.BudgetFen,
            form.ExecutedFen,
            gaps,
            open,
            drawn
        );

    private static async Task<Dictionary<long, int>> Rectification(
        AppDb db,
        IReadOnlyList<Form> forms,
        CancellationToken cancellation
    )
    {
        var units = forms.Select(form => form.UnitId).Distinct().ToList();
        return await db
            .RectificationItems.Where(item => units.Contains(item.UnitId) && item.State == RectificationState.Refused)
            .GroupBy(item => item.UnitId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, cancellation);
    }
}
