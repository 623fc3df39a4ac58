using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Imports;
using Plumbline.App.Imports.Tables;
using Plumbline.App.Season;
using Plumbline.App.Tests.Data;
using Plumbline.App.Tests.Imports;
using Plumbline.App.Tests.Season;
using Plumbline.App.Transfers;
using Plumbline.Documents.Model;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Transfers;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.App.Tests.Transfers;

/// <summary>A transfer from its document to the regional table, on both databases.</summary>
public sealed class TransferTests(Databases databases)
{
    private const int Year = 2024;
    private const long Wan = 1_000_000;

    private static readonly Packs Packs = Content.Packs.Load(ContentFolder.Find().Regimes).OrThrow();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Table_IsMadeOfTheFormsThatAreIn_AndSaysHowManyTheyAre(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var transfer = await Shared(town);
        await Forms(town);

        var opened = (await Open(town, transfer.Id))!;
        Assert.Equal((2, 1), (opened.Money.Parts.Length, opened.Money.Counted));
        Assert.Equal((60 * Wan, 54 * Wan), (opened.Money.CoveredFen, opened.Money.SpentFen));
        Assert.Equal((100 * Wan, 40 * Wan), (opened.Money.SharedFen, opened.Money.OpenFen));
        var indicator = Assert.Single(RegionalFiling.Indicators(opened));
        Assert.Equal(("820人", "810人"), (indicator.Target, indicator.Actual));
        Assert.Equal("第一小学：转学", indicator.Reason);

        var texts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["goal"] = "保障运转",
            ["topic/use"] = "按规定使用",
            ["actual/Output/受益学生数"] = "1,000人",
        };
        Assert.Equal(3, (await Write(town, transfer.Id, texts)).OrThrow());
        Assert.Equal(0, (await Write(town, transfer.Id, texts)).OrThrow());
        texts["goal"] = "";
        Assert.Equal(1, (await Write(town, transfer.Id, texts)).OrThrow());
        opened = (await Open(town, transfer.Id))!;
        Assert.Null(opened.Said("goal"));
        Assert.Equal("1,000人", RegionalFiling.Indicators(opened)[0].Actual);
        var events = await town
            .Db.Events.Where(change => change.ChainId == transfer.ChainId)
            .OrderBy(change => change.Seq)
            .Select(change => change.Kind)
            .ToListAsync(Cancellation);
        Assert.Equal(
            ["transfer", "transfer-share", "transfer-share", .. Enumerable.Repeat("transfer-text", 4)],
            events
        );
        Assert.Equal(2, Assert.Single(await Listed(town, town.Finance)).Projects);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Table_IsReadBackAsItWasPrinted(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var transfer = await Shared(town);
        await Forms(town);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["goal"] = "保障学校正常运转",
            ["outcome"] = "资金已全部落实到学校",
        };
        (await Write(town, transfer.Id, texts)).OrThrow();
        var table = RegionalFiling.Draw((await Open(town, transfer.Id))!, Packs)!;

