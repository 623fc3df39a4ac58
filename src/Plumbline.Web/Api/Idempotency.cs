using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Plumbline.App.Data;
using Plumbline.App.Interfaces;
using Plumbline.Findings;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Api;

/// <summary>
/// A post with <c>Idempotency-Key</c> acts once: repeated, it gets the same answer with <c>Idempotent-Replayed: true</c>.
/// The same key with another body is refused.
/// </summary>
internal static class Idempotency
{
    internal const string Header = "Idempotency-Key";
    internal const string Replayed = "Idempotent-Replayed";

    private static readonly Template Another = new(
        "这个 Idempotency-Key 已用于另一个请求",
        "This Idempotency-Key was used for another request"
    );

    private static readonly Template Running = new(
        "同一个请求正在处理，请稍后重试",
        "The same request is being worked on; ask again in a moment"
    );

    private static readonly Template BadKey = new(
        "Idempotency-Key 最多200个字符",
        "An Idempotency-Key has 200 characters at most"
    );

    /// <summary>The key of a request; empty: it has none.</summary>
    internal static string KeyOf(HttpContext context) => context.Request.Headers[Header].ToString().Trim();

    /// <summary>The token of a request.</summary>
    internal static long TokenOf(HttpContext context) =>
        long.Parse(context.User.FindFirstValue(TokenHandler.TokenId)!, CultureInfo.InvariantCulture);

    /// <summary>Does what <paramref name="work"/> does with the body, once for each key.</summary>
    internal static async Task<IResult> Once(
        HttpContext context,
        AppDb db,
        TimeProvider time,
        byte[] body,
        Func<Task<(int Status, byte[] Json)>> work
    )
    {
        var key = KeyOf(context);
        if (key.Length == 0)
        {
            var (status, json) = await work();
            return Answer(status, json);
        }

        if (key.Length > KeepAnswers.LongestKey)
        {
            return new ProblemAnswer(StatusCodes.Status400BadRequest, BadKey.With());
        }

        var (token, request) = (TokenOf(context), RequestOf(context, body));
        var now = time.GetUtcNow().UtcDateTime;
        var (known, kept) = await KeepAnswers.Claim(db, token, key, request, now, context.RequestAborted);
        switch (known)
        {
            case KnownAnswer.Done:
                context.Response.Headers[Replayed] = "true";
                return Answer(kept!.Status!.Value, Encoding.UTF8.GetBytes(kept.Body));
            case KnownAnswer.Other:
                return new ProblemAnswer(StatusCodes.Status422UnprocessableEntity, Another.With());
            case KnownAnswer.Running:
                return new ProblemAnswer(StatusCodes.Status409Conflict, Running.With());
            default:
                return await Do(db, token, key, work);
        }
    }

    private static async Task<IResult> Do(AppDb db, long token, string key, Func<Task<(int Status, byte[] Json)>> work)
    {
        (int, string, string)? kept = null;
        try
        {
            var (status, json) = await work();
            var text = Encoding.UTF8.GetString(json);
            // What was stale is read again and sent under the same key.
            var keeps = status != StatusCodes.Status412PreconditionFailed && text.Length <= KeepAnswers.LongestBody;
            kept = keeps ? (status, text, "application/json") : null;
            return Answer(status, json);
        }
        finally
        {
            // Work that failed leaves the key free: the client asks again.
            await KeepAnswers.Keep(db, token, key, kept, CancellationToken.None);
        }
    }

    /// <summary>A hash of what is asked: method, address and body.</summary>
    internal static string RequestOf(HttpContext context, byte[] body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var request = context.Request;
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n"));
        hash.AppendData(body);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IResult Answer(int status, byte[] json) =>
        status switch
        {
            StatusCodes.Status412PreconditionFailed => new ProblemAnswer(status),
            // Refused or in part: a problem like any other, with what became of each change.
            >= StatusCodes.Status400BadRequest => new ProblemAnswer(status)
            {
                Results = JsonNode.Parse(json)?["results"],
            },
            _ => new AnswerResult(status, json),
        };

    private sealed class AnswerResult(int status, byte[] json) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = status;
            httpContext.Response.ContentType = "application/json; charset=utf-8";
            await httpContext.Response.Body.WriteAsync(json, httpContext.RequestAborted);
        }
    }
}
