using Microsoft.Playwright;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Browser.Tests;

/// <summary>
/// A form goes through its season in a real browser: filled from a spreadsheet, handed in, returned with a remark on a cell,
/// mended, approved by everybody, sealed, reviewed for secrets, published, and verified by a citizen.
/// </summary>
public sealed class SeasonJourneyTests(DemoPages browser) : IAsyncLifetime
{
    private const string Genuine = "属实";

    // As it is copied from the official form: with its head and its merged cells.
    private const string Block =
        "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施\n"
        + "产出指标（50分）\t数量指标\t惠及学生数\t≥1200人\t1210人\t20\t20\t\n"
        + "\t时效指标\t拨付及时率\t≥95%\t90%\t30\t28.42\t年底集中支付，部分资金次年拨付\n"
        + "效益指标（30分）\t社会效益指标\t学校正常运转\t正常运转\t正常运转\t30\t28\t\n"
        + "满意度指标（10分）\t服务对象满意度指标\t家长满意度\t≥90%\t93.5%\t10\t10\t";

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
    public async Task Season_FromSpreadsheetToVerifiedPublication_ShowsTheSameScore()
    {
        Assert.SkipWhen(RealServer.Program is null, "src/Plumbline.Web is not built in this configuration");
        var filler = await SignIn("tianbao");
        await filler.GotoAsync(Address("/forms?state=Draft&text=公用经费"));
        await filler.ClickAsync(".pl-list tr:has-text('第二中学') td a");
        await Checked(filler);
        var id = filler.Url.Split('/')[^1];
        await Fill(filler);
        await Submit(filler);

        await Return(id);
        await Mend(filler, id);
        foreach (var person in (string[])["fuzeren", "jicai", "yewugu", "jixiaogu"])
        {
            await Move(person, id);
        }

        var code = await Publish(id);
        await Verify(code);
    }

