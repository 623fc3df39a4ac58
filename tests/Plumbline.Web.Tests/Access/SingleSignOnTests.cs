using System.Net;
using System.Web;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Plumbline.App.Data;
using Xunit;

namespace Plumbline.Web.Tests.Access;

/// <summary>Whoever the provider vouches for is signed in if there is an open account of that name; none is made.</summary>
public sealed class SingleSignOnTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AKnownPerson_IsSignedIn_AndNobodyElse()
    {
        await using var provider = await Provider.Start();
        await using var host = Host(provider);
        await host.InitializeAsync();
        var accounts = await Accounts(host);
        provider.Person = """{"preferred_username":"tianbao","sub":"7"}""";
        await ChangePassword(host, "tianbao");

        using (var client = host.CreateClient(new() { AllowAutoRedirect = false }))
        {
            client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
            Assert.Equal("/forms?state=Draft", await Through(client, "/forms?state=Draft"));
            using var page = await client.GetAsync("/forms", Cancellation);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }

        foreach (var person in (string[])["""{"preferred_username":"nobody"}""", """{"sub":"7"}""", "[]", "null"])
        {
            provider.Person = person;
            using var client = host.CreateClient(new() { AllowAutoRedirect = false });
            client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
            Assert.Equal("/account/signin?sso=failed", await Through(client, "/"));
            using var page = await client.GetAsync("/forms", Cancellation);
            Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
        }

        Assert.Equal(accounts, await Accounts(host));
    }

    [Fact]
    public async Task AClosedAccount_AnAnswerNobodyAskedFor_AndAForeignAddress_LeadNowhere()
    {
        await using var provider = await Provider.Start();
        await using var host = Host(provider);
        await host.InitializeAsync();
        provider.Person = """{"preferred_username":"shenji"}""";
        using (var client = host.CreateClient(new() { AllowAutoRedirect = false }))
        {
            Assert.Equal("/", await Through(client, "https://elsewhere.example/"));
        }

        await using (var scope = host.Services.CreateAsyncScope())
        {
            await scope
                .ServiceProvider.GetRequiredService<AppDb>()
                .Users.Where(user => user.UserName == "shenji")
                .ExecuteUpdateAsync(row => row.SetProperty(user => user.Disabled, true), Cancellation);
        }

        using var other = host.CreateClient(new() { AllowAutoRedirect = false });
        Assert.Equal("/account/signin?sso=failed", await Through(other, "/"));
        using var forged = await other.GetAsync("/account/sso/callback?code=x&state=y", Cancellation);
        Assert.Equal("/account/signin?sso=failed", forged.Headers.Location!.OriginalString);
        using var early = await other.GetAsync("/account/sso/done", Cancellation);
        Assert.Equal("/account/signin?sso=failed", early.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task TheButton_IsThere_WhereItIsSetUp()
    {
        await using var provider = await Provider.Start();
        await using var host = Host(provider);
        await host.InitializeAsync();
        using var client = host.CreateClient();
        var page = new HtmlParser().ParseDocument(
            await client.GetStringAsync("/account/signin?sso=failed", Cancellation)
        );

        Assert.NotNull(page.QuerySelector("a[href^='/account/sso?']"));
        Assert.NotNull(page.QuerySelector("[role=alert].text-danger"));
    }

    private static WebHost Host(Provider provider) =>
        new("Production")
        {
            Settings =
            [
                ("Sso:ClientId", "plumbline"),
                ("Sso:ClientSecret", "secret"),
                ("Sso:Authorize", "https://sso.example/authorize"),
                ("Sso:Token", provider.Address + "token"),
                ("Sso:UserInfo", provider.Address + "userinfo"),
            ],
        };

    // To the provider, back with a code, and on: where the browser ends up.
    private static async Task<string> Through(HttpClient client, string returnUrl)
    {
        using var away = await client.GetAsync(
            $"/account/sso?returnUrl={Uri.EscapeDataString(returnUrl)}",
            Cancellation
        );
        var asked = away.Headers.Location!;
        Assert.Equal("sso.example", asked.Host);
        var query = HttpUtility.ParseQueryString(asked.Query);
        Assert.Equal(("plumbline", "code"), (query["client_id"], query["response_type"]));
        Assert.NotEmpty(query["code_challenge"]!);
        var state = Uri.EscapeDataString(query["state"]!);
        using var back = await client.GetAsync($"/account/sso/callback?code=c1&state={state}", Cancellation);
        var next = back.Headers.Location!.OriginalString;
        if (!next.StartsWith("/account/sso/done", StringComparison.Ordinal))
        {
            return next;
        }

        using var done = await client.GetAsync(next, Cancellation);
        return done.Headers.Location!.OriginalString;
    }

    private static async Task<int> Accounts(WebHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AppDb>().Users.CountAsync(Cancellation);
    }

    // A first password that somebody else set: it is no matter to whoever signs in elsewhere.
    private static async Task ChangePassword(WebHost host, string user)
    {
        await using var scope = host.Services.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<AppDb>()
            .Users.Where(row => row.UserName == user)
            .ExecuteUpdateAsync(row => row.SetProperty(account => account.MustChangePassword, true), Cancellation);
    }

    /// <summary>A provider of identities on this machine.</summary>
    private sealed class Provider : IAsyncDisposable
    {
        private readonly WebApplication app;

        private Provider(WebApplication app) => this.app = app;

        internal string Person { get; set; } = "{}";

        internal string Address => app.Urls.First().TrimEnd('/') + "/";

        internal static async Task<Provider> Start()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            var provider = new Provider(builder.Build());
            provider.app.Run(provider.Answer);
            await provider.app.StartAsync(Cancellation);
            return provider;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();

        private async Task Answer(HttpContext context)
        {
            context.Response.ContentType = "application/json";
            if (context.Request.Path == "/token")
            {
                var form = await context.Request.ReadFormAsync(Cancellation);
                Assert.Equal("c1", form["code"]);
                Assert.NotEmpty(form["code_verifier"].ToString());
                await context.Response.WriteAsync(
                    """{"access_token":"t1","token_type":"Bearer","expires_in":60}""",
                    Cancellation
                );
                return;
            }

            Assert.Equal("Bearer t1", context.Request.Headers.Authorization.ToString());
            await context.Response.WriteAsync(Person, Cancellation);
        }
    }
}
