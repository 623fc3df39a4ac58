using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Xunit;

namespace Plumbline.Web.Tests.Access;

/// <summary>Whoever the provider vouches for is signed in if there is an open account of that name; none is made.</summary>
public sealed class SingleSignOnTests(WebHost plain, SingleSignOnHost shared) : IClassFixture<SingleSignOnHost>
{
    private const string Refused = "/account/signin?sso=failed";

    private readonly IdentityProvider provider = shared.Reset();
    private readonly WebHost host = shared.Host;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AKnownPerson_IsSignedIn_WhateverThePassword_AndTheSessionSaysHow()
    {
        // A first password that somebody else set: it is no matter to whoever signs in elsewhere.
        await Change("tianbao", account => account.MustChangePassword = true);
        provider.Person = """{"preferred_username":"TianBao","sub":"7"}""";
        using var client = Browser();

        Assert.Equal("/forms?state=Draft", await Through(client, "/forms?state=Draft"));

        using var page = await client.GetAsync("/forms", Cancellation);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("统一认证", await client.GetStringAsync("/account", Cancellation), StringComparison.Ordinal);
        await using var scope = host.Services.CreateAsyncScope();
        Assert.All(
            await scope.ServiceProvider.GetRequiredService<AppDb>().Sessions.ToListAsync(Cancellation),
            session => Assert.True(session.SingleSignOn)
        );
    }

    [Theory]
    [InlineData("""{"preferred_username":"nobody"}""")]
    [InlineData("""{"preferred_username":""}""")]
    [InlineData("""{"preferred_username":["tianbao"]}""")]
    [InlineData("""{"sub":"tianbao"}""")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("no JSON")]
    public async Task AnybodyElse_IsNot_AndNoAccountIsMade(string person)
    {
        var accounts = await Accounts();
        provider.Person = person;
        using var client = Browser();

        Assert.Equal(Refused, await Through(client, "/"));

        using var page = await client.GetAsync("/forms", Cancellation);
        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
        Assert.Equal(accounts, await Accounts());
    }

    [Fact]
    public async Task AProviderThatFails_LeadsToThePageOfSigningIn()
    {
        (provider.Person, provider.Status) = ("""{"preferred_username":"tianbao"}""", 500);
        using var client = Browser();

        Assert.Equal(Refused, await Through(client, "/"));
    }

    [Fact]
    public async Task AClosedAccount_ALockedOne_AndOneWithASecondFactorHere_StayOut()
    {
        (string User, Action<Account> Change)[] cases =
        [
            ("shenji", account => account.Disabled = true),
            ("zhuanjia", account => account.LockoutEnd = DateTimeOffset.MaxValue),
            ("lingdao", account => account.TwoFactorEnabled = true),
        ];
        foreach (var (user, change) in cases)
        {
            provider.Person = $$"""{"preferred_username":"{{user}}"}""";
            using var before = Browser();
            Assert.Equal("/", await Through(before, "/"));
            await Change(user, change);
            using var after = Browser();
            Assert.Equal(Refused, await Through(after, "/"));
        }
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("/\t/elsewhere.example")]
    [InlineData("forms")]
    public async Task AForeignAddress_IsNotFollowed(string returnUrl)
    {
        provider.Person = """{"preferred_username":"tianbao"}""";
        using var client = Browser();

        Assert.Equal("/", await Through(client, returnUrl));
    }

    [Fact]
    public async Task AnAnswerNobodyAskedFor_OfAnotherBrowser_OrASecondTime_LeadsNowhere()
    {
        provider.Person = """{"preferred_username":"tianbao"}""";
        using var client = Browser();
        var back = await AtProvider(client, "/");
        using (var thief = Browser())
        {
            Assert.Equal(Refused, await Where(thief, back));
            Assert.Equal(Refused, await Where(thief, "/account/sso/callback?code=x&state=y"));
            Assert.Equal(Refused, await Where(thief, "/account/sso/done"));
        }

        // The code was not spent by the thief, since the state was not his.
        Assert.StartsWith("/account/sso/done", await Where(client, back), StringComparison.Ordinal);
        Assert.Equal(Refused, await Where(client, back));
        var denied = (await AtProvider(client, "/")).Replace(
            "code=",
            "error=access_denied&x=",
            StringComparison.Ordinal
        );
        Assert.Equal(Refused, await Where(client, denied));
    }

