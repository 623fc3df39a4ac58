using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;
using Plumbline.Web.Tests.Forms;
using Xunit;

namespace Plumbline.Web.Tests.Surveys;

/// <summary>The pages of a survey, and the public one on which strangers answer.</summary>
public sealed class SurveyPageTests(WebHost host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stranger_AnswersAnOpenLinkOnce_WithNoPersonalTrace()
    {
        var survey = await Open();
        using var client = host.CreateClient(new() { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var path = $"/public/survey/{survey.Code}";
        var (page, first) = await Get(client, path);

        using var sent = await Send(client, path, page, ("q-overall", "0"), ("q-advice", "很好"));
        var (thanks, _) = await Get(client, sent.Headers.Location!.ToString());
        var (again, _) = await Get(client, path);

        Assert.Equal(HttpStatusCode.OK, first);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var cookie = Assert.Single(
            sent.Headers.GetValues("Set-Cookie"),
            one => one.StartsWith("plumbline.survey.", StringComparison.Ordinal)
        );
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/public/survey", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("谢谢", thanks.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(again.QuerySelectorAll("input[type=radio]"));
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var answer = await db.SurveyAnswers.SingleAsync(one => one.SurveyId == survey.Id && !one.Paper, Cancellation);
        Assert.Equal("""{"options":{"overall":0},"words":{"advice":"很好"}}""", answer.Content);
    }

    [Fact]
    public async Task Stranger_WithoutToken_OrWithAnUnknownCode_IsRefused()
    {
        var survey = await Open();
        using var client = host.CreateClient(new() { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");

        using var bare = await client.PostAsync(
            $"/public/survey/{survey.Code}",
            new FormUrlEncodedContent([new("q-overall", "0")]),
            Cancellation
        );
        var (_, unknown) = await Get(client, "/public/survey/2222222222");
        var (_, odd) = await Get(client, "/public/survey/%3Cscript%3E");
        using var own = await client.GetAsync($"/surveys/{survey.Id}", Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (unknown, odd));
        Assert.Equal(HttpStatusCode.Redirect, own.StatusCode);
    }

    [Fact]
    public async Task Filler_BeginsBuildsAndOpensASurvey()
    {
        using var browser = await FormsBrowser.SignIn(host, "tianbao");
        var list = await browser.Open("/surveys");
        var unit = list.QuerySelector("select option")!.GetAttribute("value")!;
        using var begun = await Send(
            browser.Client,
            "/surveys",
            list,
            ("Input.UnitId", unit),
            ("Input.Year", "2025"),
            ("Input.Template", "pupils"),
            ("Input.Name", "学生问卷")
        );
        var path = begun.Headers.Location!.ToString();
        var draft = await browser.Open(path);
        var names = draft.QuerySelectorAll("input[name$='.Text']").Length;

        using var opened = await Send(browser.Client, path + "?handler=Move", draft, ("to", "Open"));
        var page = await browser.Open(path);
        using var slips = await Send(browser.Client, path + "/slips", page, ("count", "3"));
        using var paper = await browser.Client.GetAsync(path + "?handler=Questionnaire", Cancellation);

        Assert.Equal(5 + 3, names);
        Assert.Equal(HttpStatusCode.Redirect, opened.StatusCode);
        Assert.Equal(HttpStatusCode.OK, slips.StatusCode);
        var printed = new HtmlParser().ParseDocument(await slips.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal(3, printed.QuerySelectorAll(".pl-slips svg").Length);
        Assert.Equal(HttpStatusCode.OK, paper.StatusCode);
        Assert.Empty(page.QuerySelectorAll("input[name$='.Text']"));
    }

    [Fact]
    public async Task Indicators_ThatCanTakeTheRate_AreThoseOfSelfEvaluationsBeingFilled()
    {
        var survey = await Open();
        using var browser = await FormsBrowser.SignIn(host, "tianbao");

        var page = await browser.Open($"/surveys/{survey.Id}");

        var offered = page.QuerySelectorAll("form:has(button[name=link]) input[name=form]")
            .Select(field =>
                long.Parse(field.GetAttribute("value")!, System.Globalization.CultureInfo.InvariantCulture)
            )
            .ToList();
        Assert.NotEmpty(offered);
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var forms = await db.Forms.Where(form => offered.Contains(form.Id)).ToListAsync(Cancellation);
        Assert.All(
            forms,
            form =>
            {
                Assert.Equal(FilingStage.SelfEvaluation, form.Stage);
                Assert.True(form.State is FormState.Draft or FormState.Returned || form.Id == survey.FormId);
            }
        );
    }

    // The demonstration's open survey of a school.
    private async Task<Survey> Open()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        return await db.Surveys.Where(one => one.OpenLink).OrderBy(one => one.Id).FirstAsync(Cancellation);
    }

    private static async Task<(IHtmlDocument Page, HttpStatusCode Status)> Get(HttpClient client, string path)
    {
        using var response = await client.GetAsync(path, Cancellation);
        return (
            new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(Cancellation)),
            response.StatusCode
        );
    }

    private static async Task<HttpResponseMessage> Send(
        HttpClient client,
        string path,
        IHtmlDocument page,
        params (string Name, string Value)[] fields
    ) =>
        await client.PostAsync(
            path,
            new FormUrlEncodedContent(
                fields
                    .Append(("__RequestVerificationToken", FormsBrowser.Token(page)))
                    .Select(field => KeyValuePair.Create(field.Item1, field.Item2))
            ),
            Cancellation
        );
}
