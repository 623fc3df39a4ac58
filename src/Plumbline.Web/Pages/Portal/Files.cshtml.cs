using System.Text;
using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Documents;
using Plumbline.App.Publishing;
using Plumbline.Web.Limits;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Portal;

/// <summary>The files of a publication: its data and its documents.</summary>
public sealed class FilesModel(AppDb db, Packs packs, CostlyWork work) : PublicationPage(db, packs)
{
    private const string Csv = "text/csv; charset=utf-8";
    private const string Json = "application/json; charset=utf-8";

    public async Task<IActionResult> OnGet(string code, string name, CancellationToken cancellation)
    {
        if (!await Open(code, cancellation))
        {
            return NotFound();
        }

        var (filing, public_) = (Opened.Filing, Opened.Publication.Code);
        return name switch
        {
            "data.json" => File(Opened.Json, Json, $"{public_}.json"),
            "funds.csv" => File(PublicTables.Funds(filing).Csv(), Csv, $"{public_}-funds.csv"),
            "indicators.csv" => File(
                PublicTables.Indicators(filing, Opened.Checked.Sheet).Csv(),
                Csv,
                $"{public_}-indicators.csv"
            ),
            "datapackage.json" => File(
                Encoding.UTF8.GetBytes(DataPackage.Of(Opened, $"{PortalLinks.Root(HttpContext)}/portal/p/{public_}")),
                Json,
                "datapackage.json"
            ),
            _ => await Document(name, cancellation),
        };
    }

    private async Task<IActionResult> Document(string name, CancellationToken cancellation)
    {
        var (id, extension) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name).TrimStart('.'));
        if (Documents.FirstOrDefault(document => document.Id == id) is not { } document)
        {
            return NotFound();
        }

        var saved = $"{WriteDocuments.FileName(document.Name)}-{Opened.Publication.Code}.{extension}";
        using var permit = await work.Enter(HttpContext);
        if (permit is null)
        {
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        if (extension == DocumentFormat.Pdf)
        {
            return await Pdf(document, saved, cancellation);
        }

        return
            extension is "docx" or "xlsx"
            && DocumentFormat.Named(extension) is { } format
            && format.Suits(document.Content)
            ? File(PublicDocuments.Bytes(document, format, Stamp), Downloads.TypeOf(extension), saved)
            : NotFound();
    }

    private async Task<IActionResult> Pdf(ReadyDocument document, string saved, CancellationToken cancellation) =>
        await PublicDocuments.Pdf(document, Stamp, cancellation) is { } pdf
            ? File(pdf, "application/pdf", saved)
            : StatusCode(StatusCodes.Status503ServiceUnavailable);
}
