using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Documents;
using Plumbline.App.Forms;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Forms.Endpoints;

/// <summary><c>GET /forms/{id}/documents/{document}.{format}</c>: the form as a file, made of what stands in it now.</summary>
internal static class DocumentEndpoint
{
    internal static async Task<IResult> Get(
        long id,
        string document,
        string format,
        FormRequest request,
        AppDb db,
        Packs packs,
        CancellationToken cancellation
    )
    {
        if (
            await request.Find(id, Right.ViewForms, cancellation) is not { } form
            || format is not ("docx" or "xlsx")
            || DocumentFormat.Named(format) is not { } writer
            || await OpenForm.Run(db, id, cancellation) is not { } opened
            || (await CheckForm.Run(db, opened, packs, cancellation)).Checked is not { } judged
            || OfferDocuments.Of(judged, packs, [document]) is not [var made, ..]
            || !writer.Suits(made.Content)
        )
        {
            return Results.NotFound();
        }

        var unit = await db.Units.Where(row => row.Id == form.UnitId).Select(row => row.Name).SingleAsync(cancellation);
        // Nine schools have a project of the same name; a form of a whole unit is called as the unit is.
        var about = form.Name == unit ? unit : $"{unit} {form.Name}";
        var bytes = new MemoryStream();
        writer.Write(made.Content, bytes);
        bytes.Position = 0;
        return Results.File(
            bytes,
            Downloads.TypeOf(format),
            WriteDocuments.FileName($"{made.Name} {about} {form.Year}.{format}")
        );
    }
}
