using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Plumbline.App;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Imports.Figures;
using Plumbline.Domain;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Imports;

/// <summary>What is said about a file that is handed in.</summary>
public sealed class ImportInput
{
    public ImportKind Kind { get; set; } = ImportKind.Execution;

    public int Year { get; set; }

    public MoneyUnit Unit { get; set; }

    public DateOnly? AsOf { get; set; }

    public IFormFile? File { get; set; }
}

/// <summary>A batch in the list.</summary>
public sealed record BatchRow(ImportBatch Batch, bool Done);

/// <summary>Hands in a workbook, and lists what was handed in.</summary>
[RequestSizeLimit(31L << 20)]
public sealed class IndexModel(
    AppDb db,
    TimeProvider time,
    ColumnNames names,
    CurrentActor current,
    IStringLocalizer<ImportTexts> texts
) : PageModel
{
    private const long MostBytes = 30L << 20;

    /// <summary>The kinds that a sheet of rows can bring.</summary>
    public static IReadOnlyList<ImportKind> Kinds { get; } =
    [ImportKind.Execution, ImportKind.ApprovedBudget, ImportKind.FinalAccounts, ImportKind.Projects, ImportKind.Units];

    [BindProperty]
    public ImportInput Input { get; set; } = new();

    public IReadOnlyList<BatchRow> Recent { get; private set; } = [];

    public async Task OnGet(CancellationToken cancellation)
    {
        Input = new() { Year = ChinaTime.Today(time).Year - 1, AsOf = null };
        await Load(cancellation);
    }

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        await Load(cancellation);
        if (Input.File is not { Length: > 0 } file)
        {
            ModelState.AddModelError("Input.File", texts["NoFile"]);
            return Page();
        }

        if (file.Length > MostBytes || !Kinds.Contains(Input.Kind))
        {
            ModelState.AddModelError("Input.File", texts["TooLarge"]);
            return Page();
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation);
        var staged = new StagedFile(
            new(Input.Kind, Input.Year, Input.Unit),
            file.FileName,
            bytes.ToArray(),
            Input.AsOf
        );
        var result = await StageImport.Run(db, time, names, await current.Get(), staged, cancellation);
        if (!result.TryGet(out var batch))
        {
            ModelState.Add(result.Findings);
            return Page();
        }

        return Redirect(Url.Batch(batch.Id));
    }

    public IActionResult OnGetTemplate(ImportKind kind) =>
        Kinds.Contains(kind)
            ? File(ImportTemplate.Of(kind), Downloads.Workbook, $"{texts[$"Kind.{kind}"]}.xlsx")
            : NotFound();

    private async Task Load(CancellationToken cancellation)
    {
        var actor = await current.Get();
        var units = db.Units.Under(unit => unit.Path, actor.Subtrees(Right.ImportFigures)).Select(unit => unit.Id);
        var rows = await db
            .ImportBatches.Where(batch => units.Contains(batch.UnitId))
            .OrderByDescending(batch => batch.Id)
            .Take(50)
            .Select(batch => new
            {
                batch,
                Done = db.ImportFiles.Any(file => file.BatchId == batch.Id && file.ConfirmedAt != null),
            })
            .ToListAsync(cancellation);
        Recent = [.. rows.Select(row => new BatchRow(row.batch, row.Done))];
    }
}
