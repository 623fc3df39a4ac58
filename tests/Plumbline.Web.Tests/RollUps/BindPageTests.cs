using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.App.Data;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;
using Plumbline.Web.Tests.Forms;
using Xunit;

namespace Plumbline.Web.Tests.RollUps;

/// <summary>A department's form set against what its schools handed in.</summary>
public sealed class BindPageTests(WebHost host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TakingABlock_ShowsLightBlueFieldsWithTheirCoverage()
    {
        using var browser = await FormsBrowser.SignIn(host, "tianbao");
        var form = await DepartmentForm(host);
        var page = await browser.Open($"/forms/{form}/rollup");
        Assert.Contains("5/8份已报", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.All(
            page.QuerySelectorAll(".pl-bind tbody tr"),
            row => Assert.Equal("Free", row.GetAttribute("data-state"))
        );
        var values = page.QuerySelectorAll(".pl-bind tbody tr")
            .ToDictionary(row => row.Id!, row => row.QuerySelector(".pl-computed")!.FirstChild!.TextContent.Trim());

        using var answer = await Take(browser, page, form, [new("block", "Units:budget.total")]);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var after = await browser.Open($"/forms/{form}/rollup");
        var row = after.GetElementById("budget.total.executedAmount")!;
        Assert.Equal("Bound", row.GetAttribute("data-state"));
        Assert.Equal(values["budget.total.executedAmount"], row.QuerySelector(".pl-taken")!.TextContent.Trim());
        var start = await browser.Start(form);
        var marks = start
            .GetProperty("rows")
            .EnumerateArray()
            .Single(one => one.GetProperty("part").GetString() == "budget")
            .GetProperty("marks");
        Assert.StartsWith("rollup:", marks.GetProperty("total.executedAmount").GetString(), StringComparison.Ordinal);
        var history = await browser.Open($"/forms/{form}/history");
        Assert.Contains("取自汇总：5/8份已报", history.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SomebodyWhoOnlySees_CanTakeNothing()
    {
        using var browser = await FormsBrowser.SignIn(host, "jixiaogu");
        var form = await DepartmentForm(host);

        var page = await browser.Open($"/forms/{form}/rollup");
        using var answer = await Take(browser, page, form, [new("take", "Projects:budget.expenditure.project.amount")]);

        Assert.Empty(page.QuerySelectorAll("input[name=take], button[name=block]"));
        var after = await browser.Open($"/forms/{form}/rollup");
        Assert.Equal("Free", after.GetElementById("budget.expenditure.project.amount")!.GetAttribute("data-state"));
    }

    [Fact]
    public async Task FirstLevelProject_ShowsWhoSetWhat()
    {
        using var browser = await FormsBrowser.SignIn(host, "jicai");
        var form = await DepartmentForm(host);
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var found = await db.Forms.SingleAsync(one => one.Id == form, Cancellation);

        var page = await browser.Open(
            $"/rollup/{found.TaskId}/{found.UnitId}/project?name={Uri.EscapeDataString("校舍维修改造")}"
        );

        Assert.Contains("维修改造面积", page.Body!.TextContent, StringComparison.Ordinal);
        var share = page.QuerySelector("main details li")!.TextContent;
        Assert.Matches(@"→ [\d.]+平方米.*\d{4}-\d\d-\d\d", share);
    }

    /// <summary>The running form of the department that the filler of the demonstration fills.</summary>
    internal static async Task<long> DepartmentForm(WebHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var offices = db
            .Units.Where(unit => unit.Kind == App.Data.Records.UnitKind.Section)
            .Select(unit => unit.ParentId);
        return await db
            .Forms.Where(form => form.Subject == FilingSubject.Department && form.State == FormState.Draft)
            .Where(form => offices.Contains(form.UnitId))
            .OrderByDescending(form => form.Year)
            .ThenBy(form => form.Id)
            .Select(form => form.Id)
            .FirstAsync(Cancellation);
    }

    private static async Task<HttpResponseMessage> Take(
        FormsBrowser browser,
        IHtmlDocument page,
        long form,
        IEnumerable<KeyValuePair<string, string>> fields
    )
    {
        var token = FormsBrowser.Token(page);
        using var content = new FormUrlEncodedContent(fields.Append(new("__RequestVerificationToken", token)));
        return await browser.Client.PostAsync($"/forms/{form}/rollup?handler=Take", content, Cancellation);
    }
}
