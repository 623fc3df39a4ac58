using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Web.Tests.Forms;
using Xunit;

namespace Plumbline.Web.Tests.Registers;

/// <summary>A register typed, checked and brought out over HTTP.</summary>
public sealed class RegisterPageTests(WebHost host)
{
    private const int Year = 2019;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Typing_SavesComputesAndFindsContradictions()
    {
        using var browser = await FormsBrowser.SignIn(host, "tianbao");
        var path = $"/registers/{await Department()}/{Year}";
        var start = await Start(browser, path);
        var token = start.GetProperty("token").GetString();

        using var saved = await browser.Post(
            path + "/changes",
            new[] { Change("23.pupils", "100"), Change("23.taking", "120") },
            token
        );
        using var met = await browser.Post(path + "/changes", new[] { Change("23.pupils", "90") }, token);
        using var check = await browser.Client.GetAsync(path + "/check", Cancellation);

        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, met.StatusCode);
        var answer = await FormsBrowser.Json(check);
        Assert.Equal("120.00", answer.GetProperty("figures").GetProperty("23.rate").GetProperty("shown").GetString());
        Assert.Equal(
            "PL5551",
            answer.GetProperty("findings").GetProperty("23.taking")[0].GetProperty("rule").GetString()
        );
        var page = await browser.Open(path + "?g=all");
        Assert.Equal("100", page.QuerySelector("[data-input='23.pupils']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Changes_WithoutToken_OrRight_AreRefused()
    {
        using var browser = await FormsBrowser.SignIn(host, "tianbao");
        using var observer = await FormsBrowser.SignIn(host, "shenji");
        var path = $"/registers/{await Department()}/{Year}";
        var token = (await Start(observer, path)).GetProperty("token").GetString();

        using var bare = await browser.Post(path + "/changes", new[] { Change("24.now", "1") }, null);
        using var seen = await observer.Post(path + "/changes", new[] { Change("24.now", "1") }, token);

        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, seen.StatusCode);
        Assert.Empty((await observer.Open(path + "?g=all")).QuerySelectorAll("[data-input]"));
    }

    [Fact]
    public async Task Department_ShowsSumsOfItsSchools_AndWhereTheyComeFrom()
    {
        using var browser = await FormsBrowser.SignIn(host, "tianbao");
        var unit = await Department();
        var year = TimeProvider.System.GetUtcNow().Year - 2;

        var page = await browser.Open($"/registers/{unit}/{year}?g=all");
        var source = await browser.Open($"/registers/{unit}/{year}/50.times");

        var input = page.QuerySelector("[data-input='50.times']")!;
        Assert.Equal("", input.GetAttribute("value") ?? "");
        Assert.Matches(@"^\d+$", input.GetAttribute("placeholder")!);
        Assert.Contains(
            input.GetAttribute("placeholder")!,
            source.QuerySelector("h2 strong")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(8, source.QuerySelectorAll("tbody tr a").Length);
        using var book = await browser.Client.GetAsync($"/registers/{unit}/{year}?handler=Workbook", Cancellation);
        Assert.Equal(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            book.Content.Headers.ContentType!.MediaType
        );
    }

    [Fact]
    public async Task Register_IsShownByGroup_WithTheFindingsOfAll()
    {
        using var browser = await FormsBrowser.SignIn(host, "tianbao");
        var path = $"/registers/{await Department()}/{Year}";

        var first = await browser.Open(path);
        var all = await browser.Open(path + "?g=all");
        var groups = first.QuerySelectorAll(".pl-register-nav [data-count]");

        Assert.Single(first.QuerySelectorAll("[data-group]"));
        Assert.Equal(groups.Length, all.QuerySelectorAll("[data-group]").Length);
        var figures = groups.SelectMany(group => group.GetAttribute("data-count")!.Split(' ')).ToList();
        Assert.Equal(
            figures.Order(StringComparer.Ordinal),
            all.QuerySelectorAll("[data-figure]").Select(row => row.Id!).Order(StringComparer.Ordinal)
        );
        var second = await browser.Open(groups[1].ParentElement!.GetAttribute("href")!);
        Assert.NotEqual(
            first.QuerySelector("[data-group]")!.GetAttribute("data-group"),
            second.QuerySelector("[data-group]")!.GetAttribute("data-group")
        );
    }

    private static object Change(string figure, string text) =>
        new
        {
            operation = Guid.CreateVersion7(),
            kind = "set",
            part = "register",
            item = figure,
            field = "",
            text,
        };

    private static async Task<JsonElement> Start(FormsBrowser browser, string path) =>
        JsonDocument.Parse((await browser.Open(path)).GetElementById("register-start")!.TextContent).RootElement;

    private async Task<long> Department()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        return await db
            .Units.Where(unit => unit.Kind == UnitKind.Department)
            .OrderBy(unit => unit.Id)
            .Select(unit => unit.Id)
            .FirstAsync(Cancellation);
    }
}