        foreach (var format in App.Documents.DocumentFormat.All.Where(format => format.Name is "docx" or "xlsx"))
        {
            var filing = await Read(table, format);
            Assert.Equal("公用经费补助", filing.Identity.Project);
            Assert.Equal("54.00万元", filing.Budget!.Total!.ExecutedAmount!.Value.ToString());
            Assert.Equal([60 * Wan, 0L], filing.Budget.Sources.Select(row => row.AdjustedBudget!.Value.Value.Fen));
            Assert.Equal("保障学校正常运转", filing.Goals!.Overall!.ExpectedGoal!.Text);
            var indicator = Assert.Single(filing.Indicators);
            Assert.Equal(
                ("受益学生数", "820人", "810人"),
                (indicator.Name, indicator.Target!.Text, indicator.Actual!.Text)
            );
        }
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Transfer_IsKeptByFinance_SharedByTheDepartment_AndNeverMoreThanCame(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var department = town.Act(Role.DepartmentFinance, town.Department);
        Assert.False((await Keep(town, department)).TryGet(out _));
        Assert.False((await Keep(town, town.Finance, amount: 0)).TryGet(out _));
        Assert.False((await Keep(town, town.Finance, regime: "?")).TryGet(out _));
        var transfer = (await Keep(town, town.Finance)).OrThrow();

        (await Share(town, department, transfer.Id, (town.Project.Id, 140 * Wan))).OrThrow();
        var other = await town.Db.Projects.SingleAsync(row => row.Code == "P2", Cancellation);
        Assert.False((await Share(town, department, transfer.Id, (other.Id, 1))).TryGet(out _));
        Assert.False((await Share(town, department, transfer.Id, (0, 1))).TryGet(out _));
        Assert.False((await Share(town, town.Filler, transfer.Id, (other.Id, 0))).TryGet(out _));
        (await Share(town, department, transfer.Id, (town.Project.Id, 0))).OrThrow();
        Assert.Empty(await town.Db.TransferShares.ToListAsync(Cancellation));
        var unknown = new Dictionary<string, string>(StringComparer.Ordinal) { ["topic/?"] = "" };
        Assert.False((await Write(town, transfer.Id, unknown)).TryGet(out _));
        var tooLong = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["goal"] = new('字', SaidTexts.Longest + 1),
        };
        Assert.False((await Write(town, transfer.Id, tooLong)).TryGet(out _));
        Assert.Empty(await Listed(town, town.Filler));
        Assert.Null(await OpenTransfer.Run(town.Db, town.Filler, transfer.Id, Cancellation));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task List_IsPagedByLevelAndSize_WithSumsOverAllPages(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var shared = await Shared(town);
        town.Db.Transfers.AddRange(
            Enumerable
                .Range(1, FindTransfers.PageSize)
                .Select(at => new Transfer
                {
                    RegionId = shared.RegionId,
                    UnitId = shared.UnitId,
                    UnitPath = shared.UnitPath,
                    Year = Year,
                    Name = $"T{at}",
                    Level = at == 1 ? TransferLevel.City : TransferLevel.Province,
                    Document = "D",
                    AmountFen = at * Wan,
                    Regime = shared.Regime,
                    ChainId = shared.ChainId,
                })
        );
        await town.Db.SaveChangesAsync(Cancellation);
        town.Db.ChangeTracker.Clear();

        var first = await FindTransfers.Run(town.Db, town.Finance, Year, 1, Cancellation);
        var second = await FindTransfers.Run(town.Db, town.Finance, Year, 2, Cancellation);

        Assert.Equal(FindTransfers.PageSize + 1, first.Total);
        Assert.Equal(["公用经费补助", "T50", "T49"], first.Rows.Take(3).Select(row => row.Transfer.Name));
        Assert.Equal("T1", Assert.Single(second.Rows).Transfer.Name);
        Assert.Equal(town.Department.Name, second.Rows[0].DepartmentName);
        Assert.Equal(
            [
                new TransferSum(TransferLevel.Central, 140 * Wan, 100 * Wan, 2),
                new TransferSum(TransferLevel.Province, 1274 * Wan, 0, 0),
                new TransferSum(TransferLevel.City, 1 * Wan, 0, 0),
            ],
            second.Levels
        );
        Assert.Equal(first.Levels, second.Levels);
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task FilledTable_IsReadBackByTheDepartment_WithoutTheSumsOfTheForms(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var transfer = await Shared(town);
        await Forms(town);
        var table = RegionalFiling.Draw((await Open(town, transfer.Id))!, Packs)!;
        var department = town.Act(Role.DepartmentFinance, town.Department);
        TableReading on = new(town.Db, Packs, TimeProvider.System, department);
        foreach (var format in new[] { "docx", "xlsx" })
        {
            var same = await OpenTable.Run(on, FilledTable.Of(table, format), null, Cancellation);
            Assert.True(same.OrThrow().IsSame);
        }

        var longer = FilledTable.WithRowAfter(table, "budget.sources[transfer].label", "多出的一行");
        var note = Assert.Single(table.Blocks.OfType<Table>()).Rows[^1].Cells[^1].Text;
        (string, string)[] filled =
        [
            ("goals.overall.expectedGoal", "保障运转"),
            ("management.topics[use].text", "按规定使用"),
            ("budget.sources[transfer].executedAmount", "55"),
            ("indicators[0].actual", "815人"),
            ("indicators[0].deviationReason", "两名学生转学"),
            ("otherMatters", $"两校合并。{note}"),
        ];
        var file = FilledTable.Of(longer, "xlsx", filled);
        var read = (await OpenTable.Run(on, file, null, Cancellation)).OrThrow();
        Assert.Contains("多出的一行", Assert.Single(read.NewRows), StringComparison.Ordinal);
        Assert.Equal(["55.00", "815人"], read.Cells.Where(cell => cell.Why is not null).Select(cell => cell.Now));
        var taken = read.Cells.Where(cell => cell.Why is null).ToList();
        Assert.Equal(["按规定使用", "保障运转", "两名学生转学", "两校合并"], taken.Select(cell => cell.Text));

        TableReading filler = new(town.Db, Packs, TimeProvider.System, town.Filler);
        Assert.False((await OpenTable.Run(filler, file, read.Target, Cancellation)).TryGet(out _));
        town.Db.ChangeTracker.Clear();
        var chosen = taken.Select(cell => new ChosenCell(cell.Item, cell.Stored, cell.Text)).ToList();
        var done = await TakeTable.Run(on, read.Target, file.Name, chosen, Cancellation);
        Assert.Equal(new(4, 0), done.OrThrow());
        var opened = (await Open(town, transfer.Id))!;
        Assert.Equal(("保障运转", "两校合并"), (opened.Said("goal"), opened.Said("note")));
        Assert.Equal("两名学生转学", Assert.Single(RegionalFiling.Indicators(opened)).Reason);
        var named = town.Db.Events.Where(change => change.ChainId == transfer.ChainId && change.Reason == file.Name);
        Assert.Equal(4, await named.CountAsync(Cancellation));
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

    private static async Task<Transfer> Shared(Town town)
    {
        var transfer = (await Keep(town, town.Finance)).OrThrow();
        var second = await town.Db.Projects.SingleAsync(row => row.Code == "P2", Cancellation);
        (await Share(town, town.Finance, transfer.Id, (town.Project.Id, 60 * Wan))).OrThrow();
        (await Share(town, town.Finance, transfer.Id, (second.Id, 40 * Wan))).OrThrow();
        return transfer;
    }

    // Two forms, of which the first school has handed in its own.
    private static async Task Forms(Town town)
    {
        var second = await town.Db.Projects.SingleAsync(row => row.Code == "P2", Cancellation);
        var request = new IssueRequest(
            town.Region.Id,
            "自评",
            Year,
            "CN-2020",
            TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(30),
            null,
            [new(town.First.Id, town.Project.Id), new(town.Second.Id, second.Id)]
        );
        (await IssueTask.Run(town.Db, TimeProvider.System, town.Finance, request, Cancellation)).OrThrow();
        town.Db.ChangeTracker.Clear();
        var form = await town.Db.Forms.AsTracking().SingleAsync(row => row.ProjectId == town.Project.Id, Cancellation);
        (form.State, form.SubmittedAt) = (FormState.Submitted, TimeProvider.System.GetUtcNow().UtcDateTime);
        await town
            .Db.FormRows.Where(row => row.FormId == form.Id && row.Part == "budget")
            .ExecuteDeleteAsync(Cancellation);
        var indicator = """
            {"kind":"output","aspect":"quantity","name":"受益学生数","target":"820人","actual":"810人","weight":"50",
            "deviationReason":"转学"}
            """;
        var budget = """{"total":{"adjustedBudget":"60万元","executedAmount":"54万元"}}""";
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
                Data = budget,
            }
        );
        await town.Db.SaveChangesAsync(Cancellation);
        town.Db.ChangeTracker.Clear();
    }

