using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.App.Data;
using Plumbline.App.Library;
using Plumbline.Domain;
using Plumbline.Domain.Library;
using Plumbline.Web.Tests.Forms;
using Xunit;

namespace Plumbline.Web.Tests.Library;

/// <summary>The indicator library in the demonstration: found, shown, added, exchanged, and taken into a form.</summary>
public sealed class LibraryPageTests(WebHost host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("tianbao", "/library", HttpStatusCode.OK)]
    [InlineData("zhuanjia", "/library", HttpStatusCode.OK)]
    [InlineData("shenji", "/library/duplicates", HttpStatusCode.OK)]
    [InlineData("tianbao", "/library/packages", HttpStatusCode.OK)]
    [InlineData("tianbao", "/library/suggest", HttpStatusCode.OK)]
    [InlineData("jicai", "/library/edit", HttpStatusCode.OK)]
    [InlineData("tianbao", "/library/edit", HttpStatusCode.Forbidden)]
    [InlineData("guanli", "/library", HttpStatusCode.Forbidden)]
    [InlineData("tianbao", "/library/card?code=EDU-001", HttpStatusCode.OK)]
    [InlineData("tianbao", "/library/card?code=NO-001", HttpStatusCode.NotFound)]
    [InlineData("jicai", "/library/package?key=4711", HttpStatusCode.NotFound)]
    public async Task Page_IsOpenToThoseWithTheRight(string user, string path, HttpStatusCode status)
    {
        using var browser = await FormsBrowser.SignIn(host, user);
        using var answer = await browser.Client.GetAsync(path, Cancellation);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Search_FindsBySynonym_AndNarrowsByField()
    {
        using var browser = await FormsBrowser.SignIn(host, "tianbao");

        var bySynonym = await browser.Open("/library?q=" + Uri.EscapeDataString("应助尽助"));
        var byField = await browser.Open("/library?field=transport&kind=Cost");

        Assert.Contains("别名：应助尽助率", bySynonym.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, byField.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task Card_ShowsWhereItIsUsed_AndHowItWent()
    {
        using var browser = await FormsBrowser.SignIn(host, "jixiaogu");

        var card = await browser.Open("/library/card?code=EDU-001");

        var uses = card.QuerySelectorAll("section[aria-labelledby=h-uses] tbody tr");
        Assert.NotEmpty(uses);
        Assert.All(uses, row => Assert.Contains("资助", row.TextContent, StringComparison.Ordinal));
        Assert.Contains("%", card.QuerySelector(".pl-figure strong")!.TextContent, StringComparison.Ordinal);
        var form = uses[0].QuerySelector("a")!.GetAttribute("href")!;
        Assert.Contains(
            "资助学生人次",
            (await browser.Open(form)).GetElementById("form-start")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task OwnIndicator_IsAddedAfterALookAtItsLikes_AndChangedWithAReason()
    {
        using var browser = await FormsBrowser.SignIn(host, "jicai");
        var page = await browser.Open("/library/edit?from=EDU-021");
        var fields = Fields(page, ("Input.Name", "大班额班级占比例"), ("Input.Synonyms", ""));

        var warned = await Post(browser, "/library/edit", fields);
        var similar = await Read(warned);
        Assert.Contains("大班额占比", similar.QuerySelector(".pl-flash")!.TextContent, StringComparison.Ordinal);
        using var added = await Post(browser, "/library/edit", [.. fields, new("anyway", "true")]);
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        var address = added.Headers.Location!.ToString();
        var card = await browser.Open(address);
        var edit = card.QuerySelector("a[href*='/library/edit?entry=']")!.GetAttribute("href")!;
        var form = await browser.Open(edit);

        var silent = await Read(await Post(browser, edit, Fields(form, ("Input.Proof", "学籍导出表"))));
        using var changed = await Post(
            browser,
            edit,
            Fields(form, ("Input.Proof", "学籍导出表"), ("Input.Reason", "换了佐证"))
        );

        Assert.Contains("请写明理由", silent.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        var after = await browser.Open(address);
        Assert.Equal(2, after.QuerySelectorAll(".pl-versions > li").Length);
        Assert.Contains("学籍导出表", after.QuerySelector(".pl-diff")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Package_IsExportedComparedAndMerged()
    {
        using var browser = await FormsBrowser.SignIn(host, "jixiaogu");
        var bytes = await browser.Client.GetByteArrayAsync(
            "/library/packages?handler=Export&what=science",
            Cancellation
        );
        var exported = LibraryPackageFile.Read(bytes).OrThrow();
        Assert.All(exported.Indicators, one => Assert.Equal("science", one.Field));
        var theirs = exported.Indicators[0] with { Name = "科技计划立项并签约数", Synonyms = [] };
        Assert.True(IndicatorCode.TryParse("OUT-1", out var code));
        var file = LibraryPackageFile.Write(exported.Head, [theirs with { Code = code }, exported.Indicators[1]]);

        using var staged = await Upload(browser, file);
        Assert.Equal(HttpStatusCode.Redirect, staged.StatusCode);
        var address = staged.Headers.Location!.ToString();
        var page = await browser.Open(address);
        Assert.Equal(
            ["New", "Same"],
            page.QuerySelectorAll("tbody tr[data-state]").Select(row => row.GetAttribute("data-state"))
        );
        using var merged = await Post(
            browser,
            address,
            [new("take", "OUT-1"), new("__RequestVerificationToken", FormsBrowser.Token(page))]
        );
        var after = await browser.Open(address);

        Assert.DoesNotContain("New", after.QuerySelectorAll("tbody tr").Select(row => row.GetAttribute("data-state")));
        Assert.Single((await browser.Open("/library?q=OUT-1&own=true")).QuerySelectorAll("tbody tr"));
        var wrong = await Read(await Upload(browser, Encoding.UTF8.GetBytes("{}")));
        Assert.Contains("这不是指标包", wrong.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggestions_ForAProject_SayWhereTheyWereSeen()
    {
        using var browser = await FormsBrowser.SignIn(host, "jixiaogu");

        var page = await browser.Open("/library/suggest?name=" + Uri.EscapeDataString("家庭经济困难学生资助项目"));

        var first = page.QuerySelectorAll("section[aria-labelledby=h-seen] tbody tr")[0];
        Assert.NotEmpty(first.QuerySelectorAll("details li a"));
        Assert.Contains(
            "资助",
            page.QuerySelector("section[aria-labelledby=h-seen]")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.NotEmpty(page.QuerySelectorAll("section[aria-labelledby=h-words] li"));
    }

    [Fact]
    public async Task PickedIndicator_BecomesARowOfTheForm_AndIsMetAgainOnItsCard()
    {
        using var browser = await FormsBrowser.SignIn(host, "tianbao");
        var form = await FormsBrowser.FreeForm(host, 8);
        var page = await browser.Open($"/forms/{form}");
        Assert.NotNull(page.QuerySelector("[data-library]"));
        var start = await browser.Start(form);
        var found = await Pick(browser, form, "营养改善受益学生数");
        var row = found[0].GetProperty("row");
        Assert.Equal("EDU-008", row.GetProperty("code").GetString());

        using var saved = await browser.Post(
            $"/forms/{form}/changes",
            new[]
            {
                new
                {
                    operation = Guid.Parse("6f1d7c60-2a90-4f43-9c2f-0d9d3a2f5b11"),
                    kind = "addRow",
                    part = "indicators",
                    item = "nlibrary1",
                    field = "",
                    text = row.GetRawText(),
                    position = 1L << 40,
                },
            },
            start.GetProperty("token").GetString()
        );

        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        using (var check = await browser.Client.GetAsync($"/forms/{form}/check", Cancellation))
        {
            Assert.Equal(HttpStatusCode.OK, check.StatusCode);
        }

        var card = await browser.Open("/library/card?code=EDU-008");
        Assert.Contains(
            card.QuerySelectorAll("section[aria-labelledby=h-uses] a"),
            link => link.GetAttribute("href") == $"/forms/{form}"
        );
        await using var scope = host.Services.CreateAsyncScope();
        var use = await scope
            .ServiceProvider.GetRequiredService<AppDb>()
            .IndicatorUses.SingleAsync(one => one.FormId == form && one.Item == "nlibrary1", Cancellation);
        Assert.Equal(("EDU-008", "人"), (use.Code, use.Unit));
    }

    [Fact]
    public async Task Pick_WithoutWords_Suggests_AndOfAForeignForm_IsNotThere()
    {
        using var browser = await FormsBrowser.SignIn(host, "jixiaogu");
        var form = await FormsBrowser.FreeForm(host, 0);

        var suggested = await Pick(browser, form, "");

        Assert.NotEmpty(suggested);
        Assert.All(suggested, item => Assert.False(string.IsNullOrEmpty(item.GetProperty("note").GetString())));
        using var foreign = await browser.Client.GetAsync("/library/pick?form=987654", Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
    }

    [Fact]
    public void Demonstration_HasOwnIndicatorsWithAHistory()
    {
        using var scope = host.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();

        Assert.True(db.LibraryEntries.Count() >= 3);
        Assert.Contains(db.LibraryVersions.ToList(), version => version.Version == 2);
        Assert.All(db.LibraryEntries.ToList(), entry => Assert.Empty(LibraryRules.Check(LibraryJson.Read(entry.Data))));
    }

    private static async Task<List<JsonElement>> Pick(FormsBrowser browser, long form, string words)
    {
        using var answer = await browser.Client.GetAsync(
            $"/library/pick?form={form}&q={Uri.EscapeDataString(words)}",
            Cancellation
        );
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return [.. (await FormsBrowser.Json(answer)).GetProperty("items").EnumerateArray()];
    }

    private static async Task<HttpResponseMessage> Upload(FormsBrowser browser, byte[] file)
    {
        var page = await browser.Open("/library/packages");
        using var content = new MultipartFormDataContent
        {
            { new StringContent(FormsBrowser.Token(page)), "__RequestVerificationToken" },
            { new StringContent(page.QuerySelector("#Unit option")!.GetAttribute("value")!), "Unit" },
            { new ByteArrayContent(file), "Upload", "package.json" },
        };
        return await browser.Client.PostAsync("/library/packages", content, Cancellation);
    }

    private static Task<HttpResponseMessage> Post(
        FormsBrowser browser,
        string path,
        IEnumerable<KeyValuePair<string, string>> fields
    ) => browser.Client.PostAsync(path, new FormUrlEncodedContent(fields), Cancellation);

    private static async Task<IHtmlDocument> Read(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync(Cancellation);
        answer.Dispose();
        return new AngleSharp.Html.Parser.HtmlParser().ParseDocument(text);
    }

    // The form as a browser would send it, some fields changed.
    private static List<KeyValuePair<string, string>> Fields(
        IHtmlDocument page,
        params (string Name, string Value)[] typed
    )
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var field in page.QuerySelectorAll("main form input, main form select, main form textarea"))
        {
            var (name, value) = field switch
            {
                IHtmlInputElement { Type: "checkbox", IsChecked: false } => (null, ""),
                IHtmlInputElement input => (input.Name, input.Value),
                IHtmlSelectElement select => (select.Name, select.Value ?? ""),
                IHtmlTextAreaElement area => (area.Name, area.Value),
                _ => (null, ""),
            };
            if (!string.IsNullOrEmpty(name) && typed.All(one => one.Name != name))
            {
                fields.Add(new(name, value));
            }
        }

        fields.AddRange(typed.Select(one => KeyValuePair.Create(one.Name, one.Value)));
        return fields;
    }
}
