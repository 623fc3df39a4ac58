using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Plumbline.Findings;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Limits;

/// <summary>
/// Answers 413 to a request whose head already says that it is too large, and says how much may come. Without this the check
/// of the form's token meets the end of the allowance first, and the answer is a 400 that helps nobody.
/// </summary>
internal static class BodyLimit
{
    /// <summary>
    /// How much of a refused request is read and thrown away: a browser reads no answer while it still sends, and sees a broken
    /// connection when nobody listens. What is larger yet is cut off.
    /// </summary>
    private const long MostDrained = 1L << 30;

    private const long Megabyte = 1 << 20;

    private static readonly object Limit = new();

    private static readonly Template TooLarge = new(
        "最多{megabytes}MB，请压缩或拆分后再传",
        "At most {megabytes} MB; compress or split it"
    );

    /// <summary>After routing, because pages name limits of their own.</summary>
    internal static void UseBodyLimit(this IApplicationBuilder app) =>
        app.Use(
            static async (context, next) =>
            {
                // The page that explains the refusal is made by the same request.
                var refused = context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
                if (!refused && Most(context) is { } most && context.Request.ContentLength > most)
                {
                    await Drain(context);
                    Refuse(context, most);
                    return;
                }

                try
                {
                    await next(context);
                }
                catch (BadHttpRequestException problem)
                    when (problem.StatusCode == StatusCodes.Status413PayloadTooLarge && !context.Response.HasStarted)
                {
                    // A request that did not say its length.
                    Refuse(context, Most(context));
                }
            }
        );

    /// <summary>The most that a refused request might have had, in whole megabytes; null: it was not refused here.</summary>
    internal static long? MegabytesOf(HttpContext context) =>
        context.Items.TryGetValue(Limit, out var most) && most is long bytes ? Math.Max(1, bytes / Megabyte) : null;

    /// <summary>The refusal for programs.</summary>
    internal static ProblemAnswer Refusal(HttpContext context) =>
        new(
            StatusCodes.Status413PayloadTooLarge,
            MegabytesOf(context) is { } most
                ? TooLarge.With(("megabytes", most.ToString(CultureInfo.InvariantCulture)))
                : null
        );

    private static void Refuse(HttpContext context, long? most)
    {
        context.Items[Limit] = most;
        // The page that explains it must not look for a form in what was thrown away.
        context.Request.ContentType = null;
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
    }

    private static async Task Drain(HttpContext context)
    {
        var request = context.Request;
        // Who asks first whether to send has sent nothing.
        var waits = request.Headers.Expect.Count > 0;
        if (waits || request.ContentLength > MostDrained)
        {
            return;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null;
        }

        while (true)
        {
            var read = await request.BodyReader.ReadAsync(context.RequestAborted);
            request.BodyReader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted || read.IsCanceled)
            {
                return;
            }
        }
    }

    private static long? Most(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is { } own
            ? own.MaxRequestBodySize
            : context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
}
