using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Plumbline.App.Audits;
using Plumbline.Documents.Reading;
using Plumbline.Web.Limits;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Portal;

/// <summary>Anybody audits a file of one's own. It is read in memory and forgotten with the answer.</summary>
[RequestSizeLimit(Largest + 64 * 1024)]
[RequestFormLimits(MultipartBodyLengthLimit = Largest + 64 * 1024)]
public sealed class AuditModel(CostlyWork work, TimeProvider time, IStringLocalizer<PortalTexts> texts) : PageModel
{
    /// <summary>The largest file, in bytes.</summary>
    public const int Largest = 20 * 1024 * 1024;

    private const int LongestName = 120;

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        if (Upload is not { Length: > 0 } file)
        {
            return Wrong(texts["Audit.NoFile"]);
        }

        if (file.Length > Largest)
        {
            return Wrong(texts["Audit.TooLarge"], StatusCodes.Status413PayloadTooLarge);
        }

        using var permit = await work.Enter(HttpContext);
        if (permit is null)
        {
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        return await Answer(file, cancellation);
    }

    private async Task<IActionResult> Answer(IFormFile file, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancellation);
        var name = Path.GetFileName(file.FileName.Replace('\\', '/'));
        var source = new SourceFile(bytes.ToArray(), name.Length > LongestName ? name[^LongestName..] : name);
        var audited = await AuditFile.Run(source, AuditFile.Longest, time, cancellation);
        return audited.TryGet(out var result)
            ? AuditAnswer.Of(HttpContext, result, texts, Url.Content(PortalLinks.Audit))
            : Wrong(audited.Findings[0].Message.In(Languages.Current));
    }

    private PageResult Wrong(string why, int status = StatusCodes.Status200OK)
    {
        ModelState.AddModelError(nameof(Upload), why);
        return new() { StatusCode = status };
    }
}