    private static async Task Fill(IPage page)
    {
        await Cell(page, "budget.total.initialBudget").ClickAsync();
        foreach (var typed in (string[])["120.5", "118", "110.33", "10", "9.35"])
        {
            await page.Keyboard.TypeAsync(typed);
            await page.Keyboard.PressAsync("Tab");
        }

        await page.FillAsync("#f-goals-overall-expectedGoal", "保障学校正常运转，惠及学生1200人。");
        await page.FillAsync("#f-goals-overall-actualOutcome", "全年惠及学生1210人，学校运转正常。");
        await page.ClickAsync("#s-Indicators .tabulator-placeholder, #s-Indicators .tabulator-tableholder");
        await page.EvaluateAsync(
            """
            text => {
              const data = new DataTransfer();
              data.setData("text/plain", text);
              document.querySelector("#s-Indicators .tabulator").dispatchEvent(
                new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
            }
            """,
            Block
        );
        await page.ClickAsync("dialog button[value=yes]");
        await page.Locator("#s-Indicators .tabulator-row").Nth(3).WaitForAsync();
        await Saved(page);
        await page.Locator("[data-weight]", new() { HasText = "100 / 100" }).WaitForAsync();
        var reason = page.Locator("#s-Deviations .tabulator-cell[data-place$='.deviationReason']").Nth(1);
        Assert.Contains("集中支付", await reason.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains(
            "产出指标",
            await page.InnerTextAsync("#s-Indicators .tabulator-row >> nth=1"),
            StringComparison.Ordinal
        );
    }

    private static async Task Submit(IPage page)
    {
        await page.ClickAsync("[data-submit]");
        await page.Locator(".pl-flash-success").WaitForAsync();
    }

    private async Task Return(string id)
    {
        var page = await SignIn("fuzeren");
        await page.GotoAsync(Address($"/review/{id}"));
        await page.ClickAsync("[data-place$='.selfScore'] >> nth=2");
        await page.Locator("#cell-body", new() { HasText = "绩效指标 3" }).WaitForAsync();
        await page.FillAsync("#remark-text", "请选择档次并说明理由。");
        await page.ClickAsync("#cell-body form:has(#remark-text) button");
        await page.Locator(".pl-flash-success").WaitForAsync();
        await page.ClickAsync(".pl-review-side summary:has-text('退回')");
        await page.FillAsync(".pl-review-side details[open] textarea", "请补充定性指标的依据。");
        await page.ClickAsync(".pl-review-side details[open] button");
        await page.Locator(".pl-flash-success").WaitForAsync();
        await page.Context.CloseAsync();
    }

    private async Task Mend(IPage page, string id)
    {
        await page.GotoAsync(Address($"/forms/{id}"));
        await Checked(page);
        Assert.Contains(
            "请补充定性指标的依据",
            await page.InnerTextAsync(".pl-flash-warning"),
            StringComparison.Ordinal
        );
        Assert.Contains("请选择档次", await page.InnerTextAsync(".pl-thread"), StringComparison.Ordinal);
        var band = Cell(page, "band", row: 2);
        await band.ScrollIntoViewIfNeededAsync();
        await band.ClickAsync(
            new()
            {
                Position = new() { X = 10, Y = 10 },
            }
        );
        await page.Keyboard.PressAsync("F2");
        await page.Locator("select.pl-editor").SelectOptionAsync("achieved");
        await page.Keyboard.PressAsync("Enter");
        await Saved(page);
        // 9.35 + 20 + 28.42 + 28 + 10, each rounded by its own rule.
        await page.Locator("[data-score]", new() { HasText = "95.77" }).WaitForAsync();
        await page.ClickAsync(".pl-thread button:has-text('标为已处理')");
        await page.Locator(".pl-flash-success").WaitForAsync();
        await Checked(page);
        await Submit(page);
    }

    // The first of the moves that are offered is the one forward.
    private async Task Move(string person, string id)
    {
        var page = await SignIn(person);
        await page.GotoAsync(Address($"/review/{id}"));
        await page.ClickAsync(".pl-review-side button.btn-primary >> nth=0");
        await page.Locator(".pl-flash-success").WaitForAsync();
        await page.Context.CloseAsync();
    }

    private async Task<string> Publish(string id)
    {
        var address = Address($"/publish/{id}");
        var drafter = await SignIn("jicai");
        await drafter.GotoAsync(address);
        await drafter.ClickAsync("main button >> nth=0");
        await drafter.ClickAsync("main button.btn-primary:has-text('送保密审查')");
        await drafter.Locator(".pl-flash-success").WaitForAsync();
        var reviewer = await SignIn("fuzeren");
        await reviewer.GotoAsync(address);
        await reviewer.FillAsync("main textarea >> nth=0", "经审查，不涉及国家秘密、工作秘密和个人信息，同意公开。");
        await reviewer.ClickAsync("main button.btn-primary >> nth=0");
        await reviewer.Locator(".pl-flash-success").WaitForAsync();
        var signer = await SignIn("lingdao");
        await signer.GotoAsync(address);
        await signer.ClickAsync("main button.btn-primary >> nth=0");
        await signer.Locator(".pl-flash-success").WaitForAsync();
        var link = await signer.GetAttributeAsync("a[href^='/portal/p/']", "href");
        return link!.Split('/')[^1];
    }

    private async Task Verify(string code)
    {
        await using var citizen = await browser.Person(390, 844);
        var page = await citizen.NewPageAsync();
        await page.GotoAsync(Address($"/portal/p/{code}"));
        Assert.Contains("95.77", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await page.ClickAsync("main a:has-text('核验')");
        Assert.Contains("/portal/verify/", page.Url, StringComparison.Ordinal);
        Assert.Contains(Genuine, await page.InnerTextAsync("main"), StringComparison.Ordinal);
        // A document on which one character of the hash was changed is not what was published.
        var forged = page.Url[..^1] + (page.Url[^1] == '0' ? '1' : '0');
        await page.GotoAsync(forged);
        Assert.DoesNotContain(Genuine, await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    private async Task<IPage> SignIn(string person)
    {
        var context = await browser.Person(1366, 900);
        var page = await context.NewPageAsync();
        await page.SignIn(server.Address, person);
        return page;
    }

    private string Address(string path) => new Uri(server.Address, path).AbsoluteUri;

    private static ILocator Cell(IPage page, string place) =>
        page.Locator($".tabulator-cell[data-place='{place}']").First;

    private static ILocator Cell(IPage page, string field, int row) =>
        page.Locator($"#s-Indicators .tabulator-row >> nth={row}").Locator($"[tabulator-field={field}]");

    private static Task Saved(IPage page) => page.Locator("[data-form][data-state=saved]").WaitForAsync();

    private static Task Checked(IPage page) => page.Locator("[data-form][data-checked]").WaitForAsync();
}