    private static Task<Result<Transfer>> Keep(
        Town town,
        Actor actor,
        long amount = 140 * Wan,
        string regime = "CN-2020"
    ) =>
        KeepTransfer.Run(
            town.Db,
            Packs,
            TimeProvider.System,
            actor,
            new(town.Department.Id, Year, "公用经费补助", TransferLevel.Central, "财教〔2024〕12号", amount, regime),
            Cancellation
        );

    private static async Task<Result<Transfer>> Share(Town town, Actor actor, long transfer, (long, long) part)
    {
        town.Db.ChangeTracker.Clear();
        return await ShareTransfer.Run(town.Db, TimeProvider.System, actor, transfer, part, Cancellation);
    }

    private static async Task<Result<int>> Write(Town town, long transfer, IReadOnlyDictionary<string, string> texts)
    {
        town.Db.ChangeTracker.Clear();
        var actor = town.Act(Role.DepartmentFinance, town.Department);
        return await WriteTransfer.Run(town.Db, Packs, TimeProvider.System, actor, transfer, texts, Cancellation);
    }

    private static async Task<TransferRow[]> Listed(Town town, Actor actor) =>
        [.. (await FindTransfers.Run(town.Db, actor, Year, 1, Cancellation)).Rows];

    private static Task<TransferCase?> Open(Town town, long id) =>
        OpenTransfer.Run(town.Db, town.Finance, id, Cancellation);
}
