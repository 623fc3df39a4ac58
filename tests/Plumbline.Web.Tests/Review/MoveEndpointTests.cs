using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.App.Data;
using Plumbline.App.Demo;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;
using Xunit;

namespace Plumbline.Web.Tests.Review;

/// <summary>The endpoint of moves lets through what the table of moves holds, and nothing else.</summary>
public sealed class MoveEndpointTests : IAsyncLifetime
{
    private readonly WebHost host = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync()
    {
        host.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(FilingStage.SelfEvaluation)]
    [InlineData(FilingStage.Goal)]
    [InlineData(FilingStage.Monitoring)]
    public async Task EveryStateActionAndRole_AgreesWithTheTable(FilingStage stage)
    {
        var id = await FormId(stage);
        var wrong = new List<string>();
        foreach (var account in SeedDemo.Accounts)
        {
            using var client = await SignIn(account.UserName);
            var token = await Token(client);
            foreach (var state in Enum.GetValues<FormState>())
            {
                foreach (var action in Enum.GetValues<MoveAction>())
                {
                    await Put(id, state);
                    using var answer = await Post(client, token, id, action, state);
                    // Into and out of disclosure a form goes with its publication only.
                    var move = FormProcess.Of(stage).TryMove(state, action, account.Role);
                    var allowed = move is { FollowsPublication: false };
                    var passed = answer.StatusCode is not (HttpStatusCode.Forbidden or HttpStatusCode.NotFound);
                    if (allowed != passed)
                    {
                        wrong.Add($"{account.Role} {action} from {state}: {answer.StatusCode}");
                    }
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Panel_OffersWhatTheTableHolds()
    {
        var id = await FormId();
        await Put(id, FormState.UnitApproved);
        using var client = await SignIn("jicai");

        var page = await Page(client, $"/forms/{id}/moves");

        Assert.Equal(
            ["Approve", "Return"],
            page.QuerySelectorAll("input[name='Input.Action']").Select(input => input.GetAttribute("value")!)
        );
        Assert.NotNull(page.QuerySelector("textarea#reason-Return[required]"));
    }

    [Theory]
    [InlineData("/review")]
    [InlineData("/notices")]
    [InlineData("/log")]
    public async Task Page_HasNothingThatThePolicyForbids_AndIsNotInTheWrongLanguage(string path)
    {
        using var client = await SignIn("jixiaogu");

        var page = await Page(client, path);

        Assert.NotEqual("", Assert.Single(page.QuerySelectorAll("h1")).TextContent.Trim());
        Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src])"));
        Assert.DoesNotContain(
            page.QuerySelectorAll("main *"),
            element => element.TextContent.Contains("Queue.", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("tianbao", "/log", HttpStatusCode.Forbidden)]
    [InlineData("tianbao", "/review", HttpStatusCode.Forbidden)]
    [InlineData("tianbao", "/review/{foreign}", HttpStatusCode.NotFound)]
    [InlineData("tianbao", "/forms/{foreign}/history", HttpStatusCode.NotFound)]
    [InlineData("tianbao", "/forms/{foreign}/moves", HttpStatusCode.NotFound)]
    [InlineData("zhuanjia", "/review/{foreign}", HttpStatusCode.NotFound)]
    [InlineData("guanli", "/review/{foreign}", HttpStatusCode.Forbidden)]
    [InlineData("jixiaogu", "/review/{foreign}", HttpStatusCode.OK)]
    [InlineData("jixiaogu", "/forms/{foreign}/history", HttpStatusCode.OK)]
    [InlineData("jixiaogu", "/review/{foreign}/cell?place=identity.department", HttpStatusCode.OK)]
    public async Task Page_IsThereForThoseWhoMaySeeIt(string user, string path, HttpStatusCode expected)
    {
        var foreign = await ForeignFormId();
        using var client = await SignIn(user);

        using var answer = await client.GetAsync(
            path.Replace("{foreign}", $"{foreign}", StringComparison.Ordinal),
            Cancellation
        );

        Assert.Equal(expected, answer.StatusCode);
    }

    private async Task<long> FormId(FilingStage stage = FilingStage.SelfEvaluation) =>
        await Find(db => db.Forms.Where(form => form.Stage == stage).OrderBy(form => form.Id).Select(form => form.Id));

    private async Task<long> ForeignFormId()
    {
        var own = await Find(db => db.Forms.OrderBy(form => form.Id).Select(form => form.UnitId));
        return await Find(db =>
            db.Forms.Where(form => form.UnitId != own).OrderBy(form => form.Id).Select(form => form.Id)
        );
    }

    private async Task<long> Find(Func<AppDb, IQueryable<long>> query)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<AppDb>()).FirstAsync(Cancellation);
    }

    private async Task Put(long id, FormState state)
    {
        await using var scope = host.Services.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<AppDb>()
            .Forms.Where(form => form.Id == id)
            .ExecuteUpdateAsync(form => form.SetProperty(row => row.State, state), Cancellation);
    }

    private async Task<HttpClient> SignIn(string user)
    {
        var client = host.CreateClient(new() { AllowAutoRedirect = false });
        var page = await Page(client, "/account/signin");
        using var answer = await client.PostAsync(
            "/account/signin",
            new FormUrlEncodedContent(
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["Input.UserName"] = user,
                    ["Input.Password"] = WebHost.Password,
                    ["__RequestVerificationToken"] = TokenOf(page),
                }
            ),
            Cancellation
        );
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    private static async Task<string> Token(HttpClient client) => TokenOf(await Page(client, "/notices"));

    private static string TokenOf(IHtmlDocument page) =>
        page.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;

    private static async Task<IHtmlDocument> Page(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path, Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Cancellation));
    }

    private static async Task<HttpResponseMessage> Post(
        HttpClient client,
        string token,
        long id,
        MoveAction action,
        FormState from
    )
    {
        using var content = new FormUrlEncodedContent(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Input.Action"] = action.ToString(),
                ["Input.From"] = from.ToString(),
                ["Input.Reason"] = "理由",
                ["__RequestVerificationToken"] = token,
            }
        );
        return await client.PostAsync($"/forms/{id}/moves", content, Cancellation);
    }
}
