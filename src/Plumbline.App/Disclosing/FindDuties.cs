using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Organisation;
using Plumbline.App.Publishing;
using Plumbline.Domain.Disclosures;
using Plumbline.Domain.Filings;

namespace Plumbline.App.Disclosing;

/// <summary>A duty of a department in a year.</summary>
/// <param name="Duty">The duty.</param>
/// <param name="Due">Last day; null: not approved yet.</param>
/// <param name="Shown">Day on which it was shown; null: not proven.</param>
/// <param name="Proof">The kept proof; null: none.</param>
/// <param name="Code">Code of the publication in the portal that proves it; null: none does.</param>
/// <param name="State">How it stands.</param>
public sealed record DutyLine(
    DisclosureDuty Duty,
    DateOnly? Due,
    DateOnly? Shown,
    DisclosureProof? Proof,
    string? Code,
    DutyState State
);

/// <summary>A department with its duties and its coverage. Money in fen.</summary>
/// <param name="Unit">The department.</param>
/// <param name="Lines">Its duties, in the regime's order.</param>
/// <param name="TotalFen">Budgets of all project self-evaluations of the year.</param>
/// <param name="EvaluatedFen">Of them those that were submitted.</param>
/// <param name="PublicFen">Of them those that are public.</param>
public sealed record DepartmentDuties(
    Unit Unit,
    ImmutableArray<DutyLine> Lines,
    long TotalFen,
    long EvaluatedFen,
    long PublicFen
);

/// <summary>Who has to show what by which day, and who did, over the departments that an actor sees.</summary>
public static class FindDuties
{
    /// <summary>The departments of a year, of one region or of all.</summary>
    public static async Task<ImmutableArray<DepartmentDuties>> Run(
        AppDb db,
        DisclosureRules rules,
        Actor actor,
        (int Year, DateOnly Today, long? Region) at,
        CancellationToken cancellation
    )
    {
        var units = await FindRegions
            .Departments(db, actor.Subtrees(Right.ViewPublications), at.Today, at.Region)
            .OrderBy(unit => unit.Code)
            .ToListAsync(cancellation);
        return await Of(db, rules, units, (at.Year, at.Today), cancellation);
    }

    /// <summary>Some departments, for who may see what is made of it.</summary>
    internal static async Task<ImmutableArray<DepartmentDuties>> Of(
        AppDb db,
        DisclosureRules rules,
        List<Unit> units,
        (int Year, DateOnly Today) at,
        CancellationToken cancellation
    )
    {
        var (year, today) = at;
        var ids = units.ConvertAll(unit => unit.Id);
        var approvals = await db
            .BudgetApprovals.Where(row => ids.Contains(row.UnitId) && row.Year == year)
            .ToDictionaryAsync(row => (row.UnitId, row.Event), row => row.On, cancellation);
        var proofs = await db
            .DisclosureProofs.Where(row => ids.Contains(row.UnitId) && row.Year == year)
            .ToDictionaryAsync(row => (row.UnitId, row.Duty), cancellation);
        var shown = await Publishable
            .Published(db)
            .Where(row => row.Year == year && row.Subject == FilingSubject.Department && ids.Contains(row.UnitId))
            .OrderByDescending(row => row.PublishedAt)
            .ToListAsync(cancellation);
        var portal = shown.ToLookup(row => row.UnitId);
        var money = await Money(db, UnitPath.Together(units.ConvertAll(unit => unit.Path)), year, cancellation);
        return
        [
            .. units.Select(unit =>
            {
                var own = money.Where(row => row.Path.StartsWith(unit.Path, StringComparison.Ordinal)).ToList();
                return new DepartmentDuties(
                    unit,
                    [.. rules.Duties.Select(duty => Line(duty, unit, approvals, proofs, portal, today))],
                    own.Sum(row => row.Total),
                    own.Sum(row => row.Evaluated),
                    own.Sum(row => row.Public)
                );
            }),
        ];
    }

    private static DutyLine Line(
        DisclosureDuty duty,
        Unit unit,
        Dictionary<(long, DisclosureEvent), DateOnly> approvals,
        Dictionary<(long, string), DisclosureProof> proofs,
        ILookup<long, PublishedRow> portal,
        DateOnly today
    )
    {
        var due = approvals.TryGetValue((unit.Id, duty.After), out var on) ? duty.Due(on) : (DateOnly?)null;
        var proof = proofs.GetValueOrDefault((unit.Id, duty.Id));
        var published = duty.ByPortal ? portal[unit.Id].LastOrDefault() : null;
        DateOnly? inPortal = published is null ? null : ChinaTime.DayOf(published.PublishedAt);
        var first = proof is not null && (inPortal is null || proof.ShownOn < inPortal) ? proof.ShownOn : inPortal;
        return new(duty, due, first, proof, published?.Code, JudgeDuty.Of(due, first, today));
    }

    // One row for each unit with project forms: the sums by department are made of them.
    private static async Task<List<(string Path, long Total, long Evaluated, long Public)>> Money(
        AppDb db,
        IReadOnlyCollection<string> subtrees,
        int year,
        CancellationToken cancellation
    )
    {
        var published = Publishable.Published(db).Select(row => row.PublicationId);
        var open = db.Publications.Where(row => published.Contains(row.Id)).Select(row => row.FormId);
        var rows = await db
            .Forms.Under(form => form.UnitPath, subtrees)
            .Where(form => form.Year == year && form.Stage == FilingStage.SelfEvaluation && form.WithdrawnAt == null)
            .Where(form => form.ProjectId != null)
            .GroupBy(form => form.UnitPath)
            .Select(group => new
            {
                group.Key,
                Total = group.Sum(form => form.BudgetFen ?? 0),
                Evaluated = group.Sum(form => form.SubmittedAt == null ? 0 : form.BudgetFen ?? 0),
            })
            .ToListAsync(cancellation);
        var shown = await db
            .Forms.Under(form => form.UnitPath, subtrees)
            .Where(form => form.Year == year && form.Stage == FilingStage.SelfEvaluation && form.WithdrawnAt == null)
            .Where(form => form.ProjectId != null && open.Contains(form.Id))
            .GroupBy(form => form.UnitPath)
            .Select(group => new { group.Key, Public = group.Sum(form => form.BudgetFen ?? 0) })
            .ToDictionaryAsync(row => row.Key, row => row.Public, StringComparer.Ordinal, cancellation);
        return rows.ConvertAll(row => (row.Key, row.Total, row.Evaluated, shown.GetValueOrDefault(row.Key)));
    }
}
