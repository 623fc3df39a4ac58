using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;
using Plumbline.Web.Tests.Forms;
using Xunit;

namespace Plumbline.Web.Tests.Goals;

/// <summary>Pages of goals, monitoring rounds and the chain of a project, over HTTP.</summary>
public sealed class GoalPageTests(WebHost host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Goal_ThatWasAdjusted_ShowsVersionsAndBothValues()
    {
        using var browser = await FormsBrowser.SignIn(host, "tianbao");
        var goal = await Find(form => form.Stage == FilingStage.Goal, version: 2);

        var page = await browser.Open($"/goals/{goal.Id}");

        var versions = page.QuerySelector("section:not(#goal) table")!.QuerySelectorAll("tbody tr");
        Assert.Equal(2, versions.Length);
        Assert.Contains("追加", versions[1].TextContent, StringComparison.Ordinal);
        var change = page.QuerySelector("#compare tbody tr")!;
        Assert.NotEqual(change.QuerySelector("del")!.TextContent, change.QuerySelector("ins")!.TextContent);
        Assert.NotNull(page.QuerySelector("select[name='Input.Kind']"));
    }

    [Theory]
    [InlineData("zh-CN", "绩效目标审核", "完整性")]
    [InlineData("en", "Review of the goal", "Complete")]
    public async Task Reviewer_SeesGoalAndIndicatorsBesideTheGrid(string language, string title, string dimension)
    {
        using var browser = await FormsBrowser.SignIn(host, "jicai");
        using var chosen = await browser.Client.GetAsync($"/language/{language}", Cancellation);
        var goal = await Find(
            form => form.Stage == FilingStage.Goal && form.State == FormState.Submitted,
            version: null
        );

        var page = await browser.Open($"/goals/{goal.Id}");
        var review = await browser.Open($"/review/{goal.Id}");

        Assert.NotEqual("—", page.QuerySelector("#goal dd")!.TextContent.Trim());
        Assert.NotEmpty(page.QuerySelectorAll("#goal tbody tr"));
        Assert.Contains(title, page.QuerySelector("#grade h2")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(dimension, page.QuerySelector("#grade legend")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(review.QuerySelector(".pl-review-side #grade"));
        Assert.NotEmpty(review.QuerySelectorAll(".pl-review-form .pl-sheet tbody tr"));
    }

    [Fact]
    public async Task Declaration_OffersItsOwnFieldsOnly()
    {
        using var browser = await FormsBrowser.SignIn(host, "tianbao");
        var goal = await Find(form => form.Stage == FilingStage.Goal, version: 1);

        var start = await browser.Start(goal.Id);

        var fields = start
            .GetProperty("blocks")
            .EnumerateArray()
            .SelectMany(block => block.GetProperty("fields").EnumerateArray())
            .Select(field => field.GetProperty("field").GetString())
            .ToList();
        Assert.Contains("milestones[0].on", fields);
        Assert.Contains("weight", fields);
        Assert.DoesNotContain("actual", fields);
        Assert.DoesNotContain("selfScore", fields);
    }

    [Fact]
    public async Task MonitoringForm_KeepsTheApprovedTargetAndSaysWhy()
    {
        using var browser = await FormsBrowser.SignIn(host, "tianbao");
        var form = await Find(
            one => one.Stage == FilingStage.Monitoring && one.State == FormState.Draft,
            version: null
        );
        var start = await browser.Start(form.Id);
        var row = start
            .GetProperty("rows")
            .EnumerateArray()
            .First(one => one.GetProperty("part").GetString() == "indicators");
        var target = row.GetProperty("values").GetProperty("target").GetString();

        Assert.Equal("taken:goal", row.GetProperty("marks").GetProperty("target").GetString());
        using var answer = await browser.Post(
            $"/forms/{form.Id}/changes",
            new[]
            {
                Change(row, "target", "≥1人", target),
                Change(row, "monitoring[0].valueToDate", "1", replaces: null),
                Change(row, "monitoring[0].causes", "经费保障、其他", replaces: null),
            },
            start.GetProperty("token").GetString()
        );

        var saved = (await FormsBrowser.Json(answer)).EnumerateArray().ToList();
        Assert.Equal(["fixed", "saved", "saved"], saved.Select(one => one.GetProperty("outcome").GetString()));
        Assert.Equal(target, saved[0].GetProperty("stored").GetString());
        Assert.Equal("funding、other", saved[2].GetProperty("stored").GetString());
        using var check = await browser.Client.GetAsync($"/forms/{form.Id}/check", Cancellation);
        var watch = (await FormsBrowser.Json(check)).GetProperty("watch");
        Assert.Equal("Red", watch.GetProperty("indicators")[0].GetProperty("light").GetString());
        Assert.Contains(
            "阶段目标",
            watch.GetProperty("indicators")[0].GetProperty("reason").GetString()!,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Round_ShowsTheChartAndTheSameInATable()
    {
        using var browser = await FormsBrowser.SignIn(host, "jixiaogu");
        var address = (await browser.Open("/monitoring")).QuerySelector("tbody a")!.GetAttribute("href")!;

        var page = await browser.Open(address);

        using var chart = JsonDocument.Parse(page.GetElementById("quadrant-data")!.TextContent);
        var points = chart
            .RootElement.GetProperty("series")
            .EnumerateArray()
            .Sum(series => series.GetProperty("points").GetArrayLength());
        var counted = page.QuerySelectorAll(".pl-round table")[0]
            .QuerySelectorAll("td")
            .SkipLast(1) // what is not known has no place in the chart
            .Sum(cell => int.Parse(cell.TextContent, System.Globalization.CultureInfo.InvariantCulture));
        Assert.True(points > 3);
        Assert.Equal(points, counted);
        Assert.NotEmpty(page.QuerySelectorAll(".pl-round .pl-list tbody tr"));
    }

    [Fact]
    public async Task Chain_OfAYear_LeadsFromTheGoalToTheSelfEvaluation()
    {
        using var browser = await FormsBrowser.SignIn(host, "jixiaogu");
        var goal = await Find(form => form.Stage == FilingStage.Goal, version: 2);

        var page = await browser.Open($"/projects/{goal.ProjectId}/chain/{goal.Year}");

        var titles = page.QuerySelectorAll(".pl-chain h3").Select(title => title.TextContent.Trim()).ToList();
        Assert.StartsWith("事前绩效评估", titles[0], StringComparison.Ordinal);
        Assert.InRange(titles.IndexOf("绩效目标批复"), 1, titles.IndexOf("绩效自评") - 1);
        Assert.Contains("追加绩效目标", titles);
        Assert.Contains("绩效自评", titles);
        Assert.NotEmpty(page.QuerySelectorAll(".pl-list tbody tr"));
    }

    [Fact]
    public async Task Capture_IsKeptWithItsIndicatorAndOffered()
    {
        using var browser = await FormsBrowser.SignIn(host, "tianbao");
        var form = await Find(
            one => one.Stage == FilingStage.Monitoring && one.State == FormState.Draft,
            version: null
        );
        var address = $"/projects/{form.ProjectId}/capture/{form.Year}";
        var page = await browser.Open(address);

        using var empty = await Send(browser, page, address, value: "");
        using var kept = await Send(browser, page, address, value: "37人");
        var offered = await browser.Open($"/forms/{form.Id}/captures");

        Assert.Equal(HttpStatusCode.OK, empty.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        Assert.Contains("37人", offered.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/goals/{0}")]
    [InlineData("/forms/{0}/captures")]
    public async Task OtherForms_AreNotThere(string path)
    {
        using var browser = await FormsBrowser.SignIn(host, "tianbao");
        using var missing = await browser.Client.GetAsync(string.Format(null, path, 999_999), Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    private static object Change(JsonElement row, string field, string text, string? replaces) =>
        new
        {
            Operation = Guid.CreateVersion7(),
            Kind = "set",
            Part = "indicators",
            Item = row.GetProperty("item").GetString(),
            Field = field,
            Text = text,
            Replaces = replaces,
        };

    private static async Task<HttpResponseMessage> Send(
        FormsBrowser browser,
        IHtmlDocument page,
        string address,
        string value
    )
    {
        using var content = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["item"] = page.QuerySelector("#item option")!.GetAttribute("value")!,
                ["value"] = value,
                ["__RequestVerificationToken"] = FormsBrowser.Token(page),
            }
        );
        return await browser.Client.PostAsync(address, content, Cancellation);
    }

    // A form of the demonstration; with a version, a goal whose last version has that number.
    private async Task<Form> Find(System.Linq.Expressions.Expression<Func<Form, bool>> wanted, int? version)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var forms = db.Forms.Where(wanted);
        if (version is { } number)
        {
            forms = forms.Where(form =>
                db.GoalVersions.Where(one => one.FormId == form.Id).Max(one => (int?)one.Number) == number
            );
        }

        return await forms.OrderBy(form => form.Id).FirstAsync(Cancellation);
    }
}
