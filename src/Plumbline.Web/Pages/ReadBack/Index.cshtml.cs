using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Imports.Tables;
using Plumbline.Documents.Reading;
using Plumbline.Findings;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.ReadBack;

/// <summary>A file that was dropped in.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Table">The table it holds, against what is stored; null: none.</param>
/// <param name="Why">Why it cannot be read.</param>
public sealed record ReadFile(string Name, OpenedTable? Table, ImmutableArray<Finding> Why);

/// <summary>A cell as the page shows and confirms it.</summary>
public sealed class BroughtCell
{
    public bool Chosen { get; set; }

    public string? Item { get; set; }

    public string? Stored { get; set; }

    public string? Text { get; set; }
}

/// <summary>
/// Reads filled tables of transfers and carried-over projects back: first the differences cell by cell, then only what was
/// chosen is written.
/// </summary>
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(ValueCountLimit = MostValues, MultipartBodyLengthLimit = MostBytes)]
public sealed class IndexModel(
    AppDb db,
    Packs packs,
    TimeProvider time,
    CurrentActor current,
    IStringLocalizer<ImportTexts> texts
) : PageModel
{
    /// <summary>Most files at once.</summary>
    public const int MostFiles = 20;

    private const int MostBytes = 40 * 1024 * 1024;
    private const int MostValues = 100_000;

    /// <summary>Whose table it has to be, where the page was opened from there.</summary>
    [BindProperty(SupportsGet = true)]
    public TableKind? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Id { get; set; }

    public IReadOnlyList<ReadFile> Files { get; private set; } = [];

    /// <summary>The transfer or carried-over project from which the page was opened; null: none.</summary>
    public TableTarget? Target => Kind is { } kind && Id is { } id ? new(kind, id) : null;

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostCompare(IReadOnlyList<IFormFile> files, CancellationToken cancellation)
    {
        if (files.Count is 0 or > MostFiles)
        {
            ModelState.AddModelError("", texts[files.Count == 0 ? "Drop.NoFile" : "Table.TooMany", MostFiles]);
            return Page();
        }

        var on = await On();
        var read = new List<ReadFile>();
        foreach (var file in files)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, cancellation);
            var name = Path.GetFileName(file.FileName);
            var table = await OpenTable.Run(on, new SourceFile(bytes.ToArray(), name), Target, cancellation);
            read.Add(new(name, table.TryGet(out var opened) ? opened : null, table.Findings));
        }

        Files = read;
        return Page();
    }

    public async Task<IActionResult> OnPostTake(
        TableKind tableKind,
        long tableId,
        string? file,
        IReadOnlyList<BroughtCell> cells
    )
    {
        var chosen = cells
            .Where(cell => cell is { Chosen: true, Item.Length: > 0 })
            .Select(cell => new ChosenCell(cell.Item!, cell.Stored ?? "", cell.Text ?? ""))
            .DistinctBy(cell => cell.Item, StringComparer.Ordinal)
            .ToList();
        var (target, name) = (new TableTarget(tableKind, tableId), TakeTable.FileName(file));
        var taken = await TakeTable.Run(await On(), target, name, chosen, CancellationToken.None);
        if (!taken.TryGet(out var done))
        {
            TempData.AddRefusals(taken.Findings);
        }
        else
        {
            TempData.AddFlash(
                done.Missed == 0 ? FlashTone.Success : FlashTone.Warning,
                texts["Table.Took", name, done.Written, done.Missed]
            );
        }

        return LocalRedirect(Url.Content(ReadBackLinks.Item(target)));
    }

    /// <summary>Name of a posted value of a cell.</summary>
    public static string Field(int at, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"cells[{at}].{name}");

    private async Task<TableReading> On() => new(db, packs, time, await current.Get());
}
