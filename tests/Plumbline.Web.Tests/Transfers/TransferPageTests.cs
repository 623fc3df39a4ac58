using System.Text;
using Xunit;

namespace Plumbline.Web.Tests.Transfers;

/// <summary>Transfers of the demonstration.</summary>
public sealed class TransferPageTests(WebHost host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("jixiaogu", "/transfers")]
    [InlineData("jicai", "/transfers")]
    [InlineData("jixiaogu", "/transfers/1")]
    [InlineData("jicai", "/transfers/2")]
    [InlineData("shenji", "/transfers/3")]
    public async Task Page_Opens_WithoutInlineStyleOrScript(string user, string path)
    {
        using var client = await host.SignIn(user);
        var page = await client.Open(path);

        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src]):not([type='application/json'])"));
        Assert.NotEqual("", page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal(user != "shenji" && path.Length > 10, page.QuerySelector("form[action*='Share']") is not null);
    }

    [Fact]
    public async Task List_IsPaged_AndTheSumsAreOfAllPages()
    {
        using var client = await host.SignIn("jixiaogu");
        var year = (await client.Open("/transfers/1"))
            .QuerySelector("a[href*='/transfers?year=']")!
            .GetAttribute("href");
        var first = await client.Open(year!);
        var beyond = await client.Open(year + "&p=2");

        Assert.NotNull(first.QuerySelector("nav.pl-pager"));
        Assert.NotEmpty(first.QuerySelectorAll("tbody tr"));
        Assert.Empty(beyond.QuerySelectorAll("tbody tr"));
        Assert.Equal(first.QuerySelector("tfoot")!.TextContent, beyond.QuerySelector("tfoot")!.TextContent);
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    public async Task Table_IsAWordFileAndAWorkbook(string format)
    {
        using var client = await host.SignIn("jixiaogu");
        var bytes = await client.GetByteArrayAsync($"/transfers/1?handler=Document&format={format}", Cancellation);

        Assert.Equal("PK", Encoding.ASCII.GetString(bytes[..2]));
    }

    [Fact]
    public async Task Share_IsMetAgainInTheChainOfTheProject()
    {
        using var client = await host.SignIn("jixiaogu");
        var page = await client.Open("/transfers/1");
        var row = page.QuerySelector("tr:has(td.pl-taken)")!;
        var name = $"{row.QuerySelector("td")!.TextContent} · {row.QuerySelector("th")!.TextContent}";
        var project = page.QuerySelectorAll("select[name=project] option").First(one => one.TextContent == name);
        var year = page.QuerySelector("a[href*='/transfers?year=']")!.GetAttribute("href")!.Split('=')[1];
        var chain = await client.Open($"/projects/{project.GetAttribute("value")}/chain/{year}");

        Assert.Contains("上级转移支付", chain.Body!.TextContent, StringComparison.Ordinal);
    }
}
