using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Plumbline.Findings;

namespace Plumbline.Web.Shell;

/// <summary>
/// Why a program is refused: problem details (RFC 9457), made here and nowhere else. <c>title</c> says what kind of refusal it
/// is, <c>detail</c> why, <c>repair</c> what to do, <c>rule</c> by which rule. The interface answers in the language that the
/// client asks for, what scripts of our pages call in that of the page; Chinese unless English.
/// </summary>
/// <param name="status">Status code.</param>
/// <param name="detail">Why; null: the title says all.</param>
/// <param name="rule">Id of the rule.</param>
/// <param name="repair">What to do.</param>
internal sealed class ProblemAnswer(int status, Message? detail = null, string? rule = null, Message? repair = null)
    : IResult,
        IActionResult
{
    private static readonly Template Unknown = new("请求没有完成", "The request was not carried out");

    private static readonly ImmutableDictionary<int, Template> Titles = new Dictionary<int, Template>
    {
        [400] = new("请求有误", "The request is wrong"),
        [401] = new(
            "没有登录，或令牌缺失、有误、过期、已收回",
            "Not signed in, or the token is missing, wrong, ran out or was taken back"
        ),
        [403] = new("令牌或账户没有这项权限", "Neither token nor account may do this"),
        [404] = new("没有这一项，或账户看不到它", "There is no such thing, or the account may not see it"),
        [405] = new("这个地址不支持这种方法", "This address does not take this method"),
        [409] = new("与已有内容冲突", "It conflicts with what is there"),
        [412] = new("内容已被改动，请重新读取", "It was changed meanwhile; read it again"),
        [413] = new("内容过大", "It is too large"),
        [422] = new("内容不能接受", "It cannot be taken"),
        [423] = new("这份填报现在不能填写", "This filing is not being filled"),
        [429] = new("请求过于频繁，请稍后再试", "Too many requests; wait a little"),
        [500] = new("服务器出错，请把 requestId 告诉管理员", "The server failed; tell the administrator the requestId"),
    }.ToImmutableDictionary();

    /// <summary>What became of each part of the request; null: nothing is told of parts.</summary>
    internal JsonNode? Results { get; init; }

    /// <summary>A finding as a refusal.</summary>
    internal static ProblemAnswer Of(Finding why, int status = StatusCodes.Status422UnprocessableEntity) =>
        new(status, why.Message, why.Rule, why.Repair);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var language = LanguageOf(httpContext);
        var extensions = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["requestId"] = RequestId.Of(httpContext),
        };
        if (rule is not null)
        {
            extensions["rule"] = rule;
        }

        if (repair is not null)
        {
            extensions["repair"] = repair.In(language);
        }

        if (Results is not null)
        {
            extensions["results"] = Results;
        }

        return TypedResults
            .Problem(
                statusCode: status,
                title: Titles.GetValueOrDefault(status, Unknown).With().In(language),
                detail: detail?.In(language),
                extensions: extensions
            )
            .ExecuteAsync(httpContext);
    }

    public Task ExecuteResultAsync(ActionContext context) => ExecuteAsync(context.HttpContext);

    /// <summary>Whether the request is one to the interface.</summary>
    internal static bool IsApi(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    /// <summary>The language that the client takes best; for pages, that of the page.</summary>
    internal static Language LanguageOf(HttpContext context) =>
        !IsApi(context) ? Languages.Current
        : Wanted(context)?.StartsWith("en", StringComparison.OrdinalIgnoreCase) is true ? Language.English
        : Language.Chinese;

    private static string? Wanted(HttpContext context) =>
        context
            .Request.GetTypedHeaders()
            .AcceptLanguage.OrderByDescending(one => one.Quality ?? 1)
            .Select(one => one.Value.Value)
            .FirstOrDefault();
}
