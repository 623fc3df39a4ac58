using System.Globalization;
using Microsoft.Playwright;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Browser.Tests;

/// <summary>A form is filled in a real browser: typed, pasted, cut off, filled by two, killed, reloaded.</summary>
public sealed class FillJourneyTests(DemoPages browser) : IAsyncLifetime
{
    private const string Block =
        "产出指标\t数量指标\t资助学生人数\t≥300\t310\t40\t40\t定量\t≥\t人\n"
        + "满意度指标\t服务对象满意度指标\t家长满意度\t≥95%\t96%\t10\t10\t定量\t正向\t\n";

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
    public async Task Fill_OfflineBackConflictKillReload_ShowsAllThatWasTyped()
    {
        Assert.SkipWhen(RealServer.Program is null, "src/Plumbline.Web is not built in this configuration");
        await using var person = await browser.Person(1366, 768);
        var page = await person.NewPageAsync();
        var problems = new List<string>();
        page.PageError += (_, error) => problems.Add(error);
        page.Console += (_, message) =>
            problems.AddRange(
                message.Text.Contains("Content Security", StringComparison.Ordinal) ? [message.Text] : []
            );
        await page.SignIn(server.Address, "tianbao");
        var form = await OpenForm(page);

        await TypeFunds(page);
        await Paste(page);
        await TypeOffline(page);
        await MeetConflict(page, form);
        await KillWhileTyping(page);

        await page.ReloadAsync();
        await Checked(page);
        Assert.Equal("按时足额发放", await page.InputValueAsync("#f-goals-overall-expectedGoal"));
        Assert.Equal("乙学校", await page.InputValueAsync("#f-identity-unit"));
        Assert.Equal("全部到位", await page.InputValueAsync("#f-goals-overall-actualOutcome"));
        Assert.Equal(2, await page.Locator("#s-Indicators .tabulator-row").CountAsync());
        Assert.Contains(
            "98.5%",
            await page.InnerTextAsync("#s-Funds .tabulator-row >> nth=0"),
            StringComparison.Ordinal
        );
        Assert.Equal("50 / 100", await page.InnerTextAsync("[data-weight]"));
        Assert.Empty(problems);
    }

    private async Task<string> OpenForm(IPage page)
    {
        await page.GotoAsync(new Uri(server.Address, "/forms?state=Draft&text=公用经费").AbsoluteUri);
        await page.ClickAsync(".pl-list tr:has-text('第二中学') td a");
        await Checked(page);
        return page.Url;
    }

    // From cell to cell by Tab, as one types figures from paper.
    private static async Task TypeFunds(IPage page)
    {
        await Cell(page, "budget.total.initialBudget").ClickAsync();
        foreach (var amount in (string[])["120", "100", "98.5"])
        {
            await page.Keyboard.TypeAsync(amount);
            await page.Keyboard.PressAsync("Tab");
        }

        await Saved(page);
        Assert.Equal("98.5", await Cell(page, "budget.total.executedAmount").InnerTextAsync());
    }

    private static async Task Paste(IPage page)
    {
        var rows = page.Locator("#s-Indicators .tabulator-row");
        await page.ClickAsync("#s-Indicators [data-do=add]");
        await rows.First.WaitForAsync();
        await Send();
        Assert.Equal(2, await rows.CountAsync());
        await page.ClickAsync("#s-Indicators [data-do=undo]");
        await Saved(page);
        Assert.Equal(1, await rows.CountAsync());
        await Send();
        Assert.Contains("满意度指标", await rows.Nth(1).InnerTextAsync(), StringComparison.Ordinal);

        async Task Send()
        {
            await page.ClickAsync("#s-Indicators .tabulator-cell[data-place$='.kind'] >> nth=0");
            await page.EvaluateAsync(
                """
                text => {
                  const data = new DataTransfer();
                  data.setData("text/plain", text);
                  document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
                }
                """,
                Block
            );
            await page.ClickAsync("dialog button[value=yes]");
            await rows.Nth(1).WaitForAsync();
            await Saved(page);
        }
    }

    private static async Task TypeOffline(IPage page)
    {
        await page.Context.SetOfflineAsync(true);
        await page.FillAsync("#f-goals-overall-expectedGoal", "按时足额发放");
        await page.ClickAsync("h1");
        await page.Locator("[data-form][data-state=offline]").WaitForAsync();
        await page.Context.SetOfflineAsync(false);
        await Saved(page);
    }

    private static async Task MeetConflict(IPage page, string form)
    {
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync(form);
        await Checked(other);
        // The second window has not heard of the first one's change when it types.
        await other.RouteAsync("**/check*", route => route.AbortAsync());
        await page.FillAsync("#f-identity-unit", "甲学校");
        await page.ClickAsync("h1");
        await Saved(page);
        await other.FillAsync("#f-identity-unit", "乙学校");
        await other.ClickAsync("h1");
        await other.Locator("dialog[open]").WaitForAsync();
        var words = await other.InnerTextAsync("dialog");
        Assert.Contains("甲学校", words, StringComparison.Ordinal);
        Assert.Contains("乙学校", words, StringComparison.Ordinal);
        Assert.Contains("填报人", words, StringComparison.Ordinal);
        await other.ClickAsync("dialog button[value=mine]");
        await Saved(other);
        await other.CloseAsync();
    }

    private async Task KillWhileTyping(IPage page)
    {
        await server.Kill();
        await page.FillAsync("#f-goals-overall-actualOutcome", "全部到位");
        await page.ClickAsync("h1");
        await page.Locator("[data-form][data-state=offline]").WaitForAsync();
        await server.Start(Cancellation);
        await Saved(page);
    }

    private static ILocator Cell(IPage page, string place) =>
        page.Locator(string.Create(CultureInfo.InvariantCulture, $".tabulator-cell[data-place='{place}']")).First;

    private static Task Saved(IPage page) => page.Locator("[data-form][data-state=saved]").WaitForAsync();

    private static Task Checked(IPage page) => page.Locator("[data-form][data-checked]").WaitForAsync();
}
