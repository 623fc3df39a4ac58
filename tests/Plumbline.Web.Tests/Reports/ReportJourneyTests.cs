using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.App;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Season;
using Plumbline.Documents.Model;
using Plumbline.Documents.Writing.Docx;
using Plumbline.Web.Tests.Forms;
using Plumbline.Web.Tests.RollUps;
using Xunit;

namespace Plumbline.Web.Tests.Reports;

/// <summary>A department's report: given out by chapters, begun with last year's Word file, handed in and taken in.</summary>
public sealed class ReportJourneyTests(WebHost host)
{
    private const string Chapter = "management";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Outline_OfOurOwn_SaysThatItIsNotOfficial()
    {
        using var browser = await FormsBrowser.SignIn(host, "tianbao");

        var page = await browser.Open($"/forms/{await BindPageTests.DepartmentForm(host)}/report");

        Assert.Contains("不是官方格式", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("[data-chapter]"));
    }

    [Fact]
    public async Task RegimeWithoutOutline_SaysWhatToDo()
    {
        var form = await FormWithoutOutline();
        using var browser = await FormsBrowser.SignIn(host, "tianbao");
        using var stranger = await FormsBrowser.SignIn(host, "jijiao");

        var page = await browser.Open($"/forms/{form}/report");
        using var refused = await stranger.Client.GetAsync($"/forms/{form}/report", Cancellation);

        Assert.Contains("没有这类报告的提纲", page.QuerySelector(".pl-empty")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/forms/{form}/uploads", page.QuerySelector(".pl-empty a")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Fact]
    public async Task Chapter_GivenToAnOffice_IsWrittenHandedInAndTakenIn()
    {
        var form = await BindPageTests.DepartmentForm(host);
        using var assigner = await FormsBrowser.SignIn(host, "jicai");
        using var writer = await FormsBrowser.SignIn(host, "jijiao");
        using var other = await FormsBrowser.SignIn(host, "zizhu");
        await Give(assigner, form);

        var todo = await writer.Open("/");
        var work = todo.QuerySelectorAll("main td a")
            .Single(link => link.GetAttribute("href") == $"/forms/{form}/report");
        Assert.Equal("主要做法和管理情况", work.TextContent);

        var mine = await writer.Open($"/forms/{form}/report");
        using var foreign = await other.Client.GetAsync($"/forms/{form}/report", Cancellation);
        Assert.Equal(
            [Chapter],
            mine.QuerySelectorAll("[data-chapter]").Select(one => one.GetAttribute("data-chapter"))
        );
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);

        await BeginWithWord(writer, form);
        var begun = Start(await writer.Open($"/forms/{form}/report"));
        var chapter = begun.GetProperty("chapters")[0];
        Assert.Equal(
            ["全年开展检查12次。"],
            chapter.GetProperty("paragraphs").EnumerateArray().Select(p => p.GetString())
        );
        Assert.Equal(1, chapter.GetProperty("stale")[0].GetArrayLength());
        Assert.Contains("1处去年的数字或日期", await Move(writer, "HandedIn"), StringComparison.Ordinal);

        await Write(writer, form, begun, "全年开展检查15次。");
        Assert.DoesNotContain("去年的数字", await Move(writer, "HandedIn"), StringComparison.Ordinal);
        var handedIn = Start(await writer.Open($"/forms/{form}/report"));
        Assert.False(handedIn.GetProperty("chapters")[0].GetProperty("mayWrite").GetBoolean());
        Assert.Contains("已采用", await Move(assigner, "Accepted"), StringComparison.Ordinal);
    }

    private static async Task Give(FormsBrowser assigner, long form)
    {
        var page = await assigner.Open($"/forms/{form}/report");
        var panel = page.QuerySelector($"[data-chapter={Chapter}] form")!;
        var office = panel.QuerySelectorAll("option").Single(option => option.TextContent == "基础教育股");
        using var answer = await Post(
            assigner,
            page,
            $"/forms/{form}/report?handler=Assign",
            [new("chapter", Chapter), new("unit", office.GetAttribute("value")!), new("deadline", "2099-01-31")]
        );
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static async Task BeginWithWord(FormsBrowser writer, long form)
    {
        var document = new Document(
            "去年的报告",
            [
                new Section([
                    new Heading(1, "四、主要做法和管理情况"),
                    new Paragraph(ParagraphKind.Body, "全年开展检查12次。"),
                ]),
            ]
        );
        using var docx = new MemoryStream();
        DocxWriter.Write(document, docx);
        var page = await writer.Open($"/forms/{form}/report/start");
        using var content = new MultipartFormDataContent
        {
            { new ByteArrayContent(docx.ToArray()), "file", "old.docx" },
            { new StringContent(FormsBrowser.Token(page)), "__RequestVerificationToken" },
        };
        using var read = await writer.Client.PostAsync(
            $"/forms/{form}/report/start?handler=Read",
            content,
            Cancellation
        );
        var preview = await writer.Open(read.Headers.Location!.ToString());
        var chosen = preview
            .QuerySelectorAll("select[name=to] option[selected]")
            .Select(option => option.GetAttribute("value"));
        Assert.Equal([Chapter], chosen);
        var hash = read.Headers.Location!.ToString().Split("hash=")[1];
        using var taken = await Post(
            writer,
            preview,
            $"/forms/{form}/report/start?hash={hash}&handler=Take",
            [new("to", Chapter)]
        );
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
    }

    private static async Task Write(FormsBrowser writer, long form, JsonElement start, string text)
    {
        var chapter = start.GetProperty("chapters")[0];
        var body = new
        {
            Operation = new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
            Chapter,
            Paragraphs = new[] { text },
            Stale = new[] { Array.Empty<int[]>() },
            Replaces = chapter.GetProperty("stored").GetString(),
        };
        using var saved = await writer.Post(
            $"/forms/{form}/report?handler=Chapter",
            body,
            start.GetProperty("token").GetString()
        );
        Assert.Equal("Saved", (await FormsBrowser.Json(saved)).GetProperty("outcome").GetString());
    }

    private static async Task<string> Move(FormsBrowser browser, string to)
    {
        var page = await browser.Open("/sections");
        var section = page.QuerySelector($"button[value={to}]")!.Closest("form")!.QuerySelector("input[name=section]")!;
        using var answer = await Post(
            browser,
            page,
            "/sections?handler=Move",
            [new("section", section.GetAttribute("value")!), new("to", to)]
        );
        return (await browser.Open("/sections")).Body!.TextContent;
    }

    private async Task<long> FormWithoutOutline()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var time = scope.ServiceProvider.GetRequiredService<TimeProvider>();
        var finance = await db.Users.SingleAsync(user => user.UserName == "jixiaogu", Cancellation);
        var actor = (await FindActor.Run(db, finance.Id, ChinaTime.Today(time), Cancellation))!;
        var running = await BindPageTests.DepartmentForm(host);
        var department = await db.Forms.SingleAsync(form => form.Id == running, Cancellation);
        var region = await db.Units.SingleAsync(unit => unit.Kind == UnitKind.Region, Cancellation);
        var other = await db
            .Units.Where(unit => unit.Kind == UnitKind.Department && unit.Id != department.UnitId)
            .Select(unit => unit.Id)
            .FirstAsync(Cancellation);
        var request = new IssueRequest(
            region.Id,
            "无提纲",
            department.Year,
            "CN-2020",
            new(2099, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            null,
            [new(department.UnitId, null), new(other, null)]
        );
        var task = (await IssueTask.Run(db, time, actor, request, Cancellation)).OrThrow();
        var id = await db
            .Forms.Where(form => form.TaskId == task.Id && form.UnitId == department.UnitId)
            .Select(form => form.Id)
            .SingleAsync(Cancellation);
        // Nothing prescribes a report while a budget is being executed.
        var root = await db.FormRows.AsTracking().SingleAsync(row => row.FormId == id && row.Part == "", Cancellation);
        var data = JsonNode.Parse(root.Data)!.AsObject();
        data["stage"] = "monitoring";
        root.Data = data.ToJsonString();
        await db.SaveChangesAsync(Cancellation);
        return id;
    }

    private static JsonElement Start(IHtmlDocument page) =>
        JsonDocument.Parse(page.GetElementById("report-start")!.TextContent).RootElement;

    private static async Task<HttpResponseMessage> Post(
        FormsBrowser browser,
        IHtmlDocument page,
        string path,
        IEnumerable<KeyValuePair<string, string>> fields
    )
    {
        using var content = new FormUrlEncodedContent(
            fields.Append(new("__RequestVerificationToken", FormsBrowser.Token(page)))
        );
        return await browser.Client.PostAsync(path, content, Cancellation);
    }
}
