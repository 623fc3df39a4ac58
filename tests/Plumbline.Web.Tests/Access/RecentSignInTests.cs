using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Web.Access;
using Xunit;

namespace Plumbline.Web.Tests.Access;

/// <summary>Passkeys are added and removed by whoever showed a moment ago who he is.</summary>
[Collection(AccessTests.Name)]
public sealed class RecentSignInTests(AccessHost host)
{
    private const string Account = "/account";
    private const string Confirm = "/account/confirm";
    private const string Remove = Account + "?handler=Forget";

    private static readonly string Key = System.Buffers.Text.Base64Url.EncodeToString("a key"u8);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task JustSignedIn_RemovesAPasskey_WithoutBeingAsked()
    {
        using var browser = await Person("recent-one");
        await GiveKey("recent-one");

        Assert.Equal(Account, await Post(browser, Account, Remove, ("passkey", Key)));

        Assert.Equal(0, await Keys("recent-one"));
    }

    [Fact]
    public async Task SignedInLongAgo_IsAskedForThePassword_AndThenRemovesIt()
    {
        using var browser = await Person("recent-two");
        await GiveKey("recent-two");
        await Age("recent-two");
        var asked = $"{Confirm}?returnUrl=%2Faccount";

        Assert.Equal(asked, await Post(browser, Account, Remove, ("passkey", Key)));
        Assert.Equal(asked, await Post(browser, Account, Account + "?handler=Passkey", ("credential", "{}")));
        Assert.Null(await Post(browser, Account, Account + "?handler=PasskeyOptions"));
        var page = new HtmlParser().ParseDocument(await browser.GetStringAsync(Account, Cancellation));
        Assert.Null(page.QuerySelector("[data-passkey=create]"));
        Assert.NotNull(page.QuerySelector($"a[href^='{Confirm}']"));
        Assert.Equal(1, await Keys("recent-two"));

        Assert.Null(await Post(browser, Confirm, asked, ("Password", "not it")));
        Assert.Equal(asked, await Post(browser, Account, Remove, ("passkey", Key)));
        Assert.Equal(Account, await Post(browser, Confirm, asked, ("Password", WebHost.Password)));
        Assert.Equal(Account, await Post(browser, Account, Remove, ("passkey", Key)));

        Assert.Equal(0, await Keys("recent-two"));
        Assert.Equal(1, await Live("recent-two"));
    }

    [Fact]
    public async Task WrongPasswords_LockTheAccount_AsAtSigningIn()
    {
        using var browser = await Person("recent-three");
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await Post(browser, Confirm, Confirm, ("Password", "wrong"));
        }

        Assert.Null(await Post(browser, Confirm, Confirm, ("Password", WebHost.Password)));
    }

    // Where the browser is sent; null: it stays.
    private static async Task<string?> Post(
        HttpClient browser,
        string from,
        string to,
        params (string Name, string Value)[] fields
    )
    {
        using var content = new FormUrlEncodedContent([
            .. fields.Select(one => KeyValuePair.Create(one.Name, one.Value)),
            new("__RequestVerificationToken", await AccessHost.Token(browser, from)),
        ]);
        using var answer = await browser.PostAsync(to, content, Cancellation);
        return answer.StatusCode == HttpStatusCode.Redirect ? answer.Headers.Location!.ToString() : null;
    }

    private async Task<HttpClient> Person(string name)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        await AccessHost.AddAccount(Db(scope), users, name, null, default);
        var browser = host.Browser();
        await AccessHost.SignIn(browser, name, WebHost.Password);
        return browser;
    }

    private async Task GiveKey(string name)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = (await users.FindByNameAsync(name))!;
        var key = new UserPasskeyInfo(
            Encoding.UTF8.GetBytes("a key"),
            [1],
            DateTimeOffset.UnixEpoch,
            0,
            [],
            true,
            false,
            false,
            [],
            []
        );
        Assert.True((await users.AddOrUpdatePasskeyAsync(account, key)).Succeeded);
    }

    private async Task<int> Keys(string name)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        return (await users.GetPasskeysAsync((await users.FindByNameAsync(name))!)).Count;
    }

    private async Task Age(string name)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var then = SessionTests.Time.GetUtcNow().UtcDateTime - RecentSignIn.Window - TimeSpan.FromMinutes(1);
        await Sessions(Db(scope), name)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.StartedAt, then), Cancellation);
    }

    private async Task<int> Live(string name)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await Sessions(Db(scope), name).CountAsync(one => one.EndedAt == null, Cancellation);
    }

    private static IQueryable<Session> Sessions(AppDb db, string name) =>
        db.Sessions.Where(one => db.Users.Any(user => user.UserName == name && user.Id == one.AccountId));

    private static AppDb Db(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<AppDb>();
}
