using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace Plumbline.Web.Shell;

/// <summary>
/// Files of wwwroot: with their fingerprint they are kept for a year, without it asked for anew by ETag. Libraries are sent as
/// the build has compressed them.
/// </summary>
internal static class Assets
{
    private const string Libraries = "/lib";

    private static readonly CacheControlHeaderValue Forever = new()
    {
        Public = true,
        MaxAge = TimeSpan.FromDays(365),
        Extensions = { new NameValueHeaderValue("immutable") },
    };

    private static readonly CacheControlHeaderValue AskAgain = new() { NoCache = true };

    private static readonly FileExtensionContentTypeProvider Types = new()
    {
        Mappings = { [".br"] = "application/octet-stream", [".gz"] = "application/octet-stream" },
    };

    internal static void UseAssets(this WebApplication app)
    {
        var files = app.Environment.WebRootFileProvider;
        app.Use(
            (context, next) =>
            {
                context.Request.Path = Compressed(context.Request, files);
                return next(context);
            }
        );
        app.UseStaticFiles(new StaticFileOptions { ContentTypeProvider = Types, OnPrepareResponse = SetHeaders });
    }

    /// <summary>The path of the smallest twin that the client takes, or the path itself.</summary>
    private static PathString Compressed(HttpRequest request, IFileProvider files)
    {
        if (!request.Path.StartsWithSegments(Libraries, StringComparison.Ordinal))
        {
            return request.Path;
        }

        var taken = request.GetTypedHeaders().AcceptEncoding.Where(coding => coding.Quality is null or > 0).ToList();
        foreach (var (coding, ending) in ((string, string)[])[("br", ".br"), ("gzip", ".gz")])
        {
            var twin = request.Path + ending;
            if (taken.Exists(one => one.Value == coding) && files.GetFileInfo(twin).Exists)
            {
                return twin;
            }
        }

        return request.Path;
    }

    private static void SetHeaders(StaticFileResponseContext file)
    {
        var response = file.Context.Response;
        // asp-append-version writes v=; whoever invents a v only spoils his own cache.
        var known = file.Context.Request.Query.ContainsKey("v");
        response.GetTypedHeaders().CacheControl = known ? Forever : AskAgain;
        var name = file.File.Name;
        var coding = Path.GetExtension(name) switch
        {
            ".br" => "br",
            ".gz" => "gzip",
            _ => null,
        };
        if (coding is not null && Types.TryGetContentType(Path.GetFileNameWithoutExtension(name), out var type))
        {
            response.ContentType = type;
            response.Headers.ContentEncoding = coding;
            response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        }
    }
}
