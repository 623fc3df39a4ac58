using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Plumbline.App.CarryOvers;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Imports.Tables;
using Plumbline.App.Tests.Data;
using Plumbline.App.Tests.Season;
using Plumbline.App.Transfers;
using Plumbline.Domain.CarryOvers;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Transfers;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.App.Tests.Imports;

/// <summary>What is kept of a table that is read back, on both databases: all that was chosen, or nothing.</summary>
public sealed class TakeTableTests(Databases databases)
{
    private const int Year = 2025;
    private const long Wan = 1_000_000;
    private const string Balance = "fund/GeneralPublic2024/balance";
    private const string Spent = "fund/GeneralPublic2024/spent";

    private static readonly Packs Packs = Content.Packs.Load(ContentFolder.Find().Regimes).OrThrow();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task SumsOfASource_AreJudgedTogether(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var kept = await Carried(town);
        var more = (await Opened(town, kept, "200", "150")).Cells;
        Assert.Equal([null, null], more.Select(cell => cell.Why));
        var less = await Opened(town, kept, "80", "90");
        Assert.Equal(2, less.Cells.Count(cell => cell.Why is not null));

        Assert.False((await Take(town, kept, [.. less.Cells.Select(Chosen)])).TryGet(out _));
        Assert.Equal((100 * Wan, 50 * Wan), await Sums(town, kept));
        Assert.Equal(new(2, 0), (await Take(town, kept, [.. more.Select(Chosen)])).OrThrow());
        Assert.Equal((200 * Wan, 150 * Wan), await Sums(town, kept));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task CellThatCannotBeKept_KeepsAllOthersOutToo(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var kept = await Carried(town);
        ChosenCell said = new("outcome", "", "已完工");
        ChosenCell[] wrong =
        [
            new(Balance, "100.00", "一百万"),
            new(Balance, "100.00", ""),
            new(Balance, "100.00", "40"),
            new(Spent, "50.00", "五十"),
            new(Spent, "50.00", "-1"),
            new("goal", "", new('长', SaidTexts.Longest + 1)),
            new("?", "", "无此项"),
        ];
        foreach (var cell in wrong)
        {
            Assert.False((await Take(town, kept, said, cell)).TryGet(out _), cell.Text);
            Assert.False((await Take(town, kept, cell, said)).TryGet(out _), cell.Text);
        }

        Assert.Equal((100 * Wan, 50 * Wan), await Sums(town, kept));
        Assert.Empty(await town.Db.CarryOverTexts.ToListAsync(Cancellation));
        Assert.Equal(new(2, 1), (await Take(town, kept, said, Gone, new(Spent, "50.00", ""))).OrThrow());
        Assert.Equal((100 * Wan, (long?)null), await Sums(town, kept));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task ValueThatSomebodyChangesJustBeforeTheLock_IsNotOverwritten(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var kept = await Carried(town);
        var other = new BeforeTransaction(async () =>
        {
            await using var db = town.Database.Open();
            TableReading on = new(db, Packs, TimeProvider.System, town.Finance);
            await Put(on, kept, Fund with { SpentFen = 70 * Wan });
        });
        await using var db = With(town.Db, other);
        TableReading on = new(db, Packs, TimeProvider.System, town.Finance);
        ChosenCell[] chosen = [new(Balance, "100.00", "120"), new(Spent, "50.00", "60")];
        var taken = await TakeTable.Run(on, Target(kept), "表.xlsx", chosen, Cancellation);

        Assert.Equal(new(1, 1), taken.OrThrow());
        Assert.Equal((120 * Wan, 70 * Wan), await Sums(town, kept));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task NameOfTheFile_StandsInTheEvent_WithoutPathAndNotTooLong(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var kept = await Carried(town);
        string[] names = [@"C:\表\结转.docx", "../a\nb.docx", new('x', 5_000), ""];
        for (var at = 0; at < names.Length; at++)
        {
            ChosenCell cell = new("goal", at == 0 ? "" : $"第{at - 1}次", $"第{at}次");
            town.Db.ChangeTracker.Clear();
            (await TakeTable.Run(On(town), Target(kept), names[at], [cell], Cancellation)).OrThrow();
        }

        var reasons = await town
            .Db.Events.Where(one => one.Kind == "carry-over-text")
            .OrderBy(one => one.Seq)
            .Select(one => one.Reason)
            .ToListAsync(Cancellation);
        Assert.Equal(["结转.docx", "ab.docx", new('x', 200), "-"], reasons);
    }

    [Theory]
    [InlineData("停工。本表由甲汇总。", "停工。本表由甲汇总。")]
    [InlineData("停工。本表由3个项目的表汇总，共120.50万元。", "停工。")]
    [InlineData("本表由1个项目的表汇总，共80.00万元。补充：已交回。", "补充：已交回。")]
    [InlineData("其中本表由1个项目的表汇总，共80.00万元。", "其中本表由1个项目的表汇总，共80.00万元。")]
    public void Text_LosesOnlyTheSentenceOfTheTable(string text, string left) =>
        Assert.Equal(left, TablePath.Without(text, ["本表由1个项目的表汇总，共80.00万元。"]));

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task SentencesOfThePerson_StandBesideThoseOfTheTable(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        TransferRequest request = new(
            town.Department.Id,
            Year,
            "公用经费补助",
            TransferLevel.Central,
            "财教〔2024〕12号",
            140 * Wan,
            "CN-2020"
        );
        var transfer = (
            await KeepTransfer.Run(town.Db, Packs, TimeProvider.System, town.Finance, request, Cancellation)
        ).OrThrow();
        TableTarget target = new(TableKind.Transfer, transfer.Id);
        ChosenCell[] said = [new("note", "", "本表由财政局汇总。已交回中央。")];
        (await TakeTable.Run(On(town), target, "表.xlsx", said, Cancellation)).OrThrow();
        town.Db.ChangeTracker.Clear();
        var opened = (await OpenTransfer.Run(town.Db, town.Finance, transfer.Id, Cancellation))!;
        Assert.Equal("本表由财政局汇总。已交回中央。", opened.Said("note"));

        var table = RegionalFiling.Draw(opened, Packs)!;
        var printed = Assert.Single(table.Blocks.OfType<Plumbline.Documents.Model.Table>()).Rows[^1].Cells[^1].Text;
        // Downloaded when less was given: the sentence of the table has other figures, the words are the same.
        var older = printed.Replace("140.00", "130.00", StringComparison.Ordinal);
        Assert.NotEqual(printed, older);
        Assert.True((await Read(town, target, FilledTable.Of(table, "xlsx", ("otherMatters", older)))).IsSame);
        var longer = printed.Replace("已交回中央。", "已交回中央。另有说明。", StringComparison.Ordinal);
        var cell = Assert.Single(
            (await Read(town, target, FilledTable.Of(table, "docx", ("otherMatters", longer)))).Cells
        );
        Assert.Equal("本表由财政局汇总。已交回中央。另有说明", cell.Text);
    }

    private static readonly CarriedFund Fund = new(FundNature.GeneralPublic, Year - 1, 100 * Wan)
    {
        SpentFen = 50 * Wan,
    };

    // Of a source that was taken out since the table was looked at.
    private static readonly ChosenCell Gone = new("fund/GovernmentFund2023/spent", "", "1");

    private static TableReading On(Town town) => new(town.Db, Packs, TimeProvider.System, town.Finance);

    private static TableTarget Target(long kept) => new(TableKind.CarryOver, kept);

    private static ChosenCell Chosen(TableCell cell) => new(cell.Item, cell.Stored, cell.Text);

    private static async Task<long> Carried(Town town)
    {
        CarryOverRequest request = new(town.Project.Id, Year, "CN-2020");
        var kept = (
            await KeepCarryOver.Run(town.Db, Packs, TimeProvider.System, town.Finance, request, Cancellation)
        ).OrThrow();
        town.Db.ChangeTracker.Clear();
        await Put(On(town), kept.Id, Fund);
        town.Db.ChangeTracker.Clear();
        return kept.Id;
    }

    private static async Task Put(TableReading on, long kept, CarriedFund fund) =>
        (await KeepCarriedFund.Run(on.Db, on.Packs, on.Time, on.Actor, kept, fund, Cancellation)).OrThrow();

    private static async Task<OpenedTable> Opened(Town town, long kept, string balance, string spent)
    {
        var carried = await OpenCarryOver.Run(town.Db, Packs, TimeProvider.System, town.Finance, kept, Cancellation);
        var file = FilledTable.Of(
            CarryOverFiling.Draw(carried!, Packs)!,
            "xlsx",
            ("budget.sources[GeneralPublic2024].adjustedBudget", balance),
            ("budget.sources[GeneralPublic2024].executedAmount", spent)
        );
        return await Read(town, Target(kept), file);
    }

    private static async Task<OpenedTable> Read(
        Town town,
        TableTarget target,
        Plumbline.Documents.Reading.SourceFile file
    ) => (await OpenTable.Run(On(town), file, target, Cancellation)).OrThrow();

    private static Task<Result<TakenTable>> Take(Town town, long kept, params ChosenCell[] cells)
    {
        town.Db.ChangeTracker.Clear();
        return TakeTable.Run(On(town), Target(kept), "填好的表.xlsx", cells, Cancellation);
    }

    private static async Task<(long, long?)> Sums(Town town, long kept)
    {
        var fund = await town.Db.CarryOverFunds.SingleAsync(row => row.CarryOverId == kept, Cancellation);
        return (fund.BalanceFen, fund.SpentFen);
    }

    private static AppDb With(AppDb db, IInterceptor interceptor) =>
        db.GetService<IDbContextOptions>() switch
        {
            DbContextOptions<SqliteDb> sqlite => new SqliteDb(
                new DbContextOptionsBuilder<SqliteDb>(sqlite).AddInterceptors(interceptor).Options
            ),
            var options => new PostgresDb(
                new DbContextOptionsBuilder<PostgresDb>((DbContextOptions<PostgresDb>)options)
                    .AddInterceptors(interceptor)
                    .Options
            ),
        };

    // Somebody else is done just before the first transaction begins.
    private sealed class BeforeTransaction(Func<Task> other) : DbTransactionInterceptor
    {
        private bool isDone;

        public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
            DbConnection connection,
            TransactionStartingEventData eventData,
            InterceptionResult<DbTransaction> result,
            CancellationToken cancellationToken = default
        )
        {
            if (!isDone)
            {
                isDone = true;
                await other();
            }

            return result;
        }
    }
}
