using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Results;

/// <summary>Which results a person looks for.</summary>
/// <param name="Year">The evaluated year; null: the latest.</param>
/// <param name="Text">Part of the project's or unit's name.</param>
/// <param name="Grade">Of this grade by the score that counts; null: any.</param>
/// <param name="Undecided">Only those without a decision.</param>
/// <param name="Page">From 1.</param>
public sealed record ResultFilter(int? Year, string Text, Grade? Grade, bool Undecided, int Page);

/// <summary>A page of results.</summary>
/// <param name="Rows">The results.</param>
/// <param name="Total">How many the filter finds, up to one more than <see cref="FindResults.MostCounted"/>.</param>
/// <param name="Years">Years with results, latest first.</param>
/// <param name="Year">The year shown; null: there is none.</param>
public sealed record ResultPage(ImmutableArray<ProjectResult> Rows, int Total, ImmutableArray<int> Years, int? Year);

/// <summary>Finds the results of projects that finance has accepted, with what follows from them for budgets.</summary>
public static class FindResults
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 20;

    /// <summary>Beyond so many it is only told that there are more.</summary>
    public const int MostCounted = 10_000;

    private static readonly FormState[] Final =
    [
        FormState.FinanceAccepted,
        FormState.Locked,
        FormState.Disclosed,
        FormState.Archived,
    ];

    /// <summary>The page.</summary>
    public static async Task<ResultPage> Run(
        AppDb db,
        Packs packs,
        Actor actor,
        ResultFilter filter,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var all = Results(db, actor);
        // By the few tasks, each asked for one form, and not by the many forms.
        var tasks = await db
            .Tasks.Where(task => task.Stage == FilingStage.SelfEvaluation)
            .Where(task => all.Any(form => form.TaskId == task.Id))
            .Select(task => new { task.Id, task.Year })
            .ToListAsync(cancellation);
        var years = tasks.Select(task => task.Year).Distinct().OrderDescending().ToImmutableArray();
        var year = filter.Year ?? (years.IsEmpty ? null : years[0]);
        var ofYear = tasks.Where(task => task.Year == year).Select(task => task.Id).ToArray();
        var query = all.Where(form => ofYear.Contains(form.TaskId));
        if (filter.Text.Trim() is { Length: > 0 } text)
        {
            query = query.Where(form =>
                form.Name.Contains(text) || db.Units.Any(unit => unit.Id == form.UnitId && unit.Name.Contains(text))
            );
        }

        query = filter.Grade is { } grade ? await OfGrade(db, packs, query, grade, cancellation) : query;
        query = filter.Undecided ? query.Where(form => !db.ResultDecisions.Any(row => row.FormId == form.Id)) : query;
        var forms = await query
            .OrderBy(form => form.UnitPath)
            .ThenBy(form => form.Id)
            .Skip((Math.Max(1, filter.Page) - 1) * PageSize)
            .Take(PageSize)
            .ToListAsync(cancellation);
        return new(
            [.. await ResultOf.Of(db, packs, forms, today, cancellation)],
            await query.Take(MostCounted + 1).CountAsync(cancellation),
            years,
            year
        );
    }

    /// <summary>One result; null when it is not there for the actor.</summary>
    public static async Task<ProjectResult?> One(
        AppDb db,
        Packs packs,
        Actor actor,
        long formId,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var form = await Results(db, actor).SingleOrDefaultAsync(row => row.Id == formId, cancellation);
        return form is null ? null : (await ResultOf.Of(db, packs, [form], today, cancellation))[0];
    }

    /// <summary>All results of a project over the years, oldest first.</summary>
    public static async Task<ImmutableArray<ProjectResult>> OfProject(
        AppDb db,
        Packs packs,
        Actor actor,
        long project,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var forms = await Results(db, actor)
            .Where(form => form.ProjectId == project)
            .OrderBy(form => form.Year)
            .ToListAsync(cancellation);
        return [.. await ResultOf.Of(db, packs, forms, today, cancellation)];
    }

    /// <summary>The results below a unit of a year, by unit, for the feedback letter.</summary>
    public static async Task<ImmutableArray<ProjectResult>> Below(
        AppDb db,
        Packs packs,
        Actor actor,
        Unit unit,
        int year,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var forms = await Results(db, actor)
            .Under(form => form.UnitPath, [unit.Path])
            .Where(form => form.Year == year)
            .OrderBy(form => form.UnitPath)
            .ThenBy(form => form.Id)
            .ToListAsync(cancellation);
        return [.. await ResultOf.Of(db, packs, forms, today, cancellation)];
    }

    // Each form by the cuts of its own regime, as the advice reads them; of which regimes there are few.
    private static async Task<IQueryable<Form>> OfGrade(
        AppDb db,
        Packs packs,
        IQueryable<Form> forms,
        Grade grade,
        CancellationToken cancellation
    )
    {
        var regimes = await forms.Select(form => form.Regime).Distinct().ToListAsync(cancellation);
        return regimes
            .Select(code => packs.Regimes.All.GetValueOrDefault(code))
            .OfType<Regime>()
            .SelectMany(regime => Bounds(regime, grade).Select(bound => (regime.Code, bound.From, bound.Below)))
            .Select(part => ScoredBetween(db, forms, part.Code, part.From, part.Below))
            .Aggregate(forms.Where(_ => false), (all, part) => all.Concat(part));
    }

    private static IEnumerable<(long From, long Below)> Bounds(Regime regime, Grade grade) =>
        regime
            .Grades.Select(
                (cut, at) =>
                    (
                        cut.Grade,
                        From: cut.From.Scaled,
                        Below: at == 0 ? long.MaxValue : regime.Grades.Take(at).Min(above => above.From.Scaled)
                    )
            )
            .Where(cut => cut.Grade == grade)
            .Select(cut => (cut.From, cut.Below));

    // The score that counts is that of ResultOf.
    private static IQueryable<Form> ScoredBetween(
        AppDb db,
        IQueryable<Form> forms,
        string regime,
        long from,
        long below
    ) =>
        forms
            .Where(form => form.Regime == regime)
            .Select(form => new
            {
                Form = form,
                Score = db.Evaluations.Where(row =>
                        row.ProjectId == form.ProjectId && row.Year == form.Year && row.Kind == EvaluationKind.Finance
                    )
                    .Select(row => row.Score)
                    .FirstOrDefault()
                    ?? form.FinanceScore
                    ?? db.Evaluations.Where(row =>
                            row.ProjectId == form.ProjectId
                            && row.Year == form.Year
                            && row.Kind == EvaluationKind.Department
                        )
                        .Select(row => row.Score)
                        .FirstOrDefault()
                    ?? form.SelfScore,
            })
            .Where(row => row.Score >= from && row.Score < below)
            .Select(row => row.Form);

    /// <summary>What the index of results holds, condition by condition, so that it alone is read.</summary>
    internal static IQueryable<Form> Results(AppDb db, Actor actor) =>
        db
            .Forms.Under(form => form.UnitPath, actor.Subtrees(Right.ViewResults))
            .Where(form => form.WithdrawnAt == null && form.Subject == FilingSubject.Project)
            .Where(form => form.ProjectId != null && form.Stage == FilingStage.SelfEvaluation)
            .Where(form => Final.Contains(form.State));
}
