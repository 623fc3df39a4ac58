using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Plumbline.App.Draws;
using Plumbline.Documents.Reading;
using Xunit;

namespace Plumbline.Web.Tests.Results;

/// <summary>Draws, results and rectification of the demonstration, page by page.</summary>
public sealed class ResultPageTests(WebHost host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("jixiaogu", "/draws")]
    [InlineData("jixiaogu", "/draws/new")]
    [InlineData("jixiaogu", "/draws/1")]
    [InlineData("jixiaogu", "/draws/3")]
    [InlineData("tianbao", "/draws/1")]
    [InlineData("zhuanjia", "/draws/1")]
    [InlineData("jixiaogu", "/results?year=2023")]
    [InlineData("tianbao", "/results")]
    [InlineData("shenji", "/results/honesty")]
    [InlineData("jixiaogu", "/rectification")]
    [InlineData("jixiaogu", "/rectification/recurring")]
    [InlineData("jicai", "/rectification/new")]
    [InlineData("jixiaogu", "/evaluations")]
    [InlineData("jixiaogu", "/evaluations/new")]
    [InlineData("jixiaogu", "/evaluations/1")]
    [InlineData("zhuanjia", "/evaluations/2")]
    public async Task Page_Opens_WithoutInlineStyleOrScript(string user, string path)
    {
        using var client = await host.SignIn(user);
        var page = await client.Open(path);

        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src]):not([type='application/json'])"));
        Assert.NotEqual("", page.QuerySelector("h1")!.TextContent.Trim());
    }

    [Fact]
    public async Task PublishedRecord_IsForAnybody_AndCanBeRedone()
    {
        using var browser = host.CreateClient();
        var record = await browser.GetByteArrayAsync("/portal/draws/1/record.json", Cancellation);
        var csv = await browser.GetByteArrayAsync("/portal/draws/1/population.csv", Cancellation);

        var proof = VerifyDraw.Run(record)!;
        Assert.Null(proof.Difference);
        Assert.Equal(
            proof.Record.PopulationHash,
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(csv))
        );
        Assert.Contains(
            "抽查公示",
            await browser.GetStringAsync("/portal/draws", Cancellation),
            StringComparison.Ordinal
        );
        using var missing = await browser.GetAsync("/portal/draws/99/record.json", Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task DrawnForm_OffersItsReScoreSheet_AsWordAndWorkbook()
    {
        using var client = await host.SignIn("jixiaogu");
        var draw = await client.Open("/draws/1");
        var item = await client.Open(draw.QuerySelector("table a[href^='/draws/1/']")!.GetAttribute("href")!);

        var files = item.QuerySelectorAll("a[download]").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(2, files.Count);
        foreach (var file in files)
        {
            var bytes = await client.GetByteArrayAsync(file, Cancellation);
            Assert.Equal("PK", Encoding.ASCII.GetString(bytes[..2]));
        }
    }

    [Fact]
    public async Task ChosenProblem_IsPostedByWhatItIs_NotByItsPlace()
    {
        using var client = await host.SignIn("jicai");
        var pick = await client.Open("/rectification/new");
        IHtmlDocument? page = null;
        foreach (var link in pick.QuerySelectorAll("a[href^='/rectification/new/']").Take(10))
        {
            var next = await client.Open(link.GetAttribute("href")!);
            page = next.QuerySelector("input[name=chosen]") is null ? page : next;
        }

        var problem = page!.QuerySelector("input[name=chosen]")!;
        var (key, text) = (problem.GetAttribute("value")!, problem.GetAttribute("aria-label")!);
        var action = page.QuerySelector("form[method=post] input[name=due]")!.Closest("form")!.GetAttribute("action")!;
        var gone = await Post(client, page, action, new string('0', key.Length));
        var done = await Post(client, page, action, key);

        Assert.Contains("/rectification/new/", gone, StringComparison.Ordinal);
        Assert.Equal("/rectification", done);
        var ledger = await client.Open($"/rectification?q={Uri.EscapeDataString(text)}");
        Assert.Contains(text, ledger.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Result_LeadsToItsProject_WhereTheBudgetLineNamesIt()
    {
        using var client = await host.SignIn("jixiaogu");
        var list = await client.Open("/results");
        var years = list.QuerySelectorAll("#year option").Select(option => option.GetAttribute("value")).ToList();
        var oldest = await client.Open($"/results?year={years[^1]}");
        var item = await client.Open(oldest.QuerySelector("table a[href^='/results/']")!.GetAttribute("href")!);
        var project = await client.Open(item.QuerySelector("a[href^='/projects/']")!.GetAttribute("href")!);

        Assert.Contains("评价结果与预算安排", project.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(project.QuerySelectorAll("a[href^='/results/']"));
    }

    [Fact]
    public async Task WhatCameBack_LeadsToTheFormOfEachYear()
    {
        using var client = await host.SignIn("jixiaogu");
        var page = await client.Open("/rectification/recurring");

        var years = page.QuerySelectorAll("td a[href^='/forms/']");
        Assert.True(years.Length >= 2);
        var form = await client.Open(years[0].GetAttribute("href")!);
        Assert.Contains(years[0].TextContent + "年度绩效自评", form.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Project_IsFollowedFromItsPromise_OverEveryStage_ToTheBudgetTwoYearsLater()
    {
        using var client = await host.SignIn("jixiaogu");
        var promise = await client.Open("/ex-ante/1");
        var page = await client.Open(promise.QuerySelector("a[href*='/chain/']")!.GetAttribute("href")!);

        var stages = page.QuerySelectorAll(".pl-chain h3 a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Empty(page.QuerySelectorAll(".pl-chain-missing"));
        Assert.Equal(6, stages.Count);
        Assert.Contains("示范市第一小学", page.QuerySelector(".pl-facts")!.TextContent, StringComparison.Ordinal);
        foreach (var stage in stages)
        {
            Assert.NotEqual("", (await client.Open(stage)).QuerySelector("h1")!.TextContent.Trim());
        }

        var result = await client.Open(stages[^1]);
        Assert.Contains("与决定一致", result.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ledger_IsAWorkbook_AndItsItemShowsWhatHappened()
    {
        using var client = await host.SignIn("jicai");
        var list = await client.Open("/rectification");
        var item = await client.Open(list.QuerySelector("table a[href^='/rectification/']")!.GetAttribute("href")!);
        var book = await client.GetByteArrayAsync("/rectification?handler=Export", Cancellation);

        Assert.Contains("办理过程", item.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("PK", Encoding.ASCII.GetString(book[..2]));
        var problem = item.QuerySelector("dd.pl-pre")!.TextContent;
        var link = item.QuerySelector("a[href$='handler=Notice']")!.GetAttribute("href")!;
        var read = DocumentReader.Read(new(await client.GetByteArrayAsync(link, Cancellation), "notice.docx"));
        Assert.True(read.TryGet(out var notice));
        Assert.Contains("整改通知书", notice!.Text, StringComparison.Ordinal);
        Assert.Contains(problem, notice.Text, StringComparison.Ordinal);
    }

    private static async Task<string> Post(HttpClient client, IHtmlDocument page, string action, string key)
    {
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([
            new("chosen", key),
            new("source", "Other"),
            new("due", "2099-12-31"),
            new("__RequestVerificationToken", token),
        ]);
        using var answer = await client.PostAsync(action, content, Cancellation);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }
}
