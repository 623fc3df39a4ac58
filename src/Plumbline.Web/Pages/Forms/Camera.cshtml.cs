using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Forms;

/// <summary>A page for the phone: choose an indicator, take a picture, done.</summary>
public sealed class CameraModel(
    AppDb db,
    CurrentActor current,
    IAntiforgery antiforgery,
    IStringLocalizer<FormsTexts> texts
) : PageModel
{
    public Form Form { get; private set; } = new();

    /// <summary>The indicators: item and name.</summary>
    public IReadOnlyList<(string Item, string Name)> Items { get; private set; } = [];

    public string Start { get; private set; } = "{}";

    public async Task<IActionResult> OnGet(long id, CancellationToken cancellation)
    {
        if (await FillRights.Find(db, await current.Get(), id, Right.FillForms, cancellation) is not { } form)
        {
            return NotFound();
        }

        Form = form;
        var rows = await db
            .FormRows.Where(row => row.FormId == id && row.Part == "indicators")
            .ToListAsync(cancellation);
        Items = [.. FormRows.Of(rows).Select(row => (row.Item, row.Values.GetValueOrDefault("name") ?? row.Item))];
        Start = JsonSerializer.Serialize(
            new
            {
                Base = Url.Content("~" + FormsLinks.Fill(id)),
                Token = antiforgery.GetAndStoreTokens(HttpContext).RequestToken,
                Texts = texts
                    .GetAllStrings(includeParentCultures: true)
                    .Where(text => text.Name.StartsWith("Js.Evidence", StringComparison.Ordinal))
                    .DistinctBy(text => text.Name, StringComparer.Ordinal)
                    .ToDictionary(text => text.Name[3..], text => text.Value, StringComparer.Ordinal),
            },
            PageJson.Options
        );
        return Page();
    }
}
