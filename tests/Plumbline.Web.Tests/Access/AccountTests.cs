using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.App.Access;
using Plumbline.App.Access.Accounts;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Interfaces;
using Plumbline.App.Log;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.Web.Tests.Access;

/// <summary>Accounts and posts: what administrators may do, and what nobody may do unseen.</summary>
[Collection(AccessTests.Name)]
public sealed class AccountTests(AccessHost host) : IAsyncDisposable
{
    private readonly AsyncServiceScope scope = host.Services.CreateAsyncScope();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private AppDb Db => scope.ServiceProvider.GetRequiredService<AppDb>();

    private UserManager<Account> Users => scope.ServiceProvider.GetRequiredService<UserManager<Account>>();

    private Actor Administrator => Named("guanli");

    public ValueTask DisposeAsync() => scope.DisposeAsync();

    [Fact]
    public async Task GivePost_ToOneself_IsRefused()
    {
        var request = await Request(Administrator.AccountId, Role.Filler);

        Refused(await Give(request), AccessRefusals.FourEyes);
    }

    [Theory]
    [InlineData(Role.Filler, Role.Administrator)]
    [InlineData(Role.Administrator, Role.FinancePerformance)]
    [InlineData(Role.Administrator, Role.ThirdParty)]
    public async Task GivePost_ThatMixesDuties_IsRefused(Role first, Role second)
    {
        var account = await Added($"mixed-{first}-{second}");
        Assert.True((await Give(await Request(account, first))).TryGet(out _));

        Refused(await Give(await Request(account, second)), AccessRefusals.DutiesMix);
        Assert.True((await Give(await Request(account, Role.Observer))).TryGet(out _));
    }

    [Fact]
    public async Task GivePost_OverAForeignUnit_IsRefused()
    {
        var account = await Added("foreign-post");
        var request = await Request(account, Role.Filler) with { UnitId = host.Targets[^1].Ids["units"] };

        Refused(await Give(request), AccessRefusals.OutOfReach);
    }

    [Fact]
    public async Task GivePost_WritesAnEvent_AndTellsThePersonAndTheWatchers()
    {
        var account = await Added("told");
        var post = (await Give(await Request(account, Role.Filler) with { Reason = "new colleague" })).OrThrow();

        var change = await Db.Events.SingleAsync(
            row => row.Place == $"accounts/{account}/posts/{post.Id}",
            Cancellation
        );
        Assert.Equal(
            ("post-give", Administrator.AccountId, "new colleague"),
            (change.Kind, change.AccountId, change.Reason)
        );
        var chain = await Db.Chains.SingleAsync(row => row.Id == change.ChainId, Cancellation);
        Assert.Equal(OrganisationChain.Kind, chain.Kind);
        var told = await Db
            .Notices.Where(notice => notice.Arguments.Contains("told"))
            .Select(notice => notice.AccountId)
            .ToListAsync(Cancellation);
        Assert.Contains(account, told);
        Assert.Contains(Named("jixiaogu").AccountId, told);
        Assert.Contains(Named("shenji").AccountId, told);
    }

    [Fact]
    public async Task StandIn_TakesUnitAndRole_AndNeedsAnEnd()
    {
        var (absent, deputy) = (await Added("absent"), await Added("deputy"));
        var post = (await Give(await Request(absent, Role.UnitReviewer))).OrThrow();
        var request = await Request(deputy, Role.Filler) with { StandsInForId = post.Id };
        Refused(await Give(request), AccessRefusals.Request);

        var end = DateOnly.FromDateTime(SessionTests.Time.GetUtcNow().UtcDateTime.AddDays(20));
        var given = (await Give(request with { To = end })).OrThrow();

        Assert.Equal((Role.UnitReviewer, post.UnitId, end), (given.Role, given.UnitId, given.ValidTo));
        (await WithdrawPost.Run(Db, SessionTests.Time, Administrator, post.Id, "back", Cancellation)).OrThrow();
        Assert.True((await Db.Posts.SingleAsync(row => row.Id == given.Id, Cancellation)).ValidTo < end);
    }

    [Fact]
    public async Task LookingWhoMayDoWhat_IsWrittenDown()
    {
        var auditor = host.Visitors.Single(visitor => visitor.Name == "shenji");
        using var answer = await auditor.Client.GetAsync("/access?person=tianbao", Cancellation);

        Assert.True(answer.IsSuccessStatusCode);
        var what = await Db
            .ReadRecords.Where(row => row.AccountId == auditor.Actor!.AccountId)
            .Select(row => row.What)
            .ToListAsync(Cancellation);
        Assert.Contains("GET /access?person=tianbao", what);
    }

    [Fact]
    public async Task AccountsElsewhere_AreOutOfReach()
    {
        var foreign = await AccessHost.AddAccount(Db, Users, "elsewhere", host.Targets[^1].Ids["units"], Role.Filler);
        Db.ChangeTracker.Clear();

        Refused(
            await ResetPassword.Run(Db, Users, SessionTests.Time, Administrator, foreign.Id, Cancellation),
            AccessRefusals.OutOfReach
        );
        Refused(
            await CloseAccount.Run(Db, SessionTests.Time, Administrator, new(foreign.Id, true, "no"), Cancellation),
            AccessRefusals.OutOfReach
        );
    }

