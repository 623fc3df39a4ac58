using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.App.Data;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;
using Plumbline.Web.Tests.Forms;
using Xunit;

namespace Plumbline.Web.Tests.Review;

/// <summary>The page on which a form is reviewed: remarks, and its words in English.</summary>
public sealed class ReviewPageTests(WebHost host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Remark_OnTheFormAsAWhole_IsKept()
    {
        var form = await Form(FormState.UnitApproved);
        using var browser = await FormsBrowser.SignIn(host, "jicai");
        var page = await browser.Open($"/review/{form}");

        using var sent = await browser.Client.PostAsync(
            $"/review/{form}?handler=Remark",
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["Place"] = "",
                    ["text"] = "请补充时效指标",
                    ["__RequestVerificationToken"] = FormsBrowser.Token(page),
                }
            ),
            Cancellation
        );
        var after = await browser.Open($"/review/{form}");

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Contains("请补充时效指标", after.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FilingStage.Goal)]
    [InlineData(FilingStage.Monitoring)]
    [InlineData(FilingStage.SelfEvaluation)]
    public async Task Cells_InEnglish_AreNamedInEnglish(FilingStage stage)
    {
        var form = await Form(FormState.Locked, stage);
        using var browser = await FormsBrowser.SignIn(host, "jixiaogu");
        using var chosen = await browser.Client.GetAsync("/language/en", Cancellation);

        var page = await browser.Open($"/review/{form}");

        var names = page.QuerySelectorAll("a.pl-cell").Select(cell => cell.GetAttribute("title")!).ToList();
        Assert.NotEmpty(names);
        Assert.Empty(names.Where(HasChinese).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Chain_InEnglish_NamesItsFiguresInEnglish()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var row = await db.Assessments.Where(one => one.State == ExAnteState.Admitted).FirstAsync(Cancellation);
        using var browser = await FormsBrowser.SignIn(host, "jixiaogu");
        using var chosen = await browser.Client.GetAsync("/language/en", Cancellation);

        var page = await browser.Open($"/projects/{row.ProjectId}/chain/{row.Year}");

        var figures = page.QuerySelectorAll(".pl-chain dt").Select(name => name.TextContent).ToList();
        Assert.Contains("Admitted", figures);
        Assert.DoesNotContain(figures, HasChinese);
        Assert.Equal("Ex-ante evaluation", page.QuerySelector(".pl-chain h3")!.TextContent.Trim());
    }

    private static bool HasChinese(string text) => text.Any(letter => letter is >= '\u4e00' and <= '\u9fff');

    private async Task<long> Form(FormState state, FilingStage stage = FilingStage.SelfEvaluation)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        return await db
            .Forms.Where(form => form.ProjectId != null && form.State == state && form.Stage == stage)
            .OrderBy(form => form.Id)
            .Select(form => form.Id)
            .FirstAsync(Cancellation);
    }
}
