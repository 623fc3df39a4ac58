using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace Plumbline.Web.Tests.Season;

/// <summary>Pages of tasks, units, projects and imports: who sees them, and what they show.</summary>
public sealed class SeasonPageTests(WebHost host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("jixiaogu", "/tasks", HttpStatusCode.OK)]
    [InlineData("jixiaogu", "/tasks/new", HttpStatusCode.OK)]
    [InlineData("jixiaogu", "/units", HttpStatusCode.OK)]
    [InlineData("jixiaogu", "/projects", HttpStatusCode.OK)]
    [InlineData("jixiaogu", "/projects/edit", HttpStatusCode.OK)]
    [InlineData("jixiaogu", "/imports", HttpStatusCode.OK)]
    [InlineData("tianbao", "/tasks", HttpStatusCode.Forbidden)]
    [InlineData("tianbao", "/tasks/new", HttpStatusCode.Forbidden)]
    [InlineData("tianbao", "/units", HttpStatusCode.Forbidden)]
    [InlineData("tianbao", "/projects", HttpStatusCode.OK)]
    [InlineData("tianbao", "/projects/edit", HttpStatusCode.Forbidden)]
    [InlineData("tianbao", "/imports", HttpStatusCode.Forbidden)]
    [InlineData("shenji", "/tasks", HttpStatusCode.OK)]
    [InlineData("shenji", "/tasks/new", HttpStatusCode.Forbidden)]
    [InlineData("shenji", "/imports", HttpStatusCode.Forbidden)]
    [InlineData("guanli", "/units", HttpStatusCode.OK)]
    [InlineData("guanli", "/tasks/new", HttpStatusCode.Forbidden)]
    [InlineData("guanli", "/imports", HttpStatusCode.Forbidden)]
    public async Task Page_IsOpenToThoseWithTheRight(string user, string path, HttpStatusCode status)
    {
        using var client = await SignIn(user);
        using var response = await client.GetAsync(path, Cancellation);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task NewTask_KnowsTheYearOfEachStage()
    {
        using var client = await SignIn("jixiaogu");
        var page = await Open(client, "/tasks/new");
        var years = page.QuerySelectorAll("[data-stages] input")
            .ToDictionary(
                choice => choice.GetAttribute("value")!,
                choice =>
                    int.Parse(choice.GetAttribute("data-year")!, System.Globalization.CultureInfo.InvariantCulture)
            );

        // Of one and the same day: goals never before monitoring, and self-evaluations a year behind.
        Assert.Equal(years["Monitoring"] - 1, years["SelfEvaluation"]);
        Assert.InRange(years["Goal"], years["Monitoring"], years["Monitoring"] + 1);
        Assert.Equal(
            years["SelfEvaluation"].ToString(System.Globalization.CultureInfo.InvariantCulture),
            page.QuerySelector("[name='Input.Year']")!.GetAttribute("value")
        );
    }

    [Fact]
    public async Task Home_OfAFiller_GroupsMuchWorkByTaskAndState_AndListsWhatCannotWait()
    {
        using var client = await SignIn("tianbao");
        var page = await Open(client, "/");

        var groups = page.QuerySelectorAll("table[data-groups] tbody tr").ToList();
        Assert.NotEmpty(groups);
        var dates = groups.ConvertAll(row => row.QuerySelector("td:last-child")!.TextContent[..16]);
        Assert.Equal(dates.Order(StringComparer.Ordinal), dates);
        foreach (var count in groups.Select(row => row.QuerySelector("td.num a")!))
        {
            var list = await Open(client, count.GetAttribute("href")!);
            Assert.Equal(count.TextContent, $"{list.QuerySelectorAll("main table tbody tr").Length}");
        }

        Assert.All(
            page.QuerySelectorAll("table.pl-list:not([data-groups]):has(.pl-state) tbody tr"),
            row => Assert.Contains("按退回意见修改", row.TextContent, StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            "/tasks",
            page.QuerySelectorAll("nav.pl-nav a").Select(link => link.GetAttribute("href"))
        );
    }

    [Fact]
    public async Task Task_OfADepartment_ShowsOnlyItsForms()
    {
        using var client = await SignIn("jicai");
        using var finance = await SignIn("jixiaogu");
        var address = (await Open(client, "/tasks"))
            .QuerySelectorAll("tbody a")
            .First(link => link.TextContent.EndsWith("绩效自评", StringComparison.Ordinal))
            .GetAttribute("href")!;

        var own = await Open(client, address);
        var all = await Open(finance, address);

        Assert.NotEmpty(own.QuerySelectorAll("tbody tr"));
        Assert.True(own.QuerySelectorAll("tbody tr").Length < all.QuerySelectorAll("tbody tr").Length);
        Assert.Empty(own.QuerySelectorAll("input[name=chosen]"));
        Assert.NotEmpty(all.QuerySelectorAll("input[name=chosen]"));
    }

    [Fact]
    public async Task Preview_SaysHowManyFormsAndIssuesNone()
    {
        using var client = await SignIn("jixiaogu");
        var before = (await Open(client, "/tasks")).QuerySelectorAll("tbody tr").Length;
        var wizard = await Open(client, "/tasks/new");
        var trees = wizard.QuerySelectorAll("input[name='Input.Trees']").Select(box => box.GetAttribute("value")!);
        var fields = trees
            .Select(value => KeyValuePair.Create("Input.Trees", value))
            .Append(new("Input.Year", "2025"))
            .Append(new("Input.Departments", "true"));

        using var answer = await Post(client, wizard, "/tasks/new?handler=Preview", fields);
        var preview = await Parse(answer);

        Assert.Matches("[1-9]", preview.QuerySelector("#preview")!.TextContent);
        Assert.Equal(before, (await Open(client, "/tasks")).QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task Request_OnAForeignForm_IsNotFound()
    {
        using var client = await SignIn("jicai");
        using var response = await client.GetAsync("/requests/999999", Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task FormThatIsBeingFilled_LeadsToARequestForMoreTime()
    {
        using var client = await SignIn("tianbao");
        var list = await Open(client, "/forms?state=Draft");
        var form = list.QuerySelectorAll("main td a[href^='/forms/'], main th a[href^='/forms/']")
            .Select(link => link.GetAttribute("href")!)
            .First(address => address.Length > "/forms/".Length && address["/forms/".Length..].All(char.IsAsciiDigit));

        var link = (await Open(client, form)).QuerySelectorAll("a[href^='/requests/']").Single();
        var page = await Open(client, link.GetAttribute("href")!);

        Assert.NotNull(page.QuerySelector("select[name='Input.Kind']"));
    }

    [Fact]
    public async Task Template_IsAWorkbook()
    {
        using var client = await SignIn("jixiaogu");
        using var response = await client.GetAsync("/imports?handler=Template&kind=Units", Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("PK"u8.ToArray(), (await response.Content.ReadAsByteArrayAsync(Cancellation))[..2]);
    }

    private async Task<HttpClient> SignIn(string user)
    {
        var client = host.CreateClient(new() { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var page = await Open(client, "/account/signin");
        using var answer = await Post(
            client,
            page,
            "/account/signin",
            [new("Input.UserName", user), new("Input.Password", WebHost.Password)]
        );
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    private static async Task<HttpResponseMessage> Post(
        HttpClient client,
        IHtmlDocument page,
        string path,
        IEnumerable<KeyValuePair<string, string>> fields
    )
    {
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent(fields.Append(new("__RequestVerificationToken", token)));
        return await client.PostAsync(path, content, Cancellation);
    }

    private static async Task<IHtmlDocument> Open(HttpClient client, string path)
    {
        using var response = await client.GetAsync(path, Cancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await Parse(response);
    }

    private static async Task<IHtmlDocument> Parse(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(Cancellation));
}
