using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Plumbline.App;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.RollUps;
using Plumbline.App.Transfers;
using Plumbline.Domain.Transfers;
using Plumbline.Findings;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Transfers;

/// <summary>One transfer: its projects, what their forms add up to, and the region's own words.</summary>
public sealed class ItemModel(
    AppDb db,
    Packs packs,
    TimeProvider time,
    CurrentActor current,
    IStringLocalizer<TransferTexts> texts
) : PageModel
{
    private const string TextPrefix = "text:";
    private const int MostProjects = 1_000;

    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    public TransferCase Case { get; private set; } = null!;

    public TransferRules Rules { get; private set; } = new();

    public ImmutableArray<RegionalIndicator> Indicators { get; private set; } = [];

    public FindSetters Setters { get; private set; } = null!;

    public bool MayManage { get; private set; }

    /// <summary>Projects that can be financed, for whoever may give shares.</summary>
    public IReadOnlyList<(Project Project, string Unit)> Choices { get; private set; } = [];

    private IReadOnlyDictionary<long, string> People { get; set; } = ImmutableDictionary<long, string>.Empty;

    private CancellationToken Cancellation => HttpContext.RequestAborted;

    /// <summary>Row of an indicator in a unit's form.</summary>
    public static string RowOf(IndicatorShare share) => "indicators/" + share.Item;

    /// <summary>Who, when and from what.</summary>
    public static string Said(SetBy? by) =>
        by is null ? "" : string.Join(" · ", new[] { by.Name, ChinaTime.Text(by.At), by.Reason }.OfType<string>());

    /// <summary>Who said what the department says of an item, and when; empty: nobody.</summary>
    public string SaidBy(string item) =>
        Case.Texts.GetValueOrDefault(item) is { } text
            ? $"{People.GetValueOrDefault(text.AccountId)} · {ChinaTime.Text(text.At)}"
            : "";

    public async Task<IActionResult> OnGet()
    {
        if (!await Load())
        {
            return NotFound();
        }

        var shares = Case.Merged.Indicators.SelectMany(one => one.Shares).ToList();
        Setters = await FindSetters.Run(
            db,
            [.. Case.Projects.Select(one => one.Form?.Id).OfType<long>()],
            [
                .. shares
                    .SelectMany(share => new[] { RowOf(share), RowOf(share) + ".actual" })
                    .Append("budget.total.executedAmount")
                    .Distinct(StringComparer.Ordinal),
            ],
            Cancellation
        );
        var accounts = Case.Texts.Values.Select(text => text.AccountId).Distinct().ToList();
        People = await db
            .Users.Where(user => accounts.Contains(user.Id))
            .ToDictionaryAsync(user => user.Id, user => user.DisplayName, Cancellation);
        if (MayManage)
        {
            await FindChoices();
        }

        return Page();
    }

    public async Task<IActionResult> OnGetDocument(string format)
    {
        if (!await Load() || RegionalFiling.Draw(Case, packs) is not { } document)
        {
            return NotFound();
        }

        var file = Downloads.Of(document, format, $"{document.Title}（{Case.Transfer.Name}）");
        return file is null ? NotFound() : file;
    }

    public async Task<IActionResult> OnPostShare(long project, string? amount)
    {
        var part = (project, TypedWan.Fen(amount));
        var shared = await ShareTransfer.Run(db, time, await current.Get(), Id, part, Cancellation);
        return Back(shared, texts["Shared"].Value);
    }

    public async Task<IActionResult> OnPostTexts()
    {
        var typed = Request
            .Form.Keys.Where(key => key.StartsWith(TextPrefix, StringComparison.Ordinal))
            .ToDictionary(key => key[TextPrefix.Length..], key => Request.Form[key].ToString(), StringComparer.Ordinal);
        var written = await WriteTransfer.Run(db, packs, time, await current.Get(), Id, typed, Cancellation);
        return Back(written, texts["Written", written.TryGet(out var count) ? count : 0].Value);
    }

    private LocalRedirectResult Back<T>(Result<T> done, string text)
        where T : notnull
    {
        var isDone = done.TryGet(out _);
        TempData.AddFlash(
            isDone ? FlashTone.Success : FlashTone.Error,
            isDone ? text : done.Findings[0].Message.In(Languages.Current)
        );
        return LocalRedirect(Url.Content(TransferLinks.Item(Id)));
    }

    private async Task<bool> Load()
    {
        var actor = await current.Get();
        if (await OpenTransfer.Run(db, actor, Id, Cancellation) is not { } opened)
        {
            return false;
        }

        Case = opened;
        Rules = packs.Regimes.Find(opened.Transfer.Regime)?.Process.Transfers ?? new();
        Indicators = RegionalFiling.Indicators(opened);
        MayManage = actor.May(Right.ManageProjects, opened.Transfer.UnitPath);
        return true;
    }

    private async Task FindChoices()
    {
        var rows = await db
            .Projects.Under(project => project.UnitPath, [Case.Transfer.UnitPath])
            .Where(project => project.FirstYear <= Case.Transfer.Year)
            .Join(db.Units, project => project.UnitId, unit => unit.Id, (project, unit) => new { project, unit })
            .OrderBy(row => row.unit.Code)
            .ThenBy(row => row.project.Code)
            .Take(MostProjects)
            .ToListAsync(Cancellation);
        Choices = [.. rows.Select(row => (row.project, row.unit.Name))];
    }
}