    [Fact]
    public async Task TheButton_IsThere_WhereItIsSetUp_AndNowhereElse()
    {
        using var client = host.CreateClient();
        var page = Parse(await client.GetStringAsync(Refused, Cancellation));
        Assert.NotNull(page.QuerySelector("a[href^='/account/sso?']"));
        Assert.NotNull(page.QuerySelector("[role=alert].text-danger"));
        Assert.NotNull(page.QuerySelector("input[type=password]"));

        using var other = plain.CreateClient();
        Assert.DoesNotContain(
            "/account/sso",
            await other.GetStringAsync("/account/signin", Cancellation),
            StringComparison.Ordinal
        );
        using var none = await other.GetAsync("/account/sso", Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task WherePasswordsAreOff_NoneIsTaken_AndNamesMayLieDeeper()
    {
        await using var strict = SingleSignOnHost.Of(provider, ("Sso:Only", "true"), ("Sso:Claim", "data.account"));
        strict.StartServer();
        using var client = strict.CreateClient(new() { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var page = Parse(await client.GetStringAsync("/account/signin", Cancellation));
        Assert.Null(page.QuerySelector("input[type=password]"));
        Assert.NotNull(page.QuerySelector("[data-passkey]"));
        using var typed = new FormUrlEncodedContent([
            new("Input.UserName", "tianbao"),
            new("Input.Password", WebHost.Password),
            new("__RequestVerificationToken", await AccessHost.Token(client, "/account/signin")),
        ]);
        using var answer = await client.PostAsync("/account/signin", typed, Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);

        provider.Person = """{"code":0,"data":{"account":"tianbao"}}""";
        Assert.Equal("/", await Through(client, "/"));
    }

    private HttpClient Browser()
    {
        var client = host.CreateClient(new() { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        return client;
    }

    // To the provider, back with a code, and on: where the browser ends up.
    private async Task<string> Through(HttpClient client, string returnUrl)
    {
        var next = await Where(client, await AtProvider(client, returnUrl));
        return next.StartsWith("/account/sso/done", StringComparison.Ordinal) ? await Where(client, next) : next;
    }

    // To the provider, and where it sends the browser back to.
    private async Task<string> AtProvider(HttpClient client, string returnUrl)
    {
        var away = await Where(client, $"/account/sso?returnUrl={Uri.EscapeDataString(returnUrl)}");
        Assert.StartsWith(provider.Address, away, StringComparison.Ordinal);
        using var answer = await shared.AtProvider.GetAsync(away, Cancellation);
        return answer.Headers.Location!.PathAndQuery;
    }

    private static async Task<string> Where(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path, Cancellation);
        return answer.Headers.Location?.OriginalString ?? $"{(int)answer.StatusCode}";
    }

    private async Task<int> Accounts()
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AppDb>().Users.CountAsync(Cancellation);
    }

    private async Task Change(string user, Action<Account> change)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        change(await db.Users.AsTracking().SingleAsync(row => row.UserName == user, Cancellation));
        await db.SaveChangesAsync(Cancellation);
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}

/// <summary>One host for all these tests, with its provider.</summary>
public sealed class SingleSignOnHost : IAsyncLifetime
{
    private IdentityProvider provider = null!;

    internal WebHost Host { get; private set; } = null!;

    /// <summary>The browser, as the provider sees it.</summary>
    internal HttpClient AtProvider { get; } = new(new HttpClientHandler { AllowAutoRedirect = false });

    public async ValueTask InitializeAsync()
    {
        provider = await IdentityProvider.Start();
        Host = Of(provider);
        Host.StartServer();
    }

    public async ValueTask DisposeAsync()
    {
        AtProvider.Dispose();
        await Host.DisposeAsync();
        await provider.DisposeAsync();
    }

    /// <summary>The provider, which knows nobody yet.</summary>
    internal IdentityProvider Reset()
    {
        (provider.Person, provider.Status) = ("{}", 200);
        return provider;
    }

    internal static WebHost Of(IdentityProvider provider, params (string, string)[] more) =>
        new("Production")
        {
            Settings =
            [
                ("Sso:ClientId", IdentityProvider.ClientId),
                ("Sso:ClientSecret", IdentityProvider.Secret),
                ("Sso:Authorize", provider.Address + "authorize"),
                ("Sso:Token", provider.Address + "token"),
                ("Sso:UserInfo", provider.Address + "userinfo"),
                .. more,
            ],
        };
}
