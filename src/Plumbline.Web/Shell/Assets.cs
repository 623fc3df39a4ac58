using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace Plumbline.Web.Shell;

/// <summary>Files of wwwroot: with their fingerprint they are kept for a year, without it asked for anew by ETag.</summary>
internal static class Assets
{
    private static readonly CacheControlHeaderValue Forever = new()
    {
        Public = true,
        MaxAge = TimeSpan.FromDays(365),
        Extensions = { new NameValueHeaderValue("immutable") },
    };

    private static readonly CacheControlHeaderValue AskAgain = new() { NoCache = true };

    internal static void UseAssets(this IApplicationBuilder app)
    {
        var options = new StaticFileOptions { OnPrepareResponse = SetCaching };
        app.UseStaticFiles(options);
    }

    private static void SetCaching(StaticFileResponseContext file)
    {
        // asp-append-version writes v=; whoever invents a v only spoils his own cache.
        var known = file.Context.Request.Query.ContainsKey("v");
        file.Context.Response.GetTypedHeaders().CacheControl = known ? Forever : AskAgain;
    }
}
