using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Publishing;
using Plumbline.Web.Access;

namespace Plumbline.Web.Pages.Publish;

/// <summary>A page about the publication of one form. A form elsewhere, or a classified one, is not there.</summary>
public abstract class PublishPage(AppDb db, Packs packs, CurrentActor current) : PageModel
{
    public Form Form { get; private set; } = null!;

    public string UnitName { get; private set; } = "";

    /// <summary>What is or will be public; null: nothing is drafted.</summary>
    public OpenedPublication? Opened { get; private set; }

    public Actor Actor { get; private set; } = null!;

    private protected AppDb Db => db;

    private protected async Task<bool> Load(long id, CancellationToken cancellation)
    {
        Actor = await current.Get();
        var form = await Publishable.Open(db).SingleOrDefaultAsync(form => form.Id == id, cancellation);
        if (form is null || !Actor.May(Right.ViewPublications, form.UnitPath))
        {
            return false;
        }

        Form = form;
        UnitName = await db
            .Units.Where(unit => unit.Id == form.UnitId)
            .Select(unit => unit.Name)
            .SingleAsync(cancellation);
        var publication = await db
            .Publications.Where(row => row.FormId == id)
            .Select(row => (long?)row.Id)
            .SingleOrDefaultAsync(cancellation);
        Opened = publication is { } known ? await OpenPublication.Run(db, packs, known, cancellation) : null;
        return true;
    }
}
