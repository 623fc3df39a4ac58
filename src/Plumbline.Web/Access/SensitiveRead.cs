using System.Globalization;
using Plumbline.App.Data;
using Plumbline.App.Log;

namespace Plumbline.Web.Access;

/// <summary>
/// Marks a page or an endpoint whose answers are sensitive (exports, evidence, who may do what): each answer that succeeds is
/// written down with the person, the address and the form. <c>.WithMetadata(new SensitiveReadAttribute())</c> on endpoints.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SensitiveReadAttribute : Attribute
{
    /// <summary>The route value that holds the id of the form, if there is one.</summary>
    public string FormIn { get; init; } = "formId";
}

/// <summary>Writes the reads down.</summary>
internal static class SensitiveReads
{
    internal static void UseSensitiveReads(this IApplicationBuilder app) =>
        app.Use(
            static async (context, next) =>
            {
                await next(context);

                // A page's own attributes are known only once it is matched and loaded, so they are asked for afterwards.
                if (
                    context.GetEndpoint()?.Metadata.GetMetadata<SensitiveReadAttribute>() is { } mark
                    && context.Response.StatusCode is >= 200 and < 300
                    && await context.RequestServices.GetRequiredService<CurrentActor>().Find() is { } actor
                )
                {
                    await Write(context, mark, actor.AccountId);
                }
            }
        );

    private static Task Write(HttpContext context, SensitiveReadAttribute mark, long account)
    {
        var services = context.RequestServices;
        var form = Convert.ToString(context.GetRouteValue(mark.FormIn), CultureInfo.InvariantCulture);
        return NoteRead.Run(
            services.GetRequiredService<AppDb>(),
            account,
            $"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}",
            long.TryParse(form, CultureInfo.InvariantCulture, out var id) ? id : null,
            services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime,
            // The answer is out already; that the reader hangs up must not lose the record.
            CancellationToken.None
        );
    }
}
