using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.App.Data;
using Xunit;

namespace Plumbline.Web.Tests.Forms;

/// <summary>A signed-in person over in-process HTTP.</summary>
internal sealed class FormsBrowser(HttpClient client) : IDisposable
{
    internal HttpClient Client => client;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Signs in as an account of the demonstration.</summary>
    internal static async Task<FormsBrowser> SignIn(WebHost host, string user)
    {
        var client = host.CreateClient(new() { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var browser = new FormsBrowser(client);
        var page = await browser.Open("/account/signin");
        using var answer = await client.PostAsync(
            "/account/signin",
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["Input.UserName"] = user,
                    ["Input.Password"] = WebHost.Password,
                    ["__RequestVerificationToken"] = Token(page),
                }
            ),
            Cancellation
        );
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return browser;
    }

    /// <summary>A form of the demonstration that the filler fills, and nobody else in these tests.</summary>
    internal static async Task<long> FreeForm(WebHost host, int number)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        return await db
            .Forms.Where(form => form.ProjectId != null && form.State == Domain.Workflow.FormState.Draft)
            .OrderBy(form => form.Id)
            .Skip(number)
            .Select(form => form.Id)
            .FirstAsync(Cancellation);
    }

    /// <summary>A form whose money nobody has typed yet, and no approved goal has given.</summary>
    internal static async Task<long> BlankForm(WebHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        return await db
            .Forms.Where(form => form.ProjectId != null && form.State == Domain.Workflow.FormState.Draft)
            .Where(form => form.Stage == Domain.Filings.FilingStage.SelfEvaluation)
            .Where(form => db.FormRows.Any(row => row.FormId == form.Id && row.Part == "budget" && row.Data == "{}"))
            .OrderByDescending(form => form.Id)
            .Select(form => form.Id)
            .FirstAsync(Cancellation);
    }

    internal async Task<IHtmlDocument> Open(string path)
    {
        using var response = await client.GetAsync(path, Cancellation);
        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(Cancellation));
    }

    /// <summary>What the page's script starts from.</summary>
    internal async Task<JsonElement> Start(long form) =>
        JsonDocument.Parse((await Open($"/forms/{form}")).GetElementById("form-start")!.TextContent).RootElement;

    /// <summary>Posts JSON as the page's script does.</summary>
    internal async Task<HttpResponseMessage> Post(string path, object body, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        return await Send(request, token);
    }

    internal async Task<HttpResponseMessage> Send(HttpRequestMessage request, string? token)
    {
        request.Headers.Accept.ParseAdd("application/json");
        if (token is not null)
        {
            request.Headers.Add("RequestVerificationToken", token);
        }

        return await client.SendAsync(request, Cancellation);
    }

    /// <summary>JSON of an answer.</summary>
    internal static async Task<JsonElement> Json(HttpResponseMessage response) =>
        (
            await JsonDocument.ParseAsync(
                await response.Content.ReadAsStreamAsync(Cancellation),
                cancellationToken: Cancellation
            )
        ).RootElement;

    internal static string Token(IHtmlDocument page) =>
        page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    public void Dispose() => client.Dispose();
}
