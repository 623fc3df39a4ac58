using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Xunit;

namespace Plumbline.Web.Tests.ExAnte;

/// <summary>Ex-ante evaluations of the demonstration: 1 admitted, 2 refused, 3 being scored, 4 being written.</summary>
public sealed class ExAntePageTests(WebHost host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("jixiaogu", "/ex-ante")]
    [InlineData("jicai", "/ex-ante/new")]
    [InlineData("jixiaogu", "/ex-ante/1")]
    [InlineData("jixiaogu", "/ex-ante/1/result")]
    [InlineData("tianbao", "/ex-ante/2")]
    [InlineData("zhuanjia", "/ex-ante/3")]
    [InlineData("jicai", "/ex-ante/4")]
    [InlineData("jixiaogu", "/disclosure?year=2025")]
    [InlineData("jicai", "/disclosure")]
    public async Task Page_Opens_WithoutInlineStyleOrScript(string user, string path)
    {
        using var client = await host.SignIn(user);
        var page = await client.Open(path);

        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src]):not([type='application/json'])"));
        Assert.NotEqual("", page.QuerySelector("h1")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("docx", "PK")]
    [InlineData("xlsx", "PK")]
    public async Task Report_IsAWordFileAndAWorkbook(string format, string start)
    {
        using var client = await host.SignIn("jixiaogu");
        var bytes = await client.GetByteArrayAsync($"/ex-ante/1?handler=Document&format={format}", Cancellation);

        Assert.Equal(start, Encoding.ASCII.GetString(bytes[..2]));
    }

    [Fact]
    public async Task Promise_StandsBesideTheResults_AndIsALinkOfTheChain()
    {
        using var client = await host.SignIn("jixiaogu");
        var result = await client.Open("/ex-ante/1/result");

        Assert.Contains("维修改造面积", result.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("没有出现", result.Body.TextContent, StringComparison.Ordinal);
        var chain = await client.Open(result.QuerySelector("a[href*='/chain/']")!.GetAttribute("href")!);
        Assert.Contains("事前绩效评估", chain.Body!.TextContent, StringComparison.Ordinal);

        // The budget consequence two years later: what was decided is what that budget begins with.
        var later = await client.Open(result.QuerySelectorAll("a[href*='/chain/']")[2].GetAttribute("href")!);
        var links = later.QuerySelectorAll(".pl-chain li").ToList();
        string Figure(string title, string name) =>
            links
                .First(link => link.QuerySelector("h3")!.TextContent.Contains(title, StringComparison.Ordinal))
                .QuerySelectorAll("dl div")
                .First(figure => figure.QuerySelector("dt")!.TextContent == name)
                .QuerySelector("dd")!
                .TextContent;
        Assert.Equal(Figure("结果用于本年预算", "安排"), Figure("预算和执行", "年初预算"));
    }

    [Fact]
    public async Task Expert_SeesNoScoresOfOthers_AndNothingWithoutASeat()
    {
        using var client = await host.SignIn("zhuanjia");
        var page = await client.Open("/ex-ante/3");

        Assert.NotNull(page.QuerySelector("textarea[name=text]"));
        Assert.Null(page.QuerySelector(".num.pl-computed strong ~ td .pl-light"));
        using var draft = await client.GetAsync("/ex-ante/4", Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, draft.StatusCode);
    }

    [Fact]
    public async Task Draft_ShowsWhatIsMissing_AndKeepsACircleAsTyped()
    {
        using var client = await host.SignIn("jicai");
        var page = await client.Open("/ex-ante/4");
        Assert.Contains("送审前需要完善", page.Body!.TextContent, StringComparison.Ordinal);
        var form = (IHtmlFormElement)page.QuerySelector("form[action*='Save']")!;
        var token = ((IHtmlInputElement)form.QuerySelector("input[name=__RequestVerificationToken]")!).Value;
        using var content = new FormUrlEncodedContent([
            new("__RequestVerificationToken", token),
            new("cost-name", "食堂"),
            new("cost-quantity", "食堂.数量"),
            new("cost-price", "1"),
            new("cost-times", ""),
            new("cost-basis", ""),
        ]);
        using var answer = await client.PostAsync(form.Action, content, Cancellation);

        var after = await client.Open("/ex-ante/4");
        Assert.Contains("循环引用", after.QuerySelector(".pl-cell-wrong")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("食堂.数量", ((IHtmlInputElement)after.QuerySelector("input[name=cost-quantity]")!).Value);
    }
}
