using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Organisation;
using Plumbline.Domain.Filings;

namespace Plumbline.App.Imports.Figures;

/// <summary>Does what the rows of a batch say, within the caller's transaction.</summary>
internal static class ApplyEffects
{
    private const int AtOnce = 1000;

    internal static async Task Run(
        AppDb db,
        ImportBatch batch,
        IEnumerable<RowEffect> effects,
        CancellationToken cancellation
    )
    {
        var brought = new Dictionary<string, Unit>(StringComparer.Ordinal);
        foreach (var some in effects.Chunk(AtOnce))
        {
            await AddUnits(db, some.OfType<RowEffect.AddUnit>(), brought, cancellation);
            foreach (var rename in some.OfType<RowEffect.RenameUnit>())
            {
                await db
                    .Units.Where(unit => unit.Id == rename.UnitId)
                    .ExecuteUpdateAsync(set => set.SetProperty(unit => unit.Name, rename.Name), cancellation);
            }

            await PutProjects(db, [.. some.OfType<RowEffect.PutProject>()], cancellation);
            await PutFunds(db, batch, [.. some.OfType<RowEffect.PutFund>()], cancellation);
            db.ImportedFigures.AddRange(
                some.OfType<RowEffect.PutFigure>()
                    .Select(figure => new ImportedFigure
                    {
                        BatchId = batch.Id,
                        UnitId = figure.UnitId,
                        Year = batch.Year ?? 0,
                        Series = batch.Kind,
                        Item = figure.Item,
                        Fen = figure.Fen,
                        AsOf = batch.AsOf,
                    })
            );
            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
        }
    }

    // A parent stands in an earlier row than its children, so each round finds the parents of the next.
    private static async Task AddUnits(
        AppDb db,
        IEnumerable<RowEffect.AddUnit> units,
        Dictionary<string, Unit> brought,
        CancellationToken cancellation
    )
    {
        var left = units.ToList();
        var ids = left.Select(unit => unit.ParentId).OfType<long>().ToHashSet();
        var stored = await db
            .Units.Where(unit => ids.Contains(unit.Id))
            .ToDictionaryAsync(unit => unit.Id, cancellation);
        while (left.Count > 0)
        {
            var round = left.ToLookup(unit => unit.ParentId is not null || brought.ContainsKey(unit.ParentCode));
            var wanted = round[true]
                .Select(unit =>
                {
                    var parent = unit.ParentId is { } id ? stored[id] : brought[unit.ParentCode];
                    return ((Unit?)parent, new NewUnit(parent.Id, unit.Kind, unit.Code, unit.Name));
                })
                .ToList();
            foreach (var unit in await AddUnit.Insert(db, wanted, cancellation))
            {
                brought.Add(unit.Code, unit);
            }

            left = wanted.Count > 0 ? [.. round[false]] : throw new InvalidOperationException("A unit without parent.");
        }
    }

    private static async Task PutProjects(
        AppDb db,
        IReadOnlyList<RowEffect.PutProject> projects,
        CancellationToken cancellation
    )
    {
        var ids = projects.Select(project => project.Id).OfType<long>().ToList();
        var stored = await db
            .Projects.AsTracking()
            .Where(project => ids.Contains(project.Id))
            .ToDictionaryAsync(project => project.Id, cancellation);
        foreach (var effect in projects)
        {
            var project = effect.Id is { } id
                ? stored[id]
                : new Project
                {
                    UnitId = effect.UnitId,
                    UnitPath = effect.UnitPath,
                    Code = effect.Code,
                };
            (project.Name, project.Category) = (effect.Name, effect.Category);
            (project.FirstYear, project.LastYear) = (effect.FirstYear, effect.LastYear);
            if (effect.Id is null)
            {
                db.Projects.Add(project);
            }
        }
    }

    private static async Task PutFunds(
        AppDb db,
        ImportBatch batch,
        IReadOnlyList<RowEffect.PutFund> funds,
        CancellationToken cancellation
    )
    {
        var ids = funds.Select(fund => fund.ProjectId).ToList();
        var year = batch.Year ?? 0;
        var stored = await db
            .ProjectFunds.AsTracking()
            .Where(fund => ids.Contains(fund.ProjectId) && fund.Year == year && fund.Origin == FundOrigin.CurrentYear)
            .ToDictionaryAsync(fund => (fund.ProjectId, fund.Nature), cancellation);
        var steps = await Steps(db, ids, year, cancellation);
        foreach (var effect in funds)
        {
            if (!stored.TryGetValue((effect.ProjectId, effect.Nature), out var fund))
            {
                fund = new()
                {
                    ProjectId = effect.ProjectId,
                    Year = year,
                    Nature = effect.Nature,
                    Origin = FundOrigin.CurrentYear,
                };
                db.ProjectFunds.Add(fund);
                stored.Add((fund.ProjectId, fund.Nature), fund);
            }

            // The adjusted amount follows the initial one as long as it is that and the steps from it, and nobody stated it.
            var follows = fund.AdjustedFen == fund.InitialFen + steps.GetValueOrDefault((fund.ProjectId, fund.Nature));
            var change = effect.Initial is { } initial && follows ? initial - fund.InitialFen : 0;
            fund.BatchId = batch.Id;
            fund.InitialFen = effect.Initial ?? fund.InitialFen;
            fund.AdjustedFen = effect.Adjusted ?? (fund.AdjustedFen + change);
            fund.ExecutedFen = effect.Executed ?? fund.ExecutedFen;
            fund.AsOf = effect.Executed is null ? fund.AsOf : batch.AsOf;
        }
    }

    // 追加, 追减, 调剂 of the projects' budgets, in fen: what ReviseBudget moved beside the approved amount.
    private static async Task<Dictionary<(long, FundNature), long>> Steps(
        AppDb db,
        List<long> projects,
        int year,
        CancellationToken cancellation
    )
    {
        var steps = await db
            .BudgetRevisions.Where(step => projects.Contains(step.ProjectId) && step.Year == year)
            .Where(step => step.Kind != RevisionKind.Approval)
            .GroupBy(step => new { step.ProjectId, step.Nature })
            .Select(group => new { group.Key, Fen = group.Sum(step => step.ChangeFen) })
            .ToListAsync(cancellation);
        return steps.ToDictionary(step => (step.Key.ProjectId, step.Key.Nature), step => step.Fen);
    }
}
