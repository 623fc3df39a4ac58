using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Plumbline.App;
using Plumbline.App.Access;
using Plumbline.App.CarryOvers;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.Domain.CarryOvers;
using Plumbline.Domain.Filings;
using Plumbline.Findings;
using Plumbline.Web.Access;
using Plumbline.Web.Pages.Transfers;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.CarryOvers;

/// <summary>One carried-over project: its money by source, both years' indicators, its table.</summary>
public sealed class ItemModel(
    AppDb db,
    Packs packs,
    TimeProvider time,
    CurrentActor current,
    IStringLocalizer<CarryOverTexts> texts
) : PageModel
{
    private const string TextPrefix = "text:";

    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    public CarryOverCase Case { get; private set; } = null!;

    /// <summary>Sources, balances and what was given back.</summary>
    public bool MayKeep { get; private set; }

    /// <summary>Spending and texts.</summary>
    public bool MayWrite { get; private set; }

    private IReadOnlyDictionary<long, string> People { get; set; } = ImmutableDictionary<long, string>.Empty;

    private CancellationToken Cancellation => HttpContext.RequestAborted;

    /// <summary>Who said an item, and when; empty: nobody.</summary>
    public string SaidBy(string item) =>
        Case.Texts.GetValueOrDefault(item) is { } text
            ? $"{People.GetValueOrDefault(text.AccountId)} · {ChinaTime.Text(text.At)}"
            : "";

    /// <summary>What this year's own form says that an indicator reached; null: nothing.</summary>
    public string? InForm(CarriedIndicator one) =>
        Case.Now?.Filing.Indicators.FirstOrDefault(row => row.Name == one.Name)?.Actual?.Text;

    /// <summary>The light of what becomes of a source.</summary>
    public static string Light(CarryOverFate fate) =>
        fate switch
        {
            CarryOverFate.MustReturn => "pl-light pl-light-red",
            CarryOverFate.LastYear or CarryOverFate.Unknown => "pl-light pl-light-yellow",
            _ => "pl-light pl-light-green",
        };

    public async Task<IActionResult> OnGet()
    {
        if (!await Load())
        {
            return NotFound();
        }

        var accounts = Case.Texts.Values.Select(text => text.AccountId).Distinct().ToList();
        People = await db
            .Users.Where(user => accounts.Contains(user.Id))
            .ToDictionaryAsync(user => user.Id, user => user.DisplayName, Cancellation);
        return Page();
    }

    public async Task<IActionResult> OnGetDocument(string format)
    {
        if (!await Load() || CarryOverFiling.Draw(Case, packs) is not { } document)
        {
            return NotFound();
        }

        var file = Downloads.Of(document, format, $"{document.Title}（{Case.Project.Name}）");
        return file is null ? NotFound() : file;
    }

    public async Task<IActionResult> OnPostFund(
        FundNature nature,
        int budgetYear,
        string? balance,
        string? spent,
        string? returned
    )
    {
        var fund = new CarriedFund(nature, budgetYear, TypedWan.Fen(balance))
        {
            SpentFen = string.IsNullOrWhiteSpace(spent) ? null : TypedWan.Fen(spent),
            ReturnedFen = string.IsNullOrWhiteSpace(returned) ? 0 : TypedWan.Fen(returned),
        };
        var kept = await KeepCarriedFund.Run(db, packs, time, await current.Get(), Id, fund, Cancellation);
        return Back(kept, texts["FundKept"].Value);
    }

    public async Task<IActionResult> OnPostTexts()
    {
        var typed = Request
            .Form.Keys.Where(key => key.StartsWith(TextPrefix, StringComparison.Ordinal))
            .ToDictionary(key => key[TextPrefix.Length..], key => Request.Form[key].ToString(), StringComparer.Ordinal);
        var written = await WriteCarryOver.Run(db, time, await current.Get(), Id, typed, Cancellation);
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
        return LocalRedirect(Url.Content(CarryOverLinks.Item(Id)));
    }

    private async Task<bool> Load()
    {
        var actor = await current.Get();
        if (await OpenCarryOver.Run(db, packs, time, actor, Id, Cancellation) is not { } opened)
        {
            return false;
        }

        Case = opened;
        MayKeep = actor.May(Right.ManageProjects, opened.Kept.UnitPath);
        MayWrite = WriteCarryOver.May(actor, opened.Kept);
        return true;
    }
}
