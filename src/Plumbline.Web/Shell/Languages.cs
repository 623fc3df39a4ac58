using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Plumbline.Findings;

namespace Plumbline.Web.Shell;

/// <summary>Chinese unless the user has chosen English; the choice is kept in a cookie.</summary>
internal static class Languages
{
    internal const string Chinese = "zh-CN";
    internal const string English = "en";

    private const string Cookie = "plumbline.language";

    /// <summary>The language of this request.</summary>
    internal static Language Current =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == English ? Language.English : Language.Chinese;

    /// <summary>
    /// The language of a text where it is not that of the page: a Chinese word on an English page, for <c>lang</c>; else null.
    /// </summary>
    internal static string? Of(string? text) =>
        Current == Language.English && text?.Any(IsChinese) == true ? Chinese : null;

    private static bool IsChinese(char letter) => letter is >= '\u4e00' and <= '\u9fff';

    /// <summary>The other language, for the switch.</summary>
    internal static string Other => Current == Language.English ? Chinese : English;

    internal static void AddLanguages(this IServiceCollection services) =>
        services
            .AddLocalization(static options => options.ResourcesPath = "Resources")
            .Configure<RequestLocalizationOptions>(static options =>
            {
                options.SetDefaultCulture(Chinese).AddSupportedCultures(Chinese, English);
                options.AddSupportedUICultures(Chinese, English);
                // Not the browser's wish: offices run English browsers and read Chinese.
                options.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = Cookie }];
                options.ApplyCurrentCultureToResponseHeaders = true;
            });

    internal static void UseLanguages(this IApplicationBuilder app) => app.UseRequestLocalization();

    /// <summary><c>/language/en?back=/tasks</c>: keeps the choice for a year and goes back.</summary>
    internal static void MapLanguageSwitch(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/language/{name}", Switch).AllowAnonymous();

    /// <summary>The address of the switch on the page of this request.</summary>
    internal static string SwitchLink(HttpRequest request) =>
        $"{request.PathBase}/language/{Other}?back={Uri.EscapeDataString(Back(request))}";

    private static string Back(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) ? request.Path + request.QueryString : "/";

    private static IResult Switch(string name, string? back, HttpContext context)
    {
        if (name is not (Chinese or English))
        {
            return Results.NotFound();
        }

        context.Response.Cookies.Append(
            Cookie,
            CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(name)),
            new()
            {
                MaxAge = TimeSpan.FromDays(365),
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
                IsEssential = true,
                Path = "/",
            }
        );
        return Results.LocalRedirect(IsLocal(back) ? context.Request.PathBase + back : "~/");
    }

    private static bool IsLocal(string? back) =>
        back is ['/', ..] and not ['/', '/' or '\\', ..] && !back.Any(char.IsControl);
}
