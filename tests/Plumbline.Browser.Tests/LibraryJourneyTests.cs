using Microsoft.Playwright;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Browser.Tests;

/// <summary>An indicator goes from the library into a form in a real browser, and is met again on its card.</summary>
public sealed class LibraryJourneyTests(DemoPages browser) : IAsyncLifetime
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
    public async Task Indicator_TakenFromTheLibrary_IsARowOfTheForm_AndMetAgainOnItsCard()
    {
        Assert.SkipWhen(RealServer.Program is null, "src/Plumbline.Web is not built in this configuration");
        await using var context = await browser.Person(1366, 900);
        var page = await SignIn(context, "tianbao");
        await page.GotoAsync(Address("/forms?state=Draft&text=公用经费"));
        await page.ClickAsync(".pl-list td a >> nth=-1");
        await page.Locator("[data-form][data-checked]").WaitForAsync();
        var form = page.Url;

        var before = await page.GetAttributeAsync("[data-form]", "data-checked");
        await page.ClickAsync("[data-library]");
        await page.Locator(".pl-pick-list li").First.WaitForAsync();
        await page.FillAsync(".pl-pick input", "营养改善");
        await page.Locator(".pl-pick-list li:has-text('营养改善受益学生数')").First.WaitForAsync();
        await page.ClickAsync(".pl-pick-list li:has-text('营养改善受益学生数') button");
        await page.ClickAsync(".pl-pick .pl-dialog-buttons button");
        var row = page.Locator("#s-Indicators .tabulator-row:has-text('营养改善受益学生数')");
        await row.First.WaitForAsync();
        Assert.Contains("数量指标", await row.First.InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator("[data-form][data-state=saved]").WaitForAsync();
        // Where it is used is kept when the form is judged.
        await page.WaitForFunctionAsync(
            "before => Number(document.querySelector('[data-form]').dataset.checked) > Number(before)",
            before
        );

        await page.GotoAsync(Address("/library/card?code=EDU-008"));
        var uses = page.Locator("section[aria-labelledby=h-uses] a");
        await uses.First.WaitForAsync();
        Assert.Contains(new Uri(form).AbsolutePath, await page.InnerHTMLAsync("main"), StringComparison.Ordinal);
    }

    private async Task<IPage> SignIn(IBrowserContext context, string person)
    {
        var page = await context.NewPageAsync();
        await page.SignIn(server.Address, person);
        return page;
    }

    private string Address(string path) => new Uri(server.Address, path).AbsoluteUri;
}
