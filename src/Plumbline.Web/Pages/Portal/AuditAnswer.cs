using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Plumbline.App.Audits;
using Plumbline.App.Audits.Page;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Portal;

/// <summary>
/// The page of an audit as the answer to a request. It stands alone and names its style and script by their hashes, so
/// this answer goes out under that policy, which allows less than ours. The Word file with the findings lies in the page
/// itself: nothing is kept on the server to be fetched later.
/// </summary>
internal static class AuditAnswer
{
    internal static ContentResult Of(
        HttpContext context,
        AuditedFile audited,
        IStringLocalizer<PortalTexts> texts,
        string back
    )
    {
        context.MarkWhole(AuditPage.Policy);
        context.Response.Headers.CacheControl = "no-store";
        var name = Path.GetFileNameWithoutExtension(audited.File) + "-" + texts["Audit.WordName"] + ".docx";
        var word = $"data:{Downloads.Word};base64,{Convert.ToBase64String(AuditDocx.Of(audited))}";
        PageLink[] links = [new(texts["Audit.Back"], back), new(texts["Audit.Word"], word, name)];
        return new()
        {
            Content = AuditPage.Of(audited, Languages.Current, [.. links]),
            ContentType = "text/html; charset=utf-8",
            StatusCode = StatusCodes.Status200OK,
        };
    }
}
