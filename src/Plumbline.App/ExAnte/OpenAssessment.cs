using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.Domain;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;
using Chain = Plumbline.App.Data.Records.Chain;

namespace Plumbline.App.ExAnte;

/// <summary>An ex-ante evaluation to begin.</summary>
/// <param name="ProjectId">The project.</param>
/// <param name="Year">The budget year that it asks for.</param>
/// <param name="Regime">Code of the regime whose template is scored.</param>
/// <param name="Kind">Kind of the template.</param>
public sealed record AssessmentRequest(long ProjectId, int Year, string Regime, string Kind);

/// <summary>Begins an ex-ante evaluation. After a refusal the same year may be asked for again.</summary>
public static class OpenAssessment
{
    /// <summary>The evaluation, or why there is none.</summary>
    public static async Task<Result<Assessment>> Run(
        AppDb db,
        Packs packs,
        TimeProvider time,
        Actor actor,
        AssessmentRequest request,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var project = await db.Projects.SingleOrDefaultAsync(row => row.Id == request.ProjectId, cancellation);
        if (project is null || !actor.May(Right.PrepareExAnte, project.UnitPath))
        {
            return Result.Failed<Assessment>(Refusals.NotAllowed());
        }

        if (await Wrong(db, packs, request, cancellation) is { } wrong)
        {
            return Result.Failed<Assessment>(wrong);
        }

        var chain = new Chain { Kind = "ex-ante" };
        db.Chains.Add(chain);
        await db.SaveChangesAsync(cancellation);
        var assessment = new Assessment
        {
            ProjectId = project.Id,
            UnitPath = project.UnitPath,
            Year = request.Year,
            Regime = request.Regime,
            Kind = request.Kind,
            State = ExAnteAssessment.Process.Start,
            StateSince = now,
            ChainId = chain.Id,
            CreatedById = actor.AccountId,
            CreatedAt = now,
        };
        db.Assessments.Add(assessment);
        var text = string.Create(CultureInfo.InvariantCulture, $"{project.Name} {request.Year}");
        EventLog.Write(db, chain, new("exante-open", "", null, text), actor.AccountId, now);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(assessment);
    }

    private static async Task<Finding?> Wrong(
        AppDb db,
        Packs packs,
        AssessmentRequest request,
        CancellationToken cancellation
    )
    {
        var rules = packs.Regimes.All.GetValueOrDefault(request.Regime)?.Process.ExAnte;
        var there = await db.Assessments.AnyAsync(
            row => row.ProjectId == request.ProjectId && row.Year == request.Year && row.State != ExAnteState.Refused,
            cancellation
        );
        return request.Year is < FiscalYear.First or > FiscalYear.Last
                ? Refusals.Bad("Year", Season.SeasonMessages.BadYear.With())
            : rules?.Template(request.Kind) is null ? Refusals.Bad("Kind", ExAnteMessages.NoTemplate.With())
            : there ? Refusals.Bad("ProjectId", ExAnteMessages.There.With())
            : null;
    }
}
