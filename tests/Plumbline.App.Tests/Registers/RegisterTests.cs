using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Exports;
using Plumbline.App.Forms.Saving;
using Plumbline.App.Registers;
using Plumbline.App.Tests.Data;
using Plumbline.App.Tests.Season;
using Plumbline.Documents.Model;
using Plumbline.Domain.Registers;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.App.Tests.Registers;

/// <summary>Registers typed, added up, checked, brought in and out, on both databases.</summary>
public sealed class RegisterTests(Databases databases)
{
    private const int Year = 2025;

    private static readonly RegisterCatalogue Catalogue = Packs.Load(ContentFolder.Find().Regimes).OrThrow().Registers;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Save_KeepsValuesAsEvents_AndMeetsOthers(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);

        var first = await Save(town, town.First, ("30.children", "120", null), ("32.amount", "12.5万元", null));
        var again = await Save(town, town.First, ("30.children", "120", null));
        var met = await Save(town, town.First, ("30.children", "130", "110"));
        var changed = await Save(town, town.First, ("30.children", "130", "120"));
        var gone = await Save(town, town.First, ("32.amount", "", "12.50"));
        var computed = await Save(town, town.First, ("30.coverage", "90", null), ("99.x", "1", null));

        Assert.Equal(["120", "12.50"], first.Select(one => one.Stored));
        Assert.Equal(first[1].Seq, again[0].Seq);
        Assert.Equal((SaveOutcome.Conflict, "120"), (met[0].Outcome, met[0].Stored));
        Assert.Equal((SaveOutcome.Saved, "130"), (changed[0].Outcome, changed[0].Stored));
        Assert.Null(gone[0].Stored);
        Assert.All(computed, one => Assert.Equal(SaveOutcome.Missing, one.Outcome));
        var events = await town
            .Db.Events.Where(change => change.Place == "30.children" || change.Place == "32.amount")
            .OrderBy(change => change.Seq)
            .ToListAsync(Cancellation);
        Assert.Equal(["", "", "120", "12.50"], events.Select(change => change.Before ?? ""));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Save_SentAgain_IsAnsweredAsItWas(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var lost = new TypedFigure(NewId(), "30.children", "120", null);
        async Task<SaveResult> Send(TypedFigure figure) =>
            (
                await SaveFigures.Run(
                    town.Db,
                    Catalogue,
                    TimeProvider.System,
                    town.Filler,
                    (town.First.Id, Year),
                    [figure],
                    Cancellation
                )
            ).OrThrow()[0];

        var first = await Send(lost);
        await Send(new(NewId(), "30.children", "", "120"));
        var again = await Send(lost);

        Assert.Equal((SaveOutcome.Saved, first.Seq, "120"), (again.Outcome, again.Seq, again.Stored));
        Assert.Null((await Open(town, town.First)).Sheet.Typed("30.children"));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Save_ByManyAtOnce_BeginsOneRegister(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var figures = Catalogue
            .Systems.SelectMany(system => system.Figures)
            .Where(figure => !figure.IsComputed)
            .Take(8)
            .ToList();

        await Task.WhenAll(
            figures.Select(async figure =>
            {
                await using var db = town.Database.Open();
                (
                    await SaveFigures.Run(
                        db,
                        Catalogue,
                        TimeProvider.System,
                        town.Filler,
                        (town.First.Id, Year),
                        [new(NewId(), figure.Id, "1", null)],
                        Cancellation
                    )
                ).OrThrow();
            })
        );

        Assert.Single(await town.Db.Registers.ToListAsync(Cancellation));
        Assert.Equal(8, await town.Db.RegisterFigureValues.CountAsync(Cancellation));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Save_OfWhatCannotBeRead_KeepsItAndSaysSo(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);

        var saved = await Save(town, town.First, ("30.children", "一百来个", null));
        var opened = await Open(town, town.First);

        Assert.Equal("一百来个", saved[0].Stored);
        var finding = Assert.Single(OpenRegister.Check(Catalogue, opened));
        Assert.Equal((RegisterMessages.Unread, "30.children"), (finding.Rule, ((FieldPlace)finding.Place).Path));
        Assert.Null(opened.Sheet.Value("30.children"));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Save_BySomebodyWhoDoesNotFill_IsRefused(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);

        var result = await SaveFigures.Run(
            town.Db,
            Catalogue,
            TimeProvider.System,
            town.Act(Role.Observer, town.Department),
            (town.First.Id, Year),
            [new(NewId(), "30.children", "1", null)],
            Cancellation
        );

        Assert.Equal(Refusals.MoveNotAllowed, Assert.Single(result.Findings).Rule);
        Assert.Empty(await town.Db.Registers.ToListAsync(Cancellation));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Open_OfADepartment_AddsUpCountsAndDividesSums(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        await Save(
            town,
            town.First,
            ("23.pupils", "100", null),
            ("23.taking", "90", null),
            ("33.primary", "0.3", null)
        );
        await Save(town, town.Second, ("23.pupils", "50", null), ("23.taking", "20", null));
        await Save(town, town.First, Year - 1, ("23.pupils", "100", null), ("23.taking", "60", null));
        await Save(town, town.Second, Year - 1, ("23.pupils", "50", null), ("23.taking", "15", null));

        var opened = await Open(town, town.Department);
        var sheet = opened.Sheet;

        Assert.Equal(2, opened.Below);
        Assert.Equal(150, sheet.Value("23.pupils"));
        Assert.Equal(
            "73.33%",
            FigureText.Whole(sheet.Find("23.rate")!, sheet.Value("23.rate")!.Value, OpenRegister.Money)
        );
        Assert.Equal("+23.33", RegisterCells.Change(sheet.Find("23.rate")!, sheet));
        Assert.Null(sheet.Value("33.primary"));
        Assert.Equal(["第一小学", "第二小学"], sheet.Shares("23.taking").Select(share => share.Unit.Name));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Open_ByAStranger_IsNothing(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var stranger = town.Act(Role.Filler, town.Second);

        Assert.Null(await OpenRegister.Run(town.Db, Catalogue, stranger, town.First.Id, Year, Cancellation));
        var (lines, more) = await ListRegisters.Run(town.Db, stranger, Year, 1, Cancellation);
        Assert.Equal((town.Second.Id, false), (Assert.Single(lines).UnitId, more));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Workbook_FilledInElsewhere_ComesBackByItsLabels(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        await Save(
            town,
            town.First,
            ("23.pupils", "100", null),
            ("23.taking", "90", null),
            ("3.total", "1286.5", null),
            ("13.ruleNames", "采购制度\n资产制度", null),
            ("14.problems", "无", null),
            ("57.grade", "不适用", null)
        );
        var book = RegisterWorkbook.Of(Catalogue, await Open(town, town.First));

        var result = await Import(town, town.Second, book);
        var again = await Import(town, town.Second, book);

        Assert.Equal((6, 0), (result.Changed, result.Same));
        Assert.Empty(result.Unknown);
        Assert.Equal((0, 6), (again.Changed, again.Same));
        var opened = await Open(town, town.Second);
        Assert.Equal("采购制度\n资产制度", opened.Sheet.Typed("13.ruleNames")!.Words);
        Assert.Equal(0, opened.Sheet.Typed("14.problems")!.Number);
        Assert.Equal(RegisterValue.Inapplicable, opened.Sheet.Typed("57.grade"));
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Workbook_OfADepartment_DoesNotTypeItsSums(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        await Save(town, town.First, ("23.pupils", "100", null));
        var book = RegisterWorkbook.Of(Catalogue, await Open(town, town.Department));
        // The sum moves while the workbook is on its way.
        await Save(town, town.Second, ("23.pupils", "20", null));

        var result = await Import(town, town.Department, book);

        Assert.Equal((0, 0, 1), (result.Changed, result.Same, result.Skipped));
        Assert.Equal(
            FigureOrigin.Below,
            (await Open(town, town.Department)).Sheet.Origin(Catalogue.Find("23.pupils")!)
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Kinds), MemberType = typeof(Databases))]
    public async Task Workbook_ThatIsNone_IsRefused(DatabaseKind kind)
    {
        await using var town = await Town.Build(databases, kind);
        var opened = await Open(town, town.First);

        var result = await ImportRegister.Run(
            town.Db,
            Catalogue,
            TimeProvider.System,
            town.Filler,
            opened,
            ("x.xlsx", [1, 2, 3]),
            Cancellation
        );

        Assert.Equal(Refusals.BadInput, Assert.Single(result.Findings).Rule);
    }

    [Fact]
    public async Task Workbook_OfAnotherUnitOrTooLong_SaysSo()
    {
        await using var town = await Town.Build(databases, DatabaseKind.Sqlite);
        async Task<string> Said(string now, int rows)
        {
            var book = TableWorkbook.Of(
                new(
                    "登记表",
                    [],
                    [new("编号", ValueFormat.Text, 0), new(now, ValueFormat.Text, 0)],
                    [.. Enumerable.Repeat<IReadOnlyList<string>>(["30.children", "12"], rows)]
                )
            );
            var result = await ImportRegister.Run(
                town.Db,
                Catalogue,
                TimeProvider.System,
                town.Filler,
                await Open(town, town.First),
                ("x.xlsx", book),
                Cancellation
            );
            return result.TryGet(out _) ? "" : result.Findings[0].Message.ToString();
        }

        Assert.Equal(["", "", ""], [await Said("本年", 1), await Said("本年（万元）", 1), await Said("本年数", 1)]);
        Assert.Contains("不是万元", await Said("本年（元）", 1), StringComparison.Ordinal);
        Assert.Contains("不是万元", await Said("本年(单位：百万元)", 1), StringComparison.Ordinal);
        Assert.Contains("超过2000行", await Said("本年", 2_001), StringComparison.Ordinal);
        Assert.Empty((await ListRegisters.Run(town.Db, town.Finance, Year, int.MaxValue, Cancellation)).Lines);
    }

    internal static Task<ImmutableArray<SaveResult>> Save(
        Town town,
        Unit unit,
        params (string Figure, string Text, string? Replaces)[] figures
    ) => Save(town, unit, Year, figures);

    private static async Task<ImmutableArray<SaveResult>> Save(
        Town town,
        Unit unit,
        int year,
        params (string Figure, string Text, string? Replaces)[] figures
    ) =>
        (
            await SaveFigures.Run(
                town.Db,
                Catalogue,
                TimeProvider.System,
                town.Act(Role.Filler, unit),
                (unit.Id, year),
                [.. figures.Select(one => new TypedFigure(NewId(), one.Figure, one.Text, one.Replaces))],
                Cancellation
            )
        ).OrThrow();

    private static async Task<OpenedRegister> Open(Town town, Unit unit) =>
        (await OpenRegister.Run(town.Db, Catalogue, town.Act(Role.Filler, unit), unit.Id, Year, Cancellation))!;

    private static async Task<ImportedRegister> Import(Town town, Unit unit, byte[] book) =>
        (
            await ImportRegister.Run(
                town.Db,
                Catalogue,
                TimeProvider.System,
                town.Act(Role.Filler, unit),
                await Open(town, unit),
                ("登记表.xlsx", book),
                Cancellation
            )
        ).OrThrow();

    private static Guid NewId() => new(RandomNumberGenerator.GetBytes(16));
}
