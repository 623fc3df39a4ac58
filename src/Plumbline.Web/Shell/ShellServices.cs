using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.ResponseCompression;
using Plumbline.Web.Components;

namespace Plumbline.Web.Shell;

/// <summary>What every page stands on: languages, friendly errors, compression, files of wwwroot, layout.</summary>
internal static class ShellServices
{
    /// <summary>Registers Razor Pages and the shell around them.</summary>
    internal static void AddShell(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddProblemDetails();
        services.AddLanguages();
        // Chinese stays Chinese: the default writes every character as a number and doubles the page.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRazorPages(pages => Conventions(pages, environment)).AddViewLocalization();
        services.AddRouting(routing => routing.LowercaseUrls = true);
        services.AddAntiforgery(antiforgery => antiforgery.Cookie.Name = "plumbline.form");
        services.Configure<CookieTempDataProviderOptions>(static flash => flash.Cookie.Name = Flash.Cookie);
        services.AddResponseCompression(Compress);
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
        services.AddSingleton<Icons>();
        services.AddScoped<Navigation>();
        services.AddSingleton<Words>();
        services.AddSingleton(new NavItem(NavGroup.Top, 0, "home", "/", typeof(ShellTexts), "Nav.Home"));
    }

    /// <summary>The middleware in front of routing.</summary>
    internal static void UseShell(this WebApplication app)
    {
        app.UseRequestId();
        app.UseResponseCompression();
        app.UseLanguages();
        app.UseFriendlyErrors();
        app.UseAssets();
    }

    /// <summary>The pages, and the language switch.</summary>
    internal static void MapShell(this IEndpointRouteBuilder routes)
    {
        routes.MapLanguageSwitch();
        routes.MapRazorPages();
    }

    private static void Conventions(RazorPagesOptions pages, IHostEnvironment environment)
    {
        // The fallback policy asks for a signed-in user; these are the shell's own exceptions.
        pages.Conventions.AllowAnonymousToPage("/Index");
        pages.Conventions.AllowAnonymousToPage("/Error");
        pages.Conventions.AllowAnonymousToPage("/Status");
        pages.Conventions.AllowAnonymousToFolder("/Dev");
        if (!environment.IsDevelopment())
        {
            pages.Conventions.AddFolderRouteModelConvention("/Dev", static page => page.Selectors.Clear());
        }
    }

    private static void Compress(ResponseCompressionOptions compression)
    {
        // Form tokens are masked anew for each answer, so their length of compression gives nothing away.
        compression.EnableForHttps = true;
        compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/problem+json"];
    }
}
