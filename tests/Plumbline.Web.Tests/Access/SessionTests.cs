using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.App.Access;
using Plumbline.App.Access.Accounts;
using Plumbline.App.Access.Sessions;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Domain.Workflow;
using Xunit;

namespace Plumbline.Web.Tests.Access;

/// <summary>Sessions, closed accounts, new passwords and withdrawn posts, as the next request sees them.</summary>
[Collection(AccessTests.Name)]
public sealed class SessionTests(AccessHost host)
{
    private static readonly DateTime Start = new(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc);
    private static readonly SessionRules Rules = new(3, TimeSpan.FromMinutes(30), TimeSpan.FromHours(8));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FourthSession_EndsTheOldest()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var (db, account) = await Someone(scope, "four-sessions");
        var ids = new List<string>();
        for (var at = 0; at < 4; at++)
        {
            ids.Add(await KeepSessions.Start(db, Rules, account.Id, "test", false, Start.AddMinutes(at), Cancellation));
        }

        var now = Start.AddMinutes(5);
        Assert.Null(await Find(scope, ids[0], now));
        foreach (var id in ids.Skip(1))
        {
            Assert.NotNull(await Find(scope, id, now));
        }
    }

    [Fact]
    public async Task Session_EndsWhenIdle_AndWhenOld()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var (db, account) = await Someone(scope, "idle-session");
        var idle = await KeepSessions.Start(db, Rules, account.Id, null, false, Start, Cancellation);
        Assert.Null(await Find(scope, idle, Start.AddMinutes(31)));

        var busy = await KeepSessions.Start(db, Rules, account.Id, null, false, Start, Cancellation);
        for (var at = Start; at <= Start.AddHours(8); at = at.AddMinutes(20))
        {
            Assert.NotNull(await Find(scope, busy, at));
        }

        Assert.Null(await Find(scope, busy, Start.AddHours(8).AddMinutes(1)));
    }

    [Fact]
    public async Task ClosedAccount_IsOutAtOnce_AndDoesNotComeBack()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var (db, account) = await Someone(scope, "to-be-closed");
        using var browser = host.Browser();
        await AccessHost.SignIn(browser, account.UserName!, WebHost.Password);
        Assert.Equal(HttpStatusCode.OK, await Status(browser, "/account"));

        var closed = await CloseAccount.Run(db, Time, Administrator(), new(account.Id, true, "left"), Cancellation);

        Assert.True(closed.TryGet(out _));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(browser, "/account"));
        using var again = host.Browser();
        Assert.Contains("不正确", await TrySignIn(again, account.UserName!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithdrawnPost_EndsSessionAndRight()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var (db, account) = await Someone(scope, "to-lose-a-post");
        var unit = await db.Units.OrderBy(row => row.Id).FirstAsync(Cancellation);
        var request = new PostRequest(account.Id, unit.Id, Role.Observer, null, null, null, "audit");
        var post = (await GivePost.Run(db, Time, Administrator(), request, Cancellation)).OrThrow();
        using var browser = host.Browser();
        await AccessHost.SignIn(browser, account.UserName!, WebHost.Password);
        Assert.Equal(HttpStatusCode.OK, await Status(browser, "/access"));

        (await WithdrawPost.Run(db, Time, Administrator(), post.Id, "done", Cancellation)).OrThrow();

        Assert.Equal(HttpStatusCode.Unauthorized, await Status(browser, "/access"));
        await AccessHost.SignIn(browser, account.UserName!, WebHost.Password);
        Assert.Equal(HttpStatusCode.Forbidden, await Status(browser, "/access"));
    }

    [Fact]
    public async Task ResetPassword_LeadsToItsChange_AndNowhereElse()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var (db, account) = await Someone(scope, "forgetful");
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var secret = (await ResetPassword.Run(db, users, Time, Administrator(), account.Id, Cancellation)).OrThrow();
        using var browser = host.Browser();
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        await AccessHost.SignIn(browser, account.UserName!, secret.Secret);

        using var answer = await browser.GetAsync("/account", Cancellation);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/account/password", answer.Headers.Location!.ToString());

        Assert.Contains("太常见", await NewPassword(browser, secret.Secret, "Password12345"), StringComparison.Ordinal);
        await NewPassword(browser, secret.Secret, "Long4Enough7");
        Assert.Equal(HttpStatusCode.OK, await Status(browser, "/account"));
    }

    [Fact]
    public async Task SignOut_EndsTheRow_SoThatACopiedCookieIsWorthNothing()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var (db, account) = await Someone(scope, "copied-cookie");
        using var browser = host.Browser();
        await AccessHost.SignIn(browser, account.UserName!, WebHost.Password);
        var session = await db.Sessions.SingleAsync(row => row.AccountId == account.Id, Cancellation);
        Assert.Null(session.EndedAt);
        using var form = new FormUrlEncodedContent([
            new("__RequestVerificationToken", await AccessHost.Token(browser, "/account/signout")),
        ]);
        using var answer = await browser.PostAsync("/account/signout", form, Cancellation);

        Assert.NotNull((await db.Sessions.SingleAsync(row => row.Id == session.Id, Cancellation)).EndedAt);
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(browser, "/account"));
    }

    internal static TimeProvider Time => TimeProvider.System;

    private Actor Administrator() => host.Visitors.Single(visitor => visitor.Name == "guanli").Actor!;

    private static async Task<(AppDb Db, Account Account)> Someone(AsyncServiceScope scope, string name)
    {
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = await AccessHost.AddAccount(db, users, name, null, default);
        db.ChangeTracker.Clear();
        return (db, account);
    }

    private static async Task<HttpStatusCode> Status(HttpClient browser, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("application/json");
        browser.DefaultRequestHeaders.Accept.Clear();
        using var answer = await browser.SendAsync(request, Cancellation);
        return answer.StatusCode;
    }

    // As a request does.
    private static Task<LiveSession?> Find(IServiceScope scope, string id, DateTime now) =>
        scope
            .ServiceProvider.GetRequiredService<SessionReads>()
            .Find(
                scope.ServiceProvider.GetRequiredService<AppDb>(),
                Rules,
                id,
                now,
                DateOnly.FromDateTime(now),
                Cancellation
            );

    private static async Task<string> TrySignIn(HttpClient browser, string name)
    {
        var token = await AccessHost.Token(browser, "/account/signin");
        using var form = new FormUrlEncodedContent([
            new("Input.UserName", name),
            new("Input.Password", WebHost.Password),
            new("__RequestVerificationToken", token),
        ]);
        using var answer = await browser.PostAsync("/account/signin", form, Cancellation);
        return await answer.Content.ReadAsStringAsync(Cancellation);
    }

    private static async Task<string> NewPassword(HttpClient browser, string current, string next)
    {
        using var form = new FormUrlEncodedContent([
            new("Input.Current", current),
            new("Input.Password", next),
            new("Input.Again", next),
            new("__RequestVerificationToken", await AccessHost.Token(browser, "/account/password")),
        ]);
        using var answer = await browser.PostAsync("/account/password", form, Cancellation);
        return await answer.Content.ReadAsStringAsync(Cancellation);
    }
}
