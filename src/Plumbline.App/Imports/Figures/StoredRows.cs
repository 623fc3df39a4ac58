using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Domain.Filings;

namespace Plumbline.App.Imports.Figures;

/// <summary>What is stored already of all that a file can be about, within what the person may change; loaded once.</summary>
internal sealed record StoredRows(
    Dictionary<string, Unit> Units,
    ILookup<string, Project> Projects,
    Dictionary<(long Project, FundNature Nature), ProjectFund> Funds,
    Dictionary<(long Unit, string Item), long> Figures
)
{
    internal static Right Needed(ImportKind kind) =>
        kind switch
        {
            ImportKind.Units => Right.ManageUnits,
            ImportKind.Projects => Right.ManageProjects,
            _ => Right.ImportFigures,
        };

    internal static async Task<StoredRows> Load(AppDb db, Actor actor, FileFacts facts, CancellationToken cancellation)
    {
        var subtrees = actor.Subtrees(Needed(facts.Kind));
        var units = await db
            .Units.Under(unit => unit.Path, subtrees)
            .Where(unit => unit.ValidTo == null)
            .ToListAsync(cancellation);
        var wantsProjects = facts.Kind is ImportKind.Projects or ImportKind.ApprovedBudget or ImportKind.Execution;
        var wantsFunds = facts.Kind is ImportKind.ApprovedBudget or ImportKind.Execution;
        var projects = db.Projects.Under(project => project.UnitPath, subtrees);
        var year = facts.Year;
        var funds = db.ProjectFunds.Where(fund => fund.Year == year && fund.Origin == FundOrigin.CurrentYear);
        var series = facts.Kind;
        var figures =
            facts.Kind == ImportKind.FinalAccounts
                ? await db
                    .ImportedFigures.Where(figure => figure.Year == year && figure.Series == series)
                    .OrderBy(figure => figure.Id)
                    .ToListAsync(cancellation)
                : [];
        return new(
            units
                .GroupBy(unit => unit.Code, StringComparer.Ordinal)
                .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal),
            (wantsProjects ? await projects.ToListAsync(cancellation) : []).ToLookup(
                project => project.Code,
                StringComparer.Ordinal
            ),
            (wantsFunds ? await funds.ToListAsync(cancellation) : []).ToDictionary(fund =>
                (fund.ProjectId, fund.Nature)
            ),
            figures
                .GroupBy(figure => (figure.UnitId, figure.Item))
                .ToDictionary(same => same.Key, same => same.Last().Fen)
        );
    }
}
