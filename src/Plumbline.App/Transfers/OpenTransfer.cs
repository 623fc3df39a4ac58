using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.App.RollUps;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Transfers;

namespace Plumbline.App.Transfers;

/// <summary>A project that a transfer finances.</summary>
/// <param name="Project">The project.</param>
/// <param name="UnitName">Its unit.</param>
/// <param name="Form">Its self-evaluation of the year; null: none was asked for.</param>
/// <param name="Part">Its money.</param>
public sealed record TransferProject(Project Project, string UnitName, Form? Form, TransferPart Part);

/// <summary>A transfer with the forms of its projects rolled up.</summary>
/// <param name="Transfer">The transfer.</param>
/// <param name="RegionName">The region.</param>
/// <param name="DepartmentName">The department that reports.</param>
/// <param name="Projects">Its projects.</param>
/// <param name="Money">Its money.</param>
/// <param name="Merged">The indicators of the forms that count.</param>
/// <param name="Texts">What the department says, by item.</param>
public sealed record TransferCase(
    Transfer Transfer,
    string RegionName,
    string DepartmentName,
    ImmutableArray<TransferProject> Projects,
    RegionalMoney Money,
    MergedForms Merged,
    ImmutableDictionary<string, TransferText> Texts
)
{
    /// <summary>What the department says of an item; null: nothing.</summary>
    public string? Said(string item) => Texts.GetValueOrDefault(item)?.Text;
}

/// <summary>Opens a transfer for somebody who may see its department's projects.</summary>
public static class OpenTransfer
{
    /// <summary>The transfer; null: there is none that the actor may see.</summary>
    public static async Task<TransferCase?> Run(AppDb db, Actor actor, long id, CancellationToken cancellation)
    {
        var transfer = await db
            .Transfers.Under(row => row.UnitPath, actor.Subtrees(Right.ViewProjects))
            .SingleOrDefaultAsync(row => row.Id == id, cancellation);
        if (transfer is null)
        {
            return null;
        }

        var shares = await (
            from share in db.TransferShares
            join project in db.Projects on share.ProjectId equals project.Id
            join unit in db.Units on project.UnitId equals unit.Id
            where share.TransferId == id
            orderby unit.Code, project.Code
            select new
            {
                Project = project,
                Unit = unit.Name,
                share.Fen,
            }
        ).ToListAsync(cancellation);
        var forms = await Forms(db, transfer.Year, [.. shares.Select(share => share.Project.Id)], cancellation);
        var money = await Funds(db, [.. forms.Values.Where(Counts).Select(form => form.Id)], cancellation);
        var projects = shares
            .Select(share =>
            {
                var form = forms.GetValueOrDefault(share.Project.Id);
                var part = Part(transfer, share.Fen, form, form is null ? null : money.GetValueOrDefault(form.Id));
                return new TransferProject(share.Project, share.Unit, form, part);
            })
            .ToImmutableArray();
        var merged = await MergeIndicators.Run(db, Contributors(projects), cancellation);
        return new(
            transfer,
            await Name(db, transfer.RegionId, cancellation),
            await Name(db, transfer.UnitId, cancellation),
            projects,
            new(transfer.AmountFen, [.. projects.Select(one => one.Part)]),
            merged,
            (await db.TransferTexts.Where(row => row.TransferId == id).ToListAsync(cancellation)).ToImmutableDictionary(
                row => row.Item,
                StringComparer.Ordinal
            )
        );
    }

    private static async Task<Dictionary<long, Form>> Forms(
        AppDb db,
        int year,
        long[] projects,
        CancellationToken cancellation
    )
    {
        var found = await db
            .Forms.Where(form => form.ProjectId != null && projects.Contains(form.ProjectId.Value))
            .Where(form => form.Year == year && form.Stage == FilingStage.SelfEvaluation && form.WithdrawnAt == null)
            .OrderBy(form => form.Id)
            .ToListAsync(cancellation);
        return found.GroupBy(form => form.ProjectId!.Value).ToDictionary(group => group.Key, group => group.Last());
    }

    // A form that was returned or never handed in counts for nothing.
    private static bool Counts(Form form) => form.SubmittedAt is not null && !FillRights.Filling.Contains(form.State);

    private static async Task<Dictionary<long, Budget>> Funds(AppDb db, long[] forms, CancellationToken cancellation)
    {
        var rows = await db
            .FormRows.Where(row => forms.Contains(row.FormId))
            .Where(row => row.Part == "budget" || row.Part == "budget.sources")
            .ToListAsync(cancellation);
        return rows.GroupBy(row => row.FormId)
            .Select(form =>
                (form.Key, PartFiling.Read(form, FilingSubject.Project).TryGet(out var filing) ? filing.Budget : null)
            )
            .Where(pair => pair.Item2 is not null)
            .ToDictionary(pair => pair.Key, pair => pair.Item2!);
    }

    private static TransferPart Part(Transfer transfer, long fen, Form? form, Budget? budget) =>
        new(fen, form is not null && Counts(form))
        {
            BudgetFen = (budget?.Total?.AdjustedBudget ?? budget?.Total?.InitialBudget)?.Value.Fen,
            ExecutedFen = budget?.Total?.ExecutedAmount?.Value.Fen,
            NamedFen = budget
                ?.Sources.FirstOrDefault(row => row.Label?.Contains(transfer.Name, StringComparison.Ordinal) == true)
                ?.ExecutedAmount?.Value.Fen,
        };

    private static List<Contributor> Contributors(IEnumerable<TransferProject> projects) =>
        [
            .. projects
                .Where(one => one.Form is not null)
                .Select(one => new Contributor(
                    one.Form!.Id,
                    one.Form.UnitPath,
                    one.Project.Name,
                    one.UnitName,
                    one.Form.State,
                    IsLate: false,
                    one.Form.SelfScore,
                    one.Part.Counts ? new(null, one.Part.BudgetFen, one.Part.ExecutedFen, []) : null,
                    one.Form.BudgetFen
                )),
        ];

    private static Task<string> Name(AppDb db, long unit, CancellationToken cancellation) =>
        db.Units.Where(one => one.Id == unit).Select(one => one.Name).SingleAsync(cancellation);
}
