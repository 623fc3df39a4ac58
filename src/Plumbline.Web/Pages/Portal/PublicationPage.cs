using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Documents;
using Plumbline.App.Publishing;

namespace Plumbline.Web.Pages.Portal;

/// <summary>A page about one publication.</summary>
public abstract class PublicationPage(AppDb db, Packs packs) : PageModel
{
    private protected AppDb Db => db;

    public OpenedPublication Opened { get; private set; } = null!;

    public PublicStamp Stamp { get; private set; } = null!;

    public ImmutableArray<ReadyDocument> Documents { get; private set; } = [];

    /// <summary>Its heading.</summary>
    public string Heading =>
        $"{Opened.Filing.Identity.Department}{Opened.Filing.Year}年度{Opened.Filing.Identity.Project ?? "部门整体支出"}绩效自评";

    /// <summary>Opens what is public under a code; false when nothing is.</summary>
    private protected async Task<bool> Open(string code, CancellationToken cancellation)
    {
        if (await OpenPublication.Public(db, packs, code, cancellation) is not { } opened)
        {
            return false;
        }

        Opened = opened;
        Stamp = opened.Stamp(HttpContext);
        Documents = PublicDocuments.Of(opened, packs, Stamp);
        return true;
    }
}
