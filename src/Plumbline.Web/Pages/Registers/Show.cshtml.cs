using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
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
using Plumbline.App.Registers;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Registers;
using Plumbline.Findings;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Registers;

/// <summary>A form whose activities can be written from the register.</summary>
public sealed record ActivityForm(Form Form, ImmutableArray<ActivityDrift> Drift, bool MayWrite);

/// <summary>A unit's register of a year, typed on one page.</summary>
[RequestSizeLimit(11L << 20)]
public sealed class ShowModel(
    AppDb db,
    CurrentActor current,
    Packs packs,
    TimeProvider time,
    IAntiforgery antiforgery,
    IStringLocalizer<RegistersTexts> texts
) : PageModel
{
    private const long MostBytes = 10L << 20;

    public OpenedRegister Opened { get; private set; } = null!;

    public bool MayType { get; private set; }

    public ImmutableArray<ActivityForm> Forms { get; private set; } = [];

    /// <summary>What the page's script starts from, as JSON.</summary>
    public string Start { get; private set; } = "{}";

    public ImmutableArray<RegisterGroup> Groups => packs.Registers.Groups;

    /// <summary>Which group is on the page, or all; else the first one. The whole register is some thousand cells.</summary>
    [BindProperty(SupportsGet = true, Name = "g")]
    public string? Shown { get; set; }

    /// <summary>The groups on this page.</summary>
    public IEnumerable<RegisterGroup> OnPage =>
        Shown == RegistersLinks.All
            ? Groups
            : Groups.Where(group => group.Key == Shown).DefaultIfEmpty(Groups.FirstOrDefault()).OfType<RegisterGroup>();

    /// <summary>Figures of a group, by which the script counts its findings.</summary>
    public string FiguresOf(RegisterGroup group) =>
        string.Join(' ', SystemsOf(group).SelectMany(system => system.Figures).Select(figure => figure.Id));

    /// <summary>A group in the language of the request.</summary>
    public string NameOf(RegisterGroup group) => Languages.Current == Language.English ? group.English : group.Chinese;

    /// <summary>The systems of a group.</summary>
    public IEnumerable<RegisterSystem> SystemsOf(RegisterGroup group) =>
        packs.Registers.Systems.Where(system => system.Group == group.Key);

    public async Task<IActionResult> OnGet(long unit, int year, CancellationToken cancellation)
    {
        if (!await Load(unit, year, cancellation))
        {
            return NotFound();
        }

        var actor = await current.Get();
        var forms = await db
            .Forms.Where(form => form.UnitId == unit && form.Year == year && form.Subject == FilingSubject.Department)
            .Where(form => form.WithdrawnAt == null)
            .OrderByDescending(form => form.Id)
            .Take(5)
            .ToListAsync(cancellation);
        var found = ImmutableArray.CreateBuilder<ActivityForm>();
        foreach (var form in forms)
        {
            var opened = (await OpenForm.Run(db, form.Id, cancellation))!;
            if (opened.Filing.TryGet(out _))
            {
                var may = form.IsBeingFilled && actor.May(Right.FillForms, form.UnitPath);
                found.Add(new(form, WriteActivities.Drift(packs.Registers, Opened.Sheet, opened), may));
            }
        }

        Forms = found.ToImmutable();
        Start = JsonSerializer.Serialize(StartOf(actor), PageJson.Options);
        return Page();
    }

    /// <summary>The register as a workbook.</summary>
    public async Task<IActionResult> OnGetWorkbook(long unit, int year, CancellationToken cancellation) =>
        await Load(unit, year, cancellation)
            ? File(
                RegisterWorkbook.Of(packs.Registers, Opened),
                Downloads.Workbook,
                $"{Opened.Unit.Name}{year}年度履职事项登记表.xlsx"
            )
            : NotFound();

    /// <summary>Reads a workbook in.</summary>
    public async Task<IActionResult> OnPostWorkbook(
        long unit,
        int year,
        IFormFile? file,
        CancellationToken cancellation
    )
    {
        if (!await Load(unit, year, cancellation) || !MayType)
        {
            return NotFound();
        }

        if (file is not { Length: > 0 and <= MostBytes })
        {
            TempData.AddFlash(FlashTone.Error, texts["In.NoFile"]);
            return LocalRedirect("~" + RegistersLinks.Show(unit, year));
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation);
        var result = await ImportRegister.Run(
            db,
            packs.Registers,
            time,
            await current.Get(),
            Opened,
            (file.FileName, bytes.ToArray()),
            CancellationToken.None
        );
        if (result.TryGet(out var done))
        {
            TempData.AddFlash(FlashTone.Success, texts["In.Done", done.Changed, done.Same, done.Skipped]);
            if (!done.Unknown.IsEmpty)
            {
                TempData.AddFlash(FlashTone.Warning, texts["In.Unknown", string.Join("；", done.Unknown)]);
            }
        }
        else
        {
            TempData.AddRefusals(result.Findings);
        }

        return LocalRedirect("~" + RegistersLinks.Show(unit, year));
    }

    /// <summary>Writes the activities of a form.</summary>
    public async Task<IActionResult> OnPostWrite(
        long unit,
        int year,
        long form,
        [FromServices] FormWriter writer,
        CancellationToken cancellation
    )
    {
        var actor = await current.Get();
        if (
            !await Load(unit, year, cancellation)
            || await FillRights.Find(db, actor, form, Right.FillForms, cancellation) is not { } found
            || found.UnitId != unit
            || found.Year != year
            || await OpenForm.Run(db, form, cancellation) is not { Filing: var filing } opened
            || !filing.TryGet(out _)
        )
        {
            return NotFound();
        }

        var result = await WriteActivities.Run(
            writer,
            packs.Registers,
            actor,
            Opened,
            opened,
            static () => new(RandomNumberGenerator.GetBytes(16)),
            CancellationToken.None
        );
        if (result.TryGet(out var saved))
        {
            var good = saved.All(one => one.Outcome == SaveOutcome.Saved);
            TempData.AddFlash(good ? FlashTone.Success : FlashTone.Warning, texts[good ? "Out.Done" : "Out.Partly"]);
        }
        else
        {
            TempData.AddRefusals(result.Findings);
        }

        return LocalRedirect("~" + RegistersLinks.Show(unit, year) + "#out");
    }

    private async Task<bool> Load(long unit, int year, CancellationToken cancellation)
    {
        var actor = await current.Get();
        if (await OpenRegister.Run(db, packs.Registers, actor, unit, year, cancellation) is not { } opened)
        {
            return false;
        }

        Opened = opened;
        MayType = actor.May(Right.FillForms, opened.Unit.Path);
        return true;
    }

    private object StartOf(Actor actor) =>
        new
        {
            actor.AccountId,
            Form = $"register-{Opened.Unit.Id}-{Opened.Year}",
            Base = Url.Content("~" + RegistersLinks.Show(Opened.Unit.Id, Opened.Year)),
            MayType,
            Token = antiforgery.GetAndStoreTokens(HttpContext).RequestToken,
            SignIn = Url.Content("~/account/signin"),
            Answer = RegisterAnswer.Of(packs.Registers, Opened),
            Texts = ScriptTexts.Of(texts),
        };
}
