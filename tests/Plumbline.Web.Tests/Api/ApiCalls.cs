using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Interfaces;
using Xunit;

namespace Plumbline.Web.Tests.Api;

/// <summary>What tests of the interface do again and again: keys, whole lists, changes.</summary>
internal static class ApiCalls
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    internal static long Revision(JsonElement row) => row.GetProperty("revision").GetInt64();

    internal static string Id(JsonElement row) =>
        row.GetProperty("id").GetInt64().ToString(CultureInfo.InvariantCulture);

    internal static async Task<HttpStatusCode> Status(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address, Cancellation);
        return answer.StatusCode;
    }

    internal static async Task<List<JsonElement>> Everything(HttpClient client, string address)
    {
        var (all, next) = (new List<JsonElement>(), "");
        while (next is not null)
        {
            var sign = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
            var json = await client.GetStringAsync($"{address}{sign}after={next}", Cancellation);
            var page = JsonDocument.Parse(json).RootElement;
            all.AddRange(page.GetProperty("items").EnumerateArray());
            next = page.TryGetProperty("next", out var key) ? key.GetString() : null;
        }

        return all;
    }

    internal static async Task<HttpResponseMessage> Post(
        HttpClient client,
        string address,
        string body,
        string? key,
        EntityTagHeaderValue? match = null
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        if (match is not null)
        {
            request.Headers.IfMatch.Add(match);
        }

        return await client.SendAsync(request, Cancellation);
    }

    internal static Task<Actor> Administrator(AppDb db) => Actor(db, "guanli");

    internal static async Task<Actor> Actor(AppDb db, string name)
    {
        var account = await db.Users.SingleAsync(user => user.UserName == name, Cancellation);
        return (await FindActor.Run(db, account.Id, new DateOnly(2026, 1, 1), Cancellation))!;
    }

    internal static HttpClient Client(this WebHost host, string key)
    {
        var client = host.CreateClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return client;
    }

    internal static async Task<(long Id, string Key)> Issue(this WebHost host, string user, params string[] scopes)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var request = new TokenRequest(user, "测试", [.. scopes], 1);
        var run = await IssueToken.Run(db, TimeProvider.System, await Administrator(db), request, Cancellation);
        var made = run.OrThrow();
        return (made.Token.Id, made.Key);
    }
}
