using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.App.Data;
using Plumbline.App.Log;
using Plumbline.Testing;
using Plumbline.Web.Tests.Forms;
using Xunit;

namespace Plumbline.Web.Tests;

/// <summary>Two nodes over one PostgreSQL: whoever is signed in on one is so on the other, and both write one log.</summary>
public sealed class NodesTests(TwoNodes nodes) : IClassFixture<TwoNodes>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SignedInOnOneNode_TypesAndSignsOutOnAnother()
    {
        var person = new Person();
        await person.SignIn(nodes.First, "tianbao");
        var form = await FormsBrowser.BlankForm(nodes.First);
        using var start = await person.Start(nodes.First, form);
        var token = start.RootElement.GetProperty("token").GetString()!;

        foreach (
            var (node, at) in (IEnumerable<(WebHost, int)>)[(nodes.Second, 1), (nodes.First, 2), (nodes.Second, 3)]
        )
        {
            using var saved = await person.Save(node, form, token, $"第{at}次", at == 1 ? null : $"第{at - 1}次");
            Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        }

        await person.SignOut(nodes.Second);
        using var after = await person.Save(nodes.First, form, token, "第四次", "第3次");
        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
    }

    [Fact]
    public async Task NodesThatSealAtOnce_SealEachChainOnce()
    {
        await Task.WhenAll(Seal(nodes.First), Seal(nodes.Second), Seal(nodes.First), Seal(nodes.Second));

        await using var scope = nodes.First.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var proof = await VerifyLog.Run(db, Cancellation);
        Assert.Equal((true, 0L), (proof.IsSound, proof.Tail));
        var items = await db.SealItems.Select(item => new { item.ChainId, item.Seq }).ToListAsync(Cancellation);
        Assert.NotEmpty(items);
        Assert.Equal(items.Distinct(), items);
    }

    [Theory]
    [InlineData("tianbao", "/", "/forms?sort=budget&down=true", "/forms?text=校舍", "/notices")]
    [InlineData("jixiaogu", "/projects?order=Name&q=维修", "/forms?sort=score", "/tasks", "/rollup", "/review", "/log")]
    [InlineData("guanli", "/people", "/units", "/access")]
    public async Task Pages_OnPostgreSql_Answer(string user, params string[] paths)
    {
        _ = nodes.First;
        using var browser = await FormsBrowser.SignIn(nodes.Second, user);

        foreach (var path in paths)
        {
            await browser.Open(path);
        }
    }

    private static async Task Seal(WebHost node)
    {
        await using var scope = node.Services.CreateAsyncScope();
        await SealLog.Run(scope.ServiceProvider.GetRequiredService<AppDb>(), TimeProvider.System, Cancellation);
    }

    /// <summary>A browser whose cookies go to any node, as those of a browser behind a proxy do.</summary>
    private sealed class Person
    {
        private readonly Dictionary<string, string> cookies = new(StringComparer.Ordinal);

        internal async Task SignIn(WebHost node, string user)
        {
            using var answer = await Submit(
                node,
                "/account/signin",
                "/account/signin",
                new() { ["Input.UserName"] = user, ["Input.Password"] = WebHost.Password }
            );
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        internal async Task SignOut(WebHost node)
        {
            using var answer = await Submit(node, "/forms", "/account/signout", []);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        internal async Task<JsonDocument> Start(WebHost node, long form)
        {
            using var answer = await Send(node, new(HttpMethod.Get, $"/forms/{form}"));
            var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Cancellation));
            return JsonDocument.Parse(page.GetElementById("form-start")!.TextContent);
        }

        internal Task<HttpResponseMessage> Save(WebHost node, long form, string token, string text, string? replaces)
        {
            var change = new
            {
                Operation = new Guid(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16)),
                Kind = "set",
                Part = "goals",
                Item = "",
                Field = "overall.expectedGoal",
                Text = text,
                Replaces = replaces,
            };
            var request = new HttpRequestMessage(HttpMethod.Post, $"/forms/{form}/changes")
            {
                Content = JsonContent.Create(new[] { change }),
            };
            request.Headers.Add("RequestVerificationToken", token);
            request.Headers.Accept.ParseAdd("application/json");
            return Send(node, request);
        }

        private async Task<HttpResponseMessage> Submit(
            WebHost node,
            string page,
            string path,
            Dictionary<string, string> fields
        )
        {
            using var shown = await Send(node, new(HttpMethod.Get, page));
            var document = new HtmlParser().ParseDocument(await shown.Content.ReadAsStringAsync(Cancellation));
            const string Token = "__RequestVerificationToken";
            fields[Token] = document.QuerySelector($"input[name={Token}]")!.GetAttribute("value")!;
            var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) };
            return await Send(node, request);
        }

        private async Task<HttpResponseMessage> Send(WebHost node, HttpRequestMessage request)
        {
            using var client = node.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
            request.Headers.TryAddWithoutValidation(
                "Cookie",
                string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"))
            );
            var answer = await client.SendAsync(request, Cancellation);
            if (answer.Headers.TryGetValues("Set-Cookie", out var given))
            {
                foreach (var pair in given.Select(one => one.Split(';')[0].Split('=', 2)))
                {
                    cookies[pair[0]] = pair[1];
                }
            }

            return answer;
        }
    }
}

/// <summary>Two nodes over one PostgreSQL; neither where it is not installed.</summary>
public sealed class TwoNodes : IAsyncLifetime
{
    private PostgresServer? server;
    private WebHost? first;
    private WebHost? second;

    internal WebHost First
    {
        get
        {
            Assert.SkipWhen(first is null, PostgresServer.Missing);
            return first!;
        }
    }

    internal WebHost Second => second!;

    public async ValueTask InitializeAsync()
    {
        server = await PostgresServer.Start();
        if (server is not null)
        {
            (first, second) = (Node(server), Node(server));
            await first.InitializeAsync();
            await second.InitializeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await first!.DisposeAsync();
            await second!.DisposeAsync();
            await server.DisposeAsync();
        }
    }

    private static WebHost Node(PostgresServer server) =>
        new("Production")
        {
            Settings =
            [
                ("Database:Kind", "Postgres"),
                ("Database:Connection", server.Connection + ";Database=postgres"),
            ],
        };
}
