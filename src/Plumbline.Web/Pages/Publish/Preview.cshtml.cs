using System.Text;
using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Documents;
using Plumbline.App.Publishing;
using Plumbline.Documents.Writing.Html;
using Plumbline.Web.Access;
using Plumbline.Web.Pages.Portal;

namespace Plumbline.Web.Pages.Publish;

/// <summary>A document as the public will see it, for those who review and sign.</summary>
public sealed class PreviewModel(AppDb db, Packs packs, CurrentActor current) : PublishPage(db, packs, current)
{
    private readonly Packs content = packs;

    public ReadyDocument Document { get; private set; } = null!;

    /// <summary>Its content as HTML; every text in it is escaped by the writer.</summary>
    public string Html { get; private set; } = "";

    public async Task<IActionResult> OnGet(long id, string document, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation) || Opened is null)
        {
            return NotFound();
        }

        var documents = PublicDocuments.Of(Opened, content, Opened.Stamp(HttpContext));
        if (documents.FirstOrDefault(ready => ready.Id == document) is not { } found)
        {
            return NotFound();
        }

        Document = found;
        using var stream = new MemoryStream();
        HtmlWriter.WritePart(found.Content, stream);
        Html = Encoding.UTF8.GetString(stream.ToArray());
        return Page();
    }
}
