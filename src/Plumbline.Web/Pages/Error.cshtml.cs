using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Plumbline.Web.Pages;

/// <summary>Shown when the program failed. It says nothing about why; the log does, under the same request number.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel : PageModel
{
    /// <summary>Whether only a part of a page was asked for.</summary>
    public bool IsPart => Request.Headers.ContainsKey("HX-Request");

    /// <summary>By its own address there is no such page.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (HttpContext.Features.Get<IExceptionHandlerFeature>() is null)
        {
            context.Result = NotFound();
        }
    }
}

/// <summary>What the page of a problem shows.</summary>
/// <param name="Code">The status code.</param>
/// <param name="Hint">What to do next.</param>
public sealed record Problem(int Code, string Hint);
