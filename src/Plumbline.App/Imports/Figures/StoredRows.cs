using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Organisation;
using Plumbline.Domain.Filings;

namespace Plumbline.App.Imports.Figures;

/// <summary>What is stored already of all that a file can be about, within what the person may change; loaded once.</summary>
/// <param name="Units">Open units by code.</param>
/// <param name="OtherCodes">Codes of open units that are not the person's, where units are brought in.</param>
/// <param name="Projects">Projects by code.</param>
/// <param name="Funds">Money of the year.</param>
/// <param name="Figures">Figures of the year and series, in fen.</param>
internal sealed record StoredRows(
    Dictionary<string, Unit> Units,
    HashSet<string> OtherCodes,
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

    internal static async Task<StoredRows> Load(
        AppDb db,
        Actor actor,
        FileFacts facts,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var subtrees = actor.Subtrees(Needed(facts.Kind));
        var own = db.Units.Under(unit => unit.Path, subtrees);
        var units = await own.OpenOn(today).ToListAsync(cancellation);
        var known = units.Select(unit => unit.Code).ToHashSet(StringComparer.Ordinal);
        var codes = db.Units.OpenOn(today).Select(unit => unit.Code);
        var others = facts.Kind == ImportKind.Units ? await codes.ToListAsync(cancellation) : [];
        var wantsProjects = facts.Kind is ImportKind.Projects or ImportKind.ApprovedBudget or ImportKind.Execution;
        var wantsFunds = facts.Kind is ImportKind.ApprovedBudget or ImportKind.Execution;
        var projects = db.Projects.Under(project => project.UnitPath, subtrees);
        var year = facts.Year;
        var funds = db
            .ProjectFunds.Where(fund => fund.Year == year && fund.Origin == FundOrigin.CurrentYear)
            .Where(fund => projects.Any(project => project.Id == fund.ProjectId));
        var series = facts.Kind;
        var figures =
            facts.Kind == ImportKind.FinalAccounts
                ? await db
                    .ImportedFigures.Where(figure => figure.Year == year && figure.Series == series)
                    .Where(figure => own.Any(unit => unit.Id == figure.UnitId))
                    .OrderBy(figure => figure.Id)
                    .ToListAsync(cancellation)
                : [];
        return new(
            units
                .GroupBy(unit => unit.Code, StringComparer.Ordinal)
                .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal),
            others.Where(code => !known.Contains(code)).ToHashSet(StringComparer.Ordinal),
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
