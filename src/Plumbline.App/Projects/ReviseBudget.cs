using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.App.Season;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.App.Projects;

/// <summary>A change of a project's budget.</summary>
/// <param name="ProjectId">The project.</param>
/// <param name="Year">Fiscal year.</param>
/// <param name="Kind">Approval, supplement, reduction, virement.</param>
/// <param name="Nature">The source of the money.</param>
/// <param name="ChangeFen">The change in fen, with its sign.</param>
/// <param name="On">Day of the document.</param>
public sealed record Revision(
    long ProjectId,
    int Year,
    RevisionKind Kind,
    FundNature Nature,
    long ChangeFen,
    DateOnly On
)
{
    public string? Document { get; init; }

    public string? Reason { get; init; }
}

/// <summary>
/// Adds a step from the approved budget to the adjusted one. The project's funds follow: an approval moves both, the
/// other steps the adjusted amount alone.
/// </summary>
public static class ReviseBudget
{
    /// <summary>The funds of that year and source after the step.</summary>
    public static async Task<Result<ProjectFund>> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        Revision step,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var project = await db.Projects.SingleAsync(row => row.Id == step.ProjectId, cancellation);
        if (Refusal(actor, project, step) is { } refusal)
        {
            return Result.Failed<ProjectFund>(refusal);
        }

        // The chain first: it is the lock under which sums of funds are moved on.
        var place = string.Create(CultureInfo.InvariantCulture, $"projects/{project.Id}/{step.Year}/{step.Nature}");
        var amount = step.ChangeFen.ToString(CultureInfo.InvariantCulture);
        await OrganisationChain.Write(
            db,
            new("budget-revise", place, null, $"{step.Kind} {amount}", step.Reason),
            actor.AccountId,
            now,
            cancellation
        );
        var fund = await Fund(db, step, cancellation);
        fund.InitialFen += step.Kind == RevisionKind.Approval ? step.ChangeFen : 0;
        fund.AdjustedFen += step.ChangeFen;
        db.BudgetRevisions.Add(
            new()
            {
                ProjectId = step.ProjectId,
                Year = step.Year,
                Kind = step.Kind,
                Nature = step.Nature,
                ChangeFen = step.ChangeFen,
                Document = step.Document,
                On = step.On,
                Reason = step.Reason,
            }
        );
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(fund);
    }

    private static Finding? Refusal(Actor actor, Project project, Revision step) =>
        !actor.May(Right.ManageProjects, project.UnitPath) ? Refusals.NotAllowed()
        : !FiscalYear.IsValid(step.Year) ? Refusals.Bad("Year", SeasonMessages.BadYear.With())
        : step.ChangeFen == 0 ? Refusals.Bad("Amount", SeasonMessages.Missing.With(("field", "amount")))
        : step.Kind == RevisionKind.Reduction != step.ChangeFen < 0 && step.Kind != RevisionKind.Virement
            ? Refusals.Bad("Amount", SeasonMessages.WrongSign.With())
        : null;

    private static async Task<ProjectFund> Fund(AppDb db, Revision step, CancellationToken cancellation)
    {
        var fund = await db
            .ProjectFunds.AsTracking()
            .SingleOrDefaultAsync(
                row =>
                    row.ProjectId == step.ProjectId
                    && row.Year == step.Year
                    && row.Nature == step.Nature
                    && row.Origin == FundOrigin.CurrentYear,
                cancellation
            );
        if (fund is null)
        {
            fund = new()
            {
                ProjectId = step.ProjectId,
                Year = step.Year,
                Nature = step.Nature,
                Origin = FundOrigin.CurrentYear,
            };
            db.ProjectFunds.Add(fund);
        }

        return fund;
    }
}
