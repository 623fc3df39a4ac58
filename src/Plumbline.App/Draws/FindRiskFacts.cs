using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Rectifying;
using Plumbline.Domain;
using Plumbline.Domain.Draws;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.App.Draws;

/// <summary>What is known of forms before a draw by risk: findings, money, earlier re-checks, rectification.</summary>
internal static class FindRiskFacts
{
    /// <summary>The facts by form.</summary>
    internal static async Task<Dictionary<long, RiskFacts>> Run(
        AppDb db,
        IReadOnlyList<Form> forms,
        Score? gap,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var ids = forms.Select(form => form.Id).ToList();
        var counts = (
            await db.FormRuleCounts.Where(count => ids.Contains(count.FormId)).ToListAsync(cancellation)
        ).ToLookup(count => count.FormId);
        var same = Same(db, forms);
        var earlier = gap is { } apart
            ? await Gaps(same, apart, cancellation)
            : Enumerable.Empty<int>().ToLookup(_ => default(Subject));
        var drawn = (
            await db
                .DrawnForms.Join(same, row => row.FormId, form => form.Id, (_, form) => form)
                .Select(form => new
                {
                    form.ProjectId,
                    form.UnitId,
                    form.Subject,
                    form.Year,
                })
                .ToListAsync(cancellation)
        ).ToLookup(form => Subject.Of(form.ProjectId, form.UnitId, form.Subject), form => form.Year);
        var open = await Rectification(db, forms, today, cancellation);
        return forms.ToDictionary(
            form => form.Id,
            form =>
            {
                var subject = Subject.Of(form.ProjectId, form.UnitId, form.Subject);
                var gaps = earlier[subject].Where(year => year < form.Year).Distinct().Order();
                var years = drawn[subject].Where(year => year <= form.Year).ToList();
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

    // Forms of all years on what the forms are about: their projects, and their units as a whole.
    private static IQueryable<Form> Same(AppDb db, IReadOnlyList<Form> forms)
    {
        var projects = forms.Select(form => form.ProjectId).OfType<long>().Distinct().ToList();
        var units = forms.Where(form => form.ProjectId is null).Select(form => form.UnitId).Distinct().ToList();
        return db.Forms.Where(form =>
            form.ProjectId != null ? projects.Contains(form.ProjectId.Value) : units.Contains(form.UnitId)
        );
    }

    // Years in which the self score lay as far from the re-check as the gap.
    private static async Task<ILookup<Subject, int>> Gaps(
        IQueryable<Form> same,
        Score gap,
        CancellationToken cancellation
    )
    {
        var rows = await same.Where(form => form.FinanceScore != null && form.SelfScore != null)
            .Select(form => new
            {
                form.ProjectId,
                form.UnitId,
                form.Subject,
                form.Year,
                Apart = form.SelfScore!.Value - form.FinanceScore!.Value,
            })
            .ToListAsync(cancellation);
        return rows.Where(row => Math.Abs(row.Apart) >= gap.Scaled)
            .ToLookup(row => Subject.Of(row.ProjectId, row.UnitId, row.Subject), row => row.Year);
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
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var units = forms.Select(form => form.UnitId).Distinct().ToList();
        return await db
            .RectificationItems.Unrectified(today)
            .Where(item => units.Contains(item.UnitId))
            .GroupBy(item => item.UnitId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, cancellation);
    }

    /// <summary>What a form is about, over the years: a project, or a unit as a whole.</summary>
    private readonly record struct Subject(long? Project, long? Unit, FilingSubject? Whole)
    {
        internal static Subject Of(long? project, long unit, FilingSubject subject) =>
            project is null ? new(null, unit, subject) : new(project, null, null);
    }
}
