using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using Plumbline.Web.Pages.Account;

namespace Plumbline.Web.Limits;

/// <summary>
/// Limits by what a request is, so that a page added tomorrow is under one too. Signed-in people who open pages and type
/// are not limited: autosave is the hot path.
/// </summary>
internal static class LimitServices
{
    private const long Megabyte = 1024 * 1024;
    private const long SmallForm = 64 * 1024;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    internal static void AddLimits(this IServiceCollection services)
    {
        services.AddOptions<LimitOptions>().BindConfiguration(LimitOptions.Section).Checked();
        services.AddSingleton<SignInLimit>();
        services.AddSingleton<CostlyWork>();
        services.AddRateLimiter(static _ => { });
        services
            .AddOptions<RateLimiterOptions>()
            .Configure<IOptions<LimitOptions>>(
                static (limiter, limits) =>
                {
                    limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
                    limiter.OnRejected = static (context, _) =>
                    {
                        SayWhen(context.HttpContext.Response, context.Lease);
                        return ValueTask.CompletedTask;
                    };
                    limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                        Partition(context, limits.Value)
                    );
                }
            );
        services
            .AddOptions<KestrelServerOptions>()
            .Configure<IOptions<LimitOptions>>(
                static (kestrel, limits) => kestrel.Limits.MaxRequestBodySize = limits.Value.RequestMegabytes * Megabyte
            );
        services
            .AddOptions<FormOptions>()
            .Configure<IOptions<LimitOptions>>(
                static (form, limits) => form.MultipartBodyLengthLimit = limits.Value.RequestMegabytes * Megabyte
            );
    }

    /// <summary>When to try again, in whole seconds.</summary>
    internal static void SayWhen(HttpResponse response, RateLimitLease lease)
    {
        var after = lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? time : Window;
        response.Headers.RetryAfter = Math.Ceiling(Math.Max(1, after.TotalSeconds))
            .ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Where a request comes from.</summary>
    internal static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "unknown";

    internal static RateLimitPartition<string> Fixed(string key, int permits) =>
        RateLimitPartition.GetFixedWindowLimiter(
            key,
            _ =>
                new()
                {
                    PermitLimit = permits,
                    Window = Window,
                    QueueLimit = 0,
                }
        );

    private static RateLimitPartition<string> Partition(HttpContext context, LimitOptions limits)
    {
        // The page that explains a refusal is made by the same request; it must not be refused again.
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            return RateLimitPartition.GetNoLimiter("");
        }

        var request = context.Request;
        var account = context.User.FindFirstValue(ClaimTypes.NameIdentifier);
        var who = account ?? Address(context);
        var isPost = HttpMethods.IsPost(request.Method);
        if (request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            return Fixed($"api {who}", limits.Api);
        }

        if (isPost && request.Path == AccountLinks.SignIn)
        {
            return Fixed($"sign-in {Address(context)}", limits.SignInByAddress);
        }

        var isUpload = isPost && IsUpload(request);
        return (account, isUpload) switch
        {
            (null, true) => Fixed($"public upload {who}", limits.PublicUploads),
            (null, false) => Fixed($"public {who}", limits.Public),
            (_, true) => Fixed($"upload {who}", limits.Uploads),
            _ => RateLimitPartition.GetNoLimiter(""),
        };
    }

    // Not every multipart form holds a file: scripts send a few fields in this way too, and those are not counted.
    private static bool IsUpload(HttpRequest request) =>
        request.ContentLength is null or > SmallForm
        && request.ContentType is { } type
        && (
            type.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || type.StartsWith("application/octet-stream", StringComparison.OrdinalIgnoreCase)
        );
}
