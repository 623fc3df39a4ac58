using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.App.Data;
using Plumbline.App.Forms;
using Plumbline.Audit;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;
using Xunit;

namespace Plumbline.Web.Tests.CarryOvers;

/// <summary>Carried-over projects of the demonstration.</summary>
public sealed class CarryOverPageTests(WebHost host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("jixiaogu", "/carry-overs")]
    [InlineData("jicai", "/carry-overs?due=true")]
    [InlineData("shenji", "/carry-overs")]
    [InlineData("jixiaogu", "/carry-overs/1")]
    [InlineData("jicai", "/carry-overs/3")]
    [InlineData("shenji", "/carry-overs/2")]
    public async Task Page_Opens_WithoutInlineStyleOrScript(string user, string path)
    {
        using var client = await host.SignIn(user);
        var page = await client.Open(path);

        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src]):not([type='application/json'])"));
        Assert.NotEqual("", page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal(
            user != "shenji",
            page.QuerySelectorAll("main form").Any(form => form.GetAttribute("method") == "post" && form.Id != "texts")
        );
    }

    [Fact]
    public async Task Demonstration_StatesInItsFormsWhatTheLedgerSays_ButForOneMistake()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var year = await db.CarryOvers.MaxAsync(row => row.Year, Cancellation);
        var ledger = await db.CarryOvers.Where(row => row.Year == year).ToListAsync(Cancellation);
        var projects = ledger.ConvertAll(row => row.ProjectId);
        var forms = await db
            .Forms.Where(form => form.Year == year && form.Stage == FilingStage.SelfEvaluation)
            .Where(form => projects.Contains(form.ProjectId ?? 0) && form.BudgetFen != null)
            .ToListAsync(Cancellation);

        Assert.NotEmpty(forms);
        foreach (var form in forms)
        {
            var budget = (await OpenForm.Run(db, form.Id, Cancellation))!.Filing.OrThrow().Budget!;
            var carried = budget.Sources.Single(row => row.Origin == FundOrigin.CarriedOver);
            Assert.Equal(
                ledger.Single(row => row.ProjectId == form.ProjectId).BalanceFen,
                carried.AdjustedBudget!.Value.Value.Fen
            );
            Assert.Equal(form.BudgetFen, budget.Sources.Sum(row => row.AdjustedBudget!.Value.Value.Fen));
            Assert.Equal(form.ExecutedFen, budget.Sources.Sum(row => row.ExecutedAmount!.Value.Value.Fen));
        }

        var mistakes = await db
            .FormRuleCounts.Where(count => count.Rule == RuleIds.CarriedOverFunds)
            .ToListAsync(Cancellation);
        Assert.Equal(FormState.Draft, forms.Single(form => form.Id == Assert.Single(mistakes).FormId).State);
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    public async Task Table_IsAWordFileAndAWorkbook(string format)
    {
        using var client = await host.SignIn("jixiaogu");
        var bytes = await client.GetByteArrayAsync($"/carry-overs/1?handler=Document&format={format}", Cancellation);

        Assert.Equal("PK", Encoding.ASCII.GetString(bytes[..2]));
    }
}
