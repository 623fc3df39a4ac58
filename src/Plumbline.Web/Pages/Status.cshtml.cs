using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Plumbline.Web.Limits;

namespace Plumbline.Web.Pages;

/// <summary>What a status code means and what to do next. Shown in place of an answer without content.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class StatusModel(IStringLocalizer<ShellTexts> texts) : PageModel
{
    /// <summary>The status code, from the route.</summary>
    [BindProperty(SupportsGet = true)]
    public int Code { get; set; }

    /// <summary>The heading.</summary>
    public string Title => Say("Title");

    /// <summary>What to do next.</summary>
    public string Hint => BodyLimit.MegabytesOf(HttpContext) is { } most ? texts["Status.413.Most", most] : Say("Hint");

    /// <summary>Whether only a part of a page was asked for.</summary>
    public bool IsPart => Request.Headers.ContainsKey("HX-Request");

    /// <summary>By its own address there is no such page.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        Code = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null ? StatusCodes.Status404NotFound : Code;
        Response.StatusCode = Code;
    }

    private string Say(string part) =>
        texts[$"Status.{Code}.{part}"] is { ResourceNotFound: false } known ? known : texts[$"Status.Other.{part}"];
}
