using System.Net;
using Xunit;

namespace Plumbline.Web.Tests.Forms;

/// <summary>The list, the page of a form, and what its script calls.</summary>
public sealed class FillPageTests(WebHost host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_ShowsTheFormsOfThePersonsUnits()
    {
        using var browser = await FormsBrowser.SignIn(host, "tianbao");

        var page = await browser.Open("/forms?sort=name&state=Draft");

        var rows = page.QuerySelectorAll(".pl-list tbody tr");
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Contains("草稿", row.TextContent, StringComparison.Ordinal));
        Assert.Equal("ascending", page.QuerySelector("th[aria-sort]")!.GetAttribute("aria-sort"));
    }

    [Fact]
    public async Task List_WhenNothingFits_SaysWhatToDo()
    {
        using var browser = await FormsBrowser.SignIn(host, "tianbao");

        var page = await browser.Open("/forms?text=没有这样的项目");

        Assert.Contains("放宽条件", page.QuerySelector(".pl-empty")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_HasTheSectionsOfTheOfficialFormInOrder()
    {
        using var browser = await FormsBrowser.SignIn(host, "tianbao");
        var form = await FormsBrowser.FreeForm(host, 0);

        var page = await browser.Open($"/forms/{form}");

        Assert.Equal(
            ["基本信息", "资金", "年度目标", "指标", "偏差原因", "问题和措施", "佐证"],
            page.QuerySelectorAll("section h2").Select(head => head.FirstChild!.TextContent.Trim())
        );
        Assert.Equal("项目名称", page.QuerySelector("label[for=f-identity-project]")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("[style], [onclick], script:not([src]):not([type='application/json'])"));
    }

    [Fact]
    public async Task Page_OfSomebodyWhoOnlySees_TakesNoTyping()
    {
        using var browser = await FormsBrowser.SignIn(host, "jixiaogu");
        var form = await FormsBrowser.FreeForm(host, 0);

        var page = await browser.Open($"/forms/{form}");

        Assert.All(
            page.QuerySelectorAll("[data-field]"),
            input => Assert.True(input.HasAttribute("readonly") || input.HasAttribute("disabled"))
        );
        Assert.Null(page.QuerySelector("[data-submit]"));
    }

    [Fact]
    public async Task Save_ThenCheck_TellsScoresFindingsAndWhoDidIt()
    {
        using var browser = await FormsBrowser.SignIn(host, "tianbao");
        // Nobody has begun this one; others only look at it.
        var form = await FormsBrowser.BlankForm(host);
        var start = await browser.Start(form);
        var token = start.GetProperty("token").GetString();

        using var saved = await browser.Post(
            $"/forms/{form}/changes",
            new[] { Set("budget", "total.adjustedBudget", "100"), Set("budget", "total.executedAmount", "98") },
            token
        );
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        var answers = await FormsBrowser.Json(saved);
        Assert.Equal("100万元", answers[0].GetProperty("stored").GetString());

        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            $"/forms/{form}/check?since={start.GetProperty("seq").GetInt64()}"
        );
        using var check = await browser.Send(request, null);
        var answer = await FormsBrowser.Json(check);
        Assert.Equal(2, answer.GetProperty("changes").GetArrayLength());
        Assert.Equal("填报人", answer.GetProperty("changes")[0].GetProperty("by").GetString());
        Assert.Equal("98%", answer.GetProperty("rates").GetProperty("budget.total").GetString());
        Assert.True(answer.GetProperty("errors").GetInt32() > 0);

        using var again = new HttpRequestMessage(HttpMethod.Get, $"/forms/{form}/check");
        again.Headers.IfNoneMatch.Add(check.Headers.ETag!);
        using var same = await browser.Send(again, null);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
    }

    [Fact]
    public async Task Save_OfAnotherValueThanStands_Is409WithBothSides()
    {
        using var browser = await FormsBrowser.SignIn(host, "tianbao");
        var form = await FormsBrowser.FreeForm(host, 2);
        var token = (await browser.Start(form)).GetProperty("token").GetString();
        using var first = await browser.Post(
            $"/forms/{form}/changes",
            new[] { Set("identity", "region", "甲") },
            token
        );

        using var second = await browser.Post(
            $"/forms/{form}/changes",
            new[] { Set("identity", "region", "乙") },
            token
        );

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var answer = (await FormsBrowser.Json(second))[0];
        Assert.Equal(
            ("conflict", "甲", "填报人"),
            (
                answer.GetProperty("outcome").GetString(),
                answer.GetProperty("stored").GetString(),
                answer.GetProperty("by").GetString()
            )
        );
    }

    [Fact]
    public async Task Save_WithoutTokenOrRightOrSense_IsRefused()
    {
        using var filler = await FormsBrowser.SignIn(host, "tianbao");
        using var finance = await FormsBrowser.SignIn(host, "jixiaogu");
        var form = await FormsBrowser.FreeForm(host, 3);
        var (mine, theirs) = (await filler.Start(form), await finance.Start(form));
        var token = mine.GetProperty("token").GetString();
        object[] change = [Set("identity", "region", "甲")];

        Assert.Equal(400, await Status(filler, form, change, null));
        Assert.Equal(403, await Status(finance, form, change, theirs.GetProperty("token").GetString()));
        Assert.Equal(404, await Status(filler, 999_999, change, token));
        Assert.Equal(400, await Status(filler, form, [], token));
        Assert.Equal(400, await Status(filler, form, ["no change"], token));
        Assert.Equal(409, await Status(filler, form, [Set("identity", "noSuchField", "甲")], token));
    }

    [Fact]
    public async Task Save_OfAFormThatIsNotBeingFilled_Is423()
    {
        using var browser = await FormsBrowser.SignIn(host, "tianbao");
        var token = (await browser.Start(await FormsBrowser.FreeForm(host, 0))).GetProperty("token").GetString();

        // The first form of the demonstration is what the department published.
        Assert.Equal(423, await Status(browser, 1, [Set("identity", "region", "甲")], token));
    }

    [Fact]
    public async Task Evidence_IsShownInABoxAndKeptByItsName()
    {
        using var browser = await FormsBrowser.SignIn(host, "tianbao");
        var form = await FormsBrowser.FreeForm(host, 4);
        var token = (await browser.Start(form)).GetProperty("token").GetString();
        byte[] picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3, 4, 5, 6, 7, 8];
        using var upload = new HttpRequestMessage(HttpMethod.Post, $"/forms/{form}/evidence?name=合影.png")
        {
            Content = new ByteArrayContent(picture),
        };
        using var taken = await browser.Send(upload, token);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);

        using var listed = await browser.Send(new(HttpMethod.Get, $"/forms/{form}/evidence"), null);
        var use = (await FormsBrowser.Json(listed))[0];
        using var shown = await browser.Client.GetAsync(use.GetProperty("link").GetString(), Cancellation);

        Assert.Equal(picture, await shown.Content.ReadAsByteArrayAsync(Cancellation));
        Assert.Equal("image/png", shown.Content.Headers.ContentType!.MediaType);
        Assert.Contains(
            "sandbox",
            shown.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
        Assert.Equal("inline", shown.Content.Headers.ContentDisposition!.DispositionType);
        using var bad = new HttpRequestMessage(HttpMethod.Post, $"/forms/{form}/evidence?name=a.png")
        {
            Content = new StringContent("<script>"),
        };
        using var refused = await browser.Send(bad, token);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    public async Task Document_OfAForm_IsAFileAndComesBackWithoutDifference(string format)
    {
        using var browser = await FormsBrowser.SignIn(host, "tianbao");
        var form = await FormsBrowser.FreeForm(host, format == "docx" ? 5 : 6);
        var token = (await browser.Start(form)).GetProperty("token").GetString();
        var indicator = new
        {
            operation = NewId(),
            kind = "addRow",
            part = "indicators",
            item = "n1",
            text = """{"kind":"output","aspect":"quantity","name":"资助人数","target":"≥300人","actual":"310人","weight":"40"}""",
            position = 5,
        };
        using var saved = await browser.Post($"/forms/{form}/changes", new object[] { indicator }, token);
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);

        using var file = await browser.Client.GetAsync($"/forms/{form}/documents/project-form.{format}", Cancellation);
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        var page = await browser.Open($"/forms/{form}/bring-back");
        using var body = new MultipartFormDataContent
        {
            { new StringContent(FormsBrowser.Token(page)), "__RequestVerificationToken" },
            { new ByteArrayContent(await file.Content.ReadAsByteArrayAsync(Cancellation)), "file", $"form.{format}" },
        };
        using var compared = await browser.Client.PostAsync(
            $"/forms/{form}/bring-back?handler=Compare",
            body,
            Cancellation
        );

        Assert.Equal(HttpStatusCode.OK, compared.StatusCode);
        Assert.Contains("没有改动", await compared.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("copy")]
    [InlineData("camera")]
    [InlineData("print")]
    [InlineData("bring-back")]
    public async Task PagesOfAForm_OpenForTheFillerAndAreNotThereForOthers(string page)
    {
        using var browser = await FormsBrowser.SignIn(host, "tianbao");
        var form = await FormsBrowser.FreeForm(host, 7);

        await browser.Open($"/forms/{form}/{page}");

        using var none = await browser.Client.GetAsync($"/forms/999999/{page}", Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    private static object Set(string part, string field, string text) =>
        new
        {
            operation = NewId(),
            kind = "set",
            part,
            item = "",
            field,
            text,
        };

    private static string NewId() =>
        new Guid(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16)).ToString();

    private static async Task<int> Status(FormsBrowser browser, long form, object[] changes, string? token)
    {
        using var response = await browser.Post($"/forms/{form}/changes", changes, token);
        return (int)response.StatusCode;
    }
}
