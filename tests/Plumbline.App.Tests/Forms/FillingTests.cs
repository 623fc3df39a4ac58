using Microsoft.EntityFrameworkCore;
using Plumbline.App.Forms;
using Plumbline.App.Forms.Saving;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Xunit;

namespace Plumbline.App.Tests.Forms;

/// <summary>Typing, copying and explaining, as the page of a form does it.</summary>
public sealed class FillingTests(FormsFixture forms) : IClassFixture<FormsFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Save_WhenAmountIsTypedBare_KeepsItInTheUnitOfTheForm()
    {
        var form = await forms.NewForm("公用经费");

        var saved = await Save(form, Set("budget", "", "total.initialBudget", "1,616.43"));

        Assert.Equal((SaveOutcome.Saved, "1616.43万元"), (saved.Outcome, saved.Stored));
        await using var db = forms.Open();
        var opened = (await OpenForm.Run(db, form, Cancellation))!;
        Assert.Equal(1_616_430_000, opened.Filing.OrThrow().Budget!.Total!.InitialBudget!.Value.Value.Fen);
    }

    [Fact]
    public async Task Save_WhenTheFieldHoldsSomethingElse_IsAConflictThatNamesWhatIsThere()
    {
        var form = await forms.NewForm("冲突");
        await Save(form, Set("identity", "", "region", "甲"));

        var second = await Save(form, Set("identity", "", "region", "乙") with { Replaces = "丙" });

        Assert.Equal((SaveOutcome.Conflict, "甲"), (second.Outcome, second.Stored));
        await using var db = forms.Open();
        var chain = await db.Forms.Where(row => row.Id == form).Select(row => row.ChainId).SingleAsync(Cancellation);
        var last = await FindChanges.LastAt(db, chain, ["identity.region"], Cancellation);
        Assert.Equal(("filler", "甲"), (last["identity.region"].By, last["identity.region"].After));
    }

    [Fact]
    public async Task Changes_SinceARevision_AreThoseAfterItInOrder()
    {
        var form = await forms.NewForm("变化");
        var first = await Save(form, Set("identity", "", "region", "甲"));
        await Save(form, Set("identity", "", "scope", "乙"));
        await Save(form, new(NewId(), OperationKind.AddRow, "indicators", "n1", Position: 5));

        await using var db = forms.Open();
        var kept = await db.Forms.SingleAsync(row => row.Id == form, Cancellation);
        var since = await FindChanges.Since(db, forms.Filler, kept, first.Seq, Cancellation);

        Assert.Equal(["identity.scope", "indicators/n1"], since.Select(change => change.Place));
    }

    [Fact]
    public async Task NewProjectForm_HasTheRowsOfTheOfficialForm()
    {
        var form = await forms.NewForm("资金行");
        await using var db = forms.Open();
        var opened = (await OpenForm.Run(db, form, Cancellation))!;

        Assert.Equal(
            Enum.GetValues<FundOrigin>(),
            opened.Filing.OrThrow().Budget!.Sources.Select(row => row.Origin!.Value)
        );
    }

    [Fact]
    public async Task Copy_FromLastYear_TakesTargetsMarksThemAndLeavesResultsBehind()
    {
        var last = await forms.NewForm("资助", 2024);
        await Save(last, new(NewId(), OperationKind.AddRow, "indicators", "a", Text: Indicator, Position: 5));
        await Save(last, Set("goals", "", "overall.expectedGoal", "按时发放"));
        await Save(last, Set("budget", "", "total.executedAmount", "9"));
        var form = await forms.NewForm("资助", 2025);
        await using var db = forms.Open();

        var copied = (
            await CopyForm.Run(db, TimeProvider.System, forms.Filler, new(form, last), Cancellation)
        ).OrThrow();

        Assert.Equal(2, copied.Rows);
        await using var read = forms.Open();
        var opened = (await OpenForm.Run(read, form, Cancellation))!;
        var row = FormRows.Of(opened.Rows).Single(row => row.Part == "indicators");
        Assert.Equal(
            ("资助人数", "≥300", "310", null),
            (
                row.Values["name"],
                row.Values["target"],
                row.Values["priorActual"],
                row.Values.GetValueOrDefault("actual")
            )
        );
        Assert.All(row.Values.Keys, field => Assert.Equal("copied:2024", row.Marks[field]));
        Assert.Null(opened.Filing.OrThrow().Budget?.Total?.ExecutedAmount);

        await Save(form, Set("indicators", row.Item, "target", "≥320") with { Replaces = "≥300" });
        await using var after = forms.Open();
        var touched = FormRows
            .Of((await OpenForm.Run(after, form, Cancellation))!.Rows)
            .Single(one => one.Part == "indicators");
        Assert.DoesNotContain("target", touched.Marks.Keys);
        Assert.Contains("name", touched.Marks.Keys);
    }

    [Fact]
    public async Task Copy_WhenThereAreRowsAlready_LeavesThem()
    {
        var from = await forms.NewForm("来源");
        await Save(from, new(NewId(), OperationKind.AddRow, "indicators", "a", Text: Indicator, Position: 5));
        var form = await forms.NewForm("已有");
        await Save(form, new(NewId(), OperationKind.AddRow, "indicators", "own", Text: Indicator, Position: 5));
        await using var db = forms.Open();

        var copied = (
            await CopyForm.Run(db, TimeProvider.System, forms.Filler, new(form, from), Cancellation)
        ).OrThrow();

        Assert.Equal((0, "indicators"), (copied.Rows, Assert.Single(copied.Kept)));
    }

    [Fact]
    public async Task Copy_ByAStranger_IsRefused()
    {
        var (from, form) = (await forms.NewForm("甲项目"), await forms.NewForm("乙项目"));
        await using var db = forms.Open();

        var result = await CopyForm.Run(db, TimeProvider.System, forms.Stranger, new(form, from), Cancellation);

        Assert.Equal(Refusals.MoveNotAllowed, Assert.Single(result.Findings).Rule);
    }

    [Fact]
    public async Task Explanation_StandsBesideItsFindingAndInTheLog()
    {
        var form = await forms.NewForm("说明");
        await using var db = forms.Open();
        var found = (await Judge(form)).Findings.First(one => one.Finding.Severity == Findings.Severity.Error);

        var request = new ExplainRequest(form, found.Finding.Rule, found.Place, " 表样没有这一栏 ");
        (await ExplainFinding.Run(db, TimeProvider.System, forms.Filler, request, Cancellation)).OrThrow();

        var again = (await Judge(form)).Findings.First(one =>
            one.Finding.Rule == found.Finding.Rule && one.Place == found.Place
        );
        Assert.Equal("表样没有这一栏", again.Explanation);
        await using var read = forms.Open();
        var chain = await read.Forms.Where(row => row.Id == form).Select(row => row.ChainId).SingleAsync(Cancellation);
        var told = await read.Events.SingleAsync(
            change => change.ChainId == chain && change.Kind == "explain",
            Cancellation
        );
        Assert.Equal((null, "表样没有这一栏", found.Finding.Rule), (told.Before, told.After, told.Reason));
    }

    [Theory]
    [InlineData("indicators/r3.actual", "indicators", "r3", "actual")]
    [InlineData("budget.sources/r1.executedAmount", "budget.sources", "r1", "executedAmount")]
    [InlineData("budget.total.executedAmount", "budget", "", "total.executedAmount")]
    [InlineData("title", "", "", "title")]
    [InlineData("indicators/r3", "indicators", "r3", "")]
    public void Place_IsReadBackAsItWasWritten(string place, string part, string item, string field)
    {
        Assert.Equal((part, item, field), PlaceText.Read(place));
        Assert.Equal(place, PlaceText.Of(part, item, field));
    }

    private const string Indicator =
        """{"kind":"output","name":"资助人数","target":"≥300","actual":"310","weight":"10","selfScore":"10"}""";

    private static Guid NewId() => new(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));

    private static TypedChange Set(string part, string item, string field, string text) =>
        new(NewId(), OperationKind.Set, part, item, field, text);

    private async Task<SaveResult> Save(long form, TypedChange change) =>
        Assert.Single(
            await SaveFields.Run(
                forms.Writer,
                form,
                forms.Filler.AccountId,
                MoneyUnit.TenThousandYuan,
                [change],
                Cancellation
            )
        );

    private async Task<JudgedForm> Judge(long form)
    {
        await using var db = forms.Open();
        return await CheckForm.Run(db, (await OpenForm.Run(db, form, Cancellation))!, forms.Packs, Cancellation);
    }
}
