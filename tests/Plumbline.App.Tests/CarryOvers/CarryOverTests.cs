using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.CarryOvers;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.App.Imports;
using Plumbline.App.Imports.Tables;
using Plumbline.App.Season;
using Plumbline.App.Tests.Data;
using Plumbline.App.Tests.Imports;
using Plumbline.App.Tests.Season;
using Plumbline.Domain.CarryOvers;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.App.Tests.CarryOvers;

/// <summary>Carried-over projects from what last year's form left to this year's form, on both databases.</summary>
public sealed class CarryOverTests(Databases databases)
{
    private const int Year = 2025;
    private const long Wan = 1_000_000;

    private static readonly Packs Packs = Content.Packs.Load(ContentFolder.Find().Regimes).OrThrow();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task CarriedMoney_GoesFromLastYearsForm_IntoThisYearsForm_AndADifferenceIsFound(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        await LastYear(town);
        var left = Assert.Single(await FindLeftOvers.Run(town.Db, town.Finance, Year, Cancellation));
        Assert.Equal((town.Project.Id, 20 * Wan), (left.ProjectId, left.LeftFen));
        Assert.Empty(await FindLeftOvers.Run(town.Db, town.Filler, Year, Cancellation));
        var kept = await Kept(
            town,
            new CarriedFund(FundNature.GeneralPublic, Year - 1, 20 * Wan) { SpentFen = 15 * Wan }
        );
        Assert.Empty(await FindLeftOvers.Run(town.Db, town.Finance, Year, Cancellation));

        var form = await Issue(town, Year);
        Assert.Equal("20.00万元", await Row(town, form, row => row.AdjustedBudget?.ToString()));
        Assert.DoesNotContain("PL6009", await Rules(town, form));
        await town
            .Db.FormRows.Where(row => row.FormId == form.Id && row.Part == "budget.sources")
            .Where(row => row.Data.Contains("carriedOver"))
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(
                        one => one.Data,
                        """{"origin":"carriedOver","adjustedBudget":"18万元","executedAmount":"15万元"}"""
                    ),
                Cancellation
            );
        Assert.Single(await Rules(town, form), rule => rule == "PL6009");
        var link = Assert.Single(
            await Chains.FindChain.Run(town.Db, town.Project, Year, Cancellation),
            link => link.Title == "结转资金"
        );
        Assert.Equal(["20.00万元", "15.00万元", "5.00万元"], link.Figures.Select(figure => figure.Value));
        Assert.EndsWith($"/{kept.Id}", link.Url, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Table_StandsForBothYears_AndIsReadBack(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        await LastYear(town);
        var kept = await Kept(
            town,
            new CarriedFund(FundNature.GeneralPublic, Year - 1, 20 * Wan) { SpentFen = 15 * Wan },
            new CarriedFund(FundNature.GovernmentFund, Year - 2, 8 * Wan) { SpentFen = 2 * Wan, ReturnedFen = Wan }
        );
        var texts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["goal"] = "完成尾项工程",
            ["outcome"] = "尾项工程已完工",
            ["target/Output/维修面积"] = "180平方米",
            ["actual/Output/维修面积"] = "135平方米",
        };
        Assert.Equal(4, (await Write(town, town.Filler, kept.Id, texts)).OrThrow());
        Assert.Equal(0, (await Write(town, town.Filler, kept.Id, texts)).OrThrow());

        var opened = (await Open(town, kept.Id))!;
        var indicator = Assert.Single(opened.Indicators);
        Assert.Equal(
            ("1800平方米", "1620平方米", "180平方米", "135平方米"),
            (indicator.LastTarget, indicator.LastActual, indicator.Promised, indicator.Reached)
        );
        Assert.Equal("180平方米", indicator.LeftOver);
        Assert.Equal(20 * Wan, opened.Last!.LeftFen);
        Assert.Equal(
            (28 * Wan, 17 * Wan, Wan),
            (opened.Money.BalanceFen, opened.Money.SpentFen, opened.Money.ReturnedFen)
        );
        var table = CarryOverFiling.Draw(opened, Packs)!;
        foreach (var format in App.Documents.DocumentFormat.All.Where(format => format.Name is "docx" or "xlsx"))
        {
            var filing = await Read(table, format);
            Assert.Equal(town.Project.Name, filing.Identity.Project);
            Assert.Equal(28 * Wan, filing.Budget!.Total!.AdjustedBudget!.Value.Value.Fen);
            Assert.Equal(17 * Wan, filing.Budget.Total.ExecutedAmount!.Value.Value.Fen);
            Assert.Equal([8 * Wan, 20 * Wan], filing.Budget.Sources.Select(row => row.AdjustedBudget!.Value.Value.Fen));
            var read = Assert.Single(filing.Indicators);
            Assert.Equal(("维修面积", "180平方米", "135平方米"), (read.Name, read.Target!.Text, read.Actual!.Text));
            Assert.Equal("尾项工程已完工", filing.Goals!.Overall!.ActualOutcome!.Text);
        }
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Balance_IsKeptByTheDepartment_SpendingAlsoByTheUnit_AndBothAreLogged(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var department = town.Act(Role.DepartmentFinance, town.Department);
        Assert.False((await Keep(town, town.Filler)).TryGet(out _));
        Assert.False((await Keep(town, department, regime: "?")).TryGet(out _));
        Assert.False((await Keep(town, department, year: 1)).TryGet(out _));
        var kept = (await Keep(town, department)).OrThrow();
        Assert.False((await Keep(town, department)).TryGet(out _));
        Assert.Equal(town.Department.Id, kept.DepartmentId);

        var fund = new CarriedFund(FundNature.GeneralPublic, Year - 1, 20 * Wan);
        Assert.False((await Fund(town, town.Filler, kept.Id, fund)).TryGet(out _));
        Assert.False((await Fund(town, department, kept.Id, fund with { BudgetYear = Year })).TryGet(out _));
        Assert.False((await Fund(town, department, kept.Id, fund with { SpentFen = 21 * Wan })).TryGet(out _));
        (await Fund(town, department, kept.Id, fund)).OrThrow();
        (await Fund(town, town.Filler, kept.Id, fund with { SpentFen = 5 * Wan })).OrThrow();
        Assert.False((await Fund(town, town.Filler, kept.Id, fund with { BalanceFen = 21 * Wan })).TryGet(out _));
        var sums = await FindCarryOvers.Run(town.Db, department, new(Year) { OnlyDue = true }, Cancellation);
        var sum = Assert.Single(sums.Departments);
        Assert.Equal((1, 20 * Wan, 5 * Wan, 0, 1), (sum.Count, sum.BalanceFen, sum.SpentFen, sum.Unstated, sum.Due));
        Assert.Equal(1, sums.Total);
        Assert.Empty((await FindCarryOvers.Run(town.Db, department, new(Year + 1), Cancellation)).Rows);
        (await Fund(town, department, kept.Id, fund with { BalanceFen = 0 })).OrThrow();
        Assert.Empty(await town.Db.CarryOverFunds.ToListAsync(Cancellation));
        var unknown = new Dictionary<string, string>(StringComparer.Ordinal) { ["?"] = "" };
        Assert.False((await Write(town, department, kept.Id, unknown)).TryGet(out _));
        var events = await town
            .Db.Events.Where(change => change.ChainId == kept.ChainId)
            .OrderBy(change => change.Seq)
            .Select(change => change.Kind)
            .ToListAsync(Cancellation);
        Assert.Equal(["carry-over", .. Enumerable.Repeat("carry-over-fund", 3)], events);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task FilledTable_IsReadBackByTheUnit_CellByCell_AndEachEventNamesTheFile(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        await LastYear(town);
        var kept = await Kept(
            town,
            new CarriedFund(FundNature.GeneralPublic, Year - 1, 20 * Wan) { SpentFen = 15 * Wan },
            new CarriedFund(FundNature.GovernmentFund, Year - 2, 8 * Wan)
        );
        var table = CarryOverFiling.Draw((await Open(town, kept.Id))!, Packs)!;
        var own = Assert.Single(table.Blocks.OfType<Plumbline.Documents.Model.Table>()).Rows[^1].Cells[^1].Text;
        var on = Reading(town, town.Filler);
        Assert.True((await OpenTable.Run(on, FilledTable.Of(table, "xlsx"), null, Cancellation)).OrThrow().IsSame);

        (string, string)[] filled =
        [
            ("budget.sources[GeneralPublic2024].executedAmount", "18.5"),
            ("budget.sources[GeneralPublic2024].fullYearForecast", "1.5"),
            ("budget.sources[GovernmentFund2023].executedAmount", "9"),
            ("budget.sources[GovernmentFund2023].adjustedBudget", "10"),
            ("budget.total.executedAmount", "18.50"),
            ("budget.total.adjustedBudget", "30.00"),
            ("goals.overall.actualOutcome", "尾项工程已完工"),
            ("indicators[0].target", "180平方米"),
            ("indicators[0].priorActual", "1700平方米"),
            ("otherMatters", $"上年未用完的原因：雨季停工。{own}"),
        ];
        var read = (await OpenTable.Run(on, FilledTable.Of(table, "docx", filled), null, Cancellation)).OrThrow();
        Assert.Equal((kept.Id, town.Project.Name, Year), (read.Target.Id, read.Name, read.Year));
        var taken = read.Cells.Where(cell => cell.Why is null).ToList();
        Assert.Equal(["18.5", "尾项工程已完工", "180平方米", "雨季停工"], taken.Select(cell => cell.Text));
        Assert.Equal(
            ["30.00", "18.50", "10", "9", "1700平方米"],
            read.Cells.Where(cell => cell.Why is not null).Select(cell => cell.Now)
        );

        var chosen = taken.Select(cell => new ChosenCell(cell.Item, cell.Stored, cell.Text)).ToList();
        var stranger = Reading(town, town.Act(Role.Filler, town.Second));
        Assert.False((await Take(stranger, read, chosen)).TryGet(out _));
        Assert.False((await OpenTable.Run(stranger, FilledTable.Of(table, "docx"), null, Cancellation)).TryGet(out _));
        Assert.Equal(new(4, 0), (await Take(on, read, chosen)).OrThrow());
        Assert.Equal(new(0, 4), (await Take(on, read, chosen)).OrThrow());
        var opened = (await Open(town, kept.Id))!;
        Assert.Equal((28 * Wan, (long?)null), (opened.Money.BalanceFen, opened.Money.SpentFen));
        Assert.Equal(1850 * Wan / 100, opened.Money.Funds.Single(one => one.BudgetYear == Year - 1).SpentFen);
        Assert.Equal("180平方米", Assert.Single(opened.Indicators).Promised);
        Assert.Equal("雨季停工", opened.Said("cause"));
        var events = await town
            .Db.Events.Where(change => change.ChainId == kept.ChainId && change.Reason == "填好的表.docx")
            .OrderBy(change => change.Seq)
            .Select(change => change.Kind)
            .ToListAsync(Cancellation);
        Assert.Equal([.. Enumerable.Repeat("carry-over-text", 3), "carry-over-fund"], events);
    }

    private static TableReading Reading(Town town, Actor actor) => new(town.Db, Packs, TimeProvider.System, actor);

    private static async Task<Result<TakenTable>> Take(TableReading on, OpenedTable read, List<ChosenCell> chosen)
    {
        on.Db.ChangeTracker.Clear();
        return await TakeTable.Run(on, read.Target, "填好的表.docx", chosen, Cancellation);
    }

    private static async Task<Filing> Read(
        Plumbline.Documents.Model.Document table,
        App.Documents.DocumentFormat format
    )
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.{format.Name}");
        await using (var stream = File.Create(path))
        {
            format.Write(table, stream);
        }

        try
        {
            var read = await ImportDocument.Run(new(path) { Unit = Domain.MoneyUnit.TenThousandYuan }, Cancellation);
            return Assert.Single(read.OrThrow().Filings).Filing;
        }
        finally
        {
            File.Delete(path);
        }
    }

    // The form of the year before, handed in with money left.
    private static async Task LastYear(Town town)
    {
        var form = await Issue(town, Year - 1);
        await town
            .Db.FormRows.Where(row => row.FormId == form.Id && row.Part == "budget")
            .ExecuteDeleteAsync(Cancellation);
        var indicator = """
            {"kind":"output","aspect":"quantity","name":"维修面积","target":"1800平方米","actual":"1620平方米","weight":"50"}
            """;
        town.Db.FormRows.AddRange(
            new FormRow
            {
                FormId = form.Id,
                Part = "indicators",
                Item = "r1",
                Data = indicator,
            },
            new FormRow
            {
                FormId = form.Id,
                Part = "budget",
                Data = """{"total":{"adjustedBudget":"60万元","executedAmount":"40万元"}}""",
            }
        );
        var row = await town.Db.Forms.AsTracking().SingleAsync(one => one.Id == form.Id, Cancellation);
        (row.State, row.SubmittedAt) = (FormState.Submitted, TimeProvider.System.GetUtcNow().UtcDateTime);
        (row.BudgetFen, row.ExecutedFen) = (60 * Wan, 40 * Wan);
        await town.Db.SaveChangesAsync(Cancellation);
        town.Db.ChangeTracker.Clear();
    }

    private static async Task<Form> Issue(Town town, int year)
    {
        var request = new IssueRequest(
            town.Region.Id,
            "自评",
            year,
            "CN-2020",
            TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(30),
            null,
            [new(town.First.Id, town.Project.Id)]
        );
        var task = (await IssueTask.Run(town.Db, TimeProvider.System, town.Finance, request, Cancellation)).OrThrow();
        town.Db.ChangeTracker.Clear();
        return await town.Db.Forms.SingleAsync(form => form.TaskId == task.Id, Cancellation);
    }

    private static async Task<string?> Row(Town town, Form form, Func<FundsRow, string?> of)
    {
        var filing = (await OpenForm.Run(town.Db, form.Id, Cancellation))!.Filing.OrThrow();
        return of(filing.Budget!.Sources.Single(row => row.Origin == FundOrigin.CarriedOver));
    }

    private static async Task<List<string>> Rules(Town town, Form form)
    {
        var opened = (await OpenForm.Run(town.Db, form.Id, Cancellation))!;
        var judged = await CheckForm.Run(town.Db, opened, Packs, Cancellation);
        return [.. judged.Findings.Select(found => found.Finding.Rule)];
    }

    private static async Task<CarryOver> Kept(Town town, params CarriedFund[] funds)
    {
        var kept = (await Keep(town, town.Finance)).OrThrow();
        foreach (var fund in funds)
        {
            kept = (await Fund(town, town.Finance, kept.Id, fund)).OrThrow();
        }

        return kept;
    }

    private static async Task<Result<CarryOver>> Keep(
        Town town,
        Actor actor,
        int year = Year,
        string regime = "CN-2020"
    )
    {
        town.Db.ChangeTracker.Clear();
        var request = new CarryOverRequest(town.Project.Id, year, regime);
        return await KeepCarryOver.Run(town.Db, Packs, TimeProvider.System, actor, request, Cancellation);
    }

    private static async Task<Result<CarryOver>> Fund(Town town, Actor actor, long id, CarriedFund fund)
    {
        town.Db.ChangeTracker.Clear();
        return await KeepCarriedFund.Run(town.Db, Packs, TimeProvider.System, actor, id, fund, Cancellation);
    }

    private static async Task<Result<int>> Write(
        Town town,
        Actor actor,
        long id,
        IReadOnlyDictionary<string, string> texts
    )
    {
        town.Db.ChangeTracker.Clear();
        return await WriteCarryOver.Run(town.Db, TimeProvider.System, actor, id, texts, Cancellation);
    }

    private static Task<CarryOverCase?> Open(Town town, long id) =>
        OpenCarryOver.Run(town.Db, Packs, TimeProvider.System, town.Finance, id, Cancellation);
}
