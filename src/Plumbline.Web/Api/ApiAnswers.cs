using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Plumbline.App.Files;
using Plumbline.Findings;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Api;

/// <summary>A page of a list.</summary>
/// <param name="Items">In the order of their ids.</param>
/// <param name="Next">What to give as <c>after</c> for the next page; null: this is the last.</param>
public sealed record ApiPage<T>(ImmutableArray<T> Items, string? Next);

/// <summary>What to leave out and how much to give of a list.</summary>
/// <param name="After">The <c>next</c> of the page before.</param>
/// <param name="Limit">1 to 200; 50 unless said otherwise.</param>
public sealed record ApiPaging(long After, int Limit)
{
    internal const int Usual = 50;
    internal const int Most = 200;

    private static readonly Template Bad = new(
        "limit 为1至200；after 为上一页答复中的 next",
        "limit is 1 to 200; after is the next of the page before"
    );

    /// <summary>What is answered where the address says something else.</summary>
    internal static IResult Refused() => new ProblemAnswer(StatusCodes.Status400BadRequest, Bad.With());

    /// <summary>As the address says; null: it says something else.</summary>
    internal static ApiPaging? Of(string? after, int? limit) =>
        limit is null or (>= 1 and <= Most)
        && (
            string.IsNullOrEmpty(after) ? 0
            : long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id
            : (long?)null
        )
            is { } start
            ? new(start, limit ?? Usual)
            : null;
}

/// <summary>How the API answers: JSON with an entity tag, 304 where the client has it already.</summary>
internal static class ApiAnswers
{
    private const int TagLength = 24;

    /// <summary>A value; its tag is the hash of what is sent, behind what the caller sets before it.</summary>
    internal static IResult Json<T>(HttpContext context, T value, string tag = "")
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(value, PageJson.Options);
        var etag = $"\"{tag}{FileHash.Of(json)[..TagLength]}\"";
        context.Response.Headers.ETag = etag;
        context.Response.Headers.CacheControl = "private, no-cache";
        return context.Request.Headers.IfNoneMatch == etag
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Bytes(json, "application/json; charset=utf-8");
    }

    /// <summary>A page of rows of which one more than the limit was read; the address of the next is in Link too.</summary>
    internal static IResult Page<T>(HttpContext context, ApiPaging paging, IEnumerable<(long Id, T Item)> rows)
    {
        var found = rows.ToList();
        var next =
            found.Count > paging.Limit ? found[paging.Limit - 1].Id.ToString(CultureInfo.InvariantCulture) : null;
        if (next is not null)
        {
            var query = context
                .Request.Query.Where(pair => !pair.Key.Equals("after", StringComparison.OrdinalIgnoreCase))
                .SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value)))
                .Append(KeyValuePair.Create<string, string?>("after", next));
            var path = context.Request.PathBase + context.Request.Path;
            context.Response.Headers.Link = $"<{QueryHelpers.AddQueryString(path, query)}>; rel=\"next\"";
        }

        return Json(context, new ApiPage<T>([.. found.Take(paging.Limit).Select(row => row.Item)], next));
    }
}
