using System.Globalization;
using System.Net;
using System.Text.Json;
using Plumbline.Web.Tests.Access;
using Xunit;

namespace Plumbline.Web.Tests.Dashboards;

/// <summary>The dashboards of the demonstration: who sees what, and that every figure leads to as many forms.</summary>
public sealed class DashboardPageTests(DashboardPageTests.StillHost still) : IClassFixture<DashboardPageTests.StillHost>
{
    private readonly WebHost host = still.Host;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("tianbao", HttpStatusCode.OK)]
    [InlineData("fuzeren", HttpStatusCode.OK)]
    [InlineData("jicai", HttpStatusCode.OK)]
    [InlineData("lingdao", HttpStatusCode.OK)]
    [InlineData("yewugu", HttpStatusCode.OK)]
    [InlineData("jixiaogu", HttpStatusCode.OK)]
    [InlineData("shenji", HttpStatusCode.OK)]
    [InlineData("zhuanjia", HttpStatusCode.Forbidden)]
    [InlineData("guanli", HttpStatusCode.Forbidden)]
    public async Task Page_IsOpenToThoseWhoMaySeeForms(string user, HttpStatusCode status)
    {
        using var client = await SignIn(user);
        using var answer = await client.GetAsync("/dashboards", Cancellation);

        Assert.Equal(status, answer.StatusCode);
    }

    [Theory]
    [InlineData("jixiaogu", "Project")]
    [InlineData("jicai", "Project")]
    [InlineData("jixiaogu", "Department")]
    public async Task EveryFigure_LeadsToAsManyForms(string user, string layer)
    {
        using var client = await SignIn(user);
        var page = await client.Open($"/dashboards?layer={layer}");

        var links = page.QuerySelectorAll(
                "table a[href^='/forms?'], dl a[href^='/forms?'], .pl-facts a[href^='/forms?']"
            )
            .Select(link => (Address: link.GetAttribute("href")!, Forms: Number(link.TextContent)))
            .DistinctBy(link => link.Address)
            .ToList();
        var breaches = new List<string>();
        foreach (var (address, forms) in links)
        {
            var list = await client.Open(address);
            var total = Number(list.QuerySelector(".pl-pager-rows")?.TextContent ?? "0");
            if (forms == 0 || forms != total)
            {
                breaches.Add($"{address}: {forms} forms on the dashboard, {total} in the list");
            }
        }

        Assert.True(links.Count >= (layer == "Project" ? 40 : 4), $"{links.Count} links");
        Assert.Empty(breaches);
    }

    [Fact]
    public async Task EveryChart_IsDrawnFromItsTable()
    {
        using var client = await SignIn("jixiaogu");
        var page = await client.Open("/dashboards");

        var charts = page.QuerySelectorAll("[data-chart]");
        Assert.Equal(7, charts.Length);
        foreach (var chart in charts)
        {
            var panel = chart.Closest("section")!;
            using var data = JsonDocument.Parse(panel.QuerySelector("script[type='application/json']")!.TextContent);
            Assert.Equal("true", chart.GetAttribute("aria-hidden"));
            var tableLinks = panel.QuerySelectorAll("table a").Select(link => link.GetAttribute("href")).ToHashSet();
            var links = data
                .RootElement.GetProperty("series")
                .EnumerateArray()
                .SelectMany(series => series.GetProperty("points").EnumerateArray())
                .Select(point => point.TryGetProperty("link", out var link) ? link.GetString() : null)
                .OfType<string>()
                .ToList();
            Assert.NotEmpty(links);
            Assert.All(links, link => Assert.Contains(link, tableLinks));
        }

        Assert.Empty(page.QuerySelectorAll("[style], [onclick]"));
    }

    [Fact]
    public async Task Nav_StandsRightAfterHome()
    {
        using var client = await SignIn("jixiaogu");
        var page = await client.Open("/dashboards");

        var links = page.QuerySelectorAll("nav.pl-nav a").Select(link => link.GetAttribute("href")).ToList();
        Assert.Equal(["/", "/dashboards"], links.Take(2));
    }

    [Fact]
    public async Task EveryTable_IsAWorkbook()
    {
        using var client = await SignIn("jicai");
        var page = await client.Open("/dashboards");

        var links = page.QuerySelectorAll("a[download]").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(8, links.Count);
        foreach (var link in links)
        {
            using var answer = await client.GetAsync(link, Cancellation);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var panel = link.Split("panel=")[1];
            Assert.Contains($"-{panel}-", answer.Content.Headers.ContentDisposition?.FileNameStar ?? "");
            Assert.Equal("PK"u8.ToArray(), (await answer.Content.ReadAsByteArrayAsync(Cancellation))[..2]);
        }
    }

    [Fact]
    public async Task ForeignUnit_IsNotFound()
    {
        using var client = await SignIn("jicai");
        var page = await client.Open("/dashboards");
        var own = page.QuerySelector("select[name='unit'] option[selected]")!.GetAttribute("value")!;
        var other = int.Parse(own, CultureInfo.InvariantCulture) + 1;

        using var foreign = await client.GetAsync($"/dashboards?unit={other}", Cancellation);
        using var missing = await client.GetAsync("/dashboards?unit=999999", Cancellation);
        using var export = await client.GetAsync($"/dashboards?unit={other}&handler=Export&panel=money", Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, export.StatusCode);
    }

    private async Task<HttpClient> SignIn(string user)
    {
        var client = host.CreateClient(new() { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html,*/*;q=0.8");
        await AccessHost.SignIn(client, user, WebHost.Password);
        return client;
    }

    private static int Number(string text) =>
        int.Parse(string.Concat(text.Where(char.IsAsciiDigit)).PadLeft(1, '0'), CultureInfo.InvariantCulture);

    /// <summary>A host of its own: elsewhere forms move between the count and the list.</summary>
    public sealed class StillHost : IAsyncLifetime
    {
        internal WebHost Host { get; } = new();

        public ValueTask InitializeAsync() => Host.InitializeAsync();

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
