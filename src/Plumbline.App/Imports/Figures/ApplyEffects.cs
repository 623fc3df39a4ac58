using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
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
        foreach (var some in effects.Chunk(AtOnce))
        {
            await AddUnits(db, some.OfType<RowEffect.AddUnit>(), cancellation);
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

    private static async Task AddUnits(AppDb db, IEnumerable<RowEffect.AddUnit> units, CancellationToken cancellation)
    {
        foreach (var unit in units)
        {
            var parent = await db
                .Units.Where(row => row.Code == unit.ParentCode && row.ValidTo == null)
                .FirstAsync(cancellation);
            await Organisation.AddUnit.Insert(
                db,
                parent,
                new(parent.Id, unit.Kind, unit.Code, unit.Name),
                cancellation
            );
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
                    AdjustedFen = effect.Initial ?? 0,
                };
                db.ProjectFunds.Add(fund);
            }

            fund.BatchId = batch.Id;
            fund.InitialFen = effect.Initial ?? fund.InitialFen;
            fund.AdjustedFen = effect.Adjusted ?? fund.AdjustedFen;
            fund.ExecutedFen = effect.Executed ?? fund.ExecutedFen;
            fund.AsOf = effect.Executed is null ? fund.AsOf : batch.AsOf;
        }
    }
}
