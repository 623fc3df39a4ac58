using Plumbline.Testing;
using Xunit;

namespace Plumbline.Browser.Tests;

/// <summary>
/// What was typed on a page is not lost when a form of the page is refused, nor when another one of it is sent.
/// </summary>
public sealed class KeepJourneyTests(DemoPages browser) : IAsyncLifetime
{
    private readonly RealServer server = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        if (RealServer.Program is not null && DemoPages.IsThere)
        {
            await server.Start(Cancellation);
        }
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Scores_AfterARefusal_StandAsTheyWereTyped()
    {
        Assert.SkipWhen(RealServer.Program is null, "src/Plumbline.Web is not built in this configuration");
        await using var context = await browser.Person(1366, 900);
        var page = await context.NewPageAsync();
        await page.SignIn(server.Address, "zhuanjia");
        await page.ClickAsync("main tr:has-text('绩效评价打分') a");
        await page.FillAsync("[name=points-basis]", "99");
        await page.FillAsync("[name=points-goal]", "2.5");
        await page.FillAsync("[name=reason-goal]", "目标偏低");

        await page.ClickAsync("form:has([name=points-goal]) button[type=submit]");
        await page.Locator(".pl-flash-error").WaitForAsync();

        Assert.Equal("99", await page.InputValueAsync("[name=points-basis]"));
        Assert.Equal("2.5", await page.InputValueAsync("[name=points-goal]"));
        Assert.Equal("目标偏低", await page.InputValueAsync("[name=reason-goal]"));

        await page.FillAsync("[name=points-basis]", "3");
        await page.ClickAsync("form:has([name=points-goal]) button[type=submit]");
        await page.Locator(".pl-flash-success").WaitForAsync();
        Assert.Equal("2.5", await page.InputValueAsync("[name=points-goal]"));
        Assert.Null(await page.EvaluateAsync<string?>("sessionStorage.getItem('plumbline.typed')"));
    }

    private string Address(string path) => new Uri(server.Address, path).AbsoluteUri;
}
