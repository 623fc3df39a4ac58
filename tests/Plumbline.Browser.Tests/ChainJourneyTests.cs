using System.Text;
using Microsoft.Playwright;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Browser.Tests;

/// <summary>The program with the demonstration, once for all journeys of the chain.</summary>
public sealed class ChainServer : IAsyncLifetime
{
    private readonly RealServer server = new();

    internal static bool IsThere => RealServer.Program is not null && DemoPages.IsThere;

    public async ValueTask InitializeAsync()
    {
        if (IsThere)
        {
            await server.Start(CancellationToken.None);
        }
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    internal string Address(string path) => new Uri(server.Address, path).AbsoluteUri;
}

/// <summary>Parts of the chain beside the self-evaluation, in a real browser from their page to their document.</summary>
public sealed class ChainJourneyTests(DemoPages browser, ChainServer server) : IClassFixture<ChainServer>
{
    [Fact]
    public async Task ExAnte_FromTheListToItsReport_AndItsResult()
    {
        Assert.SkipWhen(!ChainServer.IsThere, "src/Plumbline.Web is not built in this configuration");
        await using var context = await browser.Person(1366, 768);
        var page = await SignIn(context, "jixiaogu");
        await page.GotoAsync(server.Address("/ex-ante"));
        await page.ClickAsync(".pl-list tbody tr:last-child a");
        await page.Locator("a[href*='format=docx']").WaitForAsync();

        Assert.Equal("PK", await Downloaded(page, "a[href*='format=docx']"));
        Assert.Equal("PK", await Downloaded(page, "a[href*='format=xlsx']"));
        await page.ClickAsync("a[href$='/result']");
        await page.Locator("table.pl-grid").First.WaitForAsync();
    }

    [Fact]
    public async Task Typed_IsThereAgainAfterARefusal_AndTheRightDecisionIsKept()
    {
        Assert.SkipWhen(!ChainServer.IsThere, "src/Plumbline.Web is not built in this configuration");
        await using var context = await browser.Person(1366, 768);
        var page = await SignIn(context, "yewugu");
        await page.GotoAsync(server.Address("/results"));
        await page.ClickAsync(".pl-list tbody tr a >> nth=0");
        await page.SelectOptionAsync("#action", "Cut");
        await page.FillAsync("#why", "受助学生减少");
        await page.FillAsync("#amount", "99999999");
        await page.ClickAsync("form:has(#why) button[type=submit]");
        await page.Locator(".pl-flash-error").WaitForAsync();

        Assert.Equal("Cut", await page.InputValueAsync("#action"));
        Assert.Equal("受助学生减少", await page.InputValueAsync("#why"));
        await page.FillAsync("#amount", "1");
        await page.ClickAsync("form:has(#why) button[type=submit]");
        await page.Locator(".pl-flash-success").WaitForAsync();
        Assert.Equal("", await page.InputValueAsync("#why"));
    }

    [Fact]
    public async Task CarryOver_IsKeptFromLastYearsForm_Spent_Printed_AndListed()
    {
        Assert.SkipWhen(!ChainServer.IsThere, "src/Plumbline.Web is not built in this configuration");
        await using var context = await browser.Person(1366, 768);
        var page = await SignIn(context, "jicai");
        await page.GotoAsync(server.Address("/carry-overs"));
        await page.ClickAsync("td form button >> nth=0");
        await page.Reaches("**/carry-overs/*");
        var name = await page.InnerTextAsync("h1");
        // What last year's form left stands there already.
        Assert.NotEqual("", await page.InputValueAsync("#balance"));
        await page.FillAsync("#balance", "10");
        await page.FillAsync("#spent", "4");
        await page.ClickAsync("form:has(#balance) button[type=submit]");
        await page.Locator("tfoot").WaitForAsync();
        Assert.Contains("40.00%", await page.InnerTextAsync(".pl-figures"), StringComparison.Ordinal);
        Assert.Contains("6.00", await page.InnerTextAsync("tfoot"), StringComparison.Ordinal);
        await page.FillAsync("#goal", "完成尾项工程");
        await page.ClickAsync("#texts button[type=submit]");
        await page.Locator("#goal").WaitForAsync();
        Assert.Equal("完成尾项工程", await page.InputValueAsync("#goal"));

        Assert.Equal("PK", await Downloaded(page, "a[href*='format=docx']"));
        Assert.Equal("PK", await Downloaded(page, "a[href*='format=xlsx']"));
        await page.ClickAsync(".breadcrumb a >> nth=-1");
        Assert.Contains(name, await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Transfer_IsSharedWithAProject_AndPrintsItsRegionalTable()
    {
        Assert.SkipWhen(!ChainServer.IsThere, "src/Plumbline.Web is not built in this configuration");
        await using var context = await browser.Person(1366, 768);
        var page = await SignIn(context, "jicai");
        await page.GotoAsync(server.Address("/transfers/2"));
        var rows = await page.Locator("section:first-of-type tbody tr").CountAsync();
        await page.SelectOptionAsync("#project", new SelectOptionValue { Index = 9 });
        await page.FillAsync("#amount", "1");
        await page.ClickAsync("form:has(#project) button[type=submit]");
        await page.Locator(".alert, .pl-flash").First.WaitForAsync();
        Assert.True(await page.Locator("section:first-of-type tbody tr").CountAsync() >= rows);

        Assert.Equal("PK", await Downloaded(page, "a[href*='format=docx']"));
        Assert.Equal("PK", await Downloaded(page, "a[href*='format=xlsx']"));
    }

    [Fact]
    public async Task Quality_AndTheCalendarOfDisclosure_ShowTheirWorking_AndPrint()
    {
        Assert.SkipWhen(!ChainServer.IsThere, "src/Plumbline.Web is not built in this configuration");
        await using var context = await browser.Person(1366, 768);
        var page = await SignIn(context, "jixiaogu");
        await page.GotoAsync(server.Address("/quality"));
        await page.ClickAsync("th[scope=row] a[href^='#d'] >> nth=0");
        Assert.Contains("#d", page.Url, StringComparison.Ordinal);
        Assert.Equal("PK", await Downloaded(page, "a[href*='format=docx']"));

        await page.GotoAsync(server.Address("/disclosure"));
        await page.FillAsync("#on", "2026-01-20");
        await page.FillAsync("#document", "示范财〔2026〕1号");
        await page.ClickAsync("form:has(#on) button[type=submit]");
        await page.Locator("tbody").First.WaitForAsync();
        Assert.Contains("2026-02-09", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Equal("PK", await Downloaded(page, "a[href*='format=xlsx']"));
    }

    // The first two bytes of what a link gives.
    private static async Task<string> Downloaded(IPage page, string link)
    {
        var file = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync(link));
        var start = new byte[2];
        await using var stream = await file.CreateReadStreamAsync();
        await stream.ReadExactlyAsync(start);
        return Encoding.ASCII.GetString(start);
    }

    private async Task<IPage> SignIn(IBrowserContext context, string person)
    {
        var page = await context.NewPageAsync();
        await page.SignIn(new Uri(server.Address("")), person);
        return page;
    }
}
