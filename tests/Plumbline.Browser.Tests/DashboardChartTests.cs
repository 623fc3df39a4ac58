using Microsoft.Playwright;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Browser.Tests;

/// <summary>
/// Charts of the dashboards say all their words within their frame: on a desk, on a phone, on paper; in both languages.
/// </summary>
public sealed class DashboardChartTests(DemoPages browser) : IAsyncLifetime
{
    // Columns and classes of the crossing: their names are drawn, in as many lines as they need. Names of units and states
    // may be shortened; the table has them whole.
    private const string Missing = """
        () => [...document.querySelectorAll('[data-chart]')].flatMap(place => {
          const bare = text => text.replace(/[\s()（）]/g, '');
          const chart = JSON.parse(document.getElementById('data-' + place.dataset.chart).textContent);
          const drawn = bare(place.textContent);
          const names = [...(chart.axes ?? []), ...(['columns', 'bubbles'].includes(chart.kind) ? chart.labels : [])];
          return names.filter(name => name && !drawn.includes(bare(name))).map(name => place.dataset.chart + ' ' + name);
        })
        """;

    private const string CutOff = """
        () => [...document.querySelectorAll('[data-chart]')].flatMap(place => {
          const frame = place.getBoundingClientRect();
          return [...place.querySelectorAll('svg text')].filter(text => {
            const box = text.getBoundingClientRect();
            return box.width > 0
              && (box.left < frame.left - 1 || box.right > frame.right + 1
                || box.top < frame.top - 1 || box.bottom > frame.bottom + 1);
          }).map(text => place.dataset.chart + ' ' + text.textContent);
        })
        """;

    // A window as wide as the paper at least, for the emulation lays the page out as wide as the window.
    private const int Paper = 700;

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

    [Theory]
    [InlineData(1366, 768)]
    [InlineData(390, 844)]
    public async Task EveryWord_IsWithinItsFrame_OnTheScreenAndOnPaper(int width, int height)
    {
        Assert.SkipWhen(RealServer.Program is null, "src/Plumbline.Web is not built in this configuration");
        var page = await browser.Open(width, height, ColorScheme.Dark);
        await page.SignIn(server.Address, "jicai");
        foreach (var language in (string[])["zh-CN", "en"])
        {
            await page.GotoAsync(new Uri(server.Address, $"/language/{language}?back=%2Fdashboards").AbsoluteUri);
            await page.Locator("[data-chart] svg").Nth(6).WaitForAsync();
            await Holds(page, language);
            if (width < Paper)
            {
                continue;
            }

            await page.EmulateMediaAsync(new() { Media = Media.Print });
            await page.EvaluateAsync("() => dispatchEvent(new Event('beforeprint'))");
            await Holds(page, language + " on paper");
            await page.EvaluateAsync("() => dispatchEvent(new Event('afterprint'))");
            await page.EmulateMediaAsync(new() { Media = Media.Screen });
        }
    }

    private static async Task Holds(IPage page, string where)
    {
        Assert.Equal((where, ""), (where, string.Join("; ", await page.EvaluateAsync<string[]>(Missing))));
        Assert.Equal((where, ""), (where, string.Join("; ", await page.EvaluateAsync<string[]>(CutOff))));
    }
}
