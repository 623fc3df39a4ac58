using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Forms.Saving;
using Plumbline.App.Imports.Workbooks;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Imports;

/// <summary>Dropped workbooks: whose each is, what it would change, and what is to be taken over.</summary>
[RequestFormLimits(ValueCountLimit = MostValues)]
public sealed class DropModel(
    AppDb db,
    Packs packs,
    RecentDrops recent,
    FormWriter writer,
    TimeProvider time,
    CurrentActor current,
    IStringLocalizer<ImportTexts> texts
) : PageModel
{
    private const int MostValues = 100_000;
    private const char Between = '|';

    public OpenedWorkbooks Opened { get; private set; } = null!;

    /// <summary>How many items are in each state.</summary>
    public ImmutableArray<(WorkbookState State, int Count)> States =>
        [
            .. Opened
                .Items.GroupBy(item => item.State)
                .OrderBy(group => group.Key)
                .Select(group => (group.Key, group.Count())),
        ];

    public async Task<IActionResult> OnGet(long id, CancellationToken cancellation) =>
        await Load(id, cancellation) ? Page() : NotFound();

    /// <summary>Takes the chosen items over, but for the cells that were ticked to stay.</summary>
    public async Task<IActionResult> OnPostTake(long id, string[] take, string[] skip, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation))
        {
            return NotFound();
        }

        var chosen = take.Select(item => (Item: item, Cell: ""))
            .Concat(skip.Select(Split).Where(pair => take.Contains(pair.Item, StringComparer.Ordinal)))
            .ToLookup(pair => pair.Item, pair => pair.Cell, StringComparer.Ordinal);
        var taken = await TakeWorkbooks.Run(db, writer, time, await current.Get(), Opened, chosen);
        TempData.AddFlash(
            taken.Length > 0 && taken.All(one => one.Missed == 0) ? FlashTone.Success : FlashTone.Warning,
            texts["Drop.Took", taken.Length, taken.Sum(one => one.Written), taken.Sum(one => one.Missed)]
        );
        return Redirect(Url.Drop(id));
    }

    /// <summary>Says whose an item is.</summary>
    public async Task<IActionResult> OnPostAssign(long id, string item, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation))
        {
            return NotFound();
        }

        if (!long.TryParse(Request.Form["to:" + item], System.Globalization.CultureInfo.InvariantCulture, out var form))
        {
            TempData.AddFlash(FlashTone.Error, texts["Drop.NoForm"]);
            return Redirect(Url.Drop(id));
        }

        var result = await TakeWorkbooks.Assign(db, Opened, item, form, cancellation);
        if (result.TryGet(out var target))
        {
            TempData.AddFlash(FlashTone.Success, texts["Drop.Assigned", item, target.UnitName, target.Form.Name]);
        }
        else
        {
            TempData.AddRefusals(result.Findings);
        }

        return Redirect(Url.Drop(id));
    }

    private async Task<bool> Load(long id, CancellationToken cancellation)
    {
        var found = await OpenWorkbooks.Run(db, packs, recent, await current.Get(), id, cancellation);
        Opened = found!;
        return found is not null;
    }

    /// <summary>Item and cell as one value of a check box.</summary>
    public static string Join(string item, string cell) => item + Between + cell;

    private static (string Item, string Cell) Split(string value) =>
        value.LastIndexOf(Between) is var at and > 0 ? (value[..at], value[(at + 1)..]) : (value, "");
}