    // An account without a post stands in nobody's region yet.
    [Fact]
    public async Task AnAccountWithoutAPost_IsKeptByWhoeverMadeIt()
    {
        var below = Administrator with
        {
            Posts = [.. Administrator.Posts.Select(post => post with { UnitPath = post.UnitPath + "999/" })],
        };
        var own = await AddAccount.Run(Db, Users, SessionTests.Time, below, new("own-child", "甲", null), Cancellation);
        var other = await Added("other-child");
        Db.ChangeTracker.Clear();

        Assert.True(
            (
                await ResetPassword.Run(Db, Users, SessionTests.Time, below, own.OrThrow().AccountId, Cancellation)
            ).TryGet(out _)
        );
        Db.ChangeTracker.Clear();
        // Made by the administrator of the root, under another account.
        var stranger = below with
        {
            AccountId = Named("jixiaogu").AccountId,
        };
        Refused(
            await ResetPassword.Run(Db, Users, SessionTests.Time, stranger, other, Cancellation),
            AccessRefusals.OutOfReach
        );
    }

    [Fact]
    public async Task ANewPassword_EndsTheKeysOfTheInterface_AndTheWatchersHearOfIt()
    {
        var account = await Added("with-key");
        (await Give(await Request(account, Role.Filler))).OrThrow();
        var request = new TokenRequest("with-key", "取数", [ApiScope.ReadFilings], 10);
        var key = (await IssueToken.Run(Db, SessionTests.Time, Administrator, request, Cancellation)).OrThrow();
        Db.ChangeTracker.Clear();

        (await ResetPassword.Run(Db, Users, SessionTests.Time, Administrator, account, Cancellation)).OrThrow();

        Assert.NotNull((await Db.ApiTokens.SingleAsync(one => one.Id == key.Token.Id, Cancellation)).RevokedAt);
        var told = await Db
            .Notices.Where(notice => notice.Arguments.Contains("取数"))
            .Select(notice => notice.AccountId)
            .ToListAsync(Cancellation);
        Assert.Contains(account, told);
        Assert.Contains(Named("shenji").AccountId, told);
    }

    [Fact]
    public async Task APasskey_IsWrittenDownAndTold()
    {
        await NotePasskey.Run(Db, SessionTests.Time, Administrator, "备用钥匙", added: true, Cancellation);

        var place = $"accounts/{Administrator.AccountId}";
        Assert.True(await Db.Events.AnyAsync(row => row.Kind == "passkey-add" && row.Place == place, Cancellation));
        Assert.True(
            await Db.Notices.AnyAsync(
                notice => notice.AccountId == Administrator.AccountId && notice.Arguments.Contains("备用钥匙"),
                Cancellation
            )
        );
    }

    [Theory]
    [InlineData("short1", false)]
    [InlineData("1234567890", false)]
    [InlineData("Password12345", false)]
    [InlineData("P@ssw0rd12345", false)]
    [InlineData("qwerty!!20261", false)]
    [InlineData("a1a1a1a1a1a1", false)]
    [InlineData("onlylettershere", false)]
    [InlineData("named-person-2026", false)]
    [InlineData("river7stone9lamp", true)]
    [InlineData("财政绩效评价工作2026年", true)]
    public async Task Password_IsHeldToTheRules(string password, bool good)
    {
        var user = new Account { UserName = "named-person", DisplayName = "" };
        var fine = true;
        foreach (var rule in Users.PasswordValidators)
        {
            fine &= (await rule.ValidateAsync(Users, user, password)).Succeeded;
        }

        Assert.Equal(good, fine);
    }

    [Fact]
    public void Words_AreThereForEveryRoleAndRight()
    {
        Assert.All(
            Enum.GetValues<Role>(),
            role => Assert.NotEqual(role.ToString(), AccessWords.Of(role, Language.Chinese))
        );
        Assert.All(
            Enum.GetValues<Right>(),
            right => Assert.NotEqual(right.ToString(), AccessWords.Of(right, Language.Chinese))
        );
    }

    private Actor Named(string name) => host.Visitors.Single(visitor => visitor.Name == name).Actor!;

    private Task<Result<Post>> Give(PostRequest request) =>
        GivePost.Run(Db, SessionTests.Time, Administrator, request, Cancellation);

    private async Task<long> Added(string name)
    {
        var added = await AddAccount.Run(
            Db,
            Users,
            SessionTests.Time,
            Administrator,
            new(name, name, null),
            Cancellation
        );
        Db.ChangeTracker.Clear();
        return added.OrThrow().AccountId;
    }

    private Task<PostRequest> Request(long account, Role role) =>
        Task.FromResult(new PostRequest(account, host.Targets[0].Ids["units"], role, null, null, null, null));

    private static void Refused<T>(Result<T> result, string id)
        where T : notnull => Assert.Contains(result.Findings, finding => finding.Rule == id);
}
