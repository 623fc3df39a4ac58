using AngleSharp.Dom;
using Plumbline.App.Season;
using Plumbline.Web.Pages;
using Xunit;

namespace Plumbline.Web.Tests.Season;

/// <summary>The first page of people with much to do, and the page of a project they come to.</summary>
public sealed class StartPageTests(WebHost host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("zh-CN", "项，打开清单")]
    [InlineData("en", "of them: open the list")]
    public async Task OtherWork_OfOneKind_NamesTheMostUrgent_AndCountsTheRest(string language, string words)
    {
        using var client = await host.SignIn("tianbao");
        using var chosen = await client.GetAsync($"/language/{language}", Cancellation);
        var page = await client.Open("/");

        var link = Assert.Single(page.QuerySelectorAll("main a[href$='/rectification']"));
        Assert.Contains(words, link.TextContent, StringComparison.Ordinal);
        Assert.True(
            int.Parse(link.TextContent.Trim().Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture) > 3
        );
        // The most urgent of them are named, each with a link of its own.
        Assert.InRange(page.QuerySelectorAll("main a[href*='/rectification/']").Length, 1, 3);
    }

    [Theory]
    [InlineData(251, 130, "251", "130")]
    [InlineData(251, 0, "251", null)]
    [InlineData(10_000, 10_000, "10,000", "10,000")]
    [InlineData(10_001, 10_001, "10,000+", "10,000+")]
    public void Ledger_SaysWhatIsCounted_NotWhatWasFoundOneByOne(int all, int overdue, string count, string? late)
    {
        var today = new DateOnly(2026, 3, 10);
        var work = new OtherWork(OtherKind.Rectify, 1, "佐证不全", "某学校", 2025) { Due = today.AddDays(-1) };

        var works = new OtherWorks(OtherKind.Rectify, [.. Enumerable.Repeat(work, FindOtherWork.AtMost)])
        {
            Counted = new(all, overdue),
        };

        Assert.Equal((count, late), (works.Count, works.Late(today)));
    }

    [Fact]
    public async Task OtherWork_ThatIsLittle_IsNamed()
    {
        using var client = await host.SignIn("zhuanjia");
        var page = await client.Open("/");

        Assert.NotEmpty(page.QuerySelectorAll("main a[href*='/ex-ante/'], main a[href*='/evaluations/']"));
    }

    [Theory]
    [InlineData("zh-CN", "表中预算")]
    [InlineData("en", "Budget in the form")]
    public async Task Project_ShowsWhatItsFormsStateOfBudgetAndScore(string language, string head)
    {
        using var client = await host.SignIn("jixiaogu");
        using var chosen = await client.GetAsync($"/language/{language}", Cancellation);
        var page = await client.Open("/projects/1");

        var table = page.QuerySelectorAll("table")
            .Single(one => one.QuerySelector("thead")!.TextContent.Contains(head));
        var rows = table.QuerySelectorAll("tbody tr");
        Assert.NotEmpty(rows);
        Assert.Contains(
            rows,
            row => Amount(row, 3) > 0 && Amount(row, 4) > 0 && row.Children[6].TextContent.Trim() != "—"
        );
    }

    private static decimal Amount(IElement row, int column) =>
        decimal.TryParse(
            row.Children[column].TextContent.Trim(),
            System.Globalization.NumberStyles.Number,
            System.Globalization.CultureInfo.InvariantCulture,
            out var amount
        )
            ? amount
            : 0;
}
