using Microsoft.Playwright;
using Plumbline.Testing;
using Plumbline.Testing.Architecture;
using Xunit;

namespace Plumbline.Browser.Tests;

/// <summary>The dashboards in a real browser: charts are drawn under the policy of the pages, and nobody is shut out.</summary>
public sealed class DashboardTests(DemoPages browser) : IAsyncLifetime
{
    private readonly RealServer server = new();

    public async ValueTask InitializeAsync()
    {
        if (RealServer.Program is not null && DemoPages.IsThere)
        {
            await server.Start(TestContext.Current.CancellationToken);
        }
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Charts_AreDrawnAndLeadToForms()
    {
        Assert.SkipWhen(RealServer.Program is null, "src/Plumbline.Web is not built in this configuration");
        await using var person = await browser.Person(1366, 768);
        var page = await person.NewPageAsync();
        var problems = new List<string>();
        page.PageError += (_, error) => problems.Add(error);
        page.Console += (_, message) => problems.AddRange(message.Type == "error" ? [message.Text] : []);
        await SignIn(page);

        var charts = page.Locator("[data-chart]");
        Assert.Equal(7, await charts.CountAsync());
        Assert.Equal(7, await page.Locator("[data-chart] svg").CountAsync());
        Assert.Empty(problems);

        await page.Locator("[data-chart='grades'] svg path[fill='#0b64a8']").First.ClickAsync();
        await page.WaitForURLAsync(address => address.Contains("grade=Excellent", StringComparison.Ordinal));
        Assert.NotEqual(0, await page.Locator(".pl-list tbody tr").CountAsync());
    }

    [Theory]
    [InlineData(1366, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Dashboard_HasNoSeriousBarrier(int width, ColorScheme scheme)
    {
        Assert.SkipWhen(RealServer.Program is null, "src/Plumbline.Web is not built in this configuration");
        var page = await browser.Open(width, 844, scheme);
        await SignIn(page);

        var found = await page.EvaluateAsync<string[]>(AccessibilityTests.Scan);

        Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"));
        await page.CloseAsync();
        Breaches.None(found);
    }

    private async Task SignIn(IPage page)
    {
        await page.GotoAsync(new Uri(server.Address, "/account/signin").AbsoluteUri);
        await page.FillAsync("[name='Input.UserName']", "jixiaogu");
        await page.FillAsync("[name='Input.Password']", RealServer.Password);
        await page.ClickAsync("main button[type=submit]");
        await page.GotoAsync(new Uri(server.Address, "/dashboards").AbsoluteUri);
    }
}
