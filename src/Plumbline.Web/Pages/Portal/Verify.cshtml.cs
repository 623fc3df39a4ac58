using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Documents;
using Plumbline.App.Files;
using Plumbline.App.Publishing;
using Plumbline.Web.Limits;

namespace Plumbline.Web.Pages.Portal;

/// <summary>Holds printed paper or a file against what is published.</summary>
[RequestSizeLimit(AuditModel.Largest + 64 * 1024)]
[RequestFormLimits(MultipartBodyLengthLimit = AuditModel.Largest + 64 * 1024)]
public sealed class VerifyModel(AppDb db, Packs packs, CostlyWork work, IStringLocalizer<PortalTexts> texts)
    : PublicationPage(db, packs)
{
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    /// <summary>The hash on the paper, or its beginning, as the QR code carries it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? H { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public Verified? Found { get; private set; }

    /// <summary>Whether the uploaded file is, byte for byte, one that the portal offers; null: nothing was uploaded.</summary>
    public bool? SameFile { get; private set; }

    public async Task OnGet(CancellationToken cancellation)
    {
        if (!string.IsNullOrWhiteSpace(Code))
        {
            Found = await VerifyPublication.Run(Db, Code, H, cancellation);
        }
    }

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        await OnGet(cancellation);
        if (Upload is not { Length: > 0 } file)
        {
            return Wrong(texts["Audit.NoFile"]);
        }

        if (file.Length > AuditModel.Largest)
        {
            return Wrong(texts["Audit.TooLarge"], StatusCodes.Status413PayloadTooLarge);
        }

        if (!await Open(Code ?? "", cancellation))
        {
            return Page();
        }

        using var permit = await work.Enter(HttpContext);
        if (permit is null)
        {
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancellation);
        var hash = FileHash.Of(bytes.ToArray());
        SameFile = Offered().Any(offered => FileHash.Of(offered) == hash);
        return Page();
    }

    private PageResult Wrong(string why, int status = StatusCodes.Status200OK)
    {
        ModelState.AddModelError(nameof(Upload), why);
        return new() { StatusCode = status };
    }

    // Data first, then whatever is made anew from them with the same bytes; PDF is not.
    private IEnumerable<byte[]> Offered() =>
        new[]
        {
            Opened.Json,
            PublicTables.Funds(Opened.Filing).Csv(),
            PublicTables.Indicators(Opened.Filing, Opened.Checked.Sheet).Csv(),
        }.Concat(
            from document in Documents
            from format in DocumentFormat.All
            where format.Name is "docx" or "xlsx" && format.Suits(document.Content)
            select PublicDocuments.Bytes(document, format, Stamp)
        );
}
