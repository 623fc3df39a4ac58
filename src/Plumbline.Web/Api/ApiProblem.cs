using Microsoft.AspNetCore.Http.HttpResults;
using Plumbline.Findings;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Api;

/// <summary>Why the API refuses, as problem details in the language that the client asks for; Chinese unless English.</summary>
internal static class ApiProblem
{
    private static readonly Dictionary<int, Template> Titles = new()
    {
        [400] = new("请求有误", "The request is wrong"),
        [401] = new("令牌缺失、有误、过期或已收回", "The token is missing, wrong, ran out or was taken back"),
        [403] = new("令牌或账户没有这项权限", "Neither token nor account may do this"),
        [404] = new("没有这一项，或令牌的账户看不到它", "There is no such thing, or the account may not see it"),
        [405] = new("这个地址不支持这种方法", "This address does not take this method"),
        [409] = new("与已有内容冲突", "It conflicts with what is there"),
        [412] = new("内容已被改动，请重新读取", "It was changed meanwhile; read it again"),
        [413] = new("内容过大", "It is too large"),
        [422] = new("内容不能接受", "It cannot be taken"),
        [423] = new("这份填报现在不能填写", "This filing is not being filled"),
        [429] = new("请求过于频繁，请稍后再试", "Too many requests; wait a little"),
        [500] = new("服务器出错，请把 requestId 告诉管理员", "The server failed; tell the administrator the requestId"),
    };

    internal static ProblemHttpResult Of(HttpContext context, int status, Message? detail = null, string? rule = null)
    {
        var language = LanguageOf(context);
        var extensions = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["requestId"] = RequestId.Of(context),
        };
        if (rule is not null)
        {
            extensions["rule"] = rule;
        }

        return TypedResults.Problem(
            statusCode: status,
            title: Titles.TryGetValue(status, out var title) ? title.With().In(language) : null,
            detail: detail?.In(language),
            extensions: extensions
        );
    }

    /// <summary>A finding as a refusal.</summary>
    internal static ProblemHttpResult Of(HttpContext context, Finding why) =>
        Of(context, StatusCodes.Status422UnprocessableEntity, why.Message, why.Rule);

    /// <summary>The language that the client takes best.</summary>
    internal static Language LanguageOf(HttpContext context) =>
        context
            .Request.GetTypedHeaders()
            .AcceptLanguage.OrderByDescending(one => one.Quality ?? 1)
            .Select(one => one.Value.Value ?? "")
            .FirstOrDefault()
            ?.StartsWith("en", StringComparison.OrdinalIgnoreCase)
            is true
            ? Language.English
            : Language.Chinese;
}
