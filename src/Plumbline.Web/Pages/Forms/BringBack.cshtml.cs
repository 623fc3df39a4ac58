using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.App.Forms.Saving;
using Plumbline.App.Imports;
using Plumbline.Domain;
using Plumbline.Findings;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Forms;

/// <summary>A change that a file brings, as the page shows and confirms it.</summary>
public sealed class BroughtChange
{
    public bool Chosen { get; set; } = true;

    public string Place { get; set; } = "";

    public string Term { get; set; } = "";

    public string Was { get; set; } = "";

    public string Now { get; set; } = "";

    /// <summary>What the field shows now, so that nothing newer is overwritten.</summary>
    public string? Replaces { get; set; }

    public Guid Operation { get; set; }
}

/// <summary>Brings a file back that was made of the form: first the differences, then only what was chosen.</summary>
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(ValueCountLimit = MostValues)]
public sealed class BringBackModel(
    AppDb db,
    CurrentActor current,
    Packs packs,
    FormWriter writer,
    IStringLocalizer<FormsTexts> texts
) : PageModel
{
    private const int MostBytes = 20 * 1024 * 1024;
    private const int MostValues = 100_000;

    public Form Form { get; private set; } = new();

    /// <summary>What the file says otherwise; null before there is a file.</summary>
    public FormDifference? Difference { get; private set; }

    public IReadOnlyList<Finding> Problems { get; private set; } = [];

    [BindProperty]
    public IReadOnlyList<BroughtChange> Changes { get; set; } = [];

    public async Task<IActionResult> OnGet(long id, CancellationToken cancellation) =>
        await Find(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostCompare(long id, IFormFile? file, CancellationToken cancellation)
    {
        if (!await Find(id, cancellation))
        {
            return NotFound();
        }

        if (file is null)
        {
            ModelState.AddModelError("", texts["Back.NoFile"]);
            return Page();
        }

        var opened = (await OpenForm.Run(db, id, cancellation))!;
        var judged = (await CheckForm.Run(db, opened, packs, cancellation)).Checked;
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + Path.GetExtension(file.FileName));
        try
        {
            await using (var copy = System.IO.File.Create(path))
            {
                await file.CopyToAsync(copy, cancellation);
            }

            var result = judged is null
                ? Result.Failed<FormDifference>([.. opened.Filing.Findings])
                : await ImportInto.Run(judged, packs, path, cancellation);
            Problems = result.Findings;
            ModelState.Clear();
            if (result.TryGet(out var difference))
            {
                Difference = difference;
                Changes = Of(difference, opened, await Unit(cancellation));
            }
        }
        finally
        {
            System.IO.File.Delete(path);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostApply(long id, CancellationToken cancellation)
    {
        if (!await Find(id, cancellation))
        {
            return NotFound();
        }

        var chosen = Changes
            .Where(change => change.Chosen && change.Place.Length > 0)
            .Take(SaveFields.MostChanges)
            .Select(change =>
            {
                var (part, item, field) = PlaceText.Read(change.Place);
                return new TypedChange(
                    change.Operation,
                    OperationKind.Set,
                    part,
                    item,
                    field,
                    change.Now,
                    change.Replaces
                );
            })
            .ToList();
        var actor = await current.Get();
        var saved = await SaveFields.Run(
            writer,
            id,
            actor.AccountId,
            await Unit(cancellation),
            chosen,
            CancellationToken.None
        );
        var written = saved.Count(one => one.Outcome == SaveOutcome.Saved);
        TempData.AddFlash(FlashTone.Success, texts["Back.Done", written]);
        if (written < saved.Length)
        {
            TempData.AddFlash(FlashTone.Warning, texts["Back.Conflict", saved.Length - written]);
        }

        return LocalRedirect("~" + FormsLinks.Fill(id));
    }

    private async Task<bool> Find(long id, CancellationToken cancellation)
    {
        Form = await FillRights.Find(db, await current.Get(), id, Right.FillForms, cancellation) ?? Form;
        return Form.Id == id;
    }

    private async Task<MoneyUnit> Unit(CancellationToken cancellation) =>
        FormUnit.Of(
            packs,
            Form,
            await db.Tasks.Where(task => task.Id == Form.TaskId).Select(task => task.Stage).SingleAsync(cancellation)
        );

    private static ImmutableArray<BroughtChange> Of(FormDifference difference, OpenedForm opened, MoneyUnit unit)
    {
        var places = new FormPlaces(opened);
        var rows = FormRows.Of(opened.Rows).ToDictionary(row => (row.Part, row.Item));
        var foreign = difference.Unit is { } other && other != unit ? other.Word() : "";
        return
        [
            .. difference.Changes.Select(change =>
            {
                var place = change.Path is { } path ? places.Of(path) : "";
                var (part, item, field) = PlaceText.Read(place);
                var isMoney =
                    change.Path is { } one
                    && Domain.Filings.FilingPath.TryParse(one, out var read)
                    && read.Kind() == Domain.Filings.ValueKind.Amount;
                return new BroughtChange
                {
                    Place = place,
                    Term = change.Term,
                    Was = change.Was,
                    Now =
                        isMoney && change.Now.Length > 0 && !change.Now.EndsWith('元')
                            ? change.Now + foreign
                            : change.Now,
                    Replaces = rows.GetValueOrDefault((part, item))?.Values.GetValueOrDefault(field),
                    Operation = new Guid(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16)),
                    Chosen = place.Length > 0,
                };
            }),
        ];
    }
}
