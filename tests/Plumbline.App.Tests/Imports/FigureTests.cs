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

    private static async Task<ImportBatch> Stage(Town town, ImportKind kind, byte[] file) =>
        (
            await StageImport.Run(
                town.Db,
                TimeProvider.System,
                Names,
                town.Finance,
                new(new(kind, 2025, MoneyUnit.Yuan), "表.xlsx", file, AsOf),
                Cancellation
            )
        ).OrThrow();

    private static Task<Findings.Result<ImportBatch>> Confirm(Town town, ImportBatch batch, bool replace)
    {
        town.Db.ChangeTracker.Clear();
        return ConfirmImport.Run(
            town.Db,
            TimeProvider.System,
            Names,
            town.Finance,
            new(batch.Id, replace),
            Cancellation
        );
    }

    private static async Task<ImportBatch> Take(
        Town town,
        byte[] file,
        bool replace,
        ImportKind kind = ImportKind.Execution
    ) => (await Confirm(town, await Stage(town, kind, file), replace)).OrThrow();
}
