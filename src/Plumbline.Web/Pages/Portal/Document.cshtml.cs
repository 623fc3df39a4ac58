using System.Text;
using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Documents;
using Plumbline.Documents.Writing.Html;

namespace Plumbline.Web.Pages.Portal;

/// <summary>A form or report of a publication, as it is printed.</summary>
public sealed class DocumentModel(AppDb db, Packs packs) : PublicationPage(db, packs)
{
    public ReadyDocument Document { get; private set; } = null!;

    /// <summary>Its content as HTML; every text in it is escaped by the writer.</summary>
    public string Html { get; private set; } = "";

    public async Task<IActionResult> OnGet(string code, string id, CancellationToken cancellation)
    {
        if (
            !await Open(code, cancellation)
            || Documents.FirstOrDefault(document => document.Id == id) is not { } document
        )
        {
            return NotFound();
        }

        Document = document;
        using var stream = new MemoryStream();
        HtmlWriter.WritePart(document.Content, stream);
        Html = Encoding.UTF8.GetString(stream.ToArray());
        return Page();
    }
}
