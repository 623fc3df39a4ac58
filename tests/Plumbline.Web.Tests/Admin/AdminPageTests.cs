using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Plumbline.App.Data;
using Plumbline.App.Webhooks;
using Plumbline.Web.Jobs;
using Plumbline.Web.Tests.Forms;
using Plumbline.Web.Tests.Webhooks;
using Plumbline.Web.Webhooks;
using Xunit;

namespace Plumbline.Web.Tests.Admin;

/// <summary>The administrator sees background work, has it done now, and lets another system hear of events.</summary>
public sealed class AdminPageTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Subscription_Test_Failure_AndSentAgain()
    {
        await using var receiver = await Receiver.Start();
        await using var host = new WebHost("Production")
        {
            Settings = [("Webhooks:Enabled", "true"), ("Webhooks:Networks:0", "127.0.0.0/8")],
        };
        await host.InitializeAsync();
        using var browser = await FormsBrowser.SignIn(host, "guanli");
        var page = await browser.Open("/admin/webhooks");
        Assert.Contains("预算管理一体化系统", page.Body!.TextContent, StringComparison.Ordinal);
        var unit = page.QuerySelector("#unit option")!.GetAttribute("value")!;

        var (_, refused) = await Post(
            browser,
            page,
            "/admin/webhooks?handler=Add",
            ("Input.Name", ""),
            ("Input.Url", "http://10.1.2.3/in"),
            ("Input.UnitId", unit),
            ("Input.Kinds", WebhookKind.Issued)
        );
        Assert.Null(refused.GetElementById("secret"));
        Assert.Contains("http 只能发往", refused.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("请写明用途", refused.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("http://10.1.2.3", (await browser.Open("/admin/webhooks")).Body!.TextContent);
        var (status, made) = await Post(
            browser,
            page,
            "/admin/webhooks?handler=Add",
            ("Input.Name", "一体化"),
            ("Input.Url", receiver.Address.AbsoluteUri),
            ("Input.UnitId", unit),
            ("Input.Kinds", WebhookKind.Issued)
        );
        Assert.Equal(HttpStatusCode.OK, status);
        var secret = made.GetElementById("secret")!.TextContent;
        var address = made.QuerySelectorAll("tbody th a")[^1].GetAttribute("href")!;
        receiver.Status = 500;
        await Post(browser, await browser.Open(address), address + "?handler=Send");
        await Turn<WebhookJob>(host, "webhooks");
        Assert.Contains("HTTP 500", (await browser.Open(address)).Body!.TextContent, StringComparison.Ordinal);

        receiver.Status = 200;
        var log = await browser.Open(address);
        var again = log.QuerySelector("input[name=delivery]")!.GetAttribute("value")!;
        await Post(browser, log, address + "?handler=Send", ("delivery", again));
        await Turn<WebhookJob>(host, "webhooks");

        Assert.Contains("已送达", (await browser.Open(address)).Body!.TextContent, StringComparison.Ordinal);
        Assert.True(receiver.Got.Count >= 2);
        Assert.Single(receiver.Got.Select(got => got.Headers["X-Plumbline-Delivery"]).Distinct());
        Assert.All(
            receiver.Got,
            got =>
                Assert.Equal(
                    WebhookSignature.Of(secret, got.Headers["X-Plumbline-Timestamp"], got.Body),
                    got.Headers["X-Plumbline-Signature"]
                )
        );
        Assert.Null((await browser.Open("/admin/webhooks")).GetElementById("secret"));
    }

    [Fact]
    public async Task Jobs_AreListed_AskedFor_AndDone()
    {
        await using var host = new WebHost();
        await host.InitializeAsync();
        using var browser = await FormsBrowser.SignIn(host, "guanli");
        await Turn<SealJob>(host, "seal");
        var page = await browser.Open("/admin/jobs");
        Assert.Equal(
            ["seal", "remind", "mail", "webhooks"],
            page.QuerySelectorAll("tbody th code").Select(name => name.TextContent)
        );

        await Post(browser, page, "/admin/jobs?handler=Run", ("name", "seal"));
        await Turn<SealJob>(host, "seal");

        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var done = await db.Jobs.SingleAsync(one => one.Name == "seal", Cancellation);
        Assert.Equal((null, 0L), (done.Problem, done.Failures));
        Assert.True(await db.Events.AnyAsync(entry => entry.Place == "jobs/seal", Cancellation));
    }

    // A whole round, by the timer of the node or at once.
    private static async Task Turn<T>(WebHost host, string name)
        where T : Repeating
    {
        var job = host.Services.GetServices<IHostedService>().OfType<T>().Single();
        await using var scope = host.Services.CreateAsyncScope();
        var jobs = scope.ServiceProvider.GetRequiredService<AppDb>().Jobs.Where(one => one.Name == name);
        var before = await jobs.Select(one => one.Rounds).SingleOrDefaultAsync(Cancellation);
        while (await jobs.Select(one => one.Rounds).SingleOrDefaultAsync(Cancellation) == before)
        {
            await jobs.ExecuteUpdateAsync(row => row.SetProperty(one => one.NextAt, DateTime.UnixEpoch), Cancellation);
            await job.Turn(Repeating.Node, Cancellation);
        }
    }

    private static async Task<(HttpStatusCode Status, IHtmlDocument Page)> Post(
        FormsBrowser browser,
        IHtmlDocument page,
        string path,
        params (string, string)[] fields
    )
    {
        var all = fields.Append(("__RequestVerificationToken", FormsBrowser.Token(page)));
        using var content = new FormUrlEncodedContent(all.Select(one => KeyValuePair.Create(one.Item1, one.Item2)));
        using var answer = await browser.Client.PostAsync(path, content, Cancellation);
        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{path}: {answer.StatusCode}");
        var text = await answer.Content.ReadAsStringAsync(Cancellation);
        return (answer.StatusCode, new AngleSharp.Html.Parser.HtmlParser().ParseDocument(text));
    }
}
