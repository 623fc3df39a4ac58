using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;
using Chain = Plumbline.App.Data.Records.Chain;

namespace Plumbline.App.Evaluations;

/// <summary>An evaluation to open.</summary>
/// <param name="ProjectId">The project.</param>
/// <param name="Year">The year that is evaluated.</param>
/// <param name="Kind">By the department or by finance.</param>
/// <param name="Regime">Whose framework is scored.</param>
/// <param name="Agency">The agency that supports it; null: none.</param>
public sealed record EvaluationRequest(long ProjectId, int Year, EvaluationKind Kind, string Regime, string? Agency);

/// <summary>Opens an evaluation and gives it to the third parties over the project.</summary>
public static class OpenEvaluation
{
    /// <summary>Whether the actor may manage an evaluation of a kind at a path: finance's only finance.</summary>
    public static bool MayManage(Actor actor, EvaluationKind kind, string unitPath) =>
        actor.May(Right.ManageEvaluations, unitPath)
        && actor
            .RolesAt(unitPath)
            .Any(role =>
                kind == EvaluationKind.Finance
                    ? role == Role.FinancePerformance
                    : role is Role.DepartmentFinance or Role.LeadingGroup
            );

    /// <summary>The evaluation, or why there is none.</summary>
    public static async Task<Result<Evaluation>> Run(
        AppDb db,
        Packs packs,
        TimeProvider time,
        Actor actor,
        EvaluationRequest request,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        var project = await db.Projects.SingleOrDefaultAsync(row => row.Id == request.ProjectId, cancellation);
        if (project is null || !MayManage(actor, request.Kind, project.UnitPath))
        {
            return Result.Failed<Evaluation>(Refusals.NotAllowed());
        }

        if (packs.Regimes.All.GetValueOrDefault(request.Regime)?.Process.Evaluation is null)
        {
            return Result.Failed<Evaluation>(Refusals.Bad("Regime", EvaluationMessages.NoFramework.With()));
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var there = await db.Evaluations.AnyAsync(
            row => row.ProjectId == project.Id && row.Year == request.Year && row.Kind == request.Kind,
            cancellation
        );
        if (there)
        {
            return Result.Failed<Evaluation>(Refusals.Bad("ProjectId", EvaluationMessages.There.With()));
        }

        var chain = new Chain { Kind = "evaluation" };
        db.Chains.Add(chain);
        await db.SaveChangesAsync(cancellation);
        var agency = string.IsNullOrWhiteSpace(request.Agency) ? null : request.Agency.Trim();
        var evaluation = new Evaluation
        {
            ProjectId = project.Id,
            UnitPath = project.UnitPath,
            Year = request.Year,
            Kind = request.Kind,
            Regime = request.Regime,
            Agency = agency?[..Math.Min(agency.Length, 200)],
            ChainId = chain.Id,
            CreatedById = actor.AccountId,
            CreatedAt = now,
        };
        db.Evaluations.Add(evaluation);
        var text = string.Create(CultureInfo.InvariantCulture, $"{project.Name} {request.Year} {request.Kind}");
        EventLog.Write(db, chain, new("evaluation-open", "", null, text), actor.AccountId, now);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(evaluation);
    }
}
