using Microsoft.EntityFrameworkCore;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Imports.Figures;
using Plumbline.App.Tests.Data;
using Plumbline.App.Tests.Season;
using Plumbline.Domain;
using Xunit;

namespace Plumbline.App.Tests.Imports;

/// <summary>Figures brought in by headings: every row is accounted for, nothing is overwritten unasked.</summary>
public sealed class FigureTests(Databases databases)
{
    private static readonly ColumnNames Names = ColumnNames.Load(ContentFolder.Find());

    private static readonly DateOnly AsOf = new(2025, 12, 31);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Execution_ByHeadingsInAnyOrder_AccountsForEveryRow(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var file = Sheets.Of(
            ["某市预算执行情况表", "", "", "单位：万元"],
            ["累计支出（万元）", "备注", "项目 编码", "全年预算数"],
            [12.5, "x", "P1", 20],
            ["一万", null, "P2", 30],
            [1, null, "P9", 2],
            [12.5, null, "P1", 20]
        );

        var batch = await Stage(town, ImportKind.Execution, file);
        (await Confirm(town, batch, replace: false)).OrThrow();

        Assert.Equal((4, 1, 3, 0), (batch.Rows, batch.Accepted, batch.Refused, batch.Different));
        var fund = await town.Db.ProjectFunds.SingleAsync(Cancellation);
        Assert.Equal(
            (12_500_000L, 20_000_000L, AsOf, batch.Id),
            (fund.ExecutedFen, fund.AdjustedFen, fund.AsOf, fund.BatchId)
        );
        var report = ConfirmImport.Report(await town.Db.ImportBatches.SingleAsync(Cancellation)).ToList();
        Assert.Equal(["Accepted", "Refused", "Refused", "Refused"], report.Select(row => row.Outcome));
        Assert.Equal("“执行数”不是金额：一万", report[1].Why);
        Assert.Equal([3, 4, 5, 6], report.Select(row => row.Row));
        Assert.Equal(1, await town.Db.Events.CountAsync(row => row.Kind == "import", Cancellation));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Execution_ThatDiffers_IsListedAndReplacesOnlyWhenAsked(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        await Take(town, Sheets.Of(["项目代码", "执行数"], ["P1", 100]), replace: false);

        var same = await Take(town, Sheets.Of(["项目代码", "执行数"], ["P1", 100]), replace: false);
        var listed = await Take(town, Sheets.Of(["项目代码", "执行数"], ["P1", 120]), replace: false);
        var kept = await town.Db.ProjectFunds.SingleAsync(Cancellation);
        await Take(town, Sheets.Of(["项目代码", "执行数"], ["P1", 120]), replace: true);
        var replaced = await town.Db.ProjectFunds.SingleAsync(Cancellation);

        Assert.Equal((1, 0, 0, 0), (same.Rows, same.Accepted, same.Refused, same.Different));
        Assert.Equal(1, listed.Different);
        Assert.Equal((10_000L, 12_000L), (kept.ExecutedFen, replaced.ExecutedFen));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Confirm_Twice_TakesTheBatchInOnce(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var batch = await Stage(town, ImportKind.Execution, Sheets.Of(["项目代码", "执行数"], ["P1", 100]));
        await Confirm(town, batch, replace: true);

        var again = await Confirm(town, batch, replace: true);

        Assert.Equal(Refusals.BadInput, Assert.Single(again.Findings).Rule);
        Assert.Equal(1, await town.Db.Events.CountAsync(row => row.Kind == "import", Cancellation));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Units_WhoseParentStandsInTheSameFile_AreAdded(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var file = Sheets.Of(
            ["单位代码", "单位名称", "上级代码", "单位类别"],
            ["202", "某市卫生局", "4399", "主管部门"],
            ["202001", "第一医院", "202", ""],
            ["203001", "无主单位", "203", ""],
            ["201001", "第一小学", "201", ""],
            ["201002", "第二实验小学", "201", ""]
        );

        var batch = await Take(town, file, replace: false, ImportKind.Units);

        Assert.Equal((5, 2, 1, 1), (batch.Rows, batch.Accepted, batch.Refused, batch.Different));
        var hospital = await town.Db.Units.SingleAsync(unit => unit.Code == "202001", Cancellation);
        var bureau = await town.Db.Units.SingleAsync(unit => unit.Code == "202", Cancellation);
        Assert.StartsWith(bureau.Path, hospital.Path, StringComparison.Ordinal);
        Assert.Equal("第二小学", (await town.Db.Units.SingleAsync(unit => unit.Code == "201002", Cancellation)).Name);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Units_StandBelowThePersonsOwnParent_AndTakeNoCodeOfAnother(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        foreach (var code in (string[])["T1", "T2"])
        {
            var foreign = new Unit
            {
                Kind = UnitKind.Region,
                Code = code,
                Name = "外地",
                Path = $"/{code}/",
            };
            town.Db.Units.Add(foreign);
        }

        await town.Db.SaveChangesAsync(Cancellation);
        await town
            .Db.Units.Where(unit => unit.Id == town.Department.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(unit => unit.Code, "T1"), Cancellation);
        var file = Sheets.Of(
            ["单位代码", "单位名称", "上级代码", "单位类别"],
            ["T10", "第三小学", "T1", ""],
            ["T11", "第三小学分校", "T10", ""],
            ["T2", "第四小学", "T1", ""]
        );

        var local = town.Act(Domain.Workflow.Role.FinancePerformance, town.Department);
        var batch = await Take(town, file, replace: false, ImportKind.Units, local);

        Assert.Equal((3, 2, 1), (batch.Rows, batch.Accepted, batch.Refused));
        var school = await town.Db.Units.SingleAsync(unit => unit.Code == "T10", Cancellation);
        var branch = await town.Db.Units.SingleAsync(unit => unit.Code == "T11", Cancellation);
        Assert.Equal((town.Department.Id, school.Id), (school.ParentId!.Value, branch.ParentId!.Value));
        Assert.Equal(
            [$"{town.Department.Path}{school.Id}/", $"{school.Path}{branch.Id}/"],
            (string[])[school.Path, branch.Path]
        );
        Assert.Equal(1, await town.Db.Units.CountAsync(unit => unit.Code == "T2", Cancellation));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Rows_OfOneFundInOtherWords_AreOneTooMany(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var file = Sheets.Of(
            ["单位代码", "项目代码", "资金来源", "年初预算数"],
            ["", "P1", "", 100],
            ["201001", "P1", "一般公共预算", 200],
            ["201001", "P1", "单位资金", 300]
        );

        var batch = await Take(town, file, replace: false, ImportKind.ApprovedBudget);

        Assert.Equal((3, 2, 1), (batch.Rows, batch.Accepted, batch.Refused));
        Assert.Equal(
            [10_000L, 30_000L],
            await town.Db.ProjectFunds.Select(fund => fund.InitialFen).Order().ToListAsync(Cancellation)
        );
    }

    [Theory]
    [InlineData(null, 150)]
    [InlineData(200, 200)]
    public async Task Budget_AfterExecution_MovesTheAdjustedAmount_UnlessItWasStated(int? stated, int adjusted)
    {
        await using var town = await Town.Build(databases, DatabaseKind.Sqlite);
        await Take(town, Sheets.Of(["项目代码", "执行数", "全年预算数"], ["P1", 100, stated]), replace: false);

        var budget = Sheets.Of(["项目代码", "年初预算数"], ["P1", 150]);
        await Take(town, budget, replace: true, ImportKind.ApprovedBudget);

        var fund = await town.Db.ProjectFunds.SingleAsync(Cancellation);
        Assert.Equal((15_000L, adjusted * 100L, 10_000L), (fund.InitialFen, fund.AdjustedFen, fund.ExecutedFen));
    }

    [Theory]
    [InlineData("单位：万元", "执行数", 1_000_000L)]
    [InlineData("金额单位:元", "执行数", 100L)]
    [InlineData("单位：\n亿元", "执行数", 10_000_000_000L)]
    [InlineData("100万元以上项目执行情况表", "执行数", 100L)]
    [InlineData("编制单位：某局", "执行数(万元)", 1_000_000L)]
    [InlineData("单位：元", "累计支出（单位：万元）", 1_000_000L)]
    [InlineData("执行情况表（万元）", "执行数", 1_000_000L)]
    public async Task Money_IsInTheUnitThatTheSheetPrints(string title, string heading, long fen)
    {
        await using var town = await Town.Build(databases, DatabaseKind.Sqlite);
        var file = Sheets.Book(
            [
                [title],
                ["项目代码", heading],
                ["P1", 1],
            ],
            [
                ["单位：元"],
                ["项目代码", "执行数"],
                ["P2", 1],
            ]
        );

        await Take(town, file, replace: false);

        Assert.Equal(
            [fen, 100L],
            await town
                .Db.ProjectFunds.OrderBy(fund => fund.ProjectId)
                .Select(fund => fund.ExecutedFen)
                .ToListAsync(Cancellation)
        );
    }

    [Theory]
    [InlineData("单位：百万元", "执行数")]
    [InlineData("", "执行数（千元）")]
    public void Money_InAnUnknownUnit_IsRefused(string title, string heading)
    {
        var (needed, others) = PlanImport.Columns(ImportKind.Execution);
        var file = Sheets.Of([title], ["项目代码", heading], ["P1", 1]);

        var read = SheetTable.Read(file, Names, [.. needed, .. others], needed);

        Assert.Contains(
            "千元",
            Assert.Single(read.Findings).Message.ToString().Replace("百万", "千"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("1,234.50", MoneyUnit.Yuan, 123450L)]
    [InlineData("１２．５", MoneyUnit.TenThousandYuan, 12_500_000L)]
    [InlineData("−3", MoneyUnit.Yuan, -300L)]
    [InlineData("(3)", MoneyUnit.Yuan, -300L)]
    [InlineData("0.001", MoneyUnit.Yuan, null)]
    [InlineData("一百", MoneyUnit.Yuan, null)]
    [InlineData("", MoneyUnit.Yuan, null)]
    public void Amount_IsExactOrNone(string text, MoneyUnit unit, long? fen) =>
        Assert.Equal(fen, AmountText.Fen(text, unit));

    [Theory]
    [InlineData(ImportKind.Execution)]
    [InlineData(ImportKind.Units)]
    [InlineData(ImportKind.FinalAccounts)]
    public void Template_IsReadByItsOwnHeadings(ImportKind kind)
    {
        var (needed, others) = PlanImport.Columns(kind);

        var table = SheetTable.Read(ImportTemplate.Of(kind), Names, [.. needed, .. others], needed).OrThrow();

        Assert.Empty(table.Rows);
        Assert.Empty(table.Unknown);
    }

    [Fact]
    public void Read_WhatIsNoWorkbook_IsRefused() =>
        Assert.Equal(
            Refusals.BadInput,
            Assert.Single(SheetTable.Read([1, 2, 3], Names, ["unitCode"], ["unitCode"]).Findings).Rule
        );

    private static async Task<ImportBatch> Stage(Town town, ImportKind kind, byte[] file, Access.Actor? actor = null) =>
        (
            await StageImport.Run(
                town.Db,
                TimeProvider.System,
                Names,
                actor ?? town.Finance,
                new(new(kind, 2025, MoneyUnit.Yuan), "表.xlsx", file, AsOf),
                Cancellation
            )
        ).OrThrow();

    private static Task<Findings.Result<ImportBatch>> Confirm(
        Town town,
        ImportBatch batch,
        bool replace,
        Access.Actor? actor = null
    )
    {
        town.Db.ChangeTracker.Clear();
        return ConfirmImport.Run(
            town.Db,
            TimeProvider.System,
            Names,
            actor ?? town.Finance,
            new(batch.Id, replace),
            Cancellation
        );
    }

    private static async Task<ImportBatch> Take(
        Town town,
        byte[] file,
        bool replace,
        ImportKind kind = ImportKind.Execution,
        Access.Actor? actor = null
    ) => (await Confirm(town, await Stage(town, kind, file, actor), replace, actor)).OrThrow();
}
