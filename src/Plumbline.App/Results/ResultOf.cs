using Microsoft.EntityFrameworkCore;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Rectifying;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Results;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;

namespace Plumbline.App.Results;

/// <summary>A project's result of a year and what follows from it.</summary>
/// <param name="Form">The form.</param>
/// <param name="Unit">Name of its unit.</param>
/// <param name="Score">The score that counts; null: it has none.</param>
/// <param name="Basis">Whose score that is.</param>
/// <param name="BudgetYear">The budget that the result is used for; null: the regime says nothing.</param>
/// <param name="Base">The present budget that advice is reckoned from; null: none is known.</param>
/// <param name="BaseYear">The year of that budget.</param>
/// <param name="Advice">The advice; null: none follows from the regime.</param>
/// <param name="Decision">What a person decided; null: nothing yet.</param>
/// <param name="Next">What the budget of that year then was; null: not known yet.</param>
public sealed record ProjectResult(
    Form Form,
    string Unit,
    Score? Score,
    ScoreKind Basis,
    int? BudgetYear,
    Money? Base,
    int? BaseYear,
    BudgetAdvice? Advice,
    ResultDecision? Decision,
    Money? Next
);

/// <summary>Reckons what results mean for budgets. Finance's score counts before the self score.</summary>
internal static class ResultOf
{
    private static readonly Template Rechecked = new("财政复核得分", "finance's score ");

    private static readonly Template ByFinance = new("财政评价得分", "finance evaluation ");

    private static readonly Template ByDepartment = new("部门评价得分", "department evaluation ");

    private static readonly Template Declared = new("自评得分", "self score ");

    /// <summary>The results of some forms, in their order.</summary>
    internal static async Task<List<ProjectResult>> Of(
        AppDb db,
        Packs packs,
        IReadOnlyList<Form> forms,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var ids = forms.Select(form => form.Id).ToList();
        var projects = forms.Select(form => form.ProjectId).OfType<long>().Distinct().ToList();
        var units = forms.Select(form => form.UnitId).Distinct().ToList();
        var names = await db
            .Units.Where(unit => units.Contains(unit.Id))
            .ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellation);
        var decisions = await db
            .ResultDecisions.Where(row => ids.Contains(row.FormId))
            .ToDictionaryAsync(row => row.FormId, cancellation);
        var open = await Unrectified(db, ids, today, cancellation);
        var budgets = await Budgets(db, projects, cancellation);
        var evaluated = await db
            .Evaluations.Where(row => projects.Contains(row.ProjectId) && row.Score != null)
            .ToDictionaryAsync(row => (row.ProjectId, row.Year, row.Kind), row => row.Score!.Value, cancellation);
        return
        [
            .. forms.Select(form =>
                One(
                    form,
                    names[form.UnitId],
                    packs,
                    budgets,
                    open.GetValueOrDefault(form.Id),
                    Counting(form, evaluated),
                    decisions.GetValueOrDefault(form.Id)
                )
            ),
        ];
    }

    private static ProjectResult One(
        Form form,
        string unit,
        Packs packs,
        Dictionary<(long Project, int Year), long> budgets,
        int open,
        (long? Scaled, ScoreKind Basis, Template Words) counting,
        ResultDecision? decision
    )
    {
        var (scaled, basis, template) = counting;
        var regime = packs.Regimes.All.GetValueOrDefault(form.Regime);
        var year = form.Year + regime?.Process.Results?.BudgetYear.Value;
        var before = form.ProjectId is { } project && year is { } next ? Before(budgets, project, next) : null;
        Money? present = before is { } found ? Money.FromFen(found.Fen) : null;
        var score = scaled is { } known ? Score.FromScaled(known) : (Score?)null;
        var advice =
            score is { } points && regime is not null
                ? AdviseBudget.Of(new(form.Year, points, template.With(), present, open), regime)
                : null;
        Money? then =
            year is { } line && budgets.TryGetValue((form.ProjectId ?? -1, line), out var fen)
                ? Money.FromFen(fen)
                : null;
        return new(form, unit, score, basis, year, present, before?.Year, advice, decision, then);
    }

    // 财政评价 goes before 财政复核, that before 部门评价, and the self score counts where nobody else scored.
    private static (long? Scaled, ScoreKind Basis, Template Words) Counting(
        Form form,
        Dictionary<(long Project, int Year, EvaluationKind Kind), long> evaluated
    )
    {
        var project = form.ProjectId ?? -1;
        return evaluated.TryGetValue((project, form.Year, EvaluationKind.Finance), out var finance)
                ? (finance, ScoreKind.Finance, ByFinance)
            : form.FinanceScore is { } found ? (found, ScoreKind.Finance, Rechecked)
            : evaluated.TryGetValue((project, form.Year, EvaluationKind.Department), out var department)
                ? (department, ScoreKind.Department, ByDepartment)
            : (form.SelfScore, ScoreKind.Self, Declared);
    }

    // The latest budget before the one that is advised on.
    private static (long Fen, int Year)? Before(
        Dictionary<(long Project, int Year), long> budgets,
        long project,
        int year
    ) =>
        Enumerable
            .Range(1, 3)
            .Select(ago =>
                budgets.TryGetValue((project, year - ago), out var fen) ? (fen, year - ago) : ((long, int)?)null
            )
            .FirstOrDefault(budget => budget is not null);

    // 年初预算 of the project's lines; where none were brought in, what its forms state, and before its self-evaluation
    // the budget with which its goals were approved.
    private static async Task<Dictionary<(long Project, int Year), long>> Budgets(
        AppDb db,
        List<long> projects,
        CancellationToken cancellation
    )
    {
        var stated = await db
            .Forms.Where(form => form.ProjectId != null && projects.Contains(form.ProjectId.Value))
            .Where(form => form.BudgetFen != null && form.WithdrawnAt == null)
            .Where(form =>
                form.Stage == FilingStage.SelfEvaluation
                || (form.Stage == FilingStage.Goal && form.State == FormState.Locked)
            )
            .OrderBy(form => form.Stage == FilingStage.SelfEvaluation)
            .ThenBy(form => form.Id)
            .Select(form => new
            {
                Project = form.ProjectId!.Value,
                form.Year,
                Fen = form.BudgetFen!.Value,
            })
            .ToListAsync(cancellation);
        var funds = await db
            .ProjectFunds.Where(fund => projects.Contains(fund.ProjectId))
            .GroupBy(fund => new { fund.ProjectId, fund.Year })
            .Select(group => new
            {
                group.Key.ProjectId,
                group.Key.Year,
                Fen = group.Sum(fund => fund.InitialFen),
            })
            .ToListAsync(cancellation);
        var budgets = new Dictionary<(long Project, int Year), long>();
        foreach (var form in stated)
        {
            budgets[(form.Project, form.Year)] = form.Fen;
        }

        foreach (var fund in funds)
        {
            budgets[(fund.ProjectId, fund.Year)] = fund.Fen;
        }

        return budgets;
    }

    private static Task<Dictionary<long, int>> Unrectified(
        AppDb db,
        List<long> forms,
        DateOnly today,
        CancellationToken cancellation
    ) =>
        db
            .RectificationItems.Unrectified(today)
            .Where(item => item.FormId != null && forms.Contains(item.FormId.Value))
            .GroupBy(item => item.FormId!.Value)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, cancellation);
}
